import { gapBefore, isJoined, wordAt } from '../model/token-reader.ts';
import type { FigureContext } from './figure-reader.ts';
import type { Amount } from './read-measure.ts';
import { type Numeral, readNumeral } from './read-number.ts';

const NUMERIC_DASH = /^(?:[-–—‐‑]|\s[-–—]\s)$/;

/** The second half of 'ten to twelve', '10-12', 'between 10 and 12', 'two or three'. */
function upperEnd(context: FigureContext, first: Numeral): Numeral | null {
  const dashed = NUMERIC_DASH.test(gapBefore(context, first.to));
  const word = wordAt(context, first.to);
  const lead = wordAt(context, first.from - 1);
  const worded =
    (word === 'to' && lead !== 'from') ||
    (word === 'or' && first.spelled) ||
    (word === 'and' && lead === 'between');
  if (!dashed && !(worded && isJoined(context, first.to) && isJoined(context, first.to + 1)))
    return null;
  const second = readNumeral(context, first.to + (dashed ? 0 : 1));
  if (
    !second ||
    second.suffix === 'th' ||
    context.tokens[second.from]?.sentence !== context.tokens[first.from]?.sentence
  )
    return null;
  return second;
}

/** Both ends in one, or the numeral alone. The end shares its sign, multiplier and unit. */
export function readAmount(context: FigureContext, first: Numeral): Amount {
  const alone: Amount = { ...first, upper: null };
  if (first.suffix !== '' && first.suffix !== 'm') return alone;
  const second = upperEnd(context, first);
  if (!second) return alone;
  const factor =
    second.multiplied && !first.multiplied && first.value < 1000
      ? second.value / baseOf(second)
      : 1;
  const value = first.value * factor;
  if (value >= second.value || (first.percent && !second.percent && second.bare === false))
    return alone;
  return {
    ...second,
    from: first.from,
    value,
    upper: second.value,
    grain: Math.max(first.grain * factor, second.grain),
    currency: first.currency ?? second.currency,
    bare: false,
  };
}

const baseOf = ({ value }: Numeral): number => {
  let base = value;
  while (base >= 1000) base /= 1000;
  return base;
};

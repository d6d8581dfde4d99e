import type { Modifier, Quantity } from '../language/analysis.ts';

type Figure = Pick<Quantity, 'value' | 'upper' | 'grain' | 'modifier' | 'kind' | 'unit'>;

/** How far an approximate figure may be from the exact one, as a share of it. */
const LOOSE = 0.1;
/** 'More than 200' is still said when the count is 239, not when it is 500. */
const OPEN = 0.25;
/** 'Less than 25 km' is no contradiction to 15: who gives a ceiling does not know how far below it. */
const CEILING = 0.6;
/** Conversions are rounded twice: 2,000 ft are '600 metres'. */
const CONVERTED = 0.03;
/** What is told in two units: a magnitude of 6.1 is never one of 6.4. */
const CONVERTIBLE: ReadonlySet<string> = new Set(['m', 'm2', 'm3', 'kg', 'm/s', '°C']);
/**
 * Rounding explains no more than this share. 'A year' and 'six months', 600 and 500 are coarse
 * figures, and contradict each other all the same.
 */
const ROUNDED = 0.05;
/** Just under half of the last place: 47 and 48 never round to each other. */
const HALF = 0.499;

/** Factors on a figure's lower and upper end: what a reader would still take it to say. */
const REACH: Record<Modifier, { below: number; above: number }> = {
  exactly: { below: 0, above: 0 },
  about: { below: LOOSE, above: LOOSE },
  nearly: { below: LOOSE, above: 0 },
  'more than': { below: 0, above: OPEN },
  'at least': { below: 0, above: OPEN },
  'less than': { below: CEILING, above: 0 },
  'up to': { below: CEILING, above: ROUNDED },
};

/**
 * Whether two figures of one kind and unit can both be true. A hedge or a bound is no contradiction
 * ('at least 20' and 23), nor is rounding ('$2.3bn' and '$2.34bn') or conversion (2,000 ft, 610 m).
 */
export const sameValue = (a: Figure, b: Figure): boolean =>
  mayBothHold(a, a.modifier, b, b.modifier);

/** Whether two figures are the same figure, hedges apart, once converted and rounded. */
export const equalFigure = (a: Figure, b: Figure): boolean =>
  mayBothHold(a, 'exactly', b, 'exactly');

function mayBothHold(a: Figure, aMeant: Modifier, b: Figure, bMeant: Modifier): boolean {
  if (a.kind === 'score' && b.kind === 'score') return sameScore(a, b);
  if (a.kind === 'date' && b.kind === 'date' && sameDayElsewhere(a, b)) return true;
  return lowEnd(a, aMeant) <= highEnd(b, bMeant) && lowEnd(b, bMeant) <= highEnd(a, aMeant);
}

/** '20-13' and '13-20' are one result, told from either side. */
const sameScore = (a: Figure, b: Figure): boolean =>
  (a.value === b.value && a.upper === b.upper) || (a.value === b.upper && a.upper === b.value);

/** A page's day of publication is often the day on which it was stored, so weekdays may be weeks off. */
const WEEKS = [7, 14, 21, 28];
/** The same day of another year: which year was meant was guessed from the day of publication. */
const YEARS = [365, 366, 730, 731];

/**
 * 'Wednesday' in both, or '30 January' in both, is one day for a reader, though a wrong day of
 * publication resolves them a week or a year apart.
 */
const sameDayElsewhere = (a: Figure, b: Figure): boolean => {
  const apart = Math.abs(a.value - b.value);
  if (a.grain !== b.grain) return false;
  return YEARS.includes(apart) || (a.grain === 1 && WEEKS.includes(apart));
};

/** What a reader would take a figure to say at the least. */
const lowEnd = (figure: Figure, modifier: Modifier): number =>
  figure.value - Math.abs(figure.value) * REACH[modifier].below - roundness(figure);

/** The same at the most. */
function highEnd(figure: Figure, modifier: Modifier): number {
  const high = figure.upper ?? figure.value;
  return high + Math.abs(high) * REACH[modifier].above + roundness(figure);
}

/** How far rounding may have moved the figure; nothing where a figure is counted to the one. */
function roundness({ kind, value, grain, unit }: Figure): number {
  if (kind === 'date' || kind === 'year' || kind === 'clock' || kind === 'ordinal') return 0;
  const size = Math.abs(value);
  const rounded = Math.min(grain * HALF, size * ROUNDED);
  return kind === 'measure' && CONVERTIBLE.has(unit ?? '')
    ? Math.max(rounded, size * CONVERTED)
    : rounded;
}

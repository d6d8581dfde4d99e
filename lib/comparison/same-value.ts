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
const REACH: Record<Modifier, [below: number, above: number]> = {
  exactly: [0, 0],
  about: [LOOSE, LOOSE],
  nearly: [LOOSE, 0],
  'more than': [0, OPEN],
  'at least': [0, OPEN],
  'less than': [CEILING, 0],
  'up to': [CEILING, ROUNDED],
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
  const [aLow, aHigh] = interval(a, aMeant);
  const [bLow, bHigh] = interval(b, bMeant);
  return aLow <= bHigh && bLow <= aHigh;
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

function interval(figure: Figure, modifier: Modifier): [low: number, high: number] {
  const high = figure.upper ?? figure.value;
  const [below, above] = REACH[modifier];
  const slack = roundness(figure);
  return [
    figure.value - Math.abs(figure.value) * below - slack,
    high + Math.abs(high) * above + slack,
  ];
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

import type { Modifier, Quantity } from '../../language/model/analysis.ts';

type ComparedFigure = Pick<Quantity, 'value' | 'upper' | 'grain' | 'modifier' | 'kind' | 'unit'>;

/** How far an approximate figure may be from the exact one, as a share of it. */
const APPROXIMATE_SHARE = 0.1;
/** 'More than 200' is still said when the count is 239, not when it is 500. */
const LOWER_BOUND_SHARE = 0.25;
/** 'Less than 25 km' is no contradiction to 15: who gives a ceiling does not know how far below it. */
const UPPER_BOUND_SHARE = 0.6;
/** Conversions are rounded twice: 2,000 ft are '600 metres'. */
const CONVERSION_SHARE = 0.03;
/** What is told in two units: a magnitude of 6.1 is never one of 6.4. */
const CONVERTIBLE: ReadonlySet<string> = new Set(['m', 'm2', 'm3', 'kg', 'm/s', '°C']);
/**
 * Rounding explains no more than this share. 'A year' and 'six months', 600 and 500 are coarse
 * figures, and contradict each other all the same.
 */
const ROUNDING_SHARE = 0.05;
/** Just under half of the last place: 47 and 48 never round to each other. */
const HALF_GRAIN = 0.499;

/** Factors on a figure's lower and upper end: what a reader would still take it to say. */
const TOLERANCE: Record<Modifier, { below: number; above: number }> = {
  exactly: { below: 0, above: 0 },
  about: { below: APPROXIMATE_SHARE, above: APPROXIMATE_SHARE },
  nearly: { below: APPROXIMATE_SHARE, above: 0 },
  'more than': { below: 0, above: LOWER_BOUND_SHARE },
  'at least': { below: 0, above: LOWER_BOUND_SHARE },
  'less than': { below: UPPER_BOUND_SHARE, above: 0 },
  'up to': { below: UPPER_BOUND_SHARE, above: ROUNDING_SHARE },
};

/**
 * Whether two figures of one kind and unit can both be true. A hedge or a bound is no contradiction
 * ('at least 20' and 23), nor is rounding ('$2.3bn' and '$2.34bn') or conversion (2,000 ft, 610 m).
 */
export const areCompatible = (a: ComparedFigure, b: ComparedFigure): boolean =>
  mayBothHold(a, a.modifier, b, b.modifier);

/** Whether two figures are the same figure, hedges apart, once converted and rounded. */
export const equalFigure = (a: ComparedFigure, b: ComparedFigure): boolean =>
  mayBothHold(a, 'exactly', b, 'exactly');

function mayBothHold(
  a: ComparedFigure,
  aMeant: Modifier,
  b: ComparedFigure,
  bMeant: Modifier,
): boolean {
  if (a.kind === 'score' && b.kind === 'score') return sameScore(a, b);
  if (a.kind === 'date' && b.kind === 'date' && sameDayElsewhere(a, b)) return true;
  return lowEnd(a, aMeant) <= highEnd(b, bMeant) && lowEnd(b, bMeant) <= highEnd(a, aMeant);
}

/** '20-13' and '13-20' are one result, told from either side. */
const sameScore = (a: ComparedFigure, b: ComparedFigure): boolean =>
  (a.value === b.value && a.upper === b.upper) || (a.value === b.upper && a.upper === b.value);

/** A page's day of publication is often the day on which it was stored, so weekdays may be weeks off. */
const WEEKS = [7, 14, 21, 28];
/** The same day of another year: which year was meant was guessed from the day of publication. */
const YEARS = [365, 366, 730, 731];

/**
 * 'Wednesday' in both, or '30 January' in both, is one day for a reader, though a wrong day of
 * publication resolves them a week or a year apart.
 */
const sameDayElsewhere = (a: ComparedFigure, b: ComparedFigure): boolean => {
  const apart = Math.abs(a.value - b.value);
  if (a.grain !== b.grain) return false;
  return YEARS.includes(apart) || (a.grain === 1 && WEEKS.includes(apart));
};

/** What a reader would take a figure to say at the least. */
const lowEnd = (figure: ComparedFigure, modifier: Modifier): number =>
  figure.value - Math.abs(figure.value) * TOLERANCE[modifier].below - roundness(figure);

/** The same at the most. */
function highEnd(figure: ComparedFigure, modifier: Modifier): number {
  const high = figure.upper ?? figure.value;
  return high + Math.abs(high) * TOLERANCE[modifier].above + roundness(figure);
}

/** How far rounding may have moved the figure; nothing where a figure is counted to the one. */
function roundness({ kind, value, grain, unit }: ComparedFigure): number {
  if (kind === 'date' || kind === 'year' || kind === 'clock' || kind === 'ordinal') return 0;
  const size = Math.abs(value);
  const rounded = Math.min(grain * HALF_GRAIN, size * ROUNDING_SHARE);
  return kind === 'measure' && CONVERTIBLE.has(unit ?? '')
    ? Math.max(rounded, size * CONVERSION_SHARE)
    : rounded;
}

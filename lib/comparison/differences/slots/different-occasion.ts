import type { Analysis, Quantity } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import { dayNumberOf } from '../../../shared/time.ts';
import type { TextPair } from '../../text-pair/text-pair.ts';
import { otherYear } from './figure-candidates.ts';
import type { FigureInContext } from './figure-context.ts';
import { figuresOfSentences } from './figures-by-sentence.ts';

/** Days before publication from which a date is that of something that is not news any more. */
const OLD_DAYS = 12;
/** Dates a day apart may be one in two time zones. */
const TIME_ZONE_DAYS = 1;

/** A stretch of days. */
interface Days {
  from: number;
  to: number;
}

/**
 * Whether a date or a year near one of two figures says that they are of two events: the test in
 * June and the one on Monday, the flood of 1987 and this one. A date that stands beside one figure
 * only is another event's where it lies back and the other text never names it.
 */
export function areDifferentOccasions(
  pair: TextPair,
  here: FigureInContext,
  there: FigureInContext,
): boolean {
  if (otherYear(here, there) || otherYear(there, here)) return true;
  const a = daysBeside(pair.here.analysis)(here.quantity);
  const b = daysBeside(pair.there.analysis)(there.quantity);
  if (a.length > 0 && b.length > 0)
    return a.every((mine) => b.every((other) => !near(mine, other)));
  return (
    isPast(pair.here.analysis, a, pair.there.analysis) ||
    isPast(pair.there.analysis, b, pair.here.analysis)
  );
}

/** Whether the sentences of both figures are dated, and by no day in common. */
export function onOtherDays(
  pair: TextPair,
  here: FigureInContext,
  there: FigureInContext,
): boolean {
  const dates = (analysis: Analysis, { quantity }: FigureInContext): Quantity[] =>
    figuresOfSentences(analysis)[quantity.sentence]!.filter(({ kind }) => kind === 'date');
  const others = dates(pair.there.analysis, there);
  return dates(pair.here.analysis, here).some((day) => {
    const alike = others.filter(({ unit }) => unit === day.unit);
    return alike.length > 0 && alike.every(({ value }) => value !== day.value);
  });
}

const DATED = /^(?:day|week|month)$/;

const daysOf = ({ value, upper, grain }: Quantity): Days => ({
  from: value,
  to: (upper ?? value) + grain - 1,
});

const isDated = ({ kind, unit }: Quantity): boolean => kind === 'date' && DATED.test(unit ?? '');

/** Dates of one sentence that are looked at; a table run together has more. */
const MAX_DATES_PER_SENTENCE = 24;

/** The dates in a figure's sentence, itself left out. */
const daysBeside = memoizeByKey((analysis: Analysis) =>
  memoizeByKey((quantity: Quantity): Days[] =>
    datesOfSentences(analysis)
      [quantity.sentence]!.filter((each) => each !== quantity && !isAside(analysis, each, quantity))
      .map(daysOf),
  ),
);

/**
 * 'A camp of 20,000 refugees from Orsk, where there has been fighting since June': what lasts until
 * today in another clause dates nothing in this one.
 */
const isAside = ({ tokens }: Analysis, date: Quantity, { claim }: Quantity): boolean =>
  date.claim !== claim && tokens[date.from - 1]?.word === 'since';

const datesOfSentences = memoizeByKey((analysis: Analysis): Quantity[][] =>
  figuresOfSentences(analysis).map((figures) =>
    figures.filter(isDated).slice(0, MAX_DATES_PER_SENTENCE),
  ),
);

const near = (a: Days, b: Days): boolean =>
  a.from <= b.to + TIME_ZONE_DAYS && b.from <= a.to + TIME_ZONE_DAYS;

const allDays = memoizeByKey(({ quantities }: Analysis): Days[] =>
  quantities.filter(isDated).map(daysOf),
);

/** Whether dates beside a figure all lie well before its text's day, and the other text has none of them. */
function isPast({ date }: Analysis, days: Days[], other: Analysis): boolean {
  if (days.length === 0 || date === null) return false;
  const today = dayNumberOf(date);
  if (days.some(({ to }) => to >= today - OLD_DAYS)) return false;
  const known = allDays(other);
  return days.every((mine) => !known.some((theirs) => near(mine, theirs)));
}

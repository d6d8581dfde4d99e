import type { Analysis, Quantity } from '../language/analysis.ts';
import { onceFor } from '../once-for.ts';
import { otherYear } from './figure-pairs.ts';
import type { Figure } from './figures.ts';
import { figuresOfSentences } from './figures-of-sentences.ts';
import type { Pair } from './pair.ts';

/** Days before publication from which a date is that of something that is not news any more. */
const OLD = 12;
/** Dates a day apart may be one in two time zones. */
const ZONES = 1;

const MILLISECONDS_PER_DAY = 86_400_000;

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
export function ofTwoOccasions(pair: Pair, here: Figure, there: Figure): boolean {
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
export function onOtherDays(pair: Pair, here: Figure, there: Figure): boolean {
  const dates = (analysis: Analysis, { quantity }: Figure): Quantity[] =>
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
const DATES = 24;

/** The dates in a figure's sentence, itself left out. */
const daysBeside = onceFor((analysis: Analysis) =>
  onceFor((quantity: Quantity): Days[] =>
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

const datesOfSentences = onceFor((analysis: Analysis): Quantity[][] =>
  figuresOfSentences(analysis).map((figures) => figures.filter(isDated).slice(0, DATES)),
);

const near = (a: Days, b: Days): boolean => a.from <= b.to + ZONES && b.from <= a.to + ZONES;

const allDays = onceFor(({ quantities }: Analysis): Days[] =>
  quantities.filter(isDated).map(daysOf),
);

/** Whether dates beside a figure all lie well before its text's day, and the other text has none of them. */
function isPast({ date }: Analysis, days: Days[], other: Analysis): boolean {
  if (days.length === 0 || date === null) return false;
  const today = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
  if (days.some(({ to }) => to >= today - OLD)) return false;
  const known = allDays(other);
  return days.every((mine) => !known.some((theirs) => near(mine, theirs)));
}

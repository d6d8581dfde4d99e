import type { Analysis, Quantity, TokenRange } from '../language/analysis.ts';
import { isReportingVerb } from '../language/words/reporting-verbs.ts';
import { type Candidate, isRelativeDay, strangeness } from './figure-pairs.ts';
import { figuresOfSentences } from './figures-of-sentences.ts';
import { ANY_OCCURRENCE, occurrenceAt } from './occurrences.ts';
import { inOpposites } from './opposites.ts';
import type { Pair, Side } from './pair.ts';
import { sameValue } from './same-value.ts';

/** A date has no head that says what it is the date of: the sentences must speak for it. */
const SAME_OCCASION = 0.7;
/** What must stand alike around two dates, and in their sentences, whatever the other. */
const LEAST_CONTEXT = 0.3;
const LEAST_SENTENCE = 0.2;
/** What must stand alike around two days running for them to be days of one event. */
const ONE_EVENT = 0.45;
/** Years that a slip of the pen or of memory is off by; of two events they are mostly further apart. */
const YEARS_OFF = 2;
/** How alike two sentences must be for a year to be of one event, whatever stands around it. */
const SAME_PAST = 0.4;
/** A verb of saying this near to a day makes it the day on which it was said. */
const BESIDE = 3;

/**
 * Whether two reports put one event on two dates. Dates are mostly of two events, so much must speak
 * for it; less where they are days running ('the last test was on 14 September', 'the last test, on
 * 15 September'), which is what slips and time zones make.
 */
export function dateOneEvent(pair: Pair, candidate: Candidate): boolean {
  // Their surroundings are not looked at where the sentences tell already.
  if (candidate.sentence < LEAST_SENTENCE) return false;
  const { analysis } = pair.here;
  const { analysis: other } = pair.there;
  const { here, there, context, sentence, evidence } = candidate;
  if (context >= LEAST_CONTEXT && evidence >= SAME_OCCASION) return true;
  const a = here.quantity;
  const b = there.quantity;
  if (a.kind === 'year') {
    if (sentence < SAME_PAST || !areNearYears(analysis, a, other, b)) return false;
    if (isEnd(pair.here, a) || isEnd(pair.there, b)) return false;
    return nameOne(candidate) && !comesBack(analysis, a) && !comesBack(other, b);
  }
  // 'Yesterday' is counted from a day of publication that may be a day off.
  const relative = isRelativeDay(analysis, a) || isRelativeDay(other, b);
  return context >= ONE_EVENT && areNextDays(a, b) && !relative;
}

/**
 * Whether nothing says that two dates are of two events: sentences that name nobody in common or tell
 * two acts, or a day that is only when somebody said it.
 */
export function mayDateOneEvent(pair: Pair, { here, there }: Candidate): boolean {
  const a = here.quantity;
  const b = there.quantity;
  if (strangeness(here.names, there.names) === 1 || ofTwoActs(pair, a, b)) return false;
  return !isDayOfSaying(pair.here.analysis, a) && !isDayOfSaying(pair.there.analysis, b);
}

/**
 * 'Was expelled in 2002', 'was ousted in 2003': whole years, both in figures. 'Last year' and 'next
 * year' are counted from a day of publication that may be wrong.
 */
function areNearYears(analysis: Analysis, a: Quantity, other: Analysis, b: Quantity): boolean {
  const apart = Math.abs(a.value - b.value);
  return isWritten(analysis, a) && isWritten(other, b) && apart > 0 && apart <= YEARS_OFF;
}

const isWritten = ({ text }: Analysis, { start, end, upper }: Quantity): boolean =>
  upper === null && /^\d{4}$/.test(text.slice(start, end));

/** What there is every year or every season, so that two years are two of it. */
const YEARLY =
  /^(?:wins?|won|winning|winners?|champions?|championships?|awards?|prizes?|seasons?|annual|yearly|edition|cup|tournament|finals?|festival|profits?|revenues?|sales|earned|earnings|budgets?|again)$/;

/** 'Since 2004', 'by 2004': the beginning or the end of something, which has another year too. */
const ENDS = /^(?:from|since|until|till|by|before|after|to|through|between|and)$/;

/**
 * Whether something says that two dates are of two acts: 'charged in 2018', 'convicted in 2019';
 * 'joined in May', 'left in June'; 'the first report on Monday', 'the second report on Tuesday', since
 * one event seldom has two figures wrong.
 */
function ofTwoActs(pair: Pair, a: Quantity, b: Quantity): boolean {
  const { here, there } = pair;
  if (a.kind === 'year' && actOf(here, a) !== actOf(there, b)) return true;
  if (inOpposites(pair, a, b)) return true;
  const others = figuresBeside(there.analysis, b);
  return figuresBeside(here.analysis, a).some((figure) => {
    const alike = others.filter(({ kind, unit }) => kind === figure.kind && unit === figure.unit);
    return alike.length > 0 && alike.every((other) => !sameValue(figure, other));
  });
}

const figuresBeside = (analysis: Analysis, date: Quantity): Quantity[] =>
  figuresOfSentences(analysis)[date.sentence]!.filter(
    ({ kind, claim }) => claim === date.claim && !WHEN.has(kind),
  );
const WHEN: ReadonlySet<Quantity['kind']> = new Set(['date', 'year', 'clock', 'age']);

const isEnd = ({ analysis: { tokens } }: Side, { from }: Quantity): boolean =>
  ENDS.test(tokens[from - 1]?.word ?? '');

const claimOf = ({ analysis: { claims } }: Side, { claim }: Quantity): TokenRange => claims[claim]!;

const actOf = (side: Side, year: Quantity): string | null =>
  occurrenceAt(side.analysis, year, claimOf(side, year), ANY_OCCURRENCE);

const comesBack = ({ tokens, sentences }: Analysis, { sentence }: Quantity): boolean => {
  const { from, to } = sentences[sentence]!;
  return tokens.slice(from, to).some(({ word }) => YEARLY.test(word));
};

/** Whether two sentences name somebody or something in common. */
const nameOne = ({ here, there }: Candidate): boolean =>
  [...here.names].some((name) => there.names.has(name));

function areNextDays(a: Quantity, b: Quantity): boolean {
  const apart = Math.abs(a.value - b.value);
  if (a.unit === 'weekday') return apart === 1 || apart === 6;
  return a.unit === 'day' && a.grain === 1 && b.grain === 1 && apart === 1;
}

/** 'Said on Tuesday', 'On Tuesday Ms Varga said'; but 'fell on Tuesday, police said'. */
function isDayOfSaying({ tokens, sentences }: Analysis, { from, to, sentence }: Quantity): boolean {
  const opens = from - sentences[sentence]!.from <= 1;
  return tokens
    .slice(Math.max(0, from - BESIDE), opens ? to + BESIDE : from)
    .some((token) => token.sentence === sentence && isReportingVerb(token.word));
}

import type { Analysis, Quantity } from '../language/analysis.ts';
import { isReportingVerb } from '../language/words/reporting-verbs.ts';
import { type Candidate, isRelativeDay, strangeness } from './figure-pairs.ts';
import type { Pair } from './pair.ts';

/** A date has no head that says what it is the date of: the sentences must speak for it. */
const SAME_OCCASION = 0.7;
/** What must stand alike around two dates, and in their sentences, whatever the other. */
const LEAST_CONTEXT = 0.3;
const LEAST_SENTENCE = 0.2;
/** What must stand alike around two days running for them to be days of one event. */
const ONE_EVENT = 0.45;
/** A verb of saying this near to a day makes it the day on which it was said. */
const BESIDE = 3;

/**
 * Whether two reports put one event on two dates. Dates are mostly of two events, so much must speak
 * for it; less where they are days running ('the last test was on 14 September', 'the last test, on
 * 15 September'), which is what slips and time zones make.
 */
export function dateOneEvent(
  { here: { analysis }, there: { analysis: other } }: Pair,
  candidate: Candidate,
): boolean {
  const { here, there, context, sentence, evidence } = candidate;
  if (sentence < LEAST_SENTENCE) return false;
  if (context >= LEAST_CONTEXT && evidence >= SAME_OCCASION) return true;
  const a = here.quantity;
  const b = there.quantity;
  // 'Yesterday' is counted from a day of publication that may be a day off.
  const relative = isRelativeDay(analysis, a) || isRelativeDay(other, b);
  return context >= ONE_EVENT && areNextDays(a, b) && !relative;
}

/**
 * Whether nothing says that two dates are of two events: sentences that name nobody in common, or a
 * day that is only when somebody said it.
 */
export function mayDateOneEvent(
  { here: { analysis }, there: { analysis: other } }: Pair,
  { here, there }: Candidate,
): boolean {
  if (strangeness(here.names, there.names) === 1) return false;
  return !isDayOfSaying(analysis, here.quantity) && !isDayOfSaying(other, there.quantity);
}

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

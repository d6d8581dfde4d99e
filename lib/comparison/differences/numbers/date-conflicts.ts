import { isReportingVerb } from '../../../language/lexicon/reporting-verbs.ts';
import type { Analysis, Quantity, TokenRange } from '../../../language/model/analysis.ts';
import { inOpposites } from '../../claims/antonyms.ts';
import { areCompatible } from '../../text-pair/compatible-values.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';
import { ANY_EVENT, eventAt } from '../slots/event-words.ts';
import {
  type FigureCandidate,
  isRelativeDay,
  nameDisjointness,
} from '../slots/figure-candidates.ts';
import { figuresOfSentences } from '../slots/figures-by-sentence.ts';

/** A date has no head that says what it is the date of: the sentences must speak for it. */
const SAME_OCCASION_THRESHOLD = 0.7;
/** What must stand alike around two dates, and in their sentences, whatever the other. */
const MIN_CONTEXT_SIMILARITY = 0.3;
const MIN_SENTENCE_SIMILARITY = 0.2;
/** What must stand alike around two days running for them to be days of one event. */
const ONE_EVENT_THRESHOLD = 0.45;
/** Years that a slip of the pen or of memory is off by; of two events they are mostly further apart. */
const MAX_YEARS_APART = 2;
/** How alike two sentences must be for a year to be of one event, whatever stands around it. */
const SAME_YEAR_THRESHOLD = 0.4;
/** A verb of saying this near to a day makes it the day on which it was said. */
const MAX_WORDS_TO_SAYING = 3;

/**
 * Whether two reports put one event on two dates. Dates are mostly of two events, so much must speak
 * for it; less where they are days running ('the last test was on 14 September', 'the last test, on
 * 15 September'), which is what slips and time zones make.
 */
export function dateOneEvent(pair: TextPair, candidate: FigureCandidate): boolean {
  // Their surroundings are not looked at where the sentences tell already.
  if (candidate.sentence < MIN_SENTENCE_SIMILARITY) return false;
  const { analysis } = pair.here;
  const { analysis: other } = pair.there;
  const { here, there, context, sentence, evidence } = candidate;
  if (context >= MIN_CONTEXT_SIMILARITY && evidence >= SAME_OCCASION_THRESHOLD) return true;
  const a = here.quantity;
  const b = there.quantity;
  if (a.kind === 'year') {
    if (sentence < SAME_YEAR_THRESHOLD || !areNearYears(analysis, a, other, b)) return false;
    if (isEnd(pair.here, a) || isEnd(pair.there, b)) return false;
    return nameOne(candidate) && !comesBack(analysis, a) && !comesBack(other, b);
  }
  // 'Yesterday' is counted from a day of publication that may be a day off.
  const relative = isRelativeDay(analysis, a) || isRelativeDay(other, b);
  return context >= ONE_EVENT_THRESHOLD && areNextDays(a, b) && !relative;
}

/**
 * Whether nothing says that two dates are of two events: sentences that name nobody in common or tell
 * two acts, or a day that is only when somebody said it.
 */
export function mayDateOneEvent(pair: TextPair, { here, there }: FigureCandidate): boolean {
  const a = here.quantity;
  const b = there.quantity;
  if (nameDisjointness(here.names, there.names) === 1 || ofTwoActs(pair, a, b)) return false;
  return !isDayOfSaying(pair.here.analysis, a) && !isDayOfSaying(pair.there.analysis, b);
}

/**
 * 'Was expelled in 2002', 'was ousted in 2003': whole years, both in figures. 'Last year' and 'next
 * year' are counted from a day of publication that may be wrong.
 */
function areNearYears(analysis: Analysis, a: Quantity, other: Analysis, b: Quantity): boolean {
  const apart = Math.abs(a.value - b.value);
  return isWritten(analysis, a) && isWritten(other, b) && apart > 0 && apart <= MAX_YEARS_APART;
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
function ofTwoActs(pair: TextPair, a: Quantity, b: Quantity): boolean {
  const { here, there } = pair;
  if (a.kind === 'year' && actOf(here, a) !== actOf(there, b)) return true;
  if (inOpposites(pair, a, b)) return true;
  const others = figuresBeside(there.analysis, b);
  return figuresBeside(here.analysis, a).some((figure) => {
    const alike = others.filter(({ kind, unit }) => kind === figure.kind && unit === figure.unit);
    return alike.length > 0 && alike.every((other) => !areCompatible(figure, other));
  });
}

const figuresBeside = (analysis: Analysis, date: Quantity): Quantity[] =>
  figuresOfSentences(analysis)[date.sentence]!.filter(
    ({ kind, claim }) => claim === date.claim && !WHEN.has(kind),
  );
const WHEN: ReadonlySet<Quantity['kind']> = new Set(['date', 'year', 'clock', 'age']);

const isEnd = ({ analysis: { tokens } }: TextSide, { from }: Quantity): boolean =>
  ENDS.test(tokens[from - 1]?.word ?? '');

const claimOf = ({ analysis: { claims } }: TextSide, { claim }: Quantity): TokenRange =>
  claims[claim]!;

const actOf = (side: TextSide, year: Quantity): string | null =>
  eventAt(side.analysis, year, claimOf(side, year), ANY_EVENT);

const comesBack = ({ tokens, sentences }: Analysis, { sentence }: Quantity): boolean => {
  const { from, to } = sentences[sentence]!;
  return tokens.slice(from, to).some(({ word }) => YEARLY.test(word));
};

/** Whether two sentences name somebody or something in common. */
const nameOne = ({ here, there }: FigureCandidate): boolean =>
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
    .slice(Math.max(0, from - MAX_WORDS_TO_SAYING), opens ? to + MAX_WORDS_TO_SAYING : from)
    .some((token) => token.sentence === sentence && isReportingVerb(token.word));
}

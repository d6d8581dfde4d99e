import type { Quantity } from '../../../language/model/analysis.ts';
import { inOpposites } from '../../claims/antonyms.ts';
import type { Difference } from '../../model/difference.ts';
import { areCompatible } from '../../text-pair/compatible-values.ts';
import { markInClaim, wordsOfRange } from '../../text-pair/side-words.ts';
import type { TextPair } from '../../text-pair/text-pair.ts';
import { areDifferentOccasions, onOtherDays } from '../slots/different-occasion.ts';
import { areFarApart } from '../slots/far-apart.ts';
import {
  FigureCandidate,
  isLike,
  mayBeOne,
  nameDisjointness,
  SAME_THING_THRESHOLD,
} from '../slots/figure-candidates.ts';
import { ASPECTS, type FigureInContext, figuresOf, tellsWhen } from '../slots/figure-context.ts';
import { mayAnswerOne, slotConflicts } from '../slots/slot-conflicts.ts';
import { GROWING } from '../slots/tally-verbs.ts';
import { dateOneEvent, mayDateOneEvent } from './date-conflicts.ts';
import { noneAgainstSome } from './none-vs-some.ts';

/** Evidence, 0 to 1, from which two figures are taken to answer the same question. */
const SAME_QUESTION_THRESHOLD = 0.5;
/** Evidence that speaks for itself, though a text counts the same thing more than once. */
const SURE_THRESHOLD = 0.65;
/** The same value needs less: that it stands in both texts is evidence by itself. */
const SAME_VALUE_THRESHOLD = 0.45;
/** Sentences this alike tell the same, whatever the words around a figure. */
const SAME_SENTENCE_THRESHOLD = 0.5;
/** What stands right around a date says which step of a story it was: convicted, then sentenced. */
const SAME_ACT_THRESHOLD = 0.5;
/** What must stand alike around what rose or fell, and in its sentences. */
const SAME_MOVE_THRESHOLD = 0.6;
/** What must stand alike around two ordinals and in their sentences, and how far off a slip may be. */
const SAME_RANK_THRESHOLD = 0.35;
const MAX_RANKS_APART = 3;
/** Words of names that two sentences must share where only they speak for it. */
const MIN_SHARED_NAME_WORDS = 2;
/** Reporters differ by a fifth or by a half, seldom fivefold: then it is another thing. */
const MAX_RATIO = 5;
/** Where only the sentences speak for it, the figures must be nearer. */
const MAX_RATIO_BY_SENTENCE = 3;

/**
 * Figures of the two texts that answer the same question differently.
 *
 * First every figure that the other text also gives for a like thing is crossed out. What is left
 * is matched one to one, the surest pair first: by what stands around the figures, then by the slot
 * that each fills, whatever stands around it. 'No one' is set against any tally.
 */
export function differingQuantities(pair: TextPair): Difference[] {
  if (areFarApart(pair)) return [];
  const here = figuresOf(pair.here);
  const there = figuresOf(pair.there);
  const candidates: FigureCandidate[] = [];
  const byUnit = Map.groupBy(there, unitOf);
  for (const a of here) {
    for (const b of byUnit.get(unitOf(a)) ?? []) {
      if (isLike(a, b)) candidates.push(new FigureCandidate(pair, a, b));
    }
  }
  const settled = crossedOut(candidates);
  const lone = new Set([...unheard(here, there), ...unheard(there, here)]);
  const answers = candidates
    .filter(({ here: a, there: b, same }) => !same && !settled.has(a) && !settled.has(b))
    .filter(mayBeOne)
    .filter(({ here: a, there: b }) => mayAnswerOne(pair, a, b))
    .filter((candidate) => !isDate(candidate) || mayDateOneEvent(pair, candidate))
    .filter(
      (candidate) =>
        candidate.here.heads[0] !== candidate.there.heads[0] ||
        candidate.evidence >= SURE_THRESHOLD ||
        (!isOneOfMany(candidate.here, here) && !isOneOfMany(candidate.there, there)),
    )
    .filter(
      (candidate) =>
        contradicts(pair, candidate) ||
        tellsApart(candidate, here, there) ||
        (lone.has(candidate.here) && lone.has(candidate.there) && answersAlone(pair, candidate)),
    );
  const inContext = oneToOne(answers, settled);
  // What is shown once need not be shown again: a headline has the figures of the text.
  const shown = [...settled].filter((figure) => lone.has(figure));
  const free = (figure: FigureInContext) =>
    lone.has(figure) && !shown.some((other) => sameFigure(other.quantity, figure.quantity));
  const inSlots = slotConflicts(pair, here.filter(free), there.filter(free)).filter(
    (candidate) => !isDate(candidate) || mayDateOneEvent(pair, candidate),
  );
  const none = noneAgainstSome([pair.here, here], [pair.there, there]);
  return [
    ...[...inContext, ...inSlots].map((candidate) => differenceOf(pair, candidate)),
    ...none.map(
      ({ here: a, there: b }): Difference => ({
        ...differenceOf(pair, new FigureCandidate(pair, a, b)),
        aspect: deniesSomebody(a) || deniesSomebody(b) ? 'polarity' : 'number',
      }),
    ),
  ];
}

/** Figures of another kind or unit answer another question. */
const unitOf = ({ quantity: { kind, unit } }: FigureInContext): string => `${kind} ${unit}`;

/** 'No one was hurt' denies that somebody was; 'no casualties' counts them. */
const deniesSomebody = ({ quantity: { value, head } }: FigureInContext): boolean =>
  value === 0 && head.length === 0;

/**
 * Whether its text counts the same thing elsewhere with another value: of three missiles fired in
 * spring and two in autumn, neither is 'the' number.
 */
const isOneOfMany = (figure: FigureInContext, figures: FigureInContext[]): boolean =>
  figure.quantity.kind === 'count' &&
  figures.some(
    ({ quantity, heads }) =>
      quantity.kind === 'count' &&
      heads[0] !== undefined &&
      heads[0] === figure.heads[0] &&
      !areCompatible(quantity, figure.quantity) &&
      inRatio(quantity, figure.quantity, MAX_RATIO),
  );

/** Figures that the other text also gives for a like thing. */
function crossedOut(candidates: FigureCandidate[]): Set<FigureInContext> {
  const settled = new Set<FigureInContext>();
  for (const candidate of candidates) {
    const { here: a, there: b, same } = candidate;
    if (!same || (settled.has(a) && settled.has(b)) || !mayBeOne(candidate)) continue;
    const like =
      candidate.subject >= SAME_THING_THRESHOLD || (telling(a.quantity) && telling(b.quantity));
    if (like || candidate.evidence >= SAME_VALUE_THRESHOLD) settled.add(a).add(b);
  }
  return settled;
}

/** The surest pairs first, each figure once; those taken are added to `settled`. */
const oneToOne = (
  candidates: FigureCandidate[],
  settled: Set<FigureInContext>,
): FigureCandidate[] =>
  candidates
    .sort((x, y) => y.evidence - x.evidence || order(x) - order(y))
    .filter(({ here: a, there: b }) => {
      if (settled.has(a) || settled.has(b)) return false;
      settled.add(a).add(b);
      return true;
    });

/** Ties are broken alike from either side, so that a comparison mirrors. */
const order = ({ here, there }: FigureCandidate): number => here.index + there.index;

/** Too precise to be the same by chance: 1,437 or 36.5, not 2. */
const telling = ({ kind, value, grain }: Quantity): boolean =>
  kind === 'date' || (grain > 0 && Math.abs(value) / grain >= 12);

const isDate = ({ here }: FigureCandidate): boolean => tellsWhen(here.quantity);

function contradicts(pair: TextPair, candidate: FigureCandidate): boolean {
  const { here, there, subject } = candidate;
  const a = here.quantity;
  const b = there.quantity;
  if (isDate(candidate)) return dateOneEvent(pair, candidate);
  if (a.kind === 'ordinal') return rankOneThing(pair, candidate);
  if (candidate.sentence < 0.2 || candidate.context < 0.3) return false;
  if (candidate.evidence < SAME_QUESTION_THRESHOLD) return false;
  if (areDifferentOccasions(pair, here, there)) return false;
  // Sentences that name nothing in common are about two people, two places, two events.
  if (nameDisjointness(here.names, there.names) === 1) return false;
  // Two clubs bid for one player: a sum needs its payer, not only what it is paid for.
  if (a.kind === 'money' && nameDisjointness(here.names, there.names) >= 0.5) return false;
  return (subject >= 0.5 || isOneMove(pair, candidate)) && inRatio(a, b, MAX_RATIO);
}

/**
 * 'On lap 13', 'on lap 14': of one noun that is numbered, in sentences that tell the same. 'The third
 * crash' was tried: of the road in one text, of the year in the other.
 */
function rankOneThing(pair: TextPair, candidate: FigureCandidate): boolean {
  const { here, there, subject } = candidate;
  if (subject < 1 || Math.min(candidate.context, candidate.sentence) < SAME_RANK_THRESHOLD)
    return false;
  if (!isNumbered(here) || !isNumbered(there)) return false;
  if (Math.abs(here.quantity.value - there.quantity.value) > MAX_RANKS_APART) return false;
  return nameDisjointness(here.names, there.names) < 1 && !areDifferentOccasions(pair, here, there);
}

/** Many things rise and fall in one story, and on every day: the sentences must tell the same. */
function isOneMove(pair: TextPair, { here, there, context, sentence }: FigureCandidate): boolean {
  if (Math.min(context, sentence) < SAME_MOVE_THRESHOLD || onOtherDays(pair, here, there))
    return false;
  return !inOpposites(pair, here.quantity, there.quantity);
}

const isNumbered = ({ quantity: { head, from } }: FigureInContext): boolean =>
  (head[0] ?? from) < from;

const inRatio = (a: Quantity, b: Quantity, most: number): boolean => {
  const ratio = Math.abs(a.value / b.value);
  return ratio < most && 1 / ratio < most;
};

/** Figures whose value the other text gives nowhere, of nothing that they may count. */
const unheard = (figures: FigureInContext[], others: FigureInContext[]): FigureInContext[] =>
  figures.filter((figure) =>
    others.every(
      (other) => !sameFigure(other.quantity, figure.quantity) || countsElse(figure, other),
    ),
  );

/** 'Six killed' says nothing of the six injured. */
const countsElse = ({ measured }: FigureInContext, other: FigureInContext): boolean =>
  measured !== null && other.measured !== null && measured !== other.measured;

const sameFigure = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && a.unit === b.unit && areCompatible(a, b);

/**
 * Whether two figures that neither text shares answer one question, because their sentences tell the
 * same. Then the words right around them may differ: 'is costing $1 million', 'have reserved $500,000'.
 */
function answersAlone(pair: TextPair, candidate: FigureCandidate): boolean {
  const { here, there, subject } = candidate;
  if (subject < 0.5 || candidate.sentence < SAME_SENTENCE_THRESHOLD) return false;
  if (areDifferentOccasions(pair, here, there)) return false;
  if (tellsWhen(here.quantity)) return candidate.context >= SAME_ACT_THRESHOLD;
  // 'He could get up to 119 years': who or what, when nobody is named, is anybody's guess.
  const shared = [...here.names].filter((word) => there.names.has(word)).length;
  if (shared < MIN_SHARED_NAME_WORDS || nameDisjointness(here.names, there.names) > 0.5)
    return false;
  return inRatio(here.quantity, there.quantity, MAX_RATIO_BY_SENTENCE);
}

/**
 * 'A year-long inquiry', 'the six-month inquiry': a figure that stands as an attribute tells which
 * inquiry is meant. Where either text knows only one such inquiry, the two are about the same one,
 * however different the sentences.
 */
function tellsApart(
  { here, there, subject }: FigureCandidate,
  all: FigureInContext[],
  others: FigureInContext[],
): boolean {
  const only = (figure: FigureInContext, figures: FigureInContext[]) =>
    figures.every(
      ({ attribute, heads, quantity }) =>
        !attribute ||
        quantity.kind !== figure.quantity.kind ||
        !heads.some((head) => figure.heads.includes(head)) ||
        areCompatible(quantity, figure.quantity),
    );
  return (
    subject === 1 &&
    here.attribute &&
    there.attribute &&
    (here.quantity.kind !== 'age' || (here.lead && there.lead)) &&
    nameDisjointness(here.names, there.names) < 1 &&
    only(here, all) &&
    only(there, others)
  );
}
function differenceOf(pair: TextPair, candidate: FigureCandidate): Difference {
  const { here, there, evidence } = candidate;
  const aspect = ASPECTS[here.quantity.kind]!;
  const later = laterTally(pair, candidate);
  const a = wordsOfRange(pair.here, here.quantity);
  const b = wordsOfRange(pair.there, there.quantity);
  const head = here.quantity.head[0];
  const about = head === undefined ? '' : `, ${pair.here.analysis.tokens[head]!.word}`;
  return {
    aspect,
    here: markInClaim(pair.here, here.quantity),
    there: markInClaim(pair.there, there.quantity),
    // A tally that a later report gives higher is news more than contradiction.
    weight: later ? 0.4 : Math.min(1, 0.5 + evidence / 2),
    reason: later ? `${a}, ${b} (${later})${about}` : `${a} against ${b}${about}`,
  };
}

/** Says which report is the later one, where that explains a higher tally; otherwise null. */
function laterTally(pair: TextPair, { here, there }: FigureCandidate): string | null {
  const a = pair.here.analysis.date;
  const b = pair.there.analysis.date;
  if (!a || !b || a === b) return null;
  if (here.measured && there.measured && here.measured !== there.measured) return null;
  // 'Over 24,000 who have fled' and 'about 20,000 refugees': one of them says it for both.
  if (!GROWING.has(here.measured ?? there.measured)) return null;
  const higher = here.quantity.value > there.quantity.value;
  return higher === a > b ? `${higher ? 'the first' : 'the second'} is later` : null;
}

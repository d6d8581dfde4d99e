import type { Quantity, TokenRange } from '../language/analysis.ts';
import { slice } from '../span.ts';
import type { Difference, DifferingPlace } from './difference.ts';
import { dateOneEvent, mayDateOneEvent } from './differing-dates.ts';
import { Candidate, isLike, mayBeOne, SAME_THING, strangeness } from './figure-pairs.ts';
import { ASPECTS, type Figure, figuresOf, tellsWhen } from './figures.ts';
import { GROWING } from './measured.ts';
import { noneAgainstSome } from './none-against-some.ts';
import { inOpposites } from './opposites.ts';
import { ofTwoOccasions, onOtherDays } from './other-time.ts';
import type { Pair, Side } from './pair.ts';
import { sameValue } from './same-value.ts';
import { mayAnswerOne, slotRivals } from './slot-rivals.ts';
import { ofTwoTimes } from './two-times.ts';

/** Evidence, 0 to 1, from which two figures are taken to answer the same question. */
const SAME_QUESTION = 0.5;
/** Evidence that speaks for itself, though a text counts the same thing more than once. */
const SURE = 0.65;
/** The same value needs less: that it stands in both texts is evidence by itself. */
const LIKE = 0.45;
/** Sentences this alike tell the same, whatever the words around a figure. */
const SAME_SENTENCE = 0.5;
/** What stands right around a date says which step of a story it was: convicted, then sentenced. */
const SAME_ACT = 0.5;
/** What must stand alike around what rose or fell, and in its sentences. */
const SAME_MOVE = 0.6;
/** What must stand alike around two ordinals and in their sentences, and how far off a slip may be. */
const SAME_RANK = 0.35;
const RANKS_APART = 3;
/** Words of names that two sentences must share where only they speak for it. */
const NAMES_SHARED = 2;
/** Reporters differ by a fifth or by a half, seldom fivefold: then it is another thing. */
const RATIO = 5;
/** Where only the sentences speak for it, the figures must be nearer. */
const NEAR_RATIO = 3;

/**
 * Figures of the two texts that answer the same question differently.
 *
 * First every figure that the other text also gives for a like thing is crossed out. What is left
 * is matched one to one, the surest pair first: by what stands around the figures, then by the slot
 * that each fills, whatever stands around it. 'No one' is set against any tally.
 */
export function differingQuantities(pair: Pair): Difference[] {
  if (ofTwoTimes(pair)) return [];
  const here = figuresOf(pair.here);
  const there = figuresOf(pair.there);
  const candidates: Candidate[] = [];
  const byUnit = Map.groupBy(there, unitOf);
  for (const a of here) {
    for (const b of byUnit.get(unitOf(a)) ?? []) {
      if (isLike(a, b)) candidates.push(new Candidate(pair, a, b));
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
        candidate.evidence >= SURE ||
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
  const free = (figure: Figure) =>
    lone.has(figure) && !shown.some((other) => sameFigure(other.quantity, figure.quantity));
  const inSlots = slotRivals(pair, here.filter(free), there.filter(free)).filter(
    (candidate) => !isDate(candidate) || mayDateOneEvent(pair, candidate),
  );
  const none = noneAgainstSome([pair.here, here], [pair.there, there]);
  return [
    ...[...inContext, ...inSlots].map((candidate) => differenceOf(pair, candidate)),
    ...none.map(
      ({ here: a, there: b }): Difference => ({
        ...differenceOf(pair, new Candidate(pair, a, b)),
        aspect: deniesSomebody(a) || deniesSomebody(b) ? 'polarity' : 'number',
      }),
    ),
  ];
}

/** Figures of another kind or unit answer another question. */
const unitOf = ({ quantity: { kind, unit } }: Figure): string => `${kind} ${unit}`;

/** 'No one was hurt' denies that somebody was; 'no casualties' counts them. */
const deniesSomebody = ({ quantity: { value, head } }: Figure): boolean =>
  value === 0 && head.length === 0;

/**
 * Whether its text counts the same thing elsewhere with another value: of three missiles fired in
 * spring and two in autumn, neither is 'the' number.
 */
const isOneOfMany = (figure: Figure, figures: Figure[]): boolean =>
  figure.quantity.kind === 'count' &&
  figures.some(
    ({ quantity, heads }) =>
      quantity.kind === 'count' &&
      heads[0] !== undefined &&
      heads[0] === figure.heads[0] &&
      !sameValue(quantity, figure.quantity) &&
      inRatio(quantity, figure.quantity, RATIO),
  );

/** Figures that the other text also gives for a like thing. */
function crossedOut(candidates: Candidate[]): Set<Figure> {
  const settled = new Set<Figure>();
  for (const candidate of candidates) {
    const { here: a, there: b, same } = candidate;
    if (!same || (settled.has(a) && settled.has(b)) || !mayBeOne(candidate)) continue;
    const like = candidate.subject >= SAME_THING || (telling(a.quantity) && telling(b.quantity));
    if (like || candidate.evidence >= LIKE) settled.add(a).add(b);
  }
  return settled;
}

/** The surest pairs first, each figure once; those taken are added to `settled`. */
const oneToOne = (candidates: Candidate[], settled: Set<Figure>): Candidate[] =>
  candidates
    .sort((x, y) => y.evidence - x.evidence || order(x) - order(y))
    .filter(({ here: a, there: b }) => {
      if (settled.has(a) || settled.has(b)) return false;
      settled.add(a).add(b);
      return true;
    });

/** Ties are broken alike from either side, so that a comparison mirrors. */
const order = ({ here, there }: Candidate): number => here.index + there.index;

/** Too precise to be the same by chance: 1,437 or 36.5, not 2. */
const telling = ({ kind, value, grain }: Quantity): boolean =>
  kind === 'date' || (grain > 0 && Math.abs(value) / grain >= 12);

const isDate = ({ here }: Candidate): boolean => tellsWhen(here.quantity);

function contradicts(pair: Pair, candidate: Candidate): boolean {
  const { here, there, subject } = candidate;
  const a = here.quantity;
  const b = there.quantity;
  if (isDate(candidate)) return dateOneEvent(pair, candidate);
  if (a.kind === 'ordinal') return rankOneThing(pair, candidate);
  if (candidate.sentence < 0.2 || candidate.context < 0.3) return false;
  if (candidate.evidence < SAME_QUESTION) return false;
  if (ofTwoOccasions(pair, here, there)) return false;
  // Sentences that name nothing in common are about two people, two places, two events.
  if (strangeness(here.names, there.names) === 1) return false;
  // Two clubs bid for one player: a sum needs its payer, not only what it is paid for.
  if (a.kind === 'money' && strangeness(here.names, there.names) >= 0.5) return false;
  return (subject >= 0.5 || isOneMove(pair, candidate)) && inRatio(a, b, RATIO);
}

/**
 * 'On lap 13', 'on lap 14': of one noun that is numbered, in sentences that tell the same. 'The third
 * crash' was tried: of the road in one text, of the year in the other.
 */
function rankOneThing(pair: Pair, candidate: Candidate): boolean {
  const { here, there, subject } = candidate;
  if (subject < 1 || Math.min(candidate.context, candidate.sentence) < SAME_RANK) return false;
  if (!isNumbered(here) || !isNumbered(there)) return false;
  if (Math.abs(here.quantity.value - there.quantity.value) > RANKS_APART) return false;
  return strangeness(here.names, there.names) < 1 && !ofTwoOccasions(pair, here, there);
}

/** Many things rise and fall in one story, and on every day: the sentences must tell the same. */
function isOneMove(pair: Pair, { here, there, context, sentence }: Candidate): boolean {
  if (Math.min(context, sentence) < SAME_MOVE || onOtherDays(pair, here, there)) return false;
  return !inOpposites(pair, here.quantity, there.quantity);
}

const isNumbered = ({ quantity: { head, from } }: Figure): boolean => (head[0] ?? from) < from;

const inRatio = (a: Quantity, b: Quantity, most: number): boolean => {
  const ratio = Math.abs(a.value / b.value);
  return ratio < most && 1 / ratio < most;
};

/** Figures whose value the other text gives nowhere, of nothing that they may count. */
const unheard = (figures: Figure[], others: Figure[]): Figure[] =>
  figures.filter((figure) =>
    others.every(
      (other) => !sameFigure(other.quantity, figure.quantity) || countsElse(figure, other),
    ),
  );

/** 'Six killed' says nothing of the six injured. */
const countsElse = ({ measured }: Figure, other: Figure): boolean =>
  measured !== null && other.measured !== null && measured !== other.measured;

const sameFigure = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && a.unit === b.unit && sameValue(a, b);

/**
 * Whether two figures that neither text shares answer one question, because their sentences tell the
 * same. Then the words right around them may differ: 'is costing $1 million', 'have reserved $500,000'.
 */
function answersAlone(pair: Pair, candidate: Candidate): boolean {
  const { here, there, subject } = candidate;
  if (subject < 0.5 || candidate.sentence < SAME_SENTENCE) return false;
  if (ofTwoOccasions(pair, here, there)) return false;
  if (tellsWhen(here.quantity)) return candidate.context >= SAME_ACT;
  // 'He could get up to 119 years': who or what, when nobody is named, is anybody's guess.
  const shared = [...here.names].filter((word) => there.names.has(word)).length;
  if (shared < NAMES_SHARED || strangeness(here.names, there.names) > 0.5) return false;
  return inRatio(here.quantity, there.quantity, NEAR_RATIO);
}

/**
 * 'A year-long inquiry', 'the six-month inquiry': a figure that stands as an attribute tells which
 * inquiry is meant. Where either text knows only one such inquiry, the two are about the same one,
 * however different the sentences.
 */
function tellsApart({ here, there, subject }: Candidate, all: Figure[], others: Figure[]): boolean {
  const only = (figure: Figure, figures: Figure[]) =>
    figures.every(
      ({ attribute, heads, quantity }) =>
        !attribute ||
        quantity.kind !== figure.quantity.kind ||
        !heads.some((head) => figure.heads.includes(head)) ||
        sameValue(quantity, figure.quantity),
    );
  return (
    subject === 1 &&
    here.attribute &&
    there.attribute &&
    (here.quantity.kind !== 'age' || (here.lead && there.lead)) &&
    strangeness(here.names, there.names) < 1 &&
    only(here, all) &&
    only(there, others)
  );
}
function differenceOf(pair: Pair, candidate: Candidate): Difference {
  const { here, there, evidence } = candidate;
  const aspect = ASPECTS[here.quantity.kind]!;
  const later = laterTally(pair, candidate);
  const a = wordsOf(pair.here, here.quantity);
  const b = wordsOf(pair.there, there.quantity);
  const head = here.quantity.head[0];
  const about = head === undefined ? '' : `, ${pair.here.analysis.tokens[head]!.word}`;
  return {
    aspect,
    here: placeOf(pair.here, here.quantity),
    there: placeOf(pair.there, there.quantity),
    // A tally that a later report gives higher is news more than contradiction.
    weight: later ? 0.4 : Math.min(1, 0.5 + evidence / 2),
    reason: later ? `${a}, ${b} (${later})${about}` : `${a} against ${b}${about}`,
  };
}

/** Says which report is the later one, where that explains a higher tally; otherwise null. */
function laterTally(pair: Pair, { here, there }: Candidate): string | null {
  const a = pair.here.analysis.date;
  const b = pair.there.analysis.date;
  if (!a || !b || a === b) return null;
  if (here.measured && there.measured && here.measured !== there.measured) return null;
  // 'Over 24,000 who have fled' and 'about 20,000 refugees': one of them says it for both.
  if (!GROWING.has(here.measured ?? there.measured)) return null;
  const higher = here.quantity.value > there.quantity.value;
  return higher === a > b ? `${higher ? 'the first' : 'the second'} is later` : null;
}

const wordsOf = ({ analysis }: Side, { start, end }: Quantity): string =>
  slice(analysis.text, { start, end }).replace(/\s+/g, ' ');

/** A figure is shown in its claim, with what it counts. */
function placeOf({ analysis }: Side, quantity: Quantity): DifferingPlace {
  const { from, to } = analysis.claims[quantity.claim]!;
  const mark: TokenRange = { from: quantity.from, to: quantity.to };
  return { from: Math.min(from, mark.from), to: Math.max(to, mark.to), marks: [mark] };
}

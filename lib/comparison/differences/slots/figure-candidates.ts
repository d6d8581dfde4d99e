import type { Analysis, Quantity } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import { areCompatible } from '../../text-pair/compatible-values.ts';
import { similarityIn, type TextPair } from '../../text-pair/text-pair.ts';
import { sharedBy } from '../../text-pair/word-overlap.ts';
import { type FigureInContext, tellsWhen } from './figure-context.ts';

/** Two words at least this near name the same thing. */
export const SAME_THING_THRESHOLD = 0.6;

/**
 * Two figures of one kind and unit, one of each text, and how far they answer one question: 0 to 1
 * each. Worked out when it is asked for: most figures are crossed out before their surroundings have
 * a say, and to weigh these was a tenth of a comparison.
 */
export class FigureCandidate {
  readonly here: FigureInContext;
  readonly there: FigureInContext;
  /** Whether both can be true. */
  readonly same: boolean;
  readonly #pair: TextPair;
  #subject: number | null = null;
  #context: number | null = null;

  constructor(pair: TextPair, here: FigureInContext, there: FigureInContext) {
    this.#pair = pair;
    this.here = here;
    this.there = there;
    this.same =
      areCompatible(here.quantity, there.quantity) || sameDate(pair, here.quantity, there.quantity);
  }

  /** Whether they count the same thing. */
  get subject(): number {
    this.#subject ??= subjectLikeness(this.#pair, this.here, this.there);
    return this.#subject;
  }

  /** How alike what stands right around them is. */
  get context(): number {
    this.#context ??= contextLikeness(this.#pair, this.here.context, this.there.context);
    return this.#context;
  }

  /** How alike their sentences are. */
  get sentence(): number {
    return sentenceLikeness(this.#pair, this.here, this.there);
  }

  /** All that speaks for one question. */
  get evidence(): number {
    const { here, there, context, sentence, subject } = this;
    const sameMeasure = here.measured !== null && here.measured === there.measured ? 0.08 : 0;
    const evidence = tellsWhen(here.quantity)
      ? 0.5 * context + 0.5 * sentence
      : 0.5 * context + 0.3 * sentence + 0.2 * subject + sameMeasure;
    return evidence - 0.1 * nameDisjointness(here.names, there.names);
  }
}

/** Whether two figures may answer one question at all: they count like things, of one measure. */
export const isLike = (
  { quantity: a, measured }: FigureInContext,
  { quantity: b, measured: other }: FigureInContext,
) => a.kind === b.kind && a.unit === b.unit && (!measured || !other || measured === other);

/** Whether anything says that they do: what they count, or a word that their sentences share. */
export const mayBeOne = (candidate: FigureCandidate): boolean =>
  candidate.subject >= SAME_THING_THRESHOLD || candidate.sentence > 0;

/**
 * How alike two sentences are: the mean of what they share of each other, drawn up towards the
 * larger share, because a short sentence is often a part of a long one.
 */
const sentenceLikeness = (pair: TextPair, here: FigureInContext, there: FigureInContext): number =>
  likenessIn(pair)(here.sentenceWords)(there.sentenceWords);

/** Sentences of many figures are set against each other once. */
const likenessIn = memoizeByKey((pair: TextPair) =>
  memoizeByKey((here: FigureInContext['sentenceWords']) =>
    memoizeByKey((there: FigureInContext['sentenceWords']): number => {
      const [a, b] = sharedBy(pair, here, there);
      return 0.5 * Math.sqrt(a * b) + 0.5 * Math.max(Math.min(a, b), 0.7 * Math.max(a, b));
    }),
  ),
);

/** Whether two figures count the same thing: 1 the same noun, 0 nothing that says so. */
function subjectLikeness(pair: TextPair, here: FigureInContext, there: FigureInContext): number {
  const like = (a: number, b: number) => similarityIn(pair, a, b) >= SAME_THING_THRESHOLD;
  if (here.heads.some((a) => there.heads.some((b) => like(a, b)))) return 1;
  if (here.measured && here.measured === there.measured) {
    return here.measured === 'rose' || here.measured === 'fell' ? 0.2 : 0.8;
  }
  if (here.heads.length === 0 || there.heads.length === 0) return 0.6;
  // '600 such relationships' between prisoners and staff, '500 staff' in such relationships: each
  // names what the other counts.
  const nearby = (figure: FigureInContext, other: FigureInContext) =>
    other.heads.some((head) => [...figure.context.keys()].some((word) => like(head, word)));
  const mutual = [nearby(here, there), nearby(there, here)].filter(Boolean).length;
  return [0, 0.2, 0.6][mutual]!;
}

/** How much of what stands around one figure stands around the other, either way. */
function contextLikeness(
  pair: TextPair,
  here: FigureInContext['context'],
  there: FigureInContext['context'],
): number {
  const share = (from: FigureInContext['context'], to: FigureInContext['context']): number => {
    let total = 0;
    let found = 0;
    for (const [word, say] of from) {
      total += say;
      let best = 0;
      const consider = (other: number, nearness: number) => {
        const reply = to.get(other);
        if (reply !== undefined)
          best = Math.max(best, nearness * Math.min(1, Math.sqrt(reply / say)));
      };
      consider(word, 1);
      for (const near of pair.similar[word]!) consider(near.word, near.similarity);
      found += say * best;
    }
    return total === 0 ? 0 : found / total;
  };
  const forth = share(here, there);
  return forth === 0 ? 0 : Math.sqrt(forth * share(there, here));
}

/** 0 when the sentences name the same, or one names nothing; 1 when they name nothing in common. */
export function nameDisjointness(here: Set<string>, there: Set<string>): number {
  if (here.size === 0 || there.size === 0) return 0;
  const shared = [...here].filter((word) => there.has(word)).length;
  return 1 - shared / Math.min(here.size, there.size);
}

/** A year that only one side names is that of another event: last season, the flood of 1987. */
export const otherYear = (figure: FigureInContext, other: FigureInContext): boolean =>
  figure.years.size > 0 && ![...figure.years].some((year) => other.years.has(year));

const RELATIVE = /^(?:today|yesterday|tomorrow|tonight|this|last night)\b/i;

/** Whether a day is told from the day of publication. */
export const isRelativeDay = ({ text }: Analysis, { start, end }: Quantity): boolean =>
  RELATIVE.test(text.slice(start, end));

/** 'Next month' in both, though it is counted from two days of publication, of which one may be wrong. */
function sameDate({ here, there }: TextPair, a: Quantity, b: Quantity): boolean {
  if (!tellsWhen(a)) return false;
  const say = ({ text }: Analysis, { start, end }: Quantity) =>
    text.slice(start, end).toLowerCase();
  if (say(here.analysis, a) === say(there.analysis, b)) return true;
  // 'Today' in a paper of the next day may be told in the words of an agency half a world away.
  return (
    here.analysis.date !== there.analysis.date &&
    a.unit === b.unit &&
    Math.abs(a.value - b.value) <= 1 &&
    (isRelativeDay(here.analysis, a) || isRelativeDay(there.analysis, b))
  );
}

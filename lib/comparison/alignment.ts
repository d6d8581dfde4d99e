import type { Analysis, TokenRange } from '../language/analysis.ts';
import { coverageOf } from './coverage.ts';
import { flip, type Pair } from './pair.ts';
import { nameRivals } from './rival-names.ts';

/** Whether the other text states a claim. */
export type State = 'said' | 'perhaps' | 'not said';

export interface Verdict {
  state: State;
  /** 0 to 1: how much of the claim the passage explains, all evidence weighed. */
  score: number;
  /** Tokens of the other text; null when no word of the claim is found. */
  passage: TokenRange | null;
}

/** For each claim of either text, whether the other states it. */
export interface Alignment {
  here: Verdict[];
  there: Verdict[];
}

/** How much word order counts beside the bag of words. */
const ORDER = 0.4;
/** How far a claim's score is drawn towards that of its sentence. */
const SENTENCE = 0.4;
/** What a neighbouring claim that is found in the same place adds. */
const SUPPORT = 0.4;

/** How much of a claim a claim of the other text must point at to speak for it. */
const POINTED_AT = 0.6;

/** From here up a claim counts as said: about half of its weight stands in one place, in order. */
export const SAID = 0.45;
/** What two statements about different names get at most, however alike they are. */
const BELOW_SAID = SAID - 0.01;
/**
 * Below this a claim counts as not said. Far below `SAID`: between the two, half of the claims turn
 * out to be there in other words, and a false 'they left this out' costs more than ten misses.
 */
export const NOT_SAID = 0.26;

/** Aligns the claims of both texts, either way. */
export function align(pair: Pair): Alignment {
  const back = flip(pair);
  const forthFound = found(pair);
  const backFound = found(back);
  return {
    here: verdicts(pair, forthFound, backFound),
    there: verdicts(back, backFound, forthFound),
  };
}

interface Found {
  passage: TokenRange | null;
  score: number;
}

/** Each claim's passage in the other text and what speaks for it, seen from this text alone. */
function found(pair: Pair): Found[] {
  const { claims, sentences } = pair.here.analysis;
  const ofSentence = sentences.map((sentence) => coverageOf(pair, sentence).share);
  const own = claims.map((claim) => {
    const { share, ordered, passage } = coverageOf(pair, claim);
    const alone = (1 - ORDER) * share + ORDER * ordered;
    return { passage, score: (1 - SENTENCE) * alone + SENTENCE * ofSentence[claim.sentence]! };
  });
  const sentenceAt = (passage: TokenRange | null): number =>
    passage ? pair.there.analysis.tokens[passage.from]!.sentence : Number.NEGATIVE_INFINITY;
  return own.map(({ passage, score }, index) => {
    let support = 0;
    for (const other of [index - 1, index + 1]) {
      const neighbour = own[other];
      if (!neighbour || neighbour.score < SAID) continue;
      if (Math.abs(sentenceAt(neighbour.passage) - sentenceAt(passage)) > 1) continue;
      const nearby = claims[other]!.sentence === claims[index]!.sentence ? 1 : 0.6;
      support = Math.max(support, neighbour.score * nearby);
    }
    return { passage, score: Math.min(1, score * (1 + SUPPORT * support)) };
  });
}

/**
 * A claim that a claim of the other text is found in is half as sure as that one: 'the ship, which
 * carried 312 passengers from Ambly' is hardly covered by '312 were on board', but it covers it.
 */
function verdicts(pair: Pair, forth: Found[], back: Found[]): Verdict[] {
  const { tokens, claims } = pair.here.analysis;
  const pointing = claims.map(() => 0);
  for (const { passage, score } of back) {
    if (!passage || score < SAID) continue;
    for (let id = tokens[passage.from]!.claim; id <= tokens[passage.to - 1]!.claim; id++) {
      const { from, to } = claims[id]!;
      const reached = Math.min(to, passage.to) - Math.max(from, passage.from);
      if (reached >= POINTED_AT * (to - from)) pointing[id] = Math.max(pointing[id]!, score);
    }
  }
  return forth.map(({ passage, score }, index) => {
    const both = Math.max(score, (score + pointing[index]!) / 2);
    const rivals =
      passage !== null &&
      nameRivals(pair, claims[index]!, claimsAround(pair.there.analysis, passage));
    const sure = rivals ? Math.min(both, BELOW_SAID) : both;
    return { state: stateOf(sure), score: sure, passage };
  });
}

/** The whole claims that a passage reaches into. */
export function claimsAround(analysis: Analysis, { from, to }: TokenRange): TokenRange {
  const { tokens, claims } = analysis;
  return { from: claims[tokens[from]!.claim]!.from, to: claims[tokens[to - 1]!.claim]!.to };
}

const stateOf = (score: number): State =>
  score >= SAID ? 'said' : score < NOT_SAID ? 'not said' : 'perhaps';

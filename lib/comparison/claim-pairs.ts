import type { Claim } from '../language/analysis.ts';
import type { Alignment } from './alignment.ts';
import type { Pair } from './pair.ts';
import { sharedWords } from './shared-words.ts';

/** Two claims that make the same statement, one of each text. */
export interface ClaimPair {
  here: Claim;
  there: Claim;
  /** What they share of each other, the smaller way: 0 to 1. */
  shared: number;
}

/**
 * How much two claims share, of the one and of the other, when they make the same statement: nearly
 * all of one, since a hedge or a 'not' must be about the same thing, and most of the other, which
 * may say who found it out besides.
 */
const NEARLY_ALL = 0.8;
const MOST = 0.6;

/** Claims that make the same statement, hedges and figures apart, each with its best counterpart. */
export function claimPairs(pair: Pair, alignment: Alignment): ClaimPair[] {
  const pairs: ClaimPair[] = [];
  pair.here.analysis.claims.forEach((here, index) => {
    const { counterparts, state } = alignment.here.claims[index]!;
    if (state !== 'said' || here.attribution) return;
    let best: ClaimPair | null = null;
    for (const counterpart of counterparts) {
      const there = pair.there.analysis.claims[counterpart]!;
      if (there.attribution) continue;
      const [forth, back] = sharedWords(pair, here, there);
      const shared = Math.min(forth, back);
      if (shared < MOST || Math.max(forth, back) < NEARLY_ALL) continue;
      if (shared > (best?.shared ?? 0)) best = { here, there, shared };
    }
    if (best) pairs.push(best);
  });
  return pairs;
}

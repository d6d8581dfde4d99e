import type { Claim } from '../../language/model/analysis.ts';
import type { TextPair } from '../text-pair/text-pair.ts';
import { sharedWords } from '../text-pair/word-overlap.ts';
import type { Alignment } from './align-claims.ts';

/** Two claims that make the same statement, one of each text. */
export interface SameClaim {
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
const MIN_SHARE_OF_ONE = 0.8;
const MIN_SHARE_OF_OTHER = 0.6;

/** Claims that make the same statement, hedges and figures apart, each with its best counterpart. */
export function sameClaims(pair: TextPair, alignment: Alignment): SameClaim[] {
  const pairs: SameClaim[] = [];
  pair.here.analysis.claims.forEach((here, index) => {
    const { counterparts, state } = alignment.here.claims[index]!;
    if (state !== 'said' || here.attribution) return;
    let best: SameClaim | null = null;
    for (const counterpart of counterparts) {
      const there = pair.there.analysis.claims[counterpart]!;
      if (there.attribution) continue;
      const [forth, back] = sharedWords(pair, here, there);
      const shared = Math.min(forth, back);
      if (shared < MIN_SHARE_OF_OTHER || Math.max(forth, back) < MIN_SHARE_OF_ONE) continue;
      if (shared > (best?.shared ?? 0)) best = { here, there, shared };
    }
    if (best) pairs.push(best);
  });
  return pairs;
}

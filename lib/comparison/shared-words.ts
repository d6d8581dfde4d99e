import type { TokenRange } from '../language/analysis.ts';
import { isHedge } from './hedges.ts';
import { likeness, type Pair, type Side } from './pair.ts';

/**
 * What two stretches of text share of each other: [of the first in the second, of the second in the
 * first], 0 to 1 each, by weight. Figures, hedges and stop words have no say: the first two are
 * compared for themselves.
 */
export function sharedWords(
  pair: Pair,
  here: TokenRange,
  there: TokenRange,
): [forth: number, back: number] {
  return sharedBy(pair, wordsIn(pair.here, here), wordsIn(pair.there, there));
}

/** The same for stretches whose words were listed before. */
export function sharedBy(
  pair: Pair,
  here: Map<number, number>,
  there: Map<number, number>,
): [forth: number, back: number] {
  const forth = share(pair, here, there);
  return forth === 0 ? [0, 0] : [forth, share(pair, there, here)];
}

/** The words of a stretch that have a say, with their weights. */
export function wordsIn({ analysis, words, weights, content }: Side, { from, to }: TokenRange) {
  const bag = new Map<number, number>();
  for (let i = from; i < to; i++) {
    if (!content[i] || /\d/.test(analysis.tokens[i]!.word) || isHedge(analysis, i)) continue;
    bag.set(words[i]!, weights[i]!);
  }
  return bag;
}

function share(pair: Pair, from: Map<number, number>, to: Map<number, number>): number {
  let total = 0;
  let found = 0;
  for (const [word, weight] of from) {
    total += weight;
    let best = to.has(word) ? 1 : 0;
    for (const other of best === 1 ? [] : (pair.near.get(word)?.keys() ?? [])) {
      if (to.has(other)) best = Math.max(best, likeness(pair, word, other));
    }
    found += weight * best;
  }
  return total === 0 ? 0 : found / total;
}

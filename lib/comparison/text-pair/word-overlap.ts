import type { Analysis, TokenRange } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import { isHedge } from '../lexicon/hedges.ts';
import type { TextPair, TextSide } from './text-pair.ts';

/**
 * What two stretches of text share of each other: [of the first in the second, of the second in the
 * first], 0 to 1 each, by weight. Figures, hedges and stop words have no say: the first two are
 * compared for themselves.
 */
export function sharedWords(
  pair: TextPair,
  here: TokenRange,
  there: TokenRange,
): [forth: number, back: number] {
  return sharedBy(pair, wordsIn(pair.here, here), wordsIn(pair.there, there));
}

/** The same for stretches whose words were listed before. */
export function sharedBy(
  pair: TextPair,
  here: Map<number, number>,
  there: Map<number, number>,
): [forth: number, back: number] {
  const forth = share(pair, here, there);
  return forth === 0 ? [0, 0] : [forth, share(pair, there, here)];
}

/** The words of a stretch that have a say, with their weights. */
export function wordsIn({ analysis, words, weights }: TextSide, { from, to }: TokenRange) {
  const say = withSay(analysis);
  const bag = new Map<number, number>();
  for (let i = from; i < to; i++) if (say[i]) bag.set(words[i]!, weights[i]!);
  return bag;
}

/** 1 for each token of a text that has a say. */
const withSay = memoizeByKey((analysis: Analysis): Uint8Array => {
  const say = new Uint8Array(analysis.tokens.length);
  analysis.tokens.forEach(({ stop, word }, index) => {
    say[index] = stop || /\d/.test(word) || isHedge(analysis, index) ? 0 : 1;
  });
  return say;
});

const nearest = (near: TextPair['similar'][number], to: Map<number, number>): number => {
  let best = 0;
  for (const { word, similarity } of near) if (similarity > best && to.has(word)) best = similarity;
  return best;
};

function share(pair: TextPair, from: Map<number, number>, to: Map<number, number>): number {
  let total = 0;
  let found = 0;
  for (const [word, weight] of from) {
    total += weight;
    found += weight * (to.has(word) ? 1 : nearest(pair.similar[word]!, to));
  }
  return total === 0 ? 0 : found / total;
}

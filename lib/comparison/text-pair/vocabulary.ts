import { rarity } from '../../language/grammar/rarity.ts';
import type { Analysis } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import { similarityKeys } from './word-similarity.ts';

/** The words of one text, numbered for themselves: all that a pair needs to know of either side. */
export interface Vocabulary {
  /** Each word once, in the order in which they come; its place here is its number. */
  keys: string[];
  numbers: Map<string, number>;
  /** For each token, the number of its word. */
  words: Int32Array;
  /** For each word, how many sentences hold it. */
  sentencesWith: Int32Array;
  /** For each word, how rare it is in general. */
  rarities: Float64Array;
  /** Words by what may bring them near to others; see `similarityKeys`. */
  byNearKey: Map<string, number[]>;
}

/** Words that are kept because they begin alike; a text made to hurt has more. */
const MAX_BUCKET_WORDS = 64;

/** Numbers the words of a text. Linear in its length. */
export const vocabularyOf = memoizeByKey(({ tokens }: Analysis): Vocabulary => {
  const numbers = new Map<string, number>();
  const words = new Int32Array(tokens.length);
  tokens.forEach(({ stem, word }, index) => {
    const key = keyOf(stem, word);
    const known = numbers.get(key);
    words[index] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  });
  const keys = [...numbers.keys()];
  return {
    keys,
    numbers,
    words,
    sentencesWith: sentencesWith(tokens, words, keys.length),
    rarities: Float64Array.from(keys, (key) => (/\d/.test(key) ? 1 : rarity(key))),
    byNearKey: byNearKey(keys),
  };
});

/** '1,000' and '1000' are one word. */
const keyOf = (stem: string, word: string): string =>
  /^[\d.,]+$/.test(word) ? word.replace(/,(?=\d{3})/g, '') : stem;

function sentencesWith(tokens: Analysis['tokens'], words: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  words.forEach((word, index) => {
    const { sentence } = tokens[index]!;
    if (last[word] === sentence) return;
    last[word] = sentence;
    counts[word]!++;
  });
  return counts;
}

function byNearKey(keys: string[]): Map<string, number[]> {
  const buckets = new Map<string, number[]>();
  keys.forEach((stem, word) => {
    for (const key of similarityKeys(stem)) {
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [word]);
      else if (bucket.length < MAX_BUCKET_WORDS) bucket.push(word);
    }
  });
  return buckets;
}

import type { TokenRange } from '../language/analysis.ts';
import type { ClaimLink } from './claim-link.ts';
import type { Pair, Side } from './pair.ts';
import { sortedBy } from './sorted-by.ts';
import { newsOf, type WordMatch } from './word-match.ts';

/**
 * How alike the sentences around the claims of `links` are: 0 to 1, the geometric mean of what
 * either explains of the other. Asked by the numbers of two sentences; 0 for any others.
 */
export function sentenceLikeness(
  pair: Pair,
  match: WordMatch,
  links: readonly ClaimLink[],
): (here: number, there: number) => number {
  const { here, there } = pair;
  const width = there.analysis.sentences.length;
  const keys = keysAround(pair, links);
  const likeness = new Float64Array(keys.length);
  const newsHere = newsOf(here, here.analysis.sentences);
  const newsThere = newsOf(there, there.analysis.sentences);
  let held = -1;
  for (const n of sortedBy(keys.length, (index) => keys[index]! % width)) {
    const key = keys[n]!;
    if (key % width !== held) match.hold(there, sentence(there, key % width));
    held = key % width;
    const mine = Math.floor(key / width);
    likeness[n] = match.share(here, sentence(here, mine), newsHere[mine]!);
  }
  held = -1;
  keys.forEach((key, n) => {
    const mine = Math.floor(key / width);
    if (mine !== held) match.hold(here, sentence(here, mine));
    held = mine;
    const other = key % width;
    const back = match.share(there, sentence(there, other), newsThere[other]!);
    likeness[n] = Math.sqrt(likeness[n]! * back);
  });
  return (mine, other) =>
    mine < 0 || other < 0 || other >= width ? 0 : (likeness[find(keys, mine * width + other)] ?? 0);
}

/** The sentences of each link, those before both and those behind both, as numbers in order. */
function keysAround({ here, there }: Pair, links: readonly ClaimLink[]): Float64Array {
  const width = there.analysis.sentences.length;
  const height = here.analysis.sentences.length;
  const keys: number[] = [];
  for (const link of links) {
    const a = here.analysis.claims[link.here]!.sentence;
    const b = there.analysis.claims[link.there]!.sentence;
    keys.push(a * width + b);
    if (a > 0 && b > 0) keys.push((a - 1) * width + b - 1);
    if (a + 1 < height && b + 1 < width) keys.push((a + 1) * width + b + 1);
  }
  return Float64Array.from(keys)
    .sort()
    .filter((key, index, all) => key !== all[index - 1]);
}

/** The place of a number in a sorted array, -1 where it is missing. */
function find(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle]!;
    if (each === wanted) return middle;
    if (each < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const sentence = ({ analysis }: Side, index: number): TokenRange => analysis.sentences[index]!;

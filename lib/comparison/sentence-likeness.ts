import type { TokenRange } from '../language/analysis.ts';
import type { ClaimLink } from './claim-link.ts';
import type { Pair, Side } from './pair.ts';
import type { WordMatch } from './word-match.ts';

/** A sentence is held against the one before it, itself and the one behind it. */
const STEPS = [-1, 0, 1];

/**
 * How alike the sentences around the claims of `links` are: 0 to 1, the geometric mean of what
 * either explains of the other. Asked by the numbers of two sentences; 0 for any others.
 */
export function sentenceLikeness(
  pair: Pair,
  match: WordMatch,
  links: readonly ClaimLink[],
): (here: number, there: number) => number {
  const width = pair.there.analysis.sentences.length;
  const height = pair.here.analysis.sentences.length;
  const keys = new Set<number>();
  for (const link of links) {
    const a = pair.here.analysis.claims[link.here]!.sentence;
    const b = pair.there.analysis.claims[link.there]!.sentence;
    for (const step of STEPS) {
      const inside = a + step >= 0 && a + step < height && b + step >= 0 && b + step < width;
      if (inside) keys.add((a + step) * width + b + step);
    }
  }
  const forth = new Map<number, number>();
  let held = -1;
  for (const key of [...keys].sort((x, y) => (x % width) - (y % width) || x - y)) {
    if (key % width !== held) match.hold(pair.there, sentence(pair.there, key % width));
    held = key % width;
    forth.set(key, match.share(pair.here, sentence(pair.here, Math.floor(key / width))));
  }
  const both = new Map<number, number>();
  held = -1;
  for (const key of [...keys].sort((x, y) => x - y)) {
    const here = Math.floor(key / width);
    if (here !== held) match.hold(pair.here, sentence(pair.here, here));
    held = here;
    const back = match.share(pair.there, sentence(pair.there, key % width));
    both.set(key, Math.sqrt(forth.get(key)! * back));
  }
  return (here, there) =>
    here < 0 || there < 0 || there >= width ? 0 : (both.get(here * width + there) ?? 0);
}

const sentence = ({ analysis }: Side, index: number): TokenRange => analysis.sentences[index]!;

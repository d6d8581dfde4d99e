import type { TokenRange } from '../language/analysis.ts';
import type { Pair, Side } from './pair.ts';

/** Counterparts that are kept for one stretch. */
const KEPT = 8;
/** Places of words that are looked up for one stretch, rare words first: the cost stays linear. */
const LOOKUPS = 400;
/** Words of a stretch that are looked up; no real sentence is as long. */
const LONGEST = 300;

/**
 * For each of `mine`, stretches of one side, those of `theirs` that share most weight with it: at
 * most eight, best first. Everything later looks at these alone.
 */
export function candidates(
  pair: Pair,
  side: Side,
  mine: readonly TokenRange[],
  other: Side,
  theirs: readonly TokenRange[],
): number[][] {
  const holders = holdersOf(other, theirs);
  const gains = new Float64Array(theirs.length);
  return mine.map((range) => {
    const touched: number[] = [];
    let lookups = 0;
    for (const { held, gain } of sought(pair, side, range, holders)) {
      for (const each of held.slice(0, LOOKUPS - lookups)) {
        if (gains[each] === 0) touched.push(each);
        gains[each]! += gain;
      }
      lookups += held.length;
      if (lookups >= LOOKUPS) break;
    }
    const best = touched.sort((a, b) => gains[b]! - gains[a]! || a - b).slice(0, KEPT);
    for (const each of touched) gains[each] = 0;
    return best;
  });
}

/** For each word, the stretches that hold it, in order. */
function holdersOf({ words, content }: Side, ranges: readonly TokenRange[]) {
  const holders = new Map<number, number[]>();
  ranges.forEach(({ from, to }, index) => {
    for (let i = from; i < to; i++) {
      if (!content[i]) continue;
      const list = holders.get(words[i]!);
      if (!list) holders.set(words[i]!, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return holders;
}

/** What to look up for a stretch, the words in fewest places first. */
function sought(
  pair: Pair,
  { words, weights, content }: Side,
  { from, to }: TokenRange,
  holders: Map<number, number[]>,
): { held: number[]; gain: number }[] {
  const lists: { held: number[]; gain: number }[] = [];
  const seen = new Set<number>();
  for (let i = from; i < Math.min(to, from + LONGEST); i++) {
    const word = words[i]!;
    if (!content[i] || seen.has(word)) continue;
    seen.add(word);
    const held = holders.get(word);
    if (held) lists.push({ held, gain: weights[i]! });
    for (const { word: other, nearness } of pair.near[word]!) {
      const near = holders.get(other);
      if (near) lists.push({ held: near, gain: weights[i]! * nearness });
    }
  }
  return lists.sort((a, b) => a.held.length - b.held.length);
}

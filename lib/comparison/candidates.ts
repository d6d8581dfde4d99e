import type { TokenRange } from '../language/analysis.ts';
import type { Pair, Side } from './pair.ts';

/** Counterparts that are kept for one stretch. */
const KEPT = 8;
/** Places of words that are looked up for one stretch, rare words first: the cost stays linear. */
const LOOKUPS = 400;
/** Words of a stretch that are looked up; no real sentence is as long. */
const LONGEST = 300;

/** What to look up for a stretch: the stretches that hold a word, and what each gains by it. */
interface Sought {
  held: readonly number[];
  gain: number;
}

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
  const holders = holdersOf(pair, other, theirs);
  const gains = new Float64Array(theirs.length);
  /** For each word, the last of `mine` that it was looked up for. */
  const asked = new Int32Array(pair.size).fill(-1);
  return mine.map((range, number) => {
    const touched: number[] = [];
    let lookups = 0;
    for (const { held, gain } of sought(pair, side, range, holders, asked, number)) {
      const end = Math.min(held.length, LOOKUPS - lookups);
      for (let n = 0; n < end; n++) {
        const each = held[n]!;
        if (gains[each] === 0) touched.push(each);
        gains[each]! += gain;
      }
      lookups += held.length;
      if (lookups >= LOOKUPS) break;
    }
    const best = likest(touched, gains);
    for (const each of touched) gains[each] = 0;
    return best;
  });
}

const NOWHERE: readonly number[] = [];

/** For each word of the pair, the stretches that hold it, in order. */
function holdersOf(
  { size }: Pair,
  { words, content }: Side,
  ranges: readonly TokenRange[],
): (readonly number[])[] {
  const holders: (readonly number[])[] = new Array(size).fill(NOWHERE);
  ranges.forEach(({ from, to }, index) => {
    for (let i = from; i < to; i++) {
      if (!content[i]) continue;
      const list = holders[words[i]!] as number[];
      if (list === NOWHERE) holders[words[i]!] = [index];
      else if (list[list.length - 1] !== index) list.push(index);
    }
  });
  return holders;
}

/** What to look up for a stretch, the words in fewest places first. */
function sought(
  { near }: Pair,
  { words, weights, content }: Side,
  { from, to }: TokenRange,
  holders: (readonly number[])[],
  asked: Int32Array,
  number: number,
): Sought[] {
  const lists: Sought[] = [];
  const end = Math.min(to, from + LONGEST);
  for (let i = from; i < end; i++) {
    const word = words[i]!;
    if (!content[i] || asked[word] === number) continue;
    asked[word] = number;
    const gain = weights[i]!;
    if (holders[word]! !== NOWHERE) lists.push({ held: holders[word]!, gain });
    for (const { word: other, nearness } of near[word]!) {
      if (holders[other] !== NOWHERE) lists.push({ held: holders[other]!, gain: gain * nearness });
    }
  }
  return lists.sort((a, b) => a.held.length - b.held.length);
}

/** Those that gained most, best first, in an array that stays as short as what is kept. */
function likest(touched: readonly number[], gains: Float64Array): number[] {
  const best: number[] = [];
  for (const each of touched) {
    let at = best.length;
    while (at > 0 && isBefore(each, best[at - 1]!, gains)) at--;
    if (at === KEPT) continue;
    best.splice(at, 0, each);
    if (best.length > KEPT) best.pop();
  }
  return best;
}

const isBefore = (a: number, b: number, gains: Float64Array): boolean =>
  gains[a]! > gains[b]! || (gains[a] === gains[b] && a < b);

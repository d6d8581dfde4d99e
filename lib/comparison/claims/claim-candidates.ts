import type { TokenRange } from '../../language/model/analysis.ts';
import { countingSort } from '../text-pair/counting-sort.ts';
import type { TextPair, TextSide } from '../text-pair/text-pair.ts';

/**
 * Counterparts that are kept for one stretch. Of the links that are true and found, eight keep all
 * and five 994 in 1,000, with two thirds of the candidates; on stories left out both do as well.
 */
const MAX_CANDIDATES = 5;
/**
 * Places of words that are looked up for one stretch, rare words first: the cost stays linear. With
 * 400, a text of 10,000 words cost 24 times one of 1,000; no statement of the shared stories asks
 * for more than 150.
 */
const MAX_LOOKUPS = 150;
/** Words of a stretch that are looked up; no real sentence is as long. */
const MAX_WORDS = 300;

/**
 * For each of `mine`, stretches of one side, those of `theirs` that share most weight with it: at
 * most five, best first. Everything later looks at these alone.
 */
export function claimCandidates(
  pair: TextPair,
  side: TextSide,
  mine: readonly TokenRange[],
  other: TextSide,
  theirs: readonly TokenRange[],
): number[][] {
  const holders = holdersOf(pair, other, theirs);
  const sought = new Sought(pair, side, holders);
  const gains = new Float64Array(theirs.length);
  const touched = new Int32Array(theirs.length);
  return mine.map((range, number) => {
    sought.collect(range, number);
    let count = 0;
    let left = MAX_LOOKUPS;
    for (let n = 0; n < sought.count && left > 0; n++) {
      const word = sought.words[n]!;
      const gain = sought.gains[n]!;
      const from = holders.starts[word]!;
      const to = Math.min(holders.starts[word + 1]!, from + left);
      for (let at = from; at < to; at++) {
        const each = holders.stretches[at]!;
        if (gains[each] === 0) touched[count++] = each;
        gains[each]! += gain;
      }
      left -= to - from;
    }
    const best = likest(touched, count, gains);
    for (let n = 0; n < count; n++) gains[touched[n]!] = 0;
    return best;
  });
}

/** For each word of the pair, the stretches that hold it, in order. */
interface Holders {
  /** For each word and for the end, where its stretches begin. */
  starts: Int32Array;
  stretches: Int32Array;
}

function holdersOf(
  { size }: TextPair,
  { words, content }: TextSide,
  ranges: readonly TokenRange[],
): Holders {
  const starts = new Int32Array(size + 1);
  const last = new Int32Array(size).fill(-1);
  /** Asks for each word of each stretch once. */
  const each = (ask: (word: number, stretch: number) => void) => {
    last.fill(-1);
    ranges.forEach(({ from, to }, stretch) => {
      for (let i = from; i < to; i++) {
        if (!content[i] || last[words[i]!] === stretch) continue;
        last[words[i]!] = stretch;
        ask(words[i]!, stretch);
      }
    });
  };
  each((word) => {
    starts[word + 1]!++;
  });
  for (let word = 0; word < size; word++) starts[word + 1]! += starts[word]!;
  const stretches = new Int32Array(starts[size]!);
  const ends = starts.slice();
  each((word, stretch) => {
    stretches[ends[word]!++] = stretch;
  });
  return { starts, stretches };
}

/** The words to look up for one stretch after the other, and what each gains who holds them. */
class Sought {
  readonly words: number[] = [];
  readonly gains: number[] = [];
  count = 0;
  readonly #near: TextPair['similar'];
  readonly #side: TextSide;
  readonly #holders: Holders;
  /** For each word, the last stretch that it was looked up for. */
  readonly #asked: Int32Array;
  #lookups = 0;

  constructor({ similar, size }: TextPair, side: TextSide, holders: Holders) {
    this.#near = similar;
    this.#side = side;
    this.#holders = holders;
    this.#asked = new Int32Array(size).fill(-1);
  }

  /** Lists them for a stretch; the words in fewest places first, where not all can be looked up. */
  collect({ from, to }: TokenRange, stretch: number): void {
    const { words, weights, content } = this.#side;
    this.count = 0;
    this.#lookups = 0;
    const end = Math.min(to, from + MAX_WORDS);
    for (let i = from; i < end; i++) {
      const word = words[i]!;
      if (!content[i] || this.#asked[word] === stretch) continue;
      this.#asked[word] = stretch;
      this.#add(word, weights[i]!);
      const near = this.#near[word]!;
      for (let n = 0; n < near.length; n++) {
        this.#add(near[n]!.word, weights[i]! * near[n]!.similarity);
      }
    }
    if (this.#lookups > MAX_LOOKUPS) this.#sort();
  }

  #places(word: number): number {
    return this.#holders.starts[word + 1]! - this.#holders.starts[word]!;
  }

  #add(word: number, gain: number): void {
    const places = this.#places(word);
    if (places === 0) return;
    this.words[this.count] = word;
    this.gains[this.count] = gain;
    this.count++;
    this.#lookups += places;
  }

  #sort(): void {
    const words = this.words.slice(0, this.count);
    const gains = this.gains.slice(0, this.count);
    countingSort(this.count, (n) => this.#places(words[n]!)).forEach((n, place) => {
      this.words[place] = words[n]!;
      this.gains[place] = gains[n]!;
    });
  }
}

/** Those that gained most, best first, in an array that stays as short as what is kept. */
function likest(touched: Int32Array, count: number, gains: Float64Array): number[] {
  const best: number[] = [];
  for (let n = 0; n < count; n++) {
    const each = touched[n]!;
    let at = best.length;
    while (at > 0 && isBefore(each, best[at - 1]!, gains)) at--;
    if (at === MAX_CANDIDATES) continue;
    if (best.length < MAX_CANDIDATES) best.push(each);
    for (let to = best.length - 1; to > at; to--) best[to] = best[to - 1]!;
    best[at] = each;
  }
  return best;
}

const isBefore = (a: number, b: number, gains: Float64Array): boolean =>
  gains[a]! > gains[b]! || (gains[a] === gains[b] && a < b);

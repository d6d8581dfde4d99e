import type { TokenRange } from '../../language/model/analysis.ts';
import type { TextSide } from '../text-pair/text-pair.ts';
import type { TokenOverlap } from './token-overlap.ts';

/** How much of a stretch its best and second best counterparts hold. */
interface OverlapShare {
  best: number;
  second: number;
  /** The weight that the best one holds. */
  weight: number;
}

/** Running totals of weight over a stretch, of all words that carry news and without names. */
interface Totals {
  all: Float64Array;
  plain: Float64Array;
}

const totals = (length: number): Totals => ({
  all: new Float64Array(length + 1),
  plain: new Float64Array(length + 1),
});

/**
 * How much of any stretch of one sentence each of several others holds. The totals are kept from
 * sentence to sentence: making such short arrays anew was the better part of the work.
 */
export class ClaimOverlap {
  readonly #side: TextSide;
  /** Over all tokens of the text, what could be held at most. */
  readonly #whole: Totals;
  /** For each stretch that was added, over those tokens of the sentence that may be held. */
  readonly #rows: Totals[] = [];
  #held = 0;
  /** The first of the tokens that may be held, and their number. */
  #first = 0;
  #length = 0;

  constructor(side: TextSide) {
    this.#side = side;
    this.#whole = wholeOf(side);
  }

  /** Begins with a sentence that nothing is held against yet. */
  begin({ from, to }: TokenRange): void {
    const { before } = this.#side.matchable;
    this.#held = 0;
    this.#first = before[from]!;
    this.#length = before[to]! - this.#first;
  }

  /** Adds what the stretch that `match` holds has of the sentence. */
  add(match: TokenOverlap): void {
    const known = this.#rows[this.#held];
    const row = known && known.all.length > this.#length ? known : totals(this.#length);
    this.#rows[this.#held++] = row;
    const { words, weights, entities, capital } = this.#side.matchable;
    let sum = 0;
    let plain = 0;
    for (let k = 0; k < this.#length; k++) {
      const n = this.#first + k;
      const gain = weights[n]! * match.similarity(words[n]!, entities[n]!);
      sum += gain;
      if (!capital[n]) plain += gain;
      row.all[k + 1] = sum;
      row.plain[k + 1] = plain;
    }
  }

  /** How much of a stretch of the sentence those that were added hold, each by itself. */
  of({ from, to }: TokenRange, words: keyof Totals): OverlapShare {
    const { before } = this.#side.matchable;
    const start = before[from]! - this.#first;
    const end = before[to]! - this.#first;
    let first = 0;
    let second = 0;
    for (let row = 0; row < this.#held; row++) {
      const sums = this.#rows[row]![words];
      const weight = sums[end]! - sums[start]!;
      if (weight > first) {
        second = first;
        first = weight;
      } else if (weight > second) second = weight;
    }
    const whole = this.#whole[words][to]! - this.#whole[words][from]!;
    return whole === 0
      ? { best: 0, second: 0, weight: 0 }
      : { best: first / whole, second: second / whole, weight: first };
  }
}

function wholeOf({ weights, content, capital }: TextSide): Totals {
  const whole = totals(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const weight = content[i] ? weights[i]! : 0;
    whole.all[i + 1] = whole.all[i]! + weight;
    whole.plain[i + 1] = whole.plain[i]! + (capital[i] ? 0 : weight);
  }
  return whole;
}

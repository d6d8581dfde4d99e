import type { TokenRange } from '../language/analysis.ts';
import type { Side } from './pair.ts';
import type { WordMatch } from './word-match.ts';

/** How much of a stretch its best and second best counterparts hold. */
interface HeldShare {
  best: number;
  second: number;
  /** The weight that the best one holds. */
  weight: number;
}

/** Running totals of the weight of a sentence's words: of all that carry news, and without names. */
interface Totals {
  all: Float64Array;
  plain: Float64Array;
}

const noTotals = (): Totals => ({ all: new Float64Array(0), plain: new Float64Array(0) });

/**
 * How much of any stretch of one sentence each of several others holds. The totals are kept from
 * sentence to sentence: making such short arrays anew was the better part of the work.
 */
export class HeldShares {
  readonly #side: Side;
  readonly #whole = noTotals();
  readonly #rows: Totals[] = [];
  #held = 0;
  #sentence: TokenRange = { from: 0, to: 0 };

  constructor(side: Side) {
    this.#side = side;
  }

  /** Begins with a sentence that nothing is held against yet. */
  begin(sentence: TokenRange): void {
    this.#sentence = sentence;
    this.#held = 0;
    this.#fill(this.#whole, null);
  }

  /** Adds what the stretch that `match` holds has of the sentence. */
  add(match: WordMatch): void {
    this.#rows[this.#held] ??= noTotals();
    this.#fill(this.#rows[this.#held]!, match);
    this.#held++;
  }

  #fill(totals: Totals, match: WordMatch | null): void {
    const { weights, content, capital } = this.#side;
    const { from, to } = this.#sentence;
    if (totals.all.length <= to - from) {
      totals.all = new Float64Array(to - from + 1);
      totals.plain = new Float64Array(to - from + 1);
    }
    const { all, plain } = totals;
    let sum = 0;
    let sumPlain = 0;
    for (let i = from; i < to; i++) {
      if (content[i]) {
        const gain = weights[i]! * (match ? match.nearness(this.#side, i) : 1);
        sum += gain;
        if (!capital[i]) sumPlain += gain;
      }
      all[i - from + 1] = sum;
      plain[i - from + 1] = sumPlain;
    }
  }

  /** How much of a stretch of the sentence those that were added hold, each by itself. */
  of(range: TokenRange, words: keyof Totals): HeldShare {
    let first = 0;
    let second = 0;
    for (let row = 0; row < this.#held; row++) {
      const weight = this.#sum(this.#rows[row]![words], range);
      if (weight > first) {
        second = first;
        first = weight;
      } else if (weight > second) second = weight;
    }
    const whole = this.#sum(this.#whole[words], range);
    return whole === 0
      ? { best: 0, second: 0, weight: 0 }
      : { best: first / whole, second: second / whole, weight: first };
  }

  #sum(totals: Float64Array, { from, to }: TokenRange): number {
    return totals[to - this.#sentence.from]! - totals[from - this.#sentence.from]!;
  }
}

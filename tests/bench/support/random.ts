/** A stream of numbers from 0 up to 1, the same for the same seed: mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  from<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /**
   * A rank from 0 up to `ranks`, each as frequent as Zipf's law has it in natural language:
   * inversely to its rank.
   */
  zipf(ranks: number): number {
    return Math.min(ranks - 1, Math.floor((ranks + 1) ** this.next()) - 1);
  }
}

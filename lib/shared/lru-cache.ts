/** Values by key, as many as were used last; which one was used longest ago is forgotten first. */
export class LruCache<Value> {
  readonly #most: number;
  /** The one used last is at the end. */
  readonly #known = new Map<string, { value: Value }>();

  constructor(most: number) {
    this.#most = most;
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** The value of a key, worked out where it is not known. */
  get(key: string, work: () => Value): Value {
    const found = this.#known.get(key) ?? { value: work() };
    this.#known.delete(key);
    this.#known.set(key, found);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) break;
      this.#known.delete(oldest);
    }
    return found.value;
  }
}

/** More places than this and a text is no landmark: 'Advertisement', 'Share', a repeated teaser. */
export const MAX_OCCURRENCES = 32;

/** So many first letters are hashed. Fewer are looked for one text after the other. */
const HASHED_LETTERS = 24;

const BASE = 31;

/**
 * Where each of `needles` occurs in `haystack`, in order. None for an empty one and for one that
 * occurs more than `MAX_OCCURRENCES` times.
 *
 * All at once, by a rolling hash of their first letters (R. Karp and M. Rabin, 1987): looking for
 * them one after the other took seconds on a page of 20,000 sentences.
 */
export function findSubstrings(haystack: string, needles: readonly string[]): number[][] {
  const found = new Map<string, number[]>();
  const byHash = new Map<number, string[]>();
  for (const needle of needles) {
    if (needle === '' || found.has(needle)) continue;
    const places: number[] = [];
    found.set(needle, places);
    if (needle.length < HASHED_LETTERS) {
      let at = haystack.indexOf(needle);
      for (; at >= 0 && places.length <= MAX_OCCURRENCES; at = haystack.indexOf(needle, at + 1)) {
        places.push(at);
      }
    } else {
      const hash = hashOf(needle);
      byHash.set(hash, [...(byHash.get(hash) ?? []), needle]);
    }
  }
  const alike = new Map([...byHash].map(([hash, some]) => [hash, new Prefixes(some)]));
  for (const { at, hash } of likelyPlaces(haystack, [...alike.keys()])) {
    for (const needle of alike.get(hash)?.of(haystack, at) ?? []) {
      const places = found.get(needle)!;
      if (places.length <= MAX_OCCURRENCES) places.push(at);
    }
  }
  return needles.map((needle) => {
    const places = found.get(needle) ?? [];
    return places.length > MAX_OCCURRENCES ? [] : places;
  });
}

/**
 * Texts of which those are wanted that stand at some place of another text. In a list where every
 * sentence begins alike, comparing with each took a minute.
 */
class Prefixes {
  /** In the order of their code units. */
  readonly #sorted: string[];
  /** For each the index of the longest other one that it begins with, or -1. */
  readonly #shorter: number[] = [];
  readonly #longest: number;

  constructor(texts: readonly string[]) {
    this.#sorted = [...texts].sort((a, b) => (a < b ? -1 : 1));
    this.#longest = Math.max(...texts.map(({ length }) => length));
    this.#sorted.forEach((text, index) => {
      let at = index - 1;
      while (at >= 0 && !text.startsWith(this.#sorted[at]!)) at = this.#shorter[at]!;
      this.#shorter.push(at);
    });
  }

  /** Whatever is in order between a text and what it begins with begins with that too. */
  *of(haystack: string, start: number): Generator<string> {
    const text = haystack.slice(start, start + this.#longest);
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! <= text) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at = this.#shorter[at]!) {
      if (text.startsWith(this.#sorted[at]!)) yield this.#sorted[at]!;
    }
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < HASHED_LETTERS; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Bits of a hash by which a place is passed over: a look into a map for each letter is as slow again. */
const SIEVE_BITS = 16;
const SIEVE_MASK = (1 << SIEVE_BITS) - 1;

/** The runs of `HEAD` code units that may have one of these hashes, each with its own. */
function likelyPlaces(text: string, wanted: readonly number[]): { at: number; hash: number }[] {
  if (text.length < HASHED_LETTERS || wanted.length === 0) return [];
  const sieve = new Uint8Array(1 << SIEVE_BITS);
  for (const hash of wanted) sieve[hash & SIEVE_MASK] = 1;
  let leaving = 1;
  for (let i = 1; i < HASHED_LETTERS; i++) leaving = Math.imul(leaving, BASE);
  const places: { at: number; hash: number }[] = [];
  let hash = hashOf(text);
  for (let at = 0; ; at++) {
    if (sieve[hash & SIEVE_MASK] === 1) places.push({ at, hash });
    if (at + HASHED_LETTERS >= text.length) return places;
    hash = (hash - Math.imul(leaving, text.charCodeAt(at))) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at + HASHED_LETTERS)) | 0;
  }
}

import type { Analysis } from '../language/analysis.ts';
import { rarity } from '../language/rarity.ts';
import { linkEntities } from './entity-links.ts';
import { nearKeys, nearness } from './near-words.ts';
import { equalFigure } from './same-value.ts';

/** One text of a pair, its words numbered in the pair's common numbering. */
export interface Side {
  analysis: Analysis;
  /** For each token, the number of its word. */
  words: Int32Array;
  /** For each token, what it counts for; see `Pair`. */
  weights: Float64Array;
  /** 1 where the token carries news. */
  content: Uint8Array;
  /** For each word, the sentences that hold it, in order. */
  sentencesOf: Map<number, number[]>;
  /** For each entity of the text, the index of the same one in the other text, or -1. */
  counterparts: Int32Array;
}

/**
 * Two texts in one vocabulary.
 *
 * A word weighs √(how rare it is in general × how rare it is among the sentences of the two texts):
 * neither alone is enough. In general 'corrupt' is rare, but in a story where every sentence has it
 * it tells nothing apart; 'however' is in one sentence only and still tells nothing.
 */
export interface Pair {
  here: Side;
  there: Side;
  /** Number of different words in both. */
  size: number;
  /** For each word, the words that mean nearly the same, with how nearly (0 to 1); never itself. */
  near: Map<number, Map<number, number>>;
}

/** Stop words keep a little weight: 'was not' and 'is' are evidence, if small. */
const STOP_WEIGHT = 0.1;
const LEAST_WEIGHT = 0.1;
/** An acronym stands for each word of the name that it abbreviates, a little less than the word. */
const ACRONYM = 0.8;
/** Words that are tried against each other because they begin alike; a text made to hurt has more. */
const BUCKET = 64;
/** Figures of a text that are set against those of the other; an article has a few dozen. */
const FIGURES = 300;

/** Puts two texts into one vocabulary. Linear in the length of the texts. */
export function pairOf(here: Analysis, there: Analysis): Pair {
  const numbers = new Map<string, number>();
  const words = (analysis: Analysis): Int32Array =>
    Int32Array.from(analysis.tokens, (token) => {
      const key = keyOf(token.stem, token.word);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    });
  const wordsHere = words(here);
  const wordsThere = words(there);
  const frequency = new Float64Array(numbers.size);
  const sentencesHere = postings(here, wordsHere, frequency);
  const sentencesThere = postings(there, wordsThere, frequency);
  const total = here.sentences.length + there.sentences.length;
  const weights = new Float64Array(numbers.size);
  for (const [key, word] of numbers) {
    const local = Math.log(1 + total / Math.max(1, frequency[word]!)) / 2;
    const general = /\d/.test(key) ? 1 : rarity(key);
    weights[word] = Math.max(LEAST_WEIGHT, Math.sqrt(2 * general * local));
  }
  const counterparts = linkEntities(here, there);
  const back = new Int32Array(there.entities.length).fill(-1);
  counterparts.forEach((other, index) => {
    if (other >= 0) back[other] = index;
  });
  const side = (
    analysis: Analysis,
    ids: Int32Array,
    sentencesOf: Side['sentencesOf'],
    others: Int32Array,
  ): Side => ({
    counterparts: others,
    analysis,
    words: ids,
    weights: Float64Array.from(ids, (word, index) =>
      analysis.tokens[index]!.stop ? STOP_WEIGHT : weights[word]!,
    ),
    content: Uint8Array.from(analysis.tokens, (token) => (token.stop ? 0 : 1)),
    sentencesOf,
  });
  const pair: Pair = {
    here: side(here, wordsHere, sentencesHere, counterparts),
    there: side(there, wordsThere, sentencesThere, back),
    size: numbers.size,
    near: new Map(),
  };
  joinNearWords(pair, numbers);
  joinEqualFigures(pair);
  joinAcronyms(pair.here, pair.there, pair);
  joinAcronyms(pair.there, pair.here, pair);
  return pair;
}

/** The same pair seen from the other text. */
export const flip = (pair: Pair): Pair => ({ ...pair, here: pair.there, there: pair.here });

/** How nearly two words of the pair mean the same: 1 for one word, 0 for strangers. */
export const likeness = (pair: Pair, a: number, b: number): number =>
  a === b ? 1 : (pair.near.get(a)?.get(b) ?? 0);

/** '1,000' and '1000' are one word. */
const keyOf = (stem: string, word: string): string =>
  /^[\d.,]+$/.test(word) ? word.replace(/,(?=\d{3})/g, '') : stem;

function postings(
  analysis: Analysis,
  words: Int32Array,
  frequency: Float64Array,
): Map<number, number[]> {
  const sentencesOf = new Map<number, number[]>();
  analysis.tokens.forEach((token, index) => {
    const word = words[index]!;
    const list = sentencesOf.get(word);
    if (list?.at(-1) === token.sentence) return;
    frequency[word]!++;
    if (list) list.push(token.sentence);
    else sentencesOf.set(word, [token.sentence]);
  });
  return sentencesOf;
}

function join(pair: Pair, a: number, b: number, nearness: number): void {
  if (a === b) return;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = pair.near.get(from) ?? new Map<number, number>();
    known.set(to, Math.max(nearness, known.get(to) ?? 0));
    pair.near.set(from, known);
  }
}

function joinNearWords(pair: Pair, numbers: Map<string, number>): void {
  const buckets = new Map<string, string[]>();
  for (const stem of numbers.keys()) {
    for (const key of nearKeys(stem)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(stem);
      else buckets.set(key, [stem]);
    }
  }
  for (const all of buckets.values()) {
    const bucket = all.slice(0, BUCKET);
    bucket.forEach((a, index) => {
      for (const b of bucket.slice(index + 1)) {
        const near = nearness(a, b);
        if (near > 0) join(pair, numbers.get(a)!, numbers.get(b)!, near);
      }
    });
  }
}

/** 'six' and '6', '2,000 ft' and '610 metres' are the same words where they mean the same figure. */
function joinEqualFigures(pair: Pair): void {
  const figures = (side: Side) => side.analysis.quantities.slice(0, FIGURES);
  for (const a of figures(pair.here)) {
    for (const b of figures(pair.there)) {
      if (a.kind !== b.kind || a.unit !== b.unit || !equalFigure(a, b)) continue;
      for (let i = a.from; i < a.to; i++) {
        if (!pair.here.content[i]) continue;
        for (let j = b.from; j < b.to; j++) {
          if (pair.there.content[j]) join(pair, pair.here.words[i]!, pair.there.words[j]!, 1);
        }
      }
    }
  }
}

/** 'POA' in one text, 'Prison Officers' Association' in the other. */
function joinAcronyms(short: Side, long: Side, pair: Pair): void {
  const names = new Map<string, number[]>();
  for (const name of long.analysis.names) {
    const content: number[] = [];
    for (let i = name.from; i < name.to; i++) if (long.content[i]) content.push(i);
    if (content.length < 3 || content.length > 6) continue;
    names.set(
      content.map((i) => long.analysis.tokens[i]!.word[0]!).join(''),
      content.map((i) => long.words[i]!),
    );
  }
  short.analysis.tokens.forEach((token, index) => {
    const letters = token.word.replaceAll('.', '');
    if (!token.capital || letters.length < 3 || letters.length > 6) return;
    for (const word of names.get(letters) ?? []) join(pair, short.words[index]!, word, ACRONYM);
  });
}

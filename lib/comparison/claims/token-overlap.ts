import type { TokenRange } from '../../language/model/analysis.ts';
import { STOP_WEIGHT, type TextPair, type TextSide } from '../text-pair/text-pair.ts';

/** Words of one stretch that are looked at; no real sentence is as long. */
const MAX_WORDS = 400;
/** Two matched words stand together when so few words lie between them on the other side. */
const MAX_GAP_WORDS = 4;
/** How near 'Mr Varga' comes to 'the climber', where these are one and the same. */
const REFERENCE_SIMILARITY = 0.8;
/** Share of a stretch from which it holds nothing that the other lacks. */
const WHOLE_THRESHOLD = 0.98;

/**
 * For every word of a pair, how near it comes to the words of one stretch of text. One table serves
 * stretch after stretch: a stamp tells which entries are of this one, so that filling it costs the
 * length of the stretch and nothing is allocated.
 */
export class TokenOverlap {
  readonly #near: TextPair['similar'];
  readonly #entities: boolean;
  readonly #similarities: Float64Array;
  readonly #place: Int32Array;
  readonly #stamp: Int32Array;
  /** For each entity of the side that is explained, when its counterpart was last held. */
  readonly #spoken: Int32Array;
  #now = 0;
  #held: TextSide;

  /**
   * With `entities`, who is meant counts as well as by what word: 'Mr Varga' is explained by 'the
   * climber'. That tells who a claim is about; whether the words of a phrase are said, it blurs.
   */
  constructor(pair: TextPair, entities: boolean) {
    this.#near = pair.similar;
    this.#entities = entities;
    this.#similarities = new Float64Array(pair.size);
    this.#place = new Int32Array(pair.size);
    this.#stamp = new Int32Array(pair.size);
    this.#spoken = new Int32Array(
      Math.max(pair.here.counterparts.length, pair.there.counterparts.length),
    );
    this.#held = pair.here;
  }

  /** Makes `range` of `side` the stretch that words are held against. */
  hold(side: TextSide, { from, to }: TokenRange): void {
    const { words, entities, counterparts } = side;
    this.#held = side;
    this.#now++;
    const end = Math.min(to, from + MAX_WORDS);
    for (let i = from; i < end; i++) {
      const word = words[i]!;
      this.#offer(word, 1, i);
      const near = this.#near[word]!;
      for (let n = 0; n < near.length; n++) this.#offer(near[n]!.word, near[n]!.similarity, i);
    }
    if (!this.#entities) return;
    for (let i = from; i < end; i++) {
      const counterpart = entities[i]! < 0 ? -1 : counterparts[entities[i]!]!;
      if (counterpart >= 0) this.#spoken[counterpart] = this.#now;
    }
  }

  #offer(word: number, similarity: number, place: number): void {
    if (this.#stamp[word] === this.#now && this.#similarities[word]! >= similarity) return;
    this.#stamp[word] = this.#now;
    this.#similarities[word] = similarity;
    this.#place[word] = place;
  }

  /** How near a word of the other side comes to the stretch, given whom it is about: 0 to 1. */
  similarity(word: number, entity: number): number {
    const own = this.#stamp[word] === this.#now ? this.#similarities[word]! : 0;
    return own < REFERENCE_SIMILARITY && entity >= 0 && this.#spoken[entity] === this.#now
      ? REFERENCE_SIMILARITY
      : own;
  }

  /**
   * How much of the words of `range` that carry news the stretch explains: 0 to 1, by weight.
   *
   * @param news the weight of all of them; see `newsOf`
   */
  share(side: TextSide, { from, to }: TokenRange, news: number): number {
    if (news === 0) return 0;
    const { words, weights, entities, before } = side.matchable;
    const end = before[Math.min(to, from + MAX_WORDS)]!;
    let got = 0;
    for (let n = before[from]!; n < end; n++) {
      got += weights[n]! * this.similarity(words[n]!, entities[n]!);
    }
    return got / news;
  }

  /**
   * Writes into row `row` how much of `range` of `side` the stretch explains. Sums are kept in
   * variables until the end: added to the columns word by word, they took twice as long.
   *
   * @param news the weight of the words that carry news; see `newsOf`
   */
  explain(side: TextSide, range: TokenRange, news: number, into: Explained, row: number): void {
    const { from, to } = range;
    const { tokens, words, weights, entities, capital, ordinals, before } = side.matchable;
    const end = before[Math.min(to, from + MAX_WORDS)]!;
    let got = 0;
    let exact = 0;
    let plain = 0;
    let best = 0;
    let together = 0;
    let name = 0;
    let distinct = 0;
    let mostDistinct = 0;
    let lastOrdinal = -1;
    let lastPlace = -1;
    for (let n = before[from]!; n < end; n++) {
      const word = words[n]!;
      const similarity = this.similarity(word, entities[n]!);
      if (similarity === 0) continue;
      const weight = weights[n]!;
      const gain = weight * similarity;
      got += gain;
      if (similarity === 1) exact += weight;
      if (!capital[n]) plain += gain;
      else if (tokens[n]! > from) name = 1;
      if (gain > best) best = gain;
      const known = this.#stamp[word] === this.#now;
      const place = known ? this.#place[word]! : -1;
      if (known) {
        const each = similarity / Math.sqrt(spread(side, word) * this.#spreadAt(place));
        distinct += each;
        if (each > mostDistinct) mostDistinct = each;
      }
      const follows = ordinals[n] === lastOrdinal + 1 && lastPlace >= 0;
      if (follows && place > lastPlace && place - lastPlace <= MAX_GAP_WORDS) together += weight;
      lastOrdinal = ordinals[n]!;
      lastPlace = place;
    }
    into.got[row] = got;
    into.exact[row] = exact;
    into.plain[row] = plain;
    into.best[row] = best;
    into.together[row] = together;
    into.name[row] = name;
    into.distinct[row] = distinct;
    into.mostDistinct[row] = mostDistinct;
    // What is missing of the news alone rules nearly all out, and spares a look at the other words.
    const most = news + (to - from) * STOP_WEIGHT;
    const mayBeWhole = news - got < (1 - WHOLE_THRESHOLD) * most;
    into.whole[row] = mayBeWhole && this.#explainsAll(side, range) ? 1 : 0;
  }

  /** Whether the stretch explains all of `range`, words that carry no news ('not', 'was') included. */
  #explainsAll({ words, weights, entities }: TextSide, { from, to }: TokenRange): boolean {
    const end = Math.min(to, from + MAX_WORDS);
    let got = 0;
    let total = 0;
    for (let i = from; i < end; i++) {
      got += weights[i]! * this.similarity(words[i]!, entities[i]!);
      total += weights[i]!;
    }
    return total > 0 && got / total > WHOLE_THRESHOLD;
  }

  #spreadAt(place: number): number {
    return spread(this.#held, this.#held.words[place]!);
  }
}

/** For each stretch of a text, the weight of its words that carry news, as far as they are looked at. */
export const newsOf = (side: TextSide, ranges: readonly TokenRange[]): Float64Array =>
  weightsOf(side, ranges, false);

/** The same for their words without a capital: names say who, not what. */
export const plainNewsOf = (side: TextSide, ranges: readonly TokenRange[]): Float64Array =>
  weightsOf(side, ranges, true);

function weightsOf(
  { weights, content, capital }: TextSide,
  ranges: readonly TokenRange[],
  plain: boolean,
): Float64Array {
  const sums = new Float64Array(ranges.length);
  ranges.forEach(({ from, to }, n) => {
    const end = Math.min(to, from + MAX_WORDS);
    for (let i = from; i < end; i++) {
      if (content[i] && !(plain && capital[i])) sums[n]! += weights[i]!;
    }
  });
  return sums;
}

/** How many sentences of a text have a word; one that only the other text has counts as once told. */
const spread = ({ sentencesWith }: TextSide, word: number): number => sentencesWith[word] || 1;

/**
 * What stretches explain of others, in weight of words that carry news, a row for each two of them.
 * In columns: as objects, these were most of a comparison's garbage.
 */
export class Explained {
  readonly got: Float64Array;
  /** Of `got`, what is the same word and not a near one. */
  readonly exact: Float64Array;
  /** Of `got`, what has no capital. */
  readonly plain: Float64Array;
  /** The heaviest word found. */
  readonly best: Float64Array;
  /** Weight of the words that follow one another in both. */
  readonly together: Float64Array;
  /** 1 where a word with a capital is found. */
  readonly name: Uint8Array;
  /** Words found, each by how few sentences have it: 1 where one sentence of either text does. */
  readonly distinct: Float64Array;
  /** The most of that for one word. */
  readonly mostDistinct: Float64Array;
  /** 1 where nothing is missing, be it a 'not'. */
  readonly whole: Uint8Array;

  constructor(rows: number) {
    // One stretch of memory: the browser keeps an account of each.
    const memory = new Float64Array(7 * rows);
    const column = (n: number) => memory.subarray(n * rows, (n + 1) * rows);
    this.got = column(0);
    this.exact = column(1);
    this.plain = column(2);
    this.best = column(3);
    this.together = column(4);
    this.distinct = column(5);
    this.mostDistinct = column(6);
    this.name = new Uint8Array(rows);
    this.whole = new Uint8Array(rows);
  }
}

import type { TokenRange } from '../language/analysis.ts';
import type { Pair, Side } from './pair.ts';

/** Words of one stretch that are looked at; no real sentence is as long. */
const LONGEST = 400;
/** Two matched words stand together when so few words lie between them on the other side. */
const TOGETHER = 4;
/** How near 'Mr Varga' comes to 'the climber', where these are one and the same. */
const SPOKEN = 0.8;

/**
 * For every word of a pair, how near it comes to the words of one stretch of text. One table serves
 * stretch after stretch: a stamp tells which entries are of this one, so that filling it costs the
 * length of the stretch and nothing is allocated.
 */
export class WordMatch {
  readonly #near: Pair['near'];
  readonly #entities: boolean;
  readonly #nearness: Float64Array;
  readonly #place: Int32Array;
  readonly #stamp: Int32Array;
  /** For each entity of the side that is explained, when its counterpart was last held. */
  readonly #spoken: Int32Array;
  #now = 0;
  #held: Side;

  /**
   * With `entities`, who is meant counts as well as by what word: 'Mr Varga' is explained by 'the
   * climber'. That tells who a claim is about; whether the words of a phrase are said, it blurs.
   */
  constructor(pair: Pair, entities: boolean) {
    this.#near = pair.near;
    this.#entities = entities;
    this.#nearness = new Float64Array(pair.size);
    this.#place = new Int32Array(pair.size);
    this.#stamp = new Int32Array(pair.size);
    this.#spoken = new Int32Array(
      Math.max(pair.here.counterparts.length, pair.there.counterparts.length),
    );
    this.#held = pair.here;
  }

  /** Makes `range` of `side` the stretch that words are held against. */
  hold(side: Side, { from, to }: TokenRange): void {
    const { words, entities, counterparts } = side;
    this.#held = side;
    this.#now++;
    const end = Math.min(to, from + LONGEST);
    for (let i = from; i < end; i++) {
      const word = words[i]!;
      this.#offer(word, 1, i);
      for (const near of this.#near[word]!) this.#offer(near.word, near.nearness, i);
    }
    if (!this.#entities) return;
    for (let i = from; i < end; i++) {
      const counterpart = entities[i]! < 0 ? -1 : counterparts[entities[i]!]!;
      if (counterpart >= 0) this.#spoken[counterpart] = this.#now;
    }
  }

  #offer(word: number, nearness: number, place: number): void {
    if (this.#stamp[word] === this.#now && this.#nearness[word]! >= nearness) return;
    this.#stamp[word] = this.#now;
    this.#nearness[word] = nearness;
    this.#place[word] = place;
  }

  /** How near token `i` of the other side comes to the stretch: 0 to 1. */
  nearness({ words, entities }: Side, i: number): number {
    const word = words[i]!;
    const own = this.#stamp[word] === this.#now ? this.#nearness[word]! : 0;
    const entity = entities[i]!;
    return own < SPOKEN && entity >= 0 && this.#spoken[entity] === this.#now ? SPOKEN : own;
  }

  /**
   * How much of the words of `range` that carry news the stretch explains: 0 to 1, by weight.
   *
   * @param news the weight of all of them; see `newsOf`
   */
  share(side: Side, { from, to }: TokenRange, news: number): number {
    if (news === 0) return 0;
    const { weights, explicable, explicableBefore } = side;
    const end = explicableBefore[Math.min(to, from + LONGEST)]!;
    let got = 0;
    for (let n = explicableBefore[from]!; n < end; n++) {
      const i = explicable[n]!;
      got += weights[i]! * this.nearness(side, i);
    }
    return got / news;
  }

  /** Writes into row `n` how much of `range` of `side` the stretch explains. */
  explain(side: Side, { from, to }: TokenRange, into: Explained, n: number): void {
    const { words, weights, content, capital } = side;
    const end = Math.min(to, from + LONGEST);
    let before = -1;
    for (let i = from; i < end; i++) {
      const weight = weights[i]!;
      const nearness = this.nearness(side, i);
      const gain = weight * nearness;
      into.total[n]! += weight;
      into.got[n]! += gain;
      if (nearness === 1) into.exact[n]! += weight;
      if (!content[i]) continue;
      into.news[n]! += weight;
      into.newsGot[n]! += gain;
      if (!capital[i]) {
        into.plain[n]! += weight;
        into.plainGot[n]! += gain;
      }
      if (nearness === 0) {
        before = -1;
        continue;
      }
      if (gain > into.best[n]!) into.best[n] = gain;
      if (i > from && capital[i]) into.name[n] = 1;
      const word = words[i]!;
      const known = this.#stamp[word] === this.#now;
      const place = known ? this.#place[word]! : -1;
      if (known) {
        const distinct = nearness / Math.sqrt(spread(side, word) * this.#spreadAt(place));
        into.distinct[n]! += distinct;
        if (distinct > into.mostDistinct[n]!) into.mostDistinct[n] = distinct;
      }
      if (before >= 0 && place > before && place - before <= TOGETHER) into.together[n]! += weight;
      before = place;
    }
  }

  #spreadAt(place: number): number {
    return spread(this.#held, this.#held.words[place]!);
  }
}

/** For each stretch of a text, the weight of its words that carry news, as far as they are looked at. */
export const newsOf = ({ weights, content }: Side, ranges: readonly TokenRange[]): Float64Array =>
  Float64Array.from(ranges, ({ from, to }) => {
    const end = Math.min(to, from + LONGEST);
    let news = 0;
    for (let i = from; i < end; i++) if (content[i]) news += weights[i]!;
    return news;
  });

/** How many sentences of a text have a word; one that only the other text has counts as once told. */
const spread = ({ sentencesWith }: Side, word: number): number => sentencesWith[word] || 1;

/**
 * What stretches explain of others, in weight of words, a row for each two of them. In columns: as
 * objects, these were most of a comparison's garbage.
 */
export class Explained {
  readonly total: Float64Array;
  readonly got: Float64Array;
  /** Of `got`, what is the same word and not a near one. */
  readonly exact: Float64Array;
  /** Weight of the words that carry news, and how much of it is found. */
  readonly news: Float64Array;
  readonly newsGot: Float64Array;
  /** The same for words without a capital: names say who, not what. */
  readonly plain: Float64Array;
  readonly plainGot: Float64Array;
  /** The heaviest word found. */
  readonly best: Float64Array;
  /** Weight of the words that follow one another in both. */
  readonly together: Float64Array;
  /** 1 where a word with a capital is found. */
  readonly name: Float64Array;
  /** Words found, each by how few sentences have it: 1 where one sentence of either text does. */
  readonly distinct: Float64Array;
  /** The most of that for one word. */
  readonly mostDistinct: Float64Array;

  constructor(rows: number) {
    this.total = new Float64Array(rows);
    this.got = new Float64Array(rows);
    this.exact = new Float64Array(rows);
    this.news = new Float64Array(rows);
    this.newsGot = new Float64Array(rows);
    this.plain = new Float64Array(rows);
    this.plainGot = new Float64Array(rows);
    this.best = new Float64Array(rows);
    this.together = new Float64Array(rows);
    this.name = new Float64Array(rows);
    this.distinct = new Float64Array(rows);
    this.mostDistinct = new Float64Array(rows);
  }
}

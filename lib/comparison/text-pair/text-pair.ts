import type { Analysis, Quantity } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import { acronymsOf } from './acronyms.ts';
import { equalFigure } from './compatible-values.ts';
import { alignEntities } from './entity-alignment.ts';
import { type MatchableTokens, matchableTokensOf } from './matchable-tokens.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { wordSimilarity } from './word-similarity.ts';

/** What is asked of every token again and again, in columns. */
interface Columns {
  /** 1 where the token carries news. */
  content: Uint8Array;
  /** 1 where the token begins with a capital. */
  capital: Uint8Array;
  /** For each token, whom or what it names or refers to; -1 where that is unknown. */
  entities: Int32Array;
}

/** One text of a pair, its words numbered in the pair's common numbering. */
export interface TextSide extends Columns {
  analysis: Analysis;
  /** For each token, the number of its word. */
  words: Int32Array;
  /** For each token, what it counts for; see `TextPair`. */
  weights: Float64Array;
  /** For each word, how many sentences of the text hold it. */
  sentencesWith: Int32Array;
  matchable: MatchableTokens;
  /** For each entity of the text, the index of the same one in the other text, or -1. */
  counterparts: Int32Array;
}

/** A word that means nearly the same as another: how nearly, 0 to 1. */
interface SimilarWord {
  word: number;
  similarity: number;
}

/**
 * Two texts in one vocabulary.
 *
 * A word weighs √(how rare it is in general × how rare it is among the sentences of the two texts):
 * neither alone is enough. In general 'corrupt' is rare, but in a story where every sentence has it
 * it tells nothing apart; 'however' is in one sentence only and still tells nothing.
 */
export interface TextPair {
  here: TextSide;
  there: TextSide;
  /** Number of different words in both. */
  size: number;
  /** For each word, those of the other text that mean nearly the same; never itself. */
  similar: SimilarWord[][];
}

/** Stop words keep a little weight: 'was not' and 'is' are evidence, if small. */
export const STOP_WEIGHT = 0.1;
const MIN_WEIGHT = 0.1;
/** An acronym stands for each word of the name that it abbreviates, a little less than the word. */
const ACRONYM_SIMILARITY = 0.8;
/** Figures of a text that are set against those of the other; an article has a few dozen. */
const MAX_FIGURES = 300;

/** Puts two texts into one vocabulary. Linear in the length of the texts. */
export function textPairOf(here: Analysis, there: Analysis): TextPair {
  const mine = vocabularyOf(here);
  const theirs = vocabularyOf(there);
  const { common, size } = commonNumbers(mine, theirs);
  const wordsThere = theirs.words.map((word) => common[word]!);
  const sentencesHere = new Int32Array(size);
  sentencesHere.set(mine.sentencesWith);
  const sentencesThere = new Int32Array(size);
  common.forEach((word, own) => {
    sentencesThere[word] = theirs.sentencesWith[own]!;
  });
  const rarities = new Float64Array(size);
  common.forEach((word, own) => {
    rarities[word] = theirs.rarities[own]!;
  });
  rarities.set(mine.rarities);
  const total = here.sentences.length + there.sentences.length;
  const weights = rarities.map((general, word) => {
    const frequency = Math.max(1, sentencesHere[word]! + sentencesThere[word]!);
    const local = Math.log(1 + total / frequency) / 2;
    return Math.max(MIN_WEIGHT, Math.sqrt(2 * general * local));
  });
  const counterparts = alignEntities(here, there);
  const back = new Int32Array(there.entities.length).fill(-1);
  counterparts.forEach((other, index) => {
    if (other >= 0) back[other] = index;
  });
  const pair: TextPair = {
    here: sideOf(here, mine.words, weights, sentencesHere, counterparts),
    there: sideOf(there, wordsThere, weights, sentencesThere, back),
    size,
    similar: Array.from({ length: size }, () => []),
  };
  joinSimilarWords(pair, mine, theirs, common);
  joinEqualFigures(pair);
  joinAcronyms(pair.here, pair.there, pair);
  joinAcronyms(pair.there, pair.here, pair);
  pair.here.matchable = explicableIn(pair.here, pair.there, pair);
  pair.there.matchable = explicableIn(pair.there, pair.here, pair);
  return pair;
}

/** A token may be explained by a word of the other text, or by whom it is about. */
function explicableIn(side: TextSide, other: TextSide, { similar }: TextPair): MatchableTokens {
  const { words, entities, counterparts } = side;
  return matchableTokensOf(side, (i) => {
    const word = words[i]!;
    const meant = entities[i]! >= 0 && counterparts[entities[i]!]! >= 0;
    return meant || other.sentencesWith[word]! > 0 || similar[word]!.length > 0;
  });
}

/** For each word of `theirs`, its number in both; those of `mine` keep their own. */
function commonNumbers(mine: Vocabulary, theirs: Vocabulary): { common: Int32Array; size: number } {
  let size = mine.keys.length;
  const common = Int32Array.from(theirs.keys, (key) => mine.numbers.get(key) ?? size++);
  return { common, size };
}

function sideOf(
  analysis: Analysis,
  words: Int32Array,
  weights: Float64Array,
  sentencesWith: Int32Array,
  counterparts: Int32Array,
): TextSide {
  const columns = columnsOf(analysis);
  const weight = new Float64Array(words.length);
  for (let i = 0; i < words.length; i++) {
    weight[i] = columns.content[i] ? weights[words[i]!]! : STOP_WEIGHT;
  }
  return {
    ...columns,
    analysis,
    words,
    weights: weight,
    sentencesWith,
    matchable: NO_TOKENS,
    counterparts,
  };
}

/** Until it is known what the other text explains. */
const NO_TOKENS = matchableTokensOf(
  {
    words: new Int32Array(0),
    weights: new Float64Array(0),
    content: new Uint8Array(0),
    capital: new Uint8Array(0),
    entities: new Int32Array(0),
  },
  () => false,
);

const columnsOf = memoizeByKey(({ tokens }: Analysis): Columns => {
  const content = new Uint8Array(tokens.length);
  const capital = new Uint8Array(tokens.length);
  const entities = new Int32Array(tokens.length);
  tokens.forEach((token, index) => {
    content[index] = token.stop ? 0 : 1;
    capital[index] = token.capital ? 1 : 0;
    entities[index] = token.entity;
  });
  return { content, capital, entities };
});

/** The same pair seen from the other text. */
export const flip = (pair: TextPair): TextPair => ({ ...pair, here: pair.there, there: pair.here });

/** How nearly two words of the pair mean the same: 1 for one word, 0 for strangers. */
export const similarityIn = (pair: TextPair, a: number, b: number): number =>
  a === b ? 1 : (pair.similar[a]!.find(({ word }) => word === b)?.similarity ?? 0);

function join(pair: TextPair, a: number, b: number, similarity: number): void {
  if (a === b) return;
  offer(pair.similar[a]!, b, similarity);
  offer(pair.similar[b]!, a, similarity);
}

function offer(similar: SimilarWord[], word: number, similarity: number): void {
  const known = similar.find((each) => each.word === word);
  if (!known) similar.push({ word, similarity });
  else known.similarity = Math.max(known.similarity, similarity);
}

/** Words of the two texts, one of each; two of one text are never asked for. */
function joinSimilarWords(
  pair: TextPair,
  mine: Vocabulary,
  theirs: Vocabulary,
  common: Int32Array,
): void {
  for (const [key, words] of mine.byNearKey) {
    const others = theirs.byNearKey.get(key) ?? [];
    for (const a of words) {
      for (const own of others) {
        const b = common[own]!;
        const near = a === b ? 0 : wordSimilarity(mine.keys[a]!, theirs.keys[own]!);
        if (near > 0) join(pair, a, b, near);
      }
    }
  }
}

/** 'six' and '6', '2,000 ft' and '610 metres' are the same words where they mean the same figure. */
function joinEqualFigures(pair: TextPair): void {
  const others = figuresByUnit(pair.there.analysis);
  for (const [unit, figures] of figuresByUnit(pair.here.analysis)) {
    for (const b of others.get(unit) ?? []) {
      for (const a of figures) if (equalFigure(a, b)) joinWords(pair, a, b);
    }
  }
}

function joinWords(pair: TextPair, a: Quantity, b: Quantity): void {
  const { here, there } = pair;
  for (let i = a.from; i < a.to; i++) {
    if (!here.content[i]) continue;
    for (let j = b.from; j < b.to; j++) {
      if (there.content[j]) join(pair, here.words[i]!, there.words[j]!, 1);
    }
  }
}

/** Figures of a text by kind and unit: no others can be equal. */
const figuresByUnit = memoizeByKey(
  ({ quantities }: Analysis): Map<string, Quantity[]> =>
    Map.groupBy(quantities.slice(0, MAX_FIGURES), ({ kind, unit }) => `${kind} ${unit}`),
);

/** 'POA' in one text, 'Prison Officers' Association' in the other. */
function joinAcronyms(short: TextSide, long: TextSide, pair: TextPair): void {
  const names = acronymsOf(long.analysis).long;
  for (const [letters, token] of acronymsOf(short.analysis).short) {
    for (const index of names.get(letters) ?? []) {
      join(pair, short.words[token]!, long.words[index]!, ACRONYM_SIMILARITY);
    }
  }
}

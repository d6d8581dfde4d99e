/**
 * The tokens of a text that carry news and that something in the other text may explain, in columns
 * and in order. Half of what carries news in two reports has nothing on the other side; all that
 * asks how much of a stretch another explains looks at these alone.
 */
export interface MatchableTokens {
  /** Their places in the text. */
  tokens: Int32Array;
  words: Int32Array;
  weights: Float64Array;
  capital: Uint8Array;
  /** Whom or what each names or refers to; -1 where that is unknown. */
  entities: Int32Array;
  /** How many tokens that carry news stand before each: neighbours are one apart. */
  ordinals: Int32Array;
  /** For each token of the text and for the end, how many of these stand before it. */
  before: Int32Array;
}

/** What is asked of a text; see `Side`. */
interface Text {
  words: Int32Array;
  weights: Float64Array;
  content: Uint8Array;
  capital: Uint8Array;
  entities: Int32Array;
}

/** Lists the tokens of a text for which `isExplained` holds. */
export function matchableTokensOf(
  { words, weights, content, capital, entities }: Text,
  isExplained: (token: number) => boolean,
): MatchableTokens {
  const before = new Int32Array(words.length + 1);
  const columns = columnsFor(words.length);
  let count = 0;
  let news = 0;
  for (let i = 0; i < words.length; i++) {
    before[i] = count;
    if (!content[i]) continue;
    if (isExplained(i)) {
      columns.tokens[count] = i;
      columns.words[count] = words[i]!;
      columns.weights[count] = weights[i]!;
      columns.capital[count] = capital[i]!;
      columns.entities[count] = entities[i]!;
      columns.ordinals[count] = news;
      count++;
    }
    news++;
  }
  before[words.length] = count;
  return { ...columns, before };
}

/** As long as the text: to be cut to length, they would have to be copied. */
const columnsFor = (length: number): Omit<MatchableTokens, 'before'> => ({
  tokens: new Int32Array(length),
  words: new Int32Array(length),
  weights: new Float64Array(length),
  capital: new Uint8Array(length),
  entities: new Int32Array(length),
  ordinals: new Int32Array(length),
});

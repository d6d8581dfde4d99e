import type { TokenRange } from '../../language/model/analysis.ts';
import { similarityIn, type TextPair, type TextSide } from '../text-pair/text-pair.ts';

/** A name that the other text never mentions, and the word that leads up to it. */
interface Stranger {
  before: number;
}

/**
 * Whether the two passages put different names in one slot: 'wins Ohio', 'wins Iowa'. However alike
 * the rest is, these are two statements.
 *
 * The names must be unknown to the other text and follow the same word. Any two strange names were
 * tried: as many true agreements were lost as false ones, since reports call one person by many
 * names.
 */
export function contrastingNames(pair: TextPair, here: TokenRange, there: TokenRange): boolean {
  const strangers = strangersIn(pair, pair.here, here, pair.there);
  if (strangers.length === 0) return false;
  const others = strangersIn(pair, pair.there, there, pair.here);
  return strangers.some((a) => others.some((b) => similarityIn(pair, a.before, b.before) === 1));
}

function strangersIn(
  pair: TextPair,
  side: TextSide,
  range: TokenRange,
  other: TextSide,
): Stranger[] {
  const { analysis, words, content } = side;
  const found: Stranger[] = [];
  let before: number | null = null;
  for (let i = range.from; i < range.to; i++) {
    if (!content[i]) continue;
    const { capital, word } = analysis.tokens[i]!;
    const known = [words[i]!, ...pair.similar[words[i]!]!.map((near) => near.word)];
    const strange =
      capital && !/\d/.test(word) && !known.some((each) => other.sentencesWith[each]! > 0);
    if (strange && before !== null) found.push({ before });
    before = words[i]!;
  }
  return found;
}

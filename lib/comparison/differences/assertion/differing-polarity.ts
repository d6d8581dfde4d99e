import type { TokenRange } from '../../../language/model/analysis.ts';
import type { SameClaim } from '../../claims/same-claims.ts';
import { NOT, turnsRound } from '../../lexicon/negation.ts';
import type { Difference } from '../../model/difference.ts';
import { wordsOfRange } from '../../text-pair/side-words.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';

/** Words from 'not' to the verb it negates: 'has not yet been repaired'. */
const MAX_WORDS_TO_VERB = 4;
/** After these a noun follows: 'not the objective' says what is not, not what is not done. */
const DETERMINER =
  /^(?:the|an?|this|that|these|those|my|our|your|his|her|its|their|in|on|at|for|with|from|of|as|to)$/;
/** Words that carry news in a claim, so that its verb is about something in particular. */
const MIN_CONTENT_WORDS = 4;

interface Negated {
  word: number;
  range: TokenRange;
}

/** A statement that one text makes and the other negates, with the same verb. */
export function differingPolarity(pair: TextPair, pairs: SameClaim[]): Difference[] {
  const differences: Difference[] = [];
  for (const { here, there, shared } of pairs) {
    const a = negatedIn(pair.here, here);
    const b = negatedIn(pair.there, there);
    // Two negations, or words that turn a statement round on the other side, may amount to the same.
    if (!a === !b || !telling(pair.here, here) || !telling(pair.there, there)) continue;
    // 'Had not won since 1908' and 'first win in a century' say one thing.
    if (isDated(pair.here, here) || isDated(pair.there, there)) continue;
    const plain = a ? plainIn(pair.there, there, a.word) : plainIn(pair.here, here, b!.word);
    if (!plain) continue;
    differences.push({
      aspect: 'polarity',
      here: { from: here.from, to: here.to, marks: [a?.range ?? plain] },
      there: { from: there.from, to: there.to, marks: [b?.range ?? plain] },
      weight: 0.5 + 0.4 * shared,
      reason: a
        ? `${wordsOfRange(pair.here, a.range)} against ${wordsOfRange(pair.there, plain)}`
        : `${wordsOfRange(pair.here, plain)} against ${wordsOfRange(pair.there, b!.range)}`,
    });
  }
  return differences;
}

/** Says that something held only up to a time, or from one on. */
const isDated = ({ analysis }: TextSide, { from, to }: TokenRange): boolean =>
  analysis.tokens
    .slice(from, to)
    .some(({ word }) => /^(?:since|until|till|first|anymore|longer)$/.test(word));

/** Quotations are compared word by word elsewhere. */
const telling = ({ analysis, content }: TextSide, { from, to }: TokenRange): boolean =>
  content.subarray(from, to).reduce((sum, each) => sum + each, 0) >= MIN_CONTENT_WORDS &&
  analysis.tokens.slice(from, to).every(({ quotation }) => quotation < 0);

function negatedIn(
  { analysis, words, content }: TextSide,
  { from, to }: TokenRange,
): Negated | null {
  for (let i = from; i < to; i++) {
    if (!NOT.test(analysis.tokens[i]!.word)) continue;
    for (let j = i + 1; j <= i + MAX_WORDS_TO_VERB && j < to; j++) {
      if (DETERMINER.test(analysis.tokens[j]!.word)) break;
      if (!content[j] || analysis.tokens[j]!.capital) continue;
      return { word: words[j]!, range: { from: i, to: j + 1 } };
    }
  }
  return null;
}

/** Where `word` stands in the claim, if nothing in its sentence turns the statement round. */
function plainIn(
  { analysis, words }: TextSide,
  claim: TokenRange,
  word: number,
): TokenRange | null {
  const { from, to } = analysis.sentences[analysis.tokens[claim.from]!.sentence]!;
  for (let i = from; i < to; i++) {
    if (turnsRound(analysis.tokens[i]!.word)) return null;
  }
  for (let i = claim.from; i < claim.to; i++) if (words[i] === word) return { from: i, to: i + 1 };
  return null;
}

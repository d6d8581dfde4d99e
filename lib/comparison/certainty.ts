import type { TokenRange } from '../language/analysis.ts';
import type { ClaimPair } from './claim-pairs.ts';
import type { Difference } from './difference.ts';
import { isHedge } from './hedges.ts';
import { turnsRound } from './negation.ts';
import type { Pair, Side } from './pair.ts';

/** A statement that one text makes outright and the other with a hedge. */
export function differingCertainty(pair: Pair, pairs: ClaimPair[]): Difference[] {
  const differences: Difference[] = [];
  for (const { here, there, shared } of pairs) {
    const a = hedgeIn(pair.here, here);
    const b = hedgeIn(pair.there, there);
    if (!a === !b || !plain(pair.here, here) || !plain(pair.there, there)) continue;
    if (!(a ? vouched(pair.there, there) : vouched(pair.here, here))) continue;
    const hedge = a ? word(pair.here, a) : word(pair.there, b!);
    differences.push({
      aspect: 'certainty',
      here: { from: here.from, to: here.to, marks: a ? [a] : [] },
      there: { from: there.from, to: there.to, marks: b ? [b] : [] },
      weight: 0.4 * shared,
      reason: a ? `‘${hedge}’ here, stated as fact there` : `stated as fact here, ‘${hedge}’ there`,
    });
  }
  return differences;
}

/** Says that somebody else vouches for the statement, or nobody in earnest. */
const UNVOUCHED = /^(?:alleg|accus|suspect|claim|jok|believ|suppos)/;

/** Whether the sentence around a claim states it: it neither asks nor alleges. */
function vouched({ analysis }: Side, claim: TokenRange): boolean {
  const { sentences, tokens, text } = analysis;
  const { from, to, end } = sentences[tokens[claim.from]!.sentence]!;
  if (text.slice(end - 2, end).includes('?')) return false;
  for (let index = from; index < to; index++) {
    if (isHedge(analysis, index) || UNVOUCHED.test(tokens[index]!.word)) return false;
  }
  return true;
}

/** The hedge of a claim, or one just before it that reaches into it; null where it has none. */
function hedgeIn({ analysis }: Side, { from, to }: TokenRange): TokenRange | null {
  const { from: start } = analysis.sentences[analysis.tokens[from]!.sentence]!;
  for (let i = Math.max(start, from - 2); i < to; i++) {
    // 'May' the month and 'Might' the noun begin with capitals; so do hedges that begin a sentence.
    if (isHedge(analysis, i) && (!analysis.tokens[i]!.capital || i === start)) {
      return { from: i, to: i + 1 };
    }
  }
  return null;
}

/**
 * Neither quoted, since a speaker's doubt is not the reporter's, nor negated: 'probably several' is
 * no doubt about 'not one'.
 */
const plain = ({ analysis }: Side, { from, to }: TokenRange): boolean =>
  analysis.tokens
    .slice(from, to)
    .every(({ quotation, word }) => quotation < 0 && !turnsRound(word));

const word = ({ analysis }: Side, { from }: TokenRange): string => analysis.tokens[from]!.word;

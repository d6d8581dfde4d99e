import type { Analysis, Token } from '../language/analysis.ts';

/** Share of running words that are English stop words, from which a text is English; half is usual. */
const ENGLISH = 0.25;
/**
 * Share of one text's running words that the other text has too, from which both are taken to be in
 * one other language. Two reports in one language share at least their small words; across
 * languages little more than names, figures and an 'in' or 'de' is left.
 */
const SHARED = 0.35;

/** Whether two texts are in one language, so that a statement may be missed in one of them. */
export function comparable(a: Analysis, b: Analysis): boolean {
  const wordsA = a.tokens.filter(plain);
  const wordsB = b.tokens.filter(plain);
  if (isEnglish(wordsA) !== isEnglish(wordsB)) return false;
  if (isEnglish(wordsA)) return true;
  return Math.max(share(wordsA, wordsB), share(wordsB, wordsA)) >= SHARED;
}

/** Names and figures are alike in every language. */
const plain = ({ word, capital }: Token): boolean => !capital && !/\d/.test(word);

const isEnglish = (words: Token[]): boolean =>
  words.length > 0 && words.filter(({ stop }) => stop).length >= ENGLISH * words.length;

function share(words: Token[], others: Token[]): number {
  if (words.length === 0) return 0;
  const known = new Set(others.map(({ word }) => word));
  return words.filter(({ word }) => known.has(word)).length / words.length;
}

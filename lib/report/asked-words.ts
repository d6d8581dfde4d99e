import { storage } from 'wxt/utils/storage';
import { letters, offsetOfLetter } from '../anchoring/letters.ts';
import type { Comparison, Finding } from '../comparison/model/finding.ts';
import type { Span } from '../shared/span.ts';

/** What the reader asked of some words in a page: 'what do others say about this?' */
export interface WordsQuery {
  tabId: number;
  /** The words that were selected. */
  words: string;
}

/**
 * The question that waits for a view. The panel may be opened by it or be open already, and the
 * background that wrote it down may be gone by then.
 */
export const askedWords = storage.defineItem<WordsQuery | null>('session:question', {
  fallback: null,
});

/**
 * Where selected words stand in an article's text; null where they do not. A selection has the
 * page's blanks and line breaks, so only letters are compared.
 */
export function spanOfWords(text: string, words: string): Span | null {
  const wanted = letters(words);
  if (wanted === '') return null;
  const at = letters(text).indexOf(wanted);
  if (at < 0) return null;
  return {
    start: offsetOfLetter(text, at),
    end: offsetOfLetter(text, at + wanted.length - 1) + 1,
  };
}

/** The findings about the sentences that a span touches: their indices in the comparison. */
export const findingsAt = ({ findings }: Comparison, span: Span): number[] =>
  findings.flatMap((finding, index) => (touches(finding, span) ? [index] : []));

const touches = ({ here }: Finding, span: Span): boolean =>
  here !== null && here.sentence.start < span.end && span.start < here.sentence.end;

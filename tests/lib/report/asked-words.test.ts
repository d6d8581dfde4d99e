import { describe, expect, it } from 'vitest';
import { findingsAt, spanOfWords } from '@/lib/report/asked-words.ts';
import { comparison, text } from '../../components/support/report.ts';

describe('selected words', () => {
  const found = (words: string): string | null => {
    const span = spanOfWords(text, words);
    return span && text.slice(span.start, span.end);
  };

  it('are found in the article, however the page breaks its lines', () => {
    expect(found('40 bolts cracked')).toBe('40 bolts cracked');
    expect(found(' 40\n  bolts\u00a0cra\u00adcked ')).toBe('40 bolts cracked');
    expect(found('Monday.\n\nDivers')).toBe('Monday. Divers');
  });

  it.each([[''], [' \n'], ['words from a caption']])('%j are found nowhere', (words) => {
    expect(found(words)).toBeNull();
  });

  it('lead to what was found about the sentences that they touch', () => {
    const about = (words: string) => findingsAt(comparison, spanOfWords(text, words)!);
    expect(about('bolts')).toEqual([1]);
    expect(about('cracked. Ferries')).toEqual([0, 1]);
    expect(about('Monday')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { termProfile } from '@/lib/corpus/stories/term-profile.ts';
import { bridgeAtThePost } from '../support/articles.ts';

const profileOf = (text: string, publishedAt: string | null = '2026-04-02', title = '') =>
  termProfile({ title, text, publishedAt }, 20_600);

describe('what a story is known by', () => {
  it('are names, rare words and figures before common words', () => {
    const terms = profileOf(bridgeAtThePost).terms.map(({ term }) => term);
    expect(terms.slice(0, 12)).toContain('selmouth');
    expect(terms).toContain('#count40bolt');
    expect(terms).not.toContain('the');
    expect(terms.indexOf('selmouth')).toBeLessThan(terms.indexOf('week'));
  });

  it('is bounded, whatever the length of the text', () => {
    const words = Array.from(
      { length: 5000 },
      (_, i) => `${String.fromCharCode(97 + (i % 26))}rmal${i.toString(26)}`,
    );
    const { terms, phrases } = profileOf(words.join(' '));
    expect(terms).toHaveLength(100);
    expect(phrases.length).toBeLessThanOrEqual(100);
  });

  it('has nothing that the headline alone says', () => {
    const { terms } = profileOf(bridgeAtThePost, null, 'Zeppelin over Selmouth');
    expect(terms.some(({ term }) => term.startsWith('zeppelin'))).toBe(false);
  });

  it('is empty for an empty text, and reads a text in another script', () => {
    expect(profileOf('')).toEqual({ terms: [], phrases: [], day: 20_545 });
    expect(profileOf('港の橋は月曜日に閉鎖される。').terms.length).toBeGreaterThan(3);
  });
});

describe('the day of publication', () => {
  it.each([
    ['2026-04-02', 20_545],
    ['2026-04-02T23:30:00Z', 20_545],
    [null, null],
    ['soon', null],
    ['1970-01-01', null],
    ['2031-01-01', null],
  ])('%s is %s', (publishedAt, day) => {
    expect(profileOf(bridgeAtThePost, publishedAt).day).toBe(day);
  });
});

import { describe, expect, it } from 'vitest';
import { sameTexts } from '@/lib/corpus/articles/same-text.ts';
import { bridgeAtTheHerald, bridgeAtThePost, flowerShow } from '../support/articles.ts';

const [first = '', second = '', third = ''] = bridgeAtThePost.split('\n\n');

describe('texts that are one', () => {
  it('are a reprint with another first line, spelling of marks and a shortened end', () => {
    const edited = `SELMOUTH (Tarn Press) — ${bridgeAtThePost.replaceAll('"', '\u201d')}`;
    const shortened = `${first}\n\n${second}`;
    expect(sameTexts([bridgeAtThePost, edited, flowerShow])).toEqual([1, 1, 2]);
    expect(sameTexts([shortened, `${bridgeAtThePost} ${flowerShow}`])).toEqual([0, 1]);
    expect(sameTexts([`${shortened} ${third}`, `${bridgeAtThePost} ${flowerShow}`])).toEqual([
      1, 1,
    ]);
  });

  it('are one with a few words exchanged by an editor', () => {
    const edited = bridgeAtThePost.replace('40', '44').replace('told reporters', 'said');
    expect(sameTexts([bridgeAtThePost, edited])).toEqual([0, 0]);
  });

  it('are not two reports of one event, nor two that quote the same words', () => {
    expect(sameTexts([bridgeAtThePost, bridgeAtTheHerald])).toEqual([0, 1]);
    expect(sameTexts([bridgeAtThePost, `${bridgeAtTheHerald}\n\n${third}`])).toEqual([0, 1]);
  });

  it('are not a teaser and its report, nor two empty texts', () => {
    expect(sameTexts([bridgeAtThePost, first])).toEqual([0, 1]);
    expect(sameTexts(['', ''])).toEqual([0, 1]);
    expect(sameTexts([])).toEqual([]);
  });
});

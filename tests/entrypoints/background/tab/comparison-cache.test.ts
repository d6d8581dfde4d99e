import { describe, expect, it } from 'vitest';
import { cachedComparison } from '@/entrypoints/background/tab/comparison-cache.ts';
import { readReport } from '../../../components/support/report.ts';

const { article } = readReport();
const other = (text: string) => ({ articleId: 'other', article: { ...article, text } });
const none: ReadonlySet<string> = new Set();
const text = 'Divers found 52 bolts cracked. The bridge closes on Monday.';

describe('a comparison that is asked for again', () => {
  it('is the one that was made of the same texts', () => {
    const first = cachedComparison(article, [other(text)], none);
    expect(cachedComparison({ ...article }, [other(text)], none)).toBe(first);
  });

  it('is made anew when a text, the reading or a switch is another', () => {
    const first = cachedComparison(article, [other(text)], none);
    expect(cachedComparison(article, [other(`${text} Ferries run.`)], none)).not.toBe(first);
    expect(cachedComparison({ ...article, title: 'Other' }, [other(text)], none)).not.toBe(first);
    expect(cachedComparison(article, [other(text)], new Set(['other']))).not.toBe(first);
  });

  it('is forgotten after a few others', () => {
    const first = cachedComparison(article, [other(text)], none);
    for (let i = 0; i < 8; i++)
      cachedComparison(article, [other(`${text} ${i} ferries run.`)], none);
    const again = cachedComparison(article, [other(text)], none);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

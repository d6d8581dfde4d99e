import { describe, expect, it } from 'vitest';
import { comparedOnce } from '@/entrypoints/background/compared.ts';
import { readReport } from '../../components/report.ts';

const { article } = readReport();
const other = (text: string) => ({ articleId: 'other', article: { ...article, text } });
const none: ReadonlySet<string> = new Set();
const text = 'Divers found 52 bolts cracked. The bridge closes on Monday.';

describe('a comparison that is asked for again', () => {
  it('is the one that was made of the same texts', () => {
    const first = comparedOnce(article, [other(text)], none);
    expect(comparedOnce({ ...article }, [other(text)], none)).toBe(first);
  });

  it('is made anew when a text, the reading or a switch is another', () => {
    const first = comparedOnce(article, [other(text)], none);
    expect(comparedOnce(article, [other(`${text} Ferries run.`)], none)).not.toBe(first);
    expect(comparedOnce({ ...article, title: 'Other' }, [other(text)], none)).not.toBe(first);
    expect(comparedOnce(article, [other(text)], new Set(['other']))).not.toBe(first);
  });

  it('is forgotten after a few others', () => {
    const first = comparedOnce(article, [other(text)], none);
    for (let i = 0; i < 8; i++) comparedOnce(article, [other(`${text} ${i} ferries run.`)], none);
    const again = comparedOnce(article, [other(text)], none);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

import { describe, expect, it } from 'vitest';
import { countSources } from '@/lib/report/count-sources.ts';

const span = { start: 0, end: 1 };
const at = (version: number) => ({ version, span, sentence: span, marks: [] });
const version = (articleId: string, sameTextAs: string | null = null) => ({
  articleId,
  outlet: `The ${articleId}`,
  sameTextAs,
});
const versions = [version('post'), version('herald', 'post'), version('mercury')];

describe('who is behind a finding', () => {
  it('is each outlet with a text of its own', () => {
    expect(countSources({ there: [at(0), at(2)] }, versions)).toEqual({
      reports: 2,
      outlets: 2,
    });
  });

  it('is one report where outlets print one text, whichever of them is the longer', () => {
    expect(countSources({ there: [at(0), at(1), at(2)] }, versions)).toEqual({
      reports: 2,
      outlets: 3,
    });
    expect(countSources({ there: [at(1)] }, versions).reports).toBe(1);
  });

  it('counts an outlet once that states it at two places', () => {
    expect(countSources({ there: [at(2), at(2)] }, versions).outlets).toBe(1);
  });

  it('counts two articles of one outlet as one outlet', () => {
    const twice = [version('post'), { ...version('late'), outlet: 'The post' }];
    expect(countSources({ there: [at(0), at(1)] }, twice)).toEqual({
      reports: 2,
      outlets: 1,
    });
  });
});

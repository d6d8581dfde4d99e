import { describe, expect, it } from 'vitest';
import { unseen } from '@/lib/corpus/stories/idf.ts';
import { weigh } from '@/lib/corpus/stories/pair-features.ts';
import { haveRivalSubjects } from '@/lib/corpus/stories/rival-subjects.ts';
import { termProfile } from '@/lib/corpus/stories/term-profile.ts';

const reports = (...texts: string[]) =>
  texts.map((text) => weigh(termProfile({ title: '', text, publishedAt: null }), unseen));

const vale = 'Yesterday the minister, Ines Vale, lifted the ban on herring in Selmouth.';
const renn = 'Yesterday the minister, Tobias Renn, restored the ban on herring in Selmouth.';
const nobody = 'Yesterday the ban on herring in Selmouth was on the table once more.';

describe('two groups of reports have rival subjects', () => {
  it('where most of each name somebody whom nobody in the other names', () => {
    expect(haveRivalSubjects(reports(vale, vale, nobody), reports(renn, renn, renn))).toBe(true);
  });

  it.each([
    ['only one of them has one', [vale, vale, vale], [nobody, nobody, nobody]],
    ['one in the other names both', [vale, vale, vale], [renn, renn, `${renn} ${vale}`]],
    ['few name anybody', [vale, nobody, nobody], [renn, renn, renn]],
    ['they are too few to tell', [vale, vale], [renn, renn, renn]],
    ['they are the same', [vale, vale, vale], [vale, vale, vale]],
  ])('not where %s', (_name, a, b) => {
    expect(haveRivalSubjects(reports(...a), reports(...b))).toBe(false);
    expect(haveRivalSubjects(reports(...b), reports(...a))).toBe(false);
  });
});

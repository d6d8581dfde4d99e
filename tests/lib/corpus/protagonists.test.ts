import { describe, expect, it } from 'vitest';
import { weigh } from '@/lib/corpus/pair-evidence.ts';
import { haveRivalProtagonists } from '@/lib/corpus/protagonists.ts';
import { storyProfile } from '@/lib/corpus/story-profile.ts';
import { unseen } from '@/lib/corpus/term-weight.ts';

const reports = (...texts: string[]) =>
  texts.map((text) => weigh(storyProfile({ title: '', text, publishedAt: null }), unseen));

const vale = 'Yesterday the minister, Ines Vale, lifted the ban on herring in Selmouth.';
const renn = 'Yesterday the minister, Tobias Renn, restored the ban on herring in Selmouth.';
const nobody = 'Yesterday the ban on herring in Selmouth was on the table once more.';

describe('two groups of reports have rival protagonists', () => {
  it('where most of each name somebody whom nobody in the other names', () => {
    expect(haveRivalProtagonists(reports(vale, vale, nobody), reports(renn, renn, renn))).toBe(
      true,
    );
  });

  it.each([
    ['only one of them has one', [vale, vale, vale], [nobody, nobody, nobody]],
    ['one in the other names both', [vale, vale, vale], [renn, renn, `${renn} ${vale}`]],
    ['few name anybody', [vale, nobody, nobody], [renn, renn, renn]],
    ['they are too few to tell', [vale, vale], [renn, renn, renn]],
    ['they are the same', [vale, vale, vale], [vale, vale, vale]],
  ])('not where %s', (_name, a, b) => {
    expect(haveRivalProtagonists(reports(...a), reports(...b))).toBe(false);
    expect(haveRivalProtagonists(reports(...b), reports(...a))).toBe(false);
  });
});

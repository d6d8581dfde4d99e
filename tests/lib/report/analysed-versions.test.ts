import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '@/lib/comparison/compare.ts';
import {
  adoptAnalyses,
  analysesOf,
  isAnalysed,
  versionOf,
} from '@/lib/report/analysed-versions.ts';
import { WHOLE } from '../../support/whole.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../corpus/support/articles.ts';

/** As they come out of the corpus: another value with the same in it. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const sentence = fc.constantFrom(
  'Mayor Ilse Varga, 52, said on Monday that "the bridge is safe".',
  'Nearly 500 people were moved from Dunmere on 4 March 2026, at 9 p.m.',
  'She blamed Holt & Sons for a $2.3bn loss; it fell by 20 per cent.',
  'Mr Oduya denied it. He was not charged, according to the Selmouth police.',
  'Die B\u00fcrgermeisterin sagte: \u201eAm 3. M\u00e4rz waren es 1.200 Menschen.\u201c',
  'A climber, 31, died; two others were rescued after 14 hours.',
);
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: sentence }, fc.string({ unit: 'binary' })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((sentences) => sentences.join(' '));

describe('analyses that were stored', () => {
  it('compare as those that they are copies of', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const reading = articleWith({ url: 'https://post.example/1', text: one });
        const version = articleWith({ url: 'https://herald.example/1', text: other });
        const asNew = compare(versionOf(reading), [versionOf(version)]);
        const [here, there] = [reading, version].map((article) => {
          const copy = stored(analysesOf(article));
          expect(copy).toEqual(analysesOf(article));
          return { ...versionOf(article), analysis: copy.text, surroundings: copy.surroundings };
        });
        expect(compare(here!, [there!])).toEqual(asNew);
        // Once more: what is worked out once for a text is worked out for a copy, too.
        expect(compare(here!, [there!])).toEqual(asNew);
      }),
      { numRuns: WHOLE ? 60 : 20 },
    );
  });

  it('are taken for those of their own article', () => {
    const article = articleWith({ text: `${bridgeAtTheHerald} Ferries run.` });
    const copy = stored(analysesOf(article));
    for (let i = 0; i < 40; i++) versionOf(articleWith({ text: `${flowerShow} ${i}` }));
    expect(isAnalysed(article)).toBe(false);
    expect(adoptAnalyses(article, copy)).toBe(true);
    expect(isAnalysed(article)).toBe(true);
    expect(versionOf(article).analysis).toBe(copy.text);
  });

  it.each([
    ['another text', { text: `${bridgeAtTheHerald} It rained.` }],
    ['another headline', { title: 'Bridge to close' }],
    ['other captions', { surroundingText: 'The bridge in 1999.' }],
    ['another date', { publishedAt: '2025-01-02' }],
  ])('are not taken for an article with %s', (_what, change) => {
    const article = articleWith({ text: bridgeAtTheHerald });
    const changed = articleWith({ text: bridgeAtTheHerald, ...change });
    expect(adoptAnalyses(changed, stored(analysesOf(article)))).toBe(false);
  });

  it.each([{}, { text: null }, { text: {}, surroundings: {} }, { text: { text: 'x' } }])(
    'are not taken when they are damaged: %j',
    (damaged) => {
      expect(adoptAnalyses(articleWith({ text: flowerShow }), damaged as never)).toBe(false);
    },
  );
});

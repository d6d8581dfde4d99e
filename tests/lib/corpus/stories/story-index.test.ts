import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf, profileRecord } from '@/lib/corpus/stories/story-index.ts';
import { termProfile } from '@/lib/corpus/stories/term-profile.ts';
import { bridgeAtThePost } from '../support/articles.ts';

describe('a profile in its record', () => {
  it('comes back as it was, but for the third decimal of its weights', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (noise) => {
        const profile = termProfile({
          title: '',
          text: `${bridgeAtThePost} ${noise}`,
          publishedAt: '2026-04-02',
        });
        const back = profileOf(profileRecord(profile));
        expect(back.phrases).toEqual(profile.phrases);
        expect(back.day).toBe(profile.day);
        profile.terms.forEach(({ weight, ...rest }, i) => {
          expect(back.terms[i]).toMatchObject(rest);
          expect(back.terms[i]?.weight).toBeCloseTo(weight, 1);
        });
      }),
    );
  });
});

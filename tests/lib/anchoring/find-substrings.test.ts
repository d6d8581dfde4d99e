import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSubstrings, MAX_OCCURRENCES } from '@/lib/anchoring/find-substrings.ts';

function oneByOne(haystack: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = 0; needle && at + needle.length <= haystack.length; at++) {
    if (haystack.startsWith(needle, at)) places.push(at);
  }
  return places.length > MAX_OCCURRENCES ? [] : places;
}

describe('occurrences', () => {
  it('are those that a reader finds one by one, of short texts and long', () => {
    const piece = fc.stringMatching(/^[ab]{0,30}$/);
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(piece, { maxLength: 6 }),
        (page, more) => {
          const haystack = page.join('');
          // Some of the page's own pieces, and longer runs of them, are among what is looked for.
          const needles = [...more, ...page.slice(0, 3), page.slice(1, 4).join('')];
          expect(findSubstrings(haystack, needles)).toEqual(
            needles.map((needle) => oneByOne(haystack, needle)),
          );
        },
      ),
    );
  });

  it('are found among many that begin alike, and where one is the beginning of another', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `Thekeeperwrotedownthatgate${i}wasshut.`);
    const needles = [...lines, `${lines[7]}${lines[8]}`, lines[8]!.slice(0, -5)];
    const page = lines.join('');
    expect(findSubstrings(page, needles)).toEqual(needles.map((needle) => oneByOne(page, needle)));
  });

  it('of what stands everywhere are none', () => {
    const page = 'Advertisement.'.repeat(MAX_OCCURRENCES + 1);
    expect(findSubstrings(page, ['Advertisement.', `${'Advertisement.'.repeat(2)}`])).toEqual([
      [],
      expect.any(Array),
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters, offsetOfLetter } from '@/lib/anchoring/letters.ts';

describe('letters', () => {
  it.each([
    ['one  two\n\tthree', 'onetwothree'],
    ['a\u00a0million\u202feuros', 'amillioneuros'],
    ['ex\u00adtra\u200bordinary', 'extraordinary'],
    ['', ''],
    [' \n ', ''],
  ])('of %j are %j', (text, expected) => {
    expect(letters(text)).toBe(expected);
  });
});

describe('offsetOfLetter', () => {
  it('finds each letter where it stands in the text', () => {
    const text = fc.stringMatching(/^[ab \n\u00ad\u200b😀]{0,40}$/u);
    fc.assert(
      fc.property(text, (some) => {
        const inked = letters(some);
        for (let i = 0; i < inked.length; i++) {
          const offset = offsetOfLetter(some, i);
          expect(some[offset]).toBe(inked[i]);
          expect(letters(some.slice(0, offset))).toBe(inked.slice(0, i));
        }
      }),
    );
  });

  it('gives the end of the text for a letter that is not there', () => {
    expect(offsetOfLetter('a b ', 2)).toBe(4);
    expect(offsetOfLetter('', 0)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { compared, differing } from '../../support/compared.ts';

const leading =
  'Ilse Varga, who denies it, has kept to her house since March. The 48-year-old Norwegian was fined in April.';

describe('the age of a person', () => {
  it('differs where one report says it of "the 48-year-old"', () => {
    const named = 'The ministry wants Varga, 47, to leave the country over the leaked letters.';
    expect(differing(compared(leading, named))).toContain('number: 48-year-old | 47');
    expect(differing(compared(named, leading))).toContain('number: 47 | 48-year-old');
  });

  it.each([
    ['is the same', 'The ministry wants Varga, 48, to leave the country over the leaked letters.'],
    [
      'is another person’s',
      'The ministry wants Holt, 47, to leave the country over the leaked letters.',
    ],
    [
      'is given twice, as that of a namesake',
      'The ministry wants Varga, 47, to leave the country. Her brother Ivo Varga, 52, stays.',
    ],
  ])('does not differ where it %s', (_, other) => {
    expect(differing(compared(leading, other))).toEqual([]);
  });

  it('grows between two reports that are months apart', () => {
    const named = 'The ministry wants Varga, 47, to leave the country over the leaked letters.';
    const early = { text: named, date: '2025-11-02' };
    expect(differing(compared({ text: leading, date: '2026-04-02' }, early))).toEqual([]);
  });

  it('is nobody’s where the sentence before begins with nobody', () => {
    const stray =
      'Officers searched the house for the letters of Varga. The 62-year-old caretaker let them in.';
    const named = 'The ministry wants Varga, 47, to leave the country over the leaked letters.';
    expect(differing(compared(stray, named))).toEqual([]);
  });
});

describe('the country of a person', () => {
  const country = (here: string, there: string): string[] =>
    differing(compared(here, there)).filter((each) => each.startsWith('place'));

  it.each([
    [
      'a description takes it up',
      'Bram Holt slipped near the upper hut. The New Zealander, who was 36, had set out at dawn.',
      'Bram Holt, an Australian, slipped on the ice near the upper hut.',
      'place: New Zealander | Australian',
    ],
    [
      'one report has no name, and the age tells',
      'Bram Holt, 36, slipped near the upper hut. The New Zealander had set out at dawn.',
      'A 36-year-old Australian climber slipped on the ice.',
      'place: New Zealander | Australian',
    ],
  ])('differs where %s', (_, here, there, expected) => {
    expect(country(here, there)).toEqual([expected]);
    expect(country(there, here)).toHaveLength(1);
  });

  it.each([
    [
      'one is a part of the other',
      'Bram Holt, an Englishman, slipped near the upper hut.',
      'Bram Holt, a Briton, slipped on the ice near the upper hut.',
    ],
    [
      'a report gives two',
      'Bram Holt, an Australian, slipped near the upper hut. Holt, a New Zealander, was alone.',
      'Bram Holt, a Norwegian, slipped on the ice near the upper hut.',
    ],
    [
      'they are two people',
      'Bram Holt, an Australian, slipped near the upper hut.',
      'Piet Orme, a Norwegian, slipped on the ice near the upper hut.',
    ],
  ])('does not differ where %s', (_, here, there) => {
    expect(country(here, there)).toEqual([]);
  });
});

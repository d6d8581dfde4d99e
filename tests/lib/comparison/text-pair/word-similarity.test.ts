import { describe, expect, it } from 'vitest';
import {
  similarityKeys,
  wordSimilarity,
} from '../../../../lib/comparison/text-pair/word-similarity.ts';
import { stemOf } from '../../../../lib/language/grammar/stems.ts';

const near = (a: string, b: string): number => wordSimilarity(stemOf(a), stemOf(b));

describe('near words', () => {
  it.each([
    ['investigation', 'inquiry'],
    ['killed', 'dead'],
    ['fire', 'blaze'],
    ['britain', 'british'],
    ['germany', 'german'],
    ['administration', 'administrator'],
  ])('%s and %s', (a, b) => {
    expect(near(a, b)).toBeGreaterThan(0.5);
    expect(near(b, a)).toBe(near(a, b));
  });

  it.each([
    ['killed', 'rescued'],
    ['rose', 'fell'],
    ['ohio', 'iowa'],
    ['austria', 'australia'],
    ['slovakia', 'slovenia'],
    ['north', 'south'],
    ['guilty', 'innocent'],
  ])('not %s and %s', (a, b) => {
    expect(near(a, b)).toBe(0);
  });

  it('are found by a shared key', () => {
    for (const [a, b] of [
      ['prison', 'jail'],
      ['china', 'chinese'],
      ['corrupt', 'corruption'],
    ] as const) {
      const keys = similarityKeys(stemOf(b));
      expect(
        stemOf(a) === stemOf(b) || similarityKeys(stemOf(a)).some((key) => keys.includes(key)),
      ).toBe(true);
    }
  });
});

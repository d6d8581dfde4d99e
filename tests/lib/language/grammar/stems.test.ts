import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';
import { rarity } from '../../../../lib/language/grammar/rarity.ts';
import { stemOf, stemOfName } from '../../../../lib/language/grammar/stems.ts';

describe('forms of one word share a stem', () => {
  it.each([
    ['prison', 'prisons'],
    ['take', 'took'],
    ['take', 'taken'],
    ['fall', 'fell'],
    ['fall', 'fallen'],
    ['man', 'men'],
    ['child', 'children'],
    ['thief', 'thieves'],
    ['steal', 'stolen'],
    ['buy', 'bought'],
    ['crisis', 'crises'],
    ['investigate', 'investigating'],
    ['dead', 'death'],
    ['colour', 'color'],
    ['colours', 'colored'],
    ['harbour', 'harbors'],
    ['organise', 'organized'],
    ['organisation', 'organizations'],
    ['analyse', 'analyzed'],
    ['centre', 'centers'],
    ['theatre', 'theater'],
    ['defence', 'defense'],
    ['travelled', 'traveled'],
    ['programme', 'programs'],
    ['jewellery', 'jewelry'],
    ['kilometre', 'kilometers'],
    ['tyre', 'tires'],
    ['learned', 'learnt'],
  ])('%s, %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

describe('different words do not', () => {
  it.each([
    ['rise', 'fall'],
    ['prize', 'price'],
    ['wound', 'wind'],
    ['ground', 'grind'],
    ['seize', 'seise'],
    ['kill', 'rescue'],
    ['officer', 'official'],
    ['policy', 'police'],
  ])('%s, %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('names', () => {
  it('keep their ending', () => {
    expect(stemOfName('williams')).toBe('williams');
    expect(stemOfName('tarns')).toBe('tarns');
  });
  it('of everyday words are stemmed, so that capitals make no difference', () => {
    const stems = (text: string): string[] => analyse(text).tokens.map(({ stem }) => stem);
    expect(stems('He left the Prison Service.')).toEqual(stems('He left the prison service.'));
  });
  it('in other scripts and with accents are left as they are', () => {
    expect(stemOf('größen')).toBe('größen');
    expect(stemOf('москвы')).toBe('москвы');
    expect(stemOf('')).toBe('');
  });
});

describe('rarity', () => {
  it('rises from stop words over everyday words and news words to all others', () => {
    const ladder = ['the', 'year', 'investigation', 'iceberg'].map((word) =>
      rarity(word === 'the' ? word : stemOf(word)),
    );
    expect(ladder).toEqual([...ladder].sort((a, b) => a - b));
    expect(new Set(ladder).size).toBe(4);
    expect(ladder[3]).toBe(1);
    expect(ladder[0]).toBeGreaterThan(0);
  });
});

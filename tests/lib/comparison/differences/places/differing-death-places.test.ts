import { describe, expect, it } from 'vitest';
import { compared, differing } from '../../support/compared.ts';

const places = (here: string, there: string): string[] =>
  differing(compared(here, there)).filter((each) => each.startsWith('place'));

const scene = 'A driver hit the barrier at Orsk. Ilse Varga died at the scene, officers said.';

describe('where somebody died', () => {
  it.each([
    [
      'on the way to hospital',
      'A driver hit the barrier at Orsk. Ms Varga died on the way to hospital, a doctor said.',
      'place: at the scene | on the way',
    ],
    [
      'in hospital',
      'A driver hit the barrier at Orsk. She was pronounced dead in hospital two hours later.',
      'place: at the scene | in hospital',
    ],
  ])('differs: %s', (_, there, expected) => {
    expect(places(scene, there)).toEqual([expected]);
    expect(places(there, scene)).toHaveLength(1);
  });

  it.each([
    ['is the same', 'A driver hit the barrier at Orsk. Ms Varga died on the spot.'],
    [
      'is several places of several dead',
      'A driver hit the barrier at Orsk, killing two people. One woman died in hospital.',
    ],
    [
      'is told twice',
      'A driver hit the barrier at Orsk. One died at the scene, the other died in hospital.',
    ],
    ['is said by somebody', 'A driver hit the barrier. “She died in hospital,” her brother said.'],
  ])('does not differ where it %s', (_, there) => {
    expect(places(scene, there)).toEqual([]);
  });
});

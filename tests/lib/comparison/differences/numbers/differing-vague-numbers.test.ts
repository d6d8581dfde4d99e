import { describe, expect, it } from 'vitest';
import { compared, differing } from '../../support/compared.ts';

const around = (sentence: string): string =>
  `The harbour board of Port Ambly published its report on Monday.\n\n${sentence}\n\nThe mayor will answer on Thursday.`;
const vague = (here: string, there: string): string[] =>
  differing(compared(around(here), around(there))).filter((each) => each.startsWith('number'));

describe('many here, few there', () => {
  it.each([
    [
      'A significant number of pilots are involved in smuggling tobacco.',
      'Only a small minority of pilots are involved in smuggling tobacco.',
      'number: significant number | small minority',
    ],
    [
      'Most pilots support the new tariff for night landings.',
      'A few pilots support the new tariff for night landings.',
      'number: Most | A few',
    ],
  ])('%s', (here, there, expected) => {
    expect(vague(here, there)).toEqual([expected]);
    expect(vague(there, here)).toHaveLength(1);
  });
});

describe('no contradiction', () => {
  it.each([
    [
      'of two things',
      'Most pilots work in an honest way.',
      'A small minority of pilots are involved in smuggling tobacco.',
    ],
    [
      'where one is negated',
      'Most pilots do not support the new tariff for night landings.',
      'A few pilots support the new tariff for night landings.',
    ],
    [
      'of time',
      'The landing took many hours in the new harbour basin.',
      'The landing took a few hours in the new harbour basin.',
    ],
    [
      'where both say many',
      'Most pilots support the new tariff for night landings.',
      'Many pilots support the new tariff for night landings.',
    ],
    [
      'of who says so',
      'Many owners of the new boat claimed that it leaks.',
      'A small number of owners of the new boat have claimed that it smells.',
    ],
    [
      'in a title',
      'Minority leader Ilse Varga supports the new tariff for night landings.',
      'Most pilots, Ilse Varga said, support the new tariff for night landings.',
    ],
  ])('%s', (_, here, there) => {
    expect(vague(here, there)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { compared, differing } from '../../support/compared.ts';

const around = (sentence: string): string =>
  `The hall at Orsk fell in on Monday, and the street in front of it is closed.

${sentence}

Engineers will look at the other halls of the town, the mayor announced.`;

const certainty = (here: string, there: string): string[] =>
  differing(compared(around(here), around(there))).filter((each) => each.startsWith('certainty'));

describe('stated as fact, and with a hedge', () => {
  it.each([
    [
      'allegedly',
      'The fire started in a refrigerated lorry below the hall.',
      'The fire allegedly started in a refrigerated lorry below the hall.',
      'certainty:  | allegedly',
    ],
    [
      'may',
      'A worn bearing in the main drive may have stopped the lift.',
      'A worn bearing in the main drive stopped the lift.',
      'certainty: may | ',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(certainty(here, there)).toEqual([expected]);
  });
});

describe('no statement of fact on either side', () => {
  it.each([
    [
      'the police allege it',
      'Police allege the fire started in a refrigerated lorry below the hall.',
      'The fire allegedly started in a refrigerated lorry below the hall.',
    ],
    [
      'it is asked',
      'Who says the fire started in a refrigerated lorry below the hall?',
      'The fire allegedly started in a refrigerated lorry below the hall.',
    ],
    [
      'another word is hedged',
      'The fire started in a refrigerated lorry that was allegedly parked below the hall.',
      'The fire started in a refrigerated lorry that was stolen below the hall.',
    ],
    [
      'only who did it is alleged',
      'One man was shot below the refrigerated hall of the market on Monday.',
      'A guard allegedly shot one man below the refrigerated hall of the market on Monday.',
    ],
    [
      'the figures are of two things',
      'The lorry probably travelled 40 kilometres below the refrigerated hall.',
      'The lorry travelled 90 kilometres below the refrigerated hall.',
    ],
    [
      'both hedge',
      'The fire reportedly started in a refrigerated lorry below the hall.',
      'The fire allegedly started in a refrigerated lorry below the hall.',
    ],
  ])('%s', (_, here, there) => {
    expect(certainty(here, there)).toEqual([]);
  });
});

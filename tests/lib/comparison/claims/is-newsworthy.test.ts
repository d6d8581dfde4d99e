import { describe, expect, it } from 'vitest';
import { isNewsworthy } from '../../../../lib/comparison/claims/is-newsworthy.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

const told = (text: string): string[] => {
  const analysis = analyse(text);
  return analysis.claims
    .filter((claim) => isNewsworthy(analysis, claim))
    .map(({ start, end }) => text.slice(start, end));
};

describe('what an outlet can be said to leave out', () => {
  it.each([
    'The harbour festival has been cancelled after the fire.',
    'Fishermen pulled thirty survivors out of the water.',
    '“Who will pay the fishermen for thirty lost nets?” the harbour master asked.',
    'The harbour master said: “Who will pay the fishermen for thirty lost nets?”',
  ])('a statement: %s', (text) => {
    expect(told(text)).not.toEqual([]);
  });

  it.each([
    ['a turn of phrase', 'It was over.'],
    ['a name and an age', 'Ilse Varga, 42.'],
    [
      'a question of the writer’s',
      'So what changed at the harbour company between March and June?',
    ],
    ['a cross-head', 'What happened on the ferry\n\n'],
    ['a pointer to other articles', 'Read more: how the ferry Marguerite was built in the yards.'],
    ['a caption’s credit', 'Photo: the ferry Marguerite burning off the island coast.'],
    [
      'whom to write to',
      'Jonas Brandt can be reached for questions at brandt@harbourpost.example.',
    ],
    ['a newsletter’s promise', 'Get the harbour alerts sent straight to your inbox every morning.'],
    ['an imprint', 'These reports may not be reproduced, sold or broadcast by anybody else.'],
    ['who else worked on it', 'Additional reporting by Jonas Brandt in the harbour town.'],
  ])('not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

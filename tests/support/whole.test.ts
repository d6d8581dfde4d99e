import { expect, it } from 'vitest';
import { triedSteps } from './whole.ts';

it('all steps are tried where there are few, and where all are asked for', () => {
  expect(triedSteps(4, 8, false)).toEqual([0, 1, 2, 3]);
  expect(triedSteps(20, 8, true)).toHaveLength(20);
});

it('else a spread is, the first and the last among them', () => {
  expect(triedSteps(71, 8, false)).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
  expect(triedSteps(9, 8, false)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
});

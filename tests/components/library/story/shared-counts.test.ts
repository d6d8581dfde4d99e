import { describe, expect, it } from 'vitest';
import { sharedCountsOf } from '@/components/library/story/shared-counts.ts';
import type { FactCell, FactRow } from '../../../../lib/comparison/facts/fact.ts';

const place = { span: { start: 0, end: 1 }, sentence: { start: 0, end: 1 }, marks: [] };
const CELLS: Record<string, FactCell> = {
  s: { state: 'said', place },
  d: { state: 'differs', place },
  p: { state: 'perhaps', place: null },
  n: { state: 'not said' },
  u: { state: 'unknown' },
};
const row = (cells: string): FactRow => ({
  id: cells,
  kind: 'some',
  aspect: null,
  topic: [],
  cells: [...cells].map((letter) => CELLS[letter]!),
  division: 0,
});

describe('how much of a report stands in another', () => {
  it('counts what both state, differently or not, and leaves out what is not clear', () => {
    expect(
      sharedCountsOf([row('ss'), row('dd'), row('sn'), row('sp'), row('su'), row('ns')], 2),
    ).toEqual([
      [1, 2 / 3],
      [2 / 3, 1],
    ]);
  });

  it('is unknown where nothing is known', () => {
    expect(sharedCountsOf([row('su'), row('sp')], 2)[0]![1]).toBeNull();
    expect(sharedCountsOf([], 2)).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

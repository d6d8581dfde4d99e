import { describe, expect, it } from 'vitest';
import { checked, countsLine, none, sum } from '../../../tools/checks/counts.ts';

describe('the last line of a run', () => {
  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 3, failed: 1, skipped: 0 }, '3 passed, 1 failed'],
    [{ passed: 3, failed: 0, skipped: 2 }, '3 passed, 0 failed, 2 skipped'],
  ])('for %o is "%s"', (counts, line) => {
    expect(countsLine(counts)).toBe(line);
  });
});

describe('counts', () => {
  it('add up', () => {
    const all = [
      checked([]),
      checked(['a fault', 'another']),
      { passed: 5, failed: 0, skipped: 1 },
    ];
    expect(sum(all)).toEqual({ passed: 6, failed: 1, skipped: 1 });
    expect(sum([])).toEqual(none());
  });
});

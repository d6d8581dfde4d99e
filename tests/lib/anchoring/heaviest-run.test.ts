import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestRun } from '@/lib/anchoring/heaviest-run.ts';

/** The greatest total of any increasing subsequence, by comparing each with all before it. */
function greatestTotal(values: number[], weights: number[]): number {
  const totals = [...weights];
  values.forEach((value, i) => {
    for (let j = 0; j < i; j++) {
      if (values[j]! < value) totals[i] = Math.max(totals[i]!, totals[j]! + weights[i]!);
    }
  });
  return Math.max(0, ...totals);
}

describe('the heaviest run', () => {
  it('leaves out a light one that is out of order', () => {
    expect(heaviestRun([10, 900, 20, 30], [50, 8, 60, 40])).toEqual([0, 2, 3]);
  });

  it('prefers one heavy paragraph to many light ones', () => {
    expect(heaviestRun([500, 1, 2, 3], [100, 5, 5, 5])).toEqual([0]);
  });

  it('of nothing is nothing', () => {
    expect(heaviestRun([], [])).toEqual([]);
  });

  it('goes forward and is as heavy as any can be', () => {
    const values = fc.array(fc.nat(60), { maxLength: 30 });
    fc.assert(
      fc.property(
        values,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 30 }),
        (all, w) => {
          const run = heaviestRun(all, w);
          for (let i = 1; i < run.length; i++) {
            expect(run[i]!).toBeGreaterThan(run[i - 1]!);
            expect(all[run[i]!]!).toBeGreaterThan(all[run[i - 1]!]!);
          }
          const total = run.reduce((sum, index) => sum + w[index]!, 0);
          expect(total).toBe(greatestTotal(all, w.slice(0, all.length)));
        },
      ),
    );
  });
});

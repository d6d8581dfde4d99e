import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterArticles, type Pairs } from '@/lib/corpus/stories/cluster.ts';

const pairsOf = (rows: number[][], said?: Pairs['said']): Pairs => ({
  count: rows.length,
  likeness: (a, b) => rows[Math.max(a, b)]?.[Math.min(a, b)] ?? 0,
  said,
});

/** Three articles in a chain: the first and the last have nothing in common but the middle one. */
const chain = pairsOf([[], [3], [-6, 3]]);

/** Two stories of three articles, each of a piece, and some likeness from the one to the other. */
const lookAlikes = (across: number): Pairs => ({
  count: 6,
  likeness: (a, b) => (a < 3 === b < 3 ? 6 : across),
});

const random = fc.array(
  fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 9, maxLength: 9 }),
  {
    maxLength: 9,
  },
);

/** The same without the values that are tried more often than others: no two are equally like. */
const withoutTies = fc.array(
  fc.array(fc.noBias(fc.integer({ min: -8_000_000, max: 8_000_000 })), {
    minLength: 9,
    maxLength: 9,
  }),
  { maxLength: 9 },
);

describe('grouping articles into stories', () => {
  it('of none gives none', () => {
    expect(clusterArticles(pairsOf([]))).toEqual([]);
  });

  it('never grows a chain by single links', () => {
    expect(clusterArticles(chain)).toHaveLength(2);
  });

  it('keeps two look-alike stories apart that each are of a piece', () => {
    expect(clusterArticles(lookAlikes(1))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(clusterArticles(lookAlikes(5))).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('keeps two stories apart against which more speaks than their pairs say', () => {
    const against: Pairs['against'] = (a, b) => (a.length + b.length === 6 ? 6 : 0);
    expect(clusterArticles({ ...lookAlikes(5), against })).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('follows what the reader said, against any likeness', () => {
    const apart = {
      ...lookAlikes(8),
      said: (a: number, b: number) => (a + b === 5 ? false : null),
    };
    for (const group of clusterArticles(apart)) {
      expect(group.some((a) => group.includes(5 - a))).toBe(false);
    }
    const together = pairsOf([[], [-8]], () => true);
    expect(clusterArticles(together)).toEqual([[0, 1]]);
  });

  it('puts every article into exactly one story', () => {
    fc.assert(
      fc.property(random, (rows) => {
        const places = clusterArticles(pairsOf(rows)).flat();
        expect(places.sort((a, b) => a - b)).toEqual(rows.map((_, place) => place));
      }),
    );
  });

  it('does not depend on the order of the articles, but for exact ties', () => {
    fc.assert(
      fc.property(withoutTies, (rows) => {
        const straight = pairsOf(rows.map((row) => row.map((likeness) => likeness / 1_000_000)));
        const last = rows.length - 1;
        const turned = {
          ...straight,
          likeness: (a: number, b: number) => straight.likeness(last - a, last - b),
        };
        const back = clusterArticles(turned).map((group) =>
          group.map((a) => last - a).sort((a, b) => a - b),
        );
        expect(back.sort()).toEqual(clusterArticles(straight).sort());
      }),
    );
  });
});

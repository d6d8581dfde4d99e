import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommonTerms,
  changedCommonTerms,
  countedCommonTerms,
  leastCount,
  pack,
  statisticsOf,
  unpack,
} from '@/lib/corpus/stories/common-terms.ts';

const SCHEMA = 9;
const WORDS = ['bridge', 'harbour', 'Zug', '#count40bolt', 'é', '橋'];

const counts = fc.dictionary(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 5000 }));

const common = (articles: number, all: Record<string, number>): CommonTerms =>
  countedCommonTerms(articles, Object.entries(all));

describe('the common terms of a corpus', () => {
  it('come out of their record as they went in, and always make the same record', () => {
    fc.assert(
      fc.property(fc.nat(100_000), counts, (articles, all) => {
        const record = pack(common(articles, all), SCHEMA);
        expect(unpack(record)).toEqual({
          ...common(articles, all),
          counts: record.counts,
        });
        expect([...record.counts]).toEqual(common(articles, all).counts);
        const backwards = Object.fromEntries(Object.entries(all).reverse());
        expect(pack(common(articles, backwards), SCHEMA)).toEqual(record);
      }),
    );
  });

  it('are all terms of a small corpus, with none for what nobody has', () => {
    const { countOf } = statisticsOf(common(600, { bridge: 1, harbour: 2 }));
    expect(['bridge', 'harbour', 'quay'].map(countOf)).toEqual([1, 2, 0]);
  });

  it('leave out what is too rare in a large one to weigh differently', () => {
    expect(leastCount(100_000)).toBe(128);
    const { countOf } = statisticsOf(common(100_000, { bridge: 127, harbour: 128 }));
    expect(['bridge', 'harbour', 'quay'].map(countOf)).toEqual([64, 128, 64]);
  });

  it('are the same counted one after another as counted at once, while the corpus grows', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 400 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (all) => {
        const counted: Record<string, number> = {};
        let known = unpack(undefined);
        let articles = 0;
        for (const [term, more] of all) {
          articles += more;
          counted[term] = (counted[term] ?? 0) + more;
          known = changedCommonTerms(known, articles, [[term, counted[term]]]) as CommonTerms;
        }
        expect(known).toEqual(common(articles, counted));
      }),
    );
  });

  it('are to be counted anew once the corpus has shrunk to less than half, not at once', () => {
    const large = common(2900, { bridge: 4 });
    expect(changedCommonTerms(large, 2050, [['bridge', 4]])).toMatchObject({ least: 4 });
    expect(changedCommonTerms(large, 690, [['bridge', 3]])).toBe(null);
  });
});

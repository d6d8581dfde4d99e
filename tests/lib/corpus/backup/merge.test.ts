import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isMerged,
  joinNames,
  mergeBundles,
  mergedNames,
  mergeJudgements,
  nameOf,
  partArticles,
} from '@/lib/corpus/backup/merge.ts';
import { freshNames } from '@/lib/corpus/stories/assign-cluster.ts';
import type { Bundle, Judgement } from '../../../../lib/corpus/database/records.ts';
import { articleWith } from '../support/articles.ts';

const revision = (id: string, readAt: number) => ({ id, readAt, article: articleWith({}) });
const bundle = (latest: string, ...revisions: ReturnType<typeof revision>[]): Bundle => ({
  ...{ id: 'article', savedAt: 1, latest, story: 'story', revisions },
});
const none = () => null;

describe('two states of an article', () => {
  it('become one with the revisions of both, and shows what was read last', () => {
    const merged = mergeBundles(
      bundle('a', revision('a', 1)),
      bundle('b', revision('a', 3), revision('b', 2)),
      none,
    );
    expect(merged?.revisions.map(({ id, readAt }) => [id, readAt])).toEqual([
      ['b', 2],
      ['a', 3],
    ]);
    expect(merged?.latest).toBe('a');
  });

  it('are both gone where it was deleted since, and there where it was saved since', () => {
    const article = bundle('a', revision('a', 5));
    expect(mergeBundles(article, null, () => 5)).toBeNull();
    expect(mergeBundles(article, null, (id) => (id === 'article' ? 4 : null))).toEqual(article);
  });
});

describe('two words of the reader about one pair', () => {
  const said = (same: boolean, at: number): Judgement => ({
    id: 'j',
    articles: ['a', 'b'],
    same,
    at,
  });

  it('leave the later one, and in one moment the careful one', () => {
    expect(mergeJudgements(said(true, 2), said(false, 1), none)?.same).toBe(true);
    expect(mergeJudgements(said(true, 1), said(false, 1), none)?.same).toBe(false);
    expect(mergeJudgements(said(false, 1), said(true, 1), none)?.same).toBe(false);
    expect(mergeJudgements(null, said(true, 1), () => 1)).toBeNull();
  });
});

describe('names that stand for one story', () => {
  it('are told from those that a save gives', () => {
    const id = 'ab'.repeat(16);
    expect(mergedNames(id).map(isMerged)).toEqual([true, true, true]);
    expect(freshNames(id).map(isMerged)).toEqual([false, false, false, false]);
  });

  it('lead to the first of them, in whatever order they came together', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef')));
    fc.assert(
      fc.property(pairs, (joined) => {
        const names = (all: typeof joined) => {
          const aliases = all.reduce((known, [a, b]) => joinNames(a, b, known), {});
          return [...'abcdef'].map((name) => nameOf(name, aliases));
        };
        expect(names(joined)).toEqual(names([...joined].reverse()));
      }),
    );
  });
});

describe('articles of one story that the reader set apart', () => {
  const ids = [...'abcdef'];
  const pairs = fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)))
    .map((all) => all.filter(([a, b]) => a !== b));

  it('are never in one part, and every article is in one', () => {
    fc.assert(
      fc.property(pairs, (apart) => {
        const parts = partArticles(ids, apart);
        expect(parts.flat().sort()).toEqual(ids);
        for (const [a, b] of apart) {
          expect(parts.some((part) => part.includes(a) && part.includes(b))).toBe(false);
        }
      }),
    );
  });

  it('are parted in the same way when some of the parts come together again', () => {
    fc.assert(
      fc.property(pairs, fc.nat(63), (apart, chosen) => {
        const some = partArticles(ids, apart).filter((_, i) => chosen & (1 << i));
        expect(partArticles(some.flat(), apart)).toEqual(some);
      }),
    );
  });
});

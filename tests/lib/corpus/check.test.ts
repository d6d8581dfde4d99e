import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { checkCorpus } from '@/lib/corpus/check.ts';
import { withCorpus } from '@/lib/corpus/open.ts';
import { save } from '@/lib/corpus/save.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from './articles.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const reading = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

const everything = () =>
  withCorpus(async (corpus) => Promise.all(corpus.tables.map((table) => table.toArray())));

/** Lets so many writes pass and fails the next one as a full disk does. */
function fillDiskAfter(writes: number): void {
  const put = IDBObjectStore.prototype.put;
  let left = writes;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<typeof put>
  ) {
    left -= 1;
    if (left < 0) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

describe('the check of the corpus', () => {
  it('finds nothing wrong in an empty one, nor after saves and revisions', async () => {
    expect(await checkCorpus()).toEqual([]);
    for (const article of [reading, herald, flowers]) await save(article, 1);
    await save({ ...reading, text: flowerShow }, 2);
    await save(reading, 3);
    expect(await checkCorpus()).toEqual([]);
  });

  it('finds a count that is wrong, a revision that is gone and an article that is', async () => {
    await save(reading, 1);
    await save(herald, 1);
    await withCorpus(async ({ articles, revisions, terms }) => {
      const [first, second] = await articles.toArray();
      await terms.delete('selmouth');
      await revisions.delete(first?.latest ?? '');
      await articles.delete(second?.id ?? '');
    });
    const wrong = (await checkCorpus()).join(' ');
    expect(wrong).toContain('has no latest revision');
    expect(wrong).toContain('has no article');
    expect(wrong).toContain('Term selmouth');
  });

  it('finds nothing wrong after two tabs have saved in the same moment', async () => {
    await Promise.all([
      save(reading, 1),
      save(herald, 1),
      save({ ...reading, text: flowerShow }, 1),
    ]);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('a disk that is full at any step of a save', () => {
  it('leaves the corpus sound and as it was', async () => {
    await save(reading, 1);
    await save(flowers, 1);
    const before = await everything();
    let steps = 0;
    for (; ; steps += 1) {
      fillDiskAfter(steps);
      const failure = await save(herald, 2).then(
        () => null,
        (error) => error,
      );
      vi.restoreAllMocks();
      if (failure === null) break;
      expect(failure.failure).toBe('full');
      expect(await everything()).toEqual(before);
    }
    // Article, revision and a term each.
    expect(steps).toBeGreaterThan(20);
    expect(await checkCorpus()).toEqual([]);
  });
});

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CachedAnalyses,
  cacheAnalyses,
  cachedAnalyses,
} from '@/lib/corpus/articles/analysis-cache.ts';
import { deleteArticles } from '@/lib/corpus/articles/delete.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { analysesOf } from '@/lib/report/analysed-versions.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { everything } from '../support/snapshot.ts';

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

const DAY = 86_400_000;
const NOW = 100 * DAY;
const EDITION = 'first';

const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });
let heraldId: string;
let flowersId: string;

beforeEach(async () => {
  for (const article of [herald, flowers]) await save(article, 1);
  [heraldId, flowersId] = await Promise.all([articleId(herald.url), articleId(flowers.url)]);
});

const keep = (ids: readonly string[], now = NOW, used: readonly string[] = []): Promise<void> => {
  const made = ids.map((id): [string, CachedAnalyses] => [
    id,
    analysesOf(id === heraldId ? herald : flowers),
  ]);
  return cacheAnalyses(new Map(made), used, EDITION, now);
};

const kept = async (edition = EDITION): Promise<string[]> => [
  ...(await cachedAnalyses([heraldId, flowersId], edition)).keys(),
];

const usedAt = (id: string): Promise<number | undefined> =>
  withCorpus(async ({ analyses }) => (await analyses.get(id))?.usedAt);

describe('kept analyses', () => {
  it('come back as they were made', async () => {
    await keep([heraldId]);
    expect(await cachedAnalyses([flowersId, heraldId], EDITION)).toEqual(
      new Map([[heraldId, analysesOf(herald)]]),
    );
  });

  it('of another edition of the code are not given', async () => {
    await keep([heraldId]);
    expect(await kept('second')).toEqual([]);
  });

  it('that are damaged are not given, and the others are', async () => {
    await keep([heraldId, flowersId]);
    await withCorpus(async ({ analyses }) => {
      const { packed, ...rest } = (await analyses.get(heraldId))!;
      packed[packed.length >> 1]! ^= 8;
      await analyses.put({ ...rest, packed });
    });
    expect(await kept()).toEqual([flowersId]);
  });

  it('go with their article', async () => {
    await keep([heraldId, flowersId]);
    await deleteArticles([heraldId], NOW);
    expect(await kept()).toEqual([flowersId]);
  });

  it('are not kept for an article that was deleted while they were made', async () => {
    await deleteArticles([heraldId], NOW);
    await keep([heraldId]);
    expect((await everything()).analyses).toEqual([]);
  });

  it('are those of the two hundred articles that were used last', async () => {
    await keep([heraldId], NOW - 9 * DAY);
    await keep([flowersId], NOW - 8 * DAY);
    const fill = (count: number) =>
      withCorpus(({ analyses }) =>
        analyses.bulkPut(
          Array.from({ length: count }, (_, i) => ({
            articleId: `other ${i}`,
            edition: EDITION,
            usedAt: NOW,
            packed: new Uint8Array(),
          })),
        ),
      );
    await fill(198);
    await keep([], NOW, [heraldId]);
    expect(await kept()).toEqual([heraldId, flowersId]);
    await fill(199);
    await keep([], NOW);
    expect(await kept()).toEqual([heraldId]);
  });

  it('are written once a day at the most when they are only used', async () => {
    await keep([heraldId]);
    await keep([], NOW + DAY / 2, [heraldId]);
    expect(await usedAt(heraldId)).toBe(NOW);
    await keep([], NOW + 2 * DAY, [heraldId]);
    expect(await usedAt(heraldId)).toBe(NOW + 2 * DAY);
  });

  it('are the first to go when the disk is full', async () => {
    await keep([heraldId]);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    let full = true;
    const clear = IDBObjectStore.prototype.clear;
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'analyses') full = false;
      return clear.apply(this);
    });
    const news = articleWith({ url: 'https://news.example/1', text: `${flowerShow} It rained.` });
    expect(await save(news, NOW)).toBe('new');
    expect(await kept()).toEqual([]);
    full = true;
    await expect(save(articleWith({ url: 'https://x.example/1' }), NOW)).rejects.toMatchObject({
      failure: 'full',
    });
  });
});

describe('a corpus of version 4, which kept none', () => {
  it('is brought up with all that it holds', async () => {
    const before = await everything();
    await Dexie.delete('crossread');
    const old = new Dexie('crossread');
    old.version(4).stores({
      articles: 'id, savedAt, story',
      revisions: 'id, articleId',
      judgements: 'id, *articles',
      tombstones: 'id',
      terms: 'term',
      storyChanges: 'id, *stories, at',
      holders: 'term',
      searchPending: 'id',
      searchSegments: 'number, state',
      searchBlocks: '[segment+block], segment',
      commonTerms: 'id',
      digests: 'story',
      staged: 'key',
      restores: 'id',
    });
    for (const table of old.tables) await table.bulkPut(before[table.name] ?? []);
    old.close();
    expect(await kept()).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(await checkCorpus()).toEqual([]);
    await keep([heraldId]);
    expect(await kept()).toEqual([heraldId]);
  });
});

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { save } from '@/lib/corpus/articles/save.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { searchArticles } from '@/lib/corpus/search/search.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

/** The database as version 2 made it. */
function openVersion2(): Dexie {
  const old = new Dexie('crossread');
  old.version(2).stores({
    articles: 'id, savedAt, story, *terms',
    revisions: 'id, articleId',
    judgements: 'id, *articles',
    tombstones: 'id',
    terms: 'term',
    storyChanges: 'id, *stories, at',
  });
  return old;
}

/** Saves articles, and leaves them in a database of version 2. */
async function writeVersion2(): Promise<void> {
  await save(articleWith({}), 1);
  await save(articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald }), 2);
  await save(articleWith({ url: 'https://week.example/1', text: flowerShow }), 3);
  const names = ['articles', 'revisions', 'judgements', 'tombstones', 'terms', 'storyChanges'];
  const saved = await withCorpus(async (corpus) =>
    Promise.all(names.map(async (name) => ({ name, rows: await corpus.table(name).toArray() }))),
  );
  await Dexie.delete('crossread');
  const old = openVersion2();
  for (const { name, rows } of saved) {
    await old.table(name).bulkPut(rows.map((row) => ({ ...row, schema: 2 })));
  }
  old.close();
}

const found = async (words: string) => (await searchArticles({ words, order: 'newest' })).total;

describe('a corpus of version 2', () => {
  it('is searched as soon as it is opened', async () => {
    await writeVersion2();
    expect(await found('selmouth ')).toBe(2);
    expect(await found('orchid ')).toBe(1);
    expect(await checkCorpus()).toEqual([]);
  });

  it('can be read as it was when the change of version is interrupted at any point', async () => {
    await writeVersion2();
    for (let steps = 0; steps < 3; steps += 1) {
      let left = steps;
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args: Parameters<typeof put>
      ) {
        left -= 1;
        if (left < 0) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      });
      await expect(found('selmouth ')).rejects.toMatchObject({ failure: 'full' });
      vi.restoreAllMocks();
      const old = openVersion2();
      expect(await old.table('articles').count()).toBe(3);
      expect(await old.table('revisions').count()).toBe(3);
      old.close();
    }
    expect(await found('selmouth ')).toBe(2);
  });
});

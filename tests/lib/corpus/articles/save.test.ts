import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { save, savedState } from '@/lib/corpus/articles/save.ts';
import { CorpusError } from '@/lib/corpus/database/error.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { articleWith } from '../support/articles.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { revisionsOf } from '../support/revisions-of.ts';

useFreshDatabase();

const article = articleWith({});
const corrected = articleWith({ text: article.text.replace('40 of its', '44 of its') });

/** All that the corpus holds, for 'nothing has changed'. */
const everything = () =>
  withCorpus(async (corpus) => Promise.all(corpus.tables.map((table) => table.toArray())));

describe('saving an article', () => {
  it('keeps it with the moment it was read', async () => {
    expect(await savedState(article)).toBe('unsaved');
    expect(await save(article, 1000)).toBe('new');
    expect(await savedState(article)).toBe('saved');
    expect(await revisionsOf(article.url)).toMatchObject([
      { readAt: 1000, article: { title: article.title, text: article.text, beside: '' } },
    ]);
  });

  it('that is there already, word for word, changes nothing', async () => {
    await save(article, 1000);
    const before = await everything();
    expect(await save({ ...article, section: 'Local' }, 2000)).toBe('unchanged');
    expect(await everything()).toEqual(before);
  });

  it('whose text has changed keeps both revisions', async () => {
    await save(article, 1000);
    expect(await savedState(corrected)).toBe('changed');
    expect(await save(corrected, 2000)).toBe('revised');
    const texts = (await revisionsOf(article.url)).map((revision) => revision.article.text);
    expect(texts).toEqual([article.text, corrected.text]);
    expect(await savedState(corrected)).toBe('saved');
  });

  it('that went back to an earlier wording makes that wording the latest again', async () => {
    await save(article, 1000);
    await save(corrected, 2000);
    expect(await save(article, 3000)).toBe('revised');
    expect(await savedState(article)).toBe('saved');
    expect(await revisionsOf(article.url)).toHaveLength(2);
  });

  it('counts a new headline over the same text as a change', async () => {
    await save(article, 1000);
    expect(await save({ ...article, title: 'Bridge to close' }, 2000)).toBe('revised');
  });

  it('from two tabs in the same moment keeps both texts', async () => {
    const saved = await Promise.all([save(article, 1000), save(corrected, 1000)]);
    expect(saved.sort()).toEqual(['new', 'revised']);
    expect(await revisionsOf(article.url)).toHaveLength(2);
  });

  it('takes a headline of any length and with any markup as the words that it is', async () => {
    const title = `<img src=x onerror=alert(1)>${'long '.repeat(1000)}`;
    await save(articleWith({ title }), 1000);
    expect((await revisionsOf(article.url))[0]?.article.title).toBe(title);
  });
});

describe('a save that fails', () => {
  function failPuts(name: string, times: number): void {
    const put = IDBObjectStore.prototype.put;
    let left = times;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'revisions' && left-- > 0) throw new DOMException('no', name);
      return put.apply(this, args);
    });
  }

  it('on a full disk says so and leaves the corpus as it was', async () => {
    await save(article, 1000);
    const before = await everything();
    failPuts('QuotaExceededError', 9);
    const failure = await save(corrected, 2000).catch((error) => error);
    expect(failure).toBeInstanceOf(CorpusError);
    expect(failure.failure).toBe('full');
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });

  it('because the connection was closed is tried once more', async () => {
    failPuts('InvalidStateError', 1);
    expect(await save(article, 1000)).toBe('new');
    expect(await savedState(article)).toBe('saved');
  });

  it('because it was closed again says that the corpus is unavailable', async () => {
    failPuts('InvalidStateError', 9);
    await expect(save(article, 1000)).rejects.toMatchObject({ failure: 'unavailable' });
  });
});

describe('a corpus made by a newer Crossread', () => {
  it('is refused and left alone', async () => {
    const newer = new Dexie('crossread');
    newer.version(99).stores({ articles: 'id', wonders: 'id' });
    await newer.open();
    await newer.table('wonders').put({ id: 'one' });
    newer.close();
    await expect(save(article, 1000)).rejects.toMatchObject({ failure: 'newer' });
    await newer.open();
    expect(await newer.table('wonders').count()).toBe(1);
    newer.close();
  });
});

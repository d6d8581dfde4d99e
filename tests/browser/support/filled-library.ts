import 'fake-indexeddb/auto';
import type { Article } from '../../../lib/article/model/article.ts';
import { save } from '../../../lib/corpus/articles/save.ts';
import { articleId } from '../../../lib/corpus/database/ids.ts';
import { withCorpus } from '../../../lib/corpus/database/with-corpus.ts';
import { prepareCorpus } from '../../../lib/corpus/prepare-corpus.ts';
import { moveToStory } from '../../../lib/corpus/stories/edit-stories.ts';
import { judgeStory } from '../../../lib/corpus/stories/judge-story.ts';
import type { View } from '../driver/driver.ts';

/** Records sent into the browser at a time. */
const PIECE = 200;

/**
 * Fills the library of a browser with articles, in the order given, a minute apart: they are saved
 * by the same code in an IndexedDB of this process, and its records put where the extension keeps
 * its own. Opening and saving two hundred pages would take the browsers an hour.
 *
 * @param view any page of the extension that has opened the library before
 * @param together those that are of one story, whatever their words say: put there, or, one that is
 *   not among the articles, remembered to belong there for the time when it is read
 */
export async function fillLibrary(
  view: View,
  articles: readonly Article[],
  together: readonly Article[] = [],
): Promise<void> {
  prepareCorpus();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('crossread').onsuccess = resolve;
  });
  for (const [i, article] of articles.entries()) await save(article, START + i * 60_000);
  const saved = together.filter((one) => articles.includes(one));
  const ids = await Promise.all(saved.map(({ url }) => articleId(url)));
  if (ids[0]) {
    await moveToStory(ids, ids[0], START);
    for (const one of together) {
      if (!saved.includes(one)) await judgeStory(one.url, ids[0], true, START);
    }
  }
  const tables = await withCorpus((corpus) =>
    Promise.all(
      corpus.tables.map(async (table) => ({ name: table.name, all: await table.toArray() })),
    ),
  );
  for (const { name, all } of tables) {
    for (let i = 0; i < all.length; i += PIECE) {
      await view.evaluate(put, name, JSON.stringify(all.slice(i, i + PIECE), withTyped));
    }
  }
}

/** JSON has no typed arrays, of which the indexes are made. */
const withTyped = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value)
    ? { typed: value.constructor.name, values: Array.from(value as Uint32Array) }
    : value;

const START = Date.UTC(2026, 3, 1);

async function put(table: string, records: string): Promise<void> {
  const opened = indexedDB.open('crossread');
  await new Promise((resolve, reject) => {
    opened.onsuccess = resolve;
    opened.onerror = reject;
  });
  const transaction = opened.result.transaction(table, 'readwrite');
  const typed = globalThis as unknown as Record<string, new (values: number[]) => unknown>;
  const all = JSON.parse(records, (_, value) =>
    value?.typed ? new typed[value.typed]!(value.values) : value,
  );
  for (const record of all) transaction.objectStore(table).put(record);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  opened.result.close();
}

/** A whole article in English with whatever the scenario is about. */
export const articleWith = (some: Partial<Article>): Article => ({
  url: 'https://harbour-post.test/bridge',
  outlet: 'The Harbour Post',
  title: 'Harbour bridge closes on Monday',
  authors: [],
  publishedAt: '2026-04-02',
  modifiedAt: null,
  language: 'en',
  section: null,
  text: '',
  surroundingText: '',
  completeness: { kept: 1, whole: true, reasons: [] },
  ...some,
});

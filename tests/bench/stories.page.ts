import MiniSearch from 'minisearch';
import type { Article } from '@/lib/article/model/article.ts';
import { deleteArticles } from '@/lib/corpus/articles/delete.ts';
import { relatedArticles } from '@/lib/corpus/articles/related-articles.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { CorpusDatabase } from '@/lib/corpus/database/schema.ts';
import { prepareCorpus } from '@/lib/corpus/prepare-corpus.ts';
import { askBackground } from '@/lib/messaging/messages.ts';
import { BulkWriter, type Records } from './support/bulk-records.ts';

prepareCorpus();

let corpus: CorpusDatabase | null = null;
let writer: BulkWriter | null = null;

const recordsIn = async (file: string): Promise<Records[]> => (await fetch(`/${file}`)).json();

/** Goes on filling the corpus. */
export async function fill({ file }: { file: string }): Promise<void> {
  if (!writer) {
    corpus = new CorpusDatabase('crossread', async () => {});
    await corpus.open();
    writer = new BulkWriter(corpus);
  }
  await writer.write(await recordsIn(file));
}

/** Writes the index of all that was filled in. @returns bytes on disk */
export async function writeIndex(): Promise<number> {
  await writer?.writeIndex();
  const { usage } = await navigator.storage.estimate();
  return usage ?? Number.NaN;
}

/** Milliseconds of each operation on new articles; the corpus is afterwards as it was. */
export async function operations({ articles, now }: { articles: Article[]; now: number }) {
  const lookUp: number[] = [];
  const saving: number[] = [];
  const deleting: number[] = [];
  let found = 0;
  for (const article of articles) {
    lookUp.push(
      await timed(async () => {
        found += (await relatedArticles(article)).versions.length;
      }),
    );
    saving.push(await timed(() => save(article, now)));
    const id = await articleId(article.url);
    deleting.push(await timed(() => deleteArticles([id], now)));
  }
  return { lookUp, saving, deleting, found };
}

/** Milliseconds until the background has answered about the one tab with this address. */
export async function firstAnswer({ url }: { url: string }): Promise<number> {
  const [tab] = await chrome.tabs.query({ url: `${url}*` });
  if (tab?.id === undefined) throw new Error('the tab is not there');
  const tabId = tab.id;
  return timed(async () => {
    const { state } = await askBackground('report', { tabId, asItIs: true });
    if (state !== 'read') throw new Error(`the background says ${state}`);
  });
}

/** The same articles in MiniSearch: built, loaded from what it saved of itself, and asked. */
export async function inMemory(request: { files: string[]; asked: string[] }) {
  const options = { fields: ['title', 'text'], storeFields: ['title'] };
  const before = heap();
  let search = new MiniSearch(options);
  const building = await timed(async () => {
    for (const file of request.files) {
      const records = await recordsIn(file);
      search.addAll(
        records.map(({ article: { id, title }, revision }) => ({
          ...{ id, title },
          text: revision.article.text,
        })),
      );
    }
  });
  const saved = JSON.stringify(search);
  search = new MiniSearch(options);
  const loading = await timed(async () => {
    search = MiniSearch.loadJSON(saved, options);
  });
  const queries: number[] = [];
  for (const words of request.asked) queries.push(await timed(async () => search.search(words)));
  return { building, loading, queries, heap: heap() - before, saved: saved.length };
}

/** Bytes of the page's heap, where the browser tells. */
const heap = (): number =>
  (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ??
  Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

declare const chrome: { tabs: { query(request: { url: string }): Promise<{ id?: number }[]> } };

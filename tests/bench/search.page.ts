import type { Article } from '@/lib/article/article.ts';
import { writeBackup } from '@/lib/corpus/backup-write.ts';
import { articleId, revisionId } from '@/lib/corpus/ids.ts';
import { withCorpus } from '@/lib/corpus/open.ts';
import { beginRestore, continueRestore } from '@/lib/corpus/restore.ts';
import { SCHEMA } from '@/lib/corpus/schema.ts';
import { searchArticles } from '@/lib/corpus/search.ts';
import { indexPending } from '@/lib/corpus/search-index.ts';
import { noteForSearch } from '@/lib/corpus/search-pending.ts';
import { stageBackup } from '@/lib/corpus/stage.ts';
import { eventOf, headlineOf, reportOf } from './news-text.ts';
import { Random } from './random.ts';

const DAY = 86_400_000;
const FIRST_DAY = 20_000;
const WORDS = 500;
const CHUNK = 250;

function articleAt(place: number): Article {
  const random = new Random(place);
  const day = FIRST_DAY + (place % 1000);
  const event = eventOf(random, day);
  return {
    url: `https://outlet-${place % 200}.example/${place}`,
    outlet: `Outlet ${place % 200}`,
    title: headlineOf(event, random),
    authors: [],
    publishedAt: new Date(day * DAY).toISOString(),
    modifiedAt: null,
    language: 'en',
    section: null,
    text: reportOf(event, WORDS, random),
    beside: '',
    completeness: { kept: 1, whole: true, reasons: [] },
  };
}

/** Goes on filling the corpus, without the index of stories, which a search does not ask. */
export async function fill({ from, to }: { from: number; to: number }): Promise<null> {
  for (let place = from; place < to; place += CHUNK) {
    const articles = Array.from({ length: Math.min(CHUNK, to - place) }, (_, i) =>
      articleAt(place + i),
    );
    const ids = await Promise.all(articles.map(({ url }) => articleId(url)));
    const latest = await Promise.all(articles.map(revisionId));
    await withCorpus((corpus) =>
      corpus.transaction(
        'rw',
        corpus.articles,
        corpus.revisions,
        corpus.searchPending,
        async () => {
          await corpus.articles.bulkPut(
            articles.map(({ url, outlet, title, publishedAt, language }, i) => ({
              ...{ schema: SCHEMA, id: ids[i] ?? '', url, outlet, title, publishedAt, language },
              ...{ latest: latest[i] ?? '', savedAt: place + i, story: ids[i] ?? '' },
              ...{ terms: [], marks: [], phrases: [], day: null },
            })),
          );
          await corpus.revisions.bulkPut(
            articles.map((article, i) => ({
              ...{
                schema: SCHEMA,
                id: latest[i] ?? '',
                articleId: ids[i] ?? '',
                readAt: place + i,
                article,
              },
            })),
          );
          await noteForSearch(corpus, ids);
        },
      ),
    );
  }
  return null;
}

/** Brings the index up to date. @returns milliseconds, of all and of the longest step; and bytes */
export async function index(): Promise<{ ms: number; longest: number; bytes: number }> {
  const start = performance.now();
  let longest = 0;
  let last = start;
  await indexPending({
    progress: () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    },
  });
  const ms = performance.now() - start;
  return { ms, longest, bytes: await indexBytes() };
}

/** What the index keeps for its words, and ids and columns, before the browser packs it. */
const indexBytes = (): Promise<number> =>
  withCorpus(async ({ searchBlocks, searchSegments }) => {
    let bytes = 0;
    await searchBlocks.each(({ words, ends, postings }) => {
      bytes += words.length + ends.byteLength + postings.byteLength;
    });
    await searchSegments.each(({ ids }) => {
      bytes += ids.length * 48;
    });
    return bytes;
  });

/** Milliseconds of each key press of words being typed, newest first and best first. */
export async function typing({
  size,
}: {
  size: number;
}): Promise<{ keys: number[]; phrases: number[] }> {
  const keys: number[] = [];
  const phrases: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const words = articleAt((i * 7919) % size).text.split(/\W+/);
    const query = words.slice(4, 6).join(' ').toLowerCase();
    for (let typed = 1; typed <= query.length; typed += 1) {
      const order = i % 2 ? 'newest' : 'relevance';
      keys.push(await timed(() => searchArticles({ words: query.slice(0, typed), order })));
    }
    phrases.push(await timed(() => searchArticles({ words: `"${query}"`, order: 'newest' })));
  }
  return { keys, phrases };
}

/** Writes a backup. @returns milliseconds, bytes, and by how much the heap grew at most */
export async function backup(): Promise<{ ms: number; bytes: number; heap: number }> {
  const before = heap();
  let most = 0;
  let bytes = 0;
  const ms = await timed(async () => {
    const reader = writeBackup([], () => {
      most = Math.max(most, heap() - before);
    }).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      bytes += value.length;
    }
  });
  return { ms, bytes, heap: most };
}

/** Backs up, wipes and restores. @returns milliseconds of reading the file and of bringing it in */
export async function restore(): Promise<{ reading: number; applying: number; heap: number }> {
  const file = await new Response(writeBackup([])).blob();
  await withCorpus(async (corpus) => {
    for (const table of corpus.tables) await table.clear();
  });
  const before = heap();
  let most = 0;
  const note = () => {
    most = Math.max(most, heap() - before);
  };
  const reading = await timed(() =>
    stageBackup({ name: 'x', stream: () => file.stream() }, Date.now(), { progress: note }),
  );
  await beginRestore('replace');
  const applying = await timed(() => continueRestore({ progress: note }));
  return { reading, applying, heap: most };
}

/** Bytes of the page's heap, where the browser tells. */
const heap = (): number =>
  (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../lib/article/article.ts';
import type { Records } from './bulk-records.ts';
import { type Planted, plantedCorpus } from './planted-corpus.ts';

/** Articles in one request of the page. */
export const CHUNK = 1000;
/** When all articles are saved, milliseconds since 1970. */
export const NOW = Date.UTC(2031, 0, 1);

const REAL = resolve(import.meta.dirname, '../../../shared/corpus/stories.jsonl');

/**
 * The corpus that the bench fills a browser with, as chunks of records in JSON. Real articles, where
 * there are any beside the project, stand among the first ones.
 */
export async function corpusChunks(count: number): Promise<string[]> {
  const planted = withFounders([...realArticles(), ...plantedCorpus(count)].slice(0, count));
  const chunks = Array.from({ length: Math.ceil(count / CHUNK) }, (_, i) =>
    planted.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  const done: string[] = [];
  let next = 0;
  const workers = Array.from({ length: Math.min(availableParallelism(), chunks.length) }, () =>
    Promise.withResolvers<void>(),
  ).map(({ promise, resolve: ended, reject }) => {
    const worker = new Worker(join(import.meta.dirname, 'corpus-worker.ts'), {
      workerData: { now: NOW },
    });
    const give = () => {
      if (next >= chunks.length) {
        worker.terminate();
        return ended();
      }
      worker.postMessage({ chunk: next, planted: chunks[next]?.map(({ planted }) => planted) });
      next += 1;
    };
    worker.on('error', reject);
    worker.on('message', ({ chunk, json }: { chunk: number; json: string }) => {
      done[chunk] = json;
      give();
    });
    give();
    return promise;
  });
  await Promise.all(workers);
  return nameStories(
    done,
    chunks.map((chunk) => chunk.map(({ first }) => first)),
  );
}

/** Each article with the place of the first one of its event. */
function withFounders(all: readonly Planted[]): { planted: Planted; first: number }[] {
  const founder = new Map<number, number>();
  return all.map((planted, place) => {
    if (!founder.has(planted.event)) founder.set(planted.event, place);
    return { planted, first: founder.get(planted.event) ?? place };
  });
}

/** Workers know nothing of one another's articles, so the stories get their names at the end. */
function nameStories(chunks: readonly string[], first: readonly number[][]): string[] {
  const ids: string[] = [];
  const parsed = chunks.map((json) => JSON.parse(json) as Records[]);
  for (const records of parsed) ids.push(...records.map(({ article }) => article.id));
  return parsed.map((records, chunk) =>
    JSON.stringify(
      records.map(({ article, revision }, i) => ({
        article: { ...article, story: ids[first[chunk]?.[i] ?? 0] ?? article.id },
        revision,
      })),
    ),
  );
}

function realArticles(): Planted[] {
  if (!existsSync(REAL)) return [];
  const lines = readFileSync(REAL, 'utf8').split('\n').filter(Boolean);
  const events = new Map<string, number>();
  return lines.map((line) => {
    const { id, story, outlet, title, publishedAt, text } = JSON.parse(line);
    if (!events.has(story)) events.set(story, -1 - events.size);
    const article: Article = {
      ...{ url: `https://real.example/${id}`, outlet, title, publishedAt, text },
      ...{ authors: [], modifiedAt: null, language: 'en', section: null, beside: '' },
      completeness: { kept: 1, whole: true, reasons: [] },
    };
    return { article, event: events.get(story) ?? 0, copyOf: null };
  });
}

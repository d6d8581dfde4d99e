import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../../lib/article/model/article.ts';
import { temporaryDirectory } from '../../browser/driver/processes.ts';
import { type Planted, plantedCorpus } from './planted-corpus.ts';

/** Articles in one file. */
export const CHUNK = 1000;
export const fileOf = (chunk: number): string => `corpus-${chunk}.json`;
/** When all articles are saved, milliseconds since 1970. */
export const NOW = Date.UTC(2031, 0, 1);

const REAL = resolve(import.meta.dirname, '../../../../shared/corpus/stories.jsonl');

/** What a worker is asked for: the records of some articles, in a file. */
export interface Order {
  file: string;
  planted: Planted[];
  /** Of each: the address of the first article of its event, which names the story. */
  founders: string[];
}

/**
 * The corpus that the bench fills browsers with, as files of records. Analysing 100,000 texts takes
 * minutes, so they are made once for both browsers, on every core, while the first browser takes in
 * those that are ready; and none while something is measured. Real articles, where there are any
 * beside the project, stand among the first ones.
 */
export class CorpusSource {
  readonly #folder = temporaryDirectory('corpus');
  readonly #articles: Iterator<Planted>;
  readonly #founders = new Map<number, string>();
  readonly #workers: Worker[];
  readonly #files: Promise<string>[] = [];

  constructor(count: number) {
    this.#articles = withReal(plantedCorpus(count));
    this.#workers = Array.from({ length: availableParallelism() }, () => {
      const worker = new Worker(join(import.meta.dirname, 'corpus-worker.ts'), {
        workerData: { now: NOW },
      });
      worker.unref();
      // One listener for each file that is waited for.
      worker.setMaxListeners(0);
      return worker;
    });
  }

  /** The files with the articles from one place up to another, multiples of `CHUNK`, in order. */
  async *files(from: number, to: number): AsyncGenerator<string> {
    for (let chunk = from / CHUNK; chunk < to / CHUNK; chunk += 1) {
      const ahead = Math.min(to / CHUNK, chunk + 2 * this.#workers.length);
      while (this.#files.length < ahead) this.#files.push(this.#make(this.#files.length));
      yield (await this.#files[chunk]) as string;
    }
  }

  #make(chunk: number): Promise<string> {
    const order: Order = {
      file: join(this.#folder, fileOf(chunk)),
      planted: [],
      founders: [],
    };
    while (order.planted.length < CHUNK) {
      const { value, done } = this.#articles.next();
      if (done) break;
      const founder = this.#founders.get(value.event) ?? value.article.url;
      this.#founders.set(value.event, founder);
      order.planted.push(value);
      order.founders.push(founder);
    }
    const worker = this.#workers[chunk % this.#workers.length] as Worker;
    return new Promise((made, failed) => {
      worker.on('error', failed);
      worker.on('message', (file: string) => file === order.file && made(file));
      worker.postMessage(order);
    });
  }
}

function* withReal(planted: Iterable<Planted>): Generator<Planted> {
  yield* realArticles();
  yield* planted;
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
      ...{ authors: [], modifiedAt: null, language: 'en', section: null, surroundingText: '' },
      completeness: { kept: 1, whole: true, reasons: [] },
    };
    return { article, event: events.get(story) ?? 0, copyOf: null };
  });
}

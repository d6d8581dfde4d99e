import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../../lib/article/model/article.ts';
import { CHUNK, CorpusSource, fileOf, NOW } from './support/corpus-source.ts';
import { plantedCorpus } from './support/planted-corpus.ts';
import { type Bench, quantile, type Row } from './support/section.ts';

const SIZES = [1_000, 10_000, 100_000];
const LARGEST = SIZES.at(-1) ?? 0;
/** Articles that are looked up, saved and deleted at each size. */
const TRIES = 30;
/** The first of them warm caches up. */
const WARM_UP = 6;
const COUNTED_IN_MEMORY = 10_000;

/** So many of the generated articles stand in the smallest corpus, behind the real ones. */
const AMONG_THE_FIRST = 300;

const READING = 'http://reading.test/report';

/** Made once, for both browsers. */
let source: CorpusSource | null = null;

type Operations = Record<'lookUp' | 'saving' | 'deleting', number[]> & { found: number };

export const section = {
  heading: 'Stories in a corpus of 1,000 to 100,000 articles',
  async run(bench: Bench): Promise<Row[]> {
    const { call } = bench;
    source ??= new CorpusSource(LARGEST);
    const articles = readings();
    const rows: Row[] = [];
    const byName = new Map<string, number>();
    let from = 0;
    for (const to of SIZES) {
      await fill(bench, source, from, to);
      const bytes = await call<number>('writeIndex');
      const measured = await call<Operations>('operations', { articles, now: NOW });
      rows.push(...operationRows(measured, to, byName));
      rows.push({
        measure: `bytes on disk per article at ${named(to)}`,
        value: bytes / to,
        unit: 'bytes',
      });
      from = to;
    }
    rows.push(...(await answers(bench, articles[0] as Article)));
    rows.push(...(await besideMiniSearch(call, articles, byName)));
    return rows;
  },
};

/** Files go through the extension's own folder: Firefox lets its pages fetch only what is encrypted. */
async function fill({ call, folder }: Bench, source: CorpusSource, from: number, to: number) {
  for await (const file of source.files(from, to)) {
    cpSync(file, join(folder, basename(file)));
    await call('fill', { file: basename(file) });
  }
}

/** Further reports of events in the corpus, as a reader meets them: not saved yet. */
function readings(): Article[] {
  const planted = [...plantedCorpus(AMONG_THE_FIRST)].filter(({ copyOf }) => copyOf === null);
  const step = Math.floor(planted.length / TRIES);
  return Array.from({ length: TRIES }, (_, i) => {
    const { article } = planted[i * step] as (typeof planted)[number];
    const paragraphs = article.text.split('\n\n');
    return {
      ...article,
      url: `https://reader.example/${i}`,
      text: [...paragraphs.slice(1), paragraphs[0]].join('\n\n'),
    };
  });
}

const named = (count: number): string => count.toLocaleString('en');

function operationRows(
  { lookUp, saving, deleting }: Operations,
  size: number,
  byName: Map<string, number>,
): Row[] {
  const smallest = SIZES[0] ?? 0;
  return Object.entries({ 'look-up': lookUp, save: saving, delete: deleting }).flatMap(
    ([operation, times]) =>
      ([0.5, 0.95] as const).map((share): Row => {
        const value = quantile(times.slice(WARM_UP), share);
        const name = `${operation}, p${share * 100}`;
        byName.set(`${name} at ${size}`, value);
        const base = byName.get(`${name} at ${smallest}`) ?? value;
        return {
          measure: `${name} at ${named(size)}`,
          value,
          unit: 'ms',
          ...(size > smallest && {
            ratio: {
              of: `at ${named(smallest)}`,
              value: value / base,
              ...(operation === 'look-up' && share === 0.5 && { atMost: 3 }),
            },
          }),
        };
      }),
  );
}

/** How long a reader waits whose background was ended, and whose is awake. */
async function answers({ browser, server, call }: Bench, article: Article): Promise<Row[]> {
  const { host, pathname } = new URL(READING);
  const paragraphs = article.text.split('\n\n').map((text) => `<p>${text}</p>`);
  server.add({
    [host]: {
      [pathname]: `<!doctype html><html lang="en"><title>${article.title}</title>
        <meta property="og:type" content="article">
        <meta property="article:published_time" content="${article.publishedAt}">
        <main><article><h1>${article.title}</h1>${paragraphs.join('')}</article></main>`,
    },
  });
  await browser.grantHostPermission(`http://${host}/*`);
  await browser.open(READING);
  const awake: number[] = [];
  const killed: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    awake.push(await call<number>('firstAnswer', { url: READING }));
    await browser.endBackground();
    killed.push(await call<number>('firstAnswer', { url: READING }));
  }
  const [warm, cold] = [quantile(awake.slice(1), 0.5), quantile(killed, 0.5)];
  return [
    { measure: `answer of an awake background at ${named(LARGEST)}`, value: warm, unit: 'ms' },
    {
      measure: `first answer of a killed background at ${named(LARGEST)}`,
      value: cold,
      unit: 'ms',
      ratio: { of: 'an awake one', value: cold / warm },
    },
  ];
}

async function besideMiniSearch(
  call: Bench['call'],
  articles: readonly Article[],
  byName: ReadonlyMap<string, number>,
): Promise<Row[]> {
  const count = COUNTED_IN_MEMORY;
  const { building, loading, queries, heap, saved } = await call<{
    building: number;
    loading: number;
    queries: number[];
    heap: number | null;
    saved: number;
  }>('inMemory', {
    files: Array.from({ length: count / CHUNK }, (_, chunk) => fileOf(chunk)),
    asked: articles.map(({ title, text }) => `${title} ${text.slice(0, 400)}`),
  });
  const query = quantile(queries.slice(WARM_UP), 0.5);
  const lookUp = byName.get(`look-up, p50 at ${count}`) ?? Number.NaN;
  const of = `look-up at ${named(count)}`;
  const name = (what: string) => `MiniSearch: ${what} ${named(count)}`;
  return [
    { measure: name('indexing'), value: building, unit: 'ms' },
    {
      measure: name('loading what it saved of'),
      value: loading,
      unit: 'ms',
      ratio: { of, value: loading / lookUp },
    },
    {
      measure: name('a query among'),
      value: query,
      unit: 'ms',
      ratio: { of, value: query / lookUp },
    },
    { measure: name('memory for'), value: (heap ?? Number.NaN) / 1e6, unit: 'MB' },
    { measure: name('saved, for'), value: saved / 1e6, unit: 'MB' },
  ];
}

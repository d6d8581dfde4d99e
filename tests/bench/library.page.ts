import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Article } from '@/lib/article/model/article.ts';
import { latestArticles, storiesLedBy } from '@/lib/corpus/articles/listing.ts';
import { articleLine, HEADER, noCounts, writeLine } from '@/lib/corpus/backup/format.ts';
import { beginRestore, continueRestore, takeBackRestore } from '@/lib/corpus/backup/restore.ts';
import { forgetRestore, stageBackup } from '@/lib/corpus/backup/staging.ts';
import { writeBackup as backupStream } from '@/lib/corpus/backup/write.ts';
import { articleId, revisionId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { prepareCorpus } from '@/lib/corpus/prepare-corpus.ts';
import { noteForSearch } from '@/lib/corpus/search/pending.ts';
import { searchArticles } from '@/lib/corpus/search/search.ts';
import { indexPending } from '@/lib/corpus/search/search-index.ts';
import { SCHEMA } from '../../lib/corpus/database/records.ts';
import { type Planted, plantedCorpus } from './support/planted-corpus.ts';

prepareCorpus();

const CHUNK = 500;
const MINUTE = 60_000;
const START = Date.UTC(2024, 0, 1);

/** The corpus's articles in their order, made as they are wanted. */
const planted = plantedCorpus(Number.POSITIVE_INFINITY);
/**
 * Some of the first, of which the words are looked for, and those not written yet. Were all kept, the
 * collector of the page would let garbage grow with them, and memory be measured of the bench itself.
 */
const made = new Map<number, Planted>();
let next = 0;
const ASKED_ABOUT = 1000;
/** Stories in which outlets print one text: they may have less to compare than reports. */
const copied = new Set<string>();

function plantedAt(place: number): Planted {
  while (next <= place) made.set(next++, planted.next().value as Planted);
  return made.get(place) as Planted;
}

/** Lets go of articles that were written. */
function forget(from: number, to: number): void {
  for (let place = Math.max(from, ASKED_ABOUT); place < to; place += 1) made.delete(place);
}

/** An article with its ids, in the story of its event. */
interface Filed {
  article: Article;
  id: string;
  revision: string;
  story: string;
  savedAt: number;
}

const founders = new Map<number, string>();

async function filedAt(place: number): Promise<Filed> {
  const { article, event, copyOf } = plantedAt(place);
  const [id, revision] = await Promise.all([articleId(article.url), revisionId(article)]);
  const story = founders.get(event) ?? id;
  founders.set(event, story);
  if (copyOf !== null) copied.add(story);
  return { article, id, revision, story, savedAt: START + place * MINUTE };
}

const between = (from: number, to: number): Promise<Filed[]> =>
  Promise.all(Array.from({ length: to - from }, (_, i) => filedAt(from + i)));

/**
 * Goes on filling the corpus, without what articles are looked up by as a story's: nothing here asks
 * for it, and working it out takes longer than all else.
 */
export async function fill({ from, to }: { from: number; to: number }): Promise<null> {
  for (let place = from; place < to; place += CHUNK) {
    const filed = await between(place, Math.min(to, place + CHUNK));
    forget(place, place + filed.length);
    await withCorpus((corpus) => {
      const { articles, revisions, searchPending } = corpus;
      return corpus.transaction('rw', articles, revisions, searchPending, async () => {
        await articles.bulkPut(
          filed.map(({ article, id, revision, story, savedAt }) => ({
            ...{ schema: SCHEMA, id, url: article.url, outlet: article.outlet, savedAt, story },
            ...{ title: article.title, publishedAt: article.publishedAt, latest: revision },
            ...{ language: article.language, terms: [], marks: [], phrases: [], day: null },
          })),
        );
        await revisions.bulkPut(
          filed.map(({ article, id, revision, savedAt }) => ({
            ...{ schema: SCHEMA, id: revision, articleId: id, readAt: savedAt, article },
          })),
        );
        await noteForSearch(
          corpus,
          filed.map(({ id }) => id),
        );
      });
    });
  }
  return null;
}

/** Brings the search's index up to date. @returns milliseconds, of all and of the longest step; and bytes */
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
export async function typing(): Promise<{ keys: number[]; phrases: number[] }> {
  const keys: number[] = [];
  const phrases: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const words = plantedAt((i * 7919) % ASKED_ABOUT).article.text.split(/\W+/);
    const query = words.slice(4, 6).join(' ').toLowerCase();
    for (let typed = 1; typed <= query.length; typed += 1) {
      const order = i % 2 ? 'newest' : 'relevance';
      keys.push(await timed(() => searchArticles({ words: query.slice(0, typed), order })));
    }
    phrases.push(await timed(() => searchArticles({ words: `"${query}"`, order: 'newest' })));
  }
  return { keys, phrases };
}

/** A page of the Library in a frame of its own. */
function frameAt(hash: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 900px';
  frame.src = `/library.html${hash}`;
  document.body.append(frame);
  return frame;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Milliseconds after which a page that shows nothing is given up. */
const PATIENCE = 30_000;

async function shown(frame: HTMLIFrameElement, selector: string): Promise<void> {
  const start = performance.now();
  while (!frame.contentDocument?.querySelector(selector)) {
    if (performance.now() - start > PATIENCE) {
      throw new Error(`no ${selector}: ${frame.contentDocument?.body.textContent.slice(0, 200)}`);
    }
    await nextFrame();
  }
}

/** Milliseconds from asking for a page of the Library until it shows a match. */
async function opened(hash: string, selector: string): Promise<number> {
  const start = performance.now();
  const frame = frameAt(hash);
  await shown(frame, selector);
  const time = performance.now() - start;
  frame.remove();
  return time;
}

/** Milliseconds until the list of stories is there, each time in a new document. */
export async function openList({ times }: { times: number }): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await opened('#/', '.story-entry'));
  return all;
}

const SCREENS = 60;

/** Scrolls through the list as fast as it comes. @returns milliseconds of each frame and of all */
export async function scrollList(): Promise<{ frames: number[]; ms: number; stories: number }> {
  const frame = frameAt('#/');
  await shown(frame, '.story-entry');
  const view = frame.contentWindow as Window;
  const frames: number[] = [];
  const start = performance.now();
  let last = start;
  for (let i = 0; i < SCREENS; i++) {
    view.scrollBy(0, 700);
    await nextFrame();
    frames.push(performance.now() - last);
    last = performance.now();
  }
  const seen = [...view.document.querySelectorAll<HTMLElement>('.story')];
  const stories = Math.max(...seen.map(({ dataset }) => Number(dataset.index)));
  const ms = performance.now() - start;
  frame.remove();
  return { frames, ms, stories };
}

/** Milliseconds until the table of a story with so many reports is there. */
export async function openTable(request: { times: number; reports: number }): Promise<number[]> {
  const stories = await storiesLedBy((await latestArticles(0, 1000)).ids);
  const fit = stories.filter(
    ({ id, articles }) => articles.length === request.reports && !copied.has(id),
  );
  const all: number[] = [];
  for (const { id } of fit.slice(0, request.times)) {
    all.push(await opened(`#/story/${id}`, '.facts'));
  }
  return all;
}

let file = new Blob();

/** Writes a backup. @returns milliseconds and bytes */
export async function writeBackup(): Promise<{ ms: number; bytes: number }> {
  const ms = await timed(async () => {
    file = await new Response(backupStream([])).blob();
  });
  return { ms, bytes: file.size };
}

/** Milliseconds of reading the backup that was written to its end, and setting its lines aside. */
export async function readBackup(): Promise<number> {
  const ms = await timed(() => stageBackup(named(file), Date.now()));
  await forgetRestore();
  return ms;
}

const named = (blob: Blob) => ({ name: 'bench', stream: () => blob.stream() });

/** Makes a backup of articles that the corpus does not have. */
export async function prepareBackup({ from, to }: { from: number; to: number }): Promise<null> {
  const lines = (await between(from, to)).map(({ article, id, revision, story, savedAt }) =>
    writeLine(
      articleLine({
        ...{ id, savedAt, latest: revision, story },
        revisions: [{ id: revision, readAt: savedAt, article }],
      }),
    ),
  );
  const text = [writeLine(HEADER), ...lines].map((line) => `${line}\n`).join('');
  const end = writeLine({
    kind: 'end',
    counts: { ...noCounts(), article: lines.length },
    sha256: bytesToHex(sha256(new TextEncoder().encode(text))),
  });
  file = new Blob([`${text}${end}\n`]);
  return null;
}

/** Milliseconds of merging the backup into the corpus, and of taking that back. */
export async function merge(): Promise<{ merging: number; undoing: number }> {
  const { bad } = await stageBackup(named(file), Date.now());
  if (bad[0]) throw new Error(`the backup is bad: ${bad[0].reason}`);
  await beginRestore('merge');
  const merging = await timed(() => continueRestore());
  await takeBackRestore();
  return { merging, undoing: await timed(() => continueRestore()) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

import { MS_PER_DAY } from '../../shared/time.ts';
import type {
  ArticleRecord,
  RevisionRecord,
  SearchBlockRecord,
  SearchSegmentRecord,
} from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { articleOf } from '../database/stored-article.ts';
import { type CorpusTables, tablesIn } from '../database/transaction.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { type SearchedArticle, type Segment, SegmentBuilder } from './segment.ts';

/**
 * The index of the search, in the manner of a log-structured merge tree (O'Neil and others, 1996):
 * saving an article only notes its id; what was noted is read later, many at once, into a segment;
 * four segments of one size are merged into one. A multi-entry index of IndexedDB's own would take
 * 260 entries for each save and ten times the room.
 */

/** Noted articles that a search reads itself: fewer are not worth a segment. */
export const MAX_PENDING = 32;

/** Articles that one step reads: it holds the corpus for so long that a save hardly waits. */
const ARTICLES_PER_STEP = 128;

/** Segments of one level that are merged into one of the next. */
const SEGMENTS_PER_MERGE = 4;

/** From here on segments stay as they are: a merge takes a second or less. */
const MAX_SEGMENT_ARTICLES = 2048;

/**
 * Brings the index of the search up to date, in steps of one transaction each: ended at any point,
 * it goes on from there when it is called again.
 *
 * @param progress told after each step how many articles are left to be read
 * @throws CorpusError; the signal's reason when it is aborted
 */
export async function indexPending(
  options: { signal?: AbortSignal; progress?: (left: number) => void } = {},
): Promise<void> {
  for (;;) {
    options.signal?.throwIfAborted();
    const left = await withCorpus(indexStep);
    options.progress?.(left);
    if (left <= MAX_PENDING) return;
  }
}

/** One step, in a transaction of its own. @returns how many noted articles are left */
function indexStep(corpus: CorpusDatabase): Promise<number> {
  const { articles, revisions, searchPending, searchSegments, searchBlocks } = corpus;
  const tables = [articles, revisions, searchPending, searchSegments, searchBlocks];
  return corpus.transaction('rw', tables, (transaction) => takeStep(tablesIn(transaction)));
}

async function takeStep(corpus: CorpusTables): Promise<number> {
  const waiting = await corpus.searchPending.count();
  if (waiting <= MAX_PENDING) return waiting;
  const ids = await corpus.searchPending.limit(ARTICLES_PER_STEP).primaryKeys();
  await markDead(corpus, new Set(ids));
  const builder = new SegmentBuilder();
  for (const article of await searchedArticles(corpus, ids)) builder.add(article);
  if (builder.size > 0) await writeSegment(corpus, builder.build());
  await mergeFull(corpus);
  await corpus.searchPending.bulkDelete(ids);
  return waiting - ids.length;
}

/** What the search reads of these articles; those that are gone are left out. */
export async function searchedArticles(
  { articles, revisions }: Pick<CorpusDatabase, 'articles' | 'revisions'>,
  ids: readonly string[],
): Promise<SearchedArticle[]> {
  const records = (await articles.bulkGet([...ids])).filter((one) => one !== undefined);
  const latest = await revisions.bulkGet(records.map((record) => record.latest));
  return records.flatMap((record, i) => {
    const revision = latest[i];
    return revision ? [searchedArticle(record, revision)] : [];
  });
}

function searchedArticle(
  { id, savedAt }: ArticleRecord,
  revision: RevisionRecord,
): SearchedArticle {
  const article = articleOf(revision.article);
  const published = Date.parse(article.publishedAt ?? '');
  return {
    id,
    // A page that is dated after it was saved gives a wrong date, or the clock was wrong.
    time: published <= savedAt + 2 * MS_PER_DAY ? published : savedAt,
    outlet: article.outlet,
    language: article.language,
    partial: !article.completeness.whole,
    title: article.title,
    text: article.text,
    surroundingText: article.surroundingText,
  };
}

/** A segment in which nothing is alive any more goes at once. */
async function markDead(
  corpus: Pick<CorpusDatabase, 'searchSegments' | 'searchBlocks'>,
  gone: ReadonlySet<string>,
): Promise<void> {
  for (const segment of await corpus.searchSegments.toArray()) {
    const places = segment.ids.flatMap((id, place) =>
      gone.has(id) && !segment.dead[place] ? [place] : [],
    );
    if (places.length === 0) continue;
    for (const place of places) segment.dead[place] = 1;
    if (segment.dead.every((one) => one === 1)) await deleteSegments(corpus, [segment]);
    else await corpus.searchSegments.put({ ...segment, state: crypto.randomUUID() });
  }
}

const alive = ({ dead }: SearchSegmentRecord): number =>
  dead.reduce((count, one) => count + (one ? 0 : 1), 0);

/** The level of a segment: how many merges make one of its size from the smallest. */
const levelOf = (articles: number): number =>
  Math.max(0, Math.floor(Math.log(articles / MAX_PENDING) / Math.log(SEGMENTS_PER_MERGE)));

const LAST_LEVEL = levelOf(MAX_SEGMENT_ARTICLES);

/**
 * Merges `SEGMENTS_PER_MERGE` segments of a level, and segments that are mostly dead with themselves. One merge at
 * most in a step, for a merge is the longest thing that a step does.
 */
async function mergeFull(corpus: CorpusTables): Promise<void> {
  const segments = await corpus.searchSegments.toArray();
  const wasted = segments.find((segment) => alive(segment) * 2 < segment.ids.length);
  if (wasted) return merge(corpus, [wasted]);
  for (let level = 0; level < LAST_LEVEL; level += 1) {
    const ofLevel = segments.filter((segment) => levelOf(alive(segment)) === level);
    if (ofLevel.length >= SEGMENTS_PER_MERGE)
      return merge(corpus, ofLevel.slice(0, SEGMENTS_PER_MERGE));
  }
}

async function merge(corpus: CorpusTables, segments: SearchSegmentRecord[]): Promise<void> {
  const builder = new SegmentBuilder();
  for (const segment of segments) {
    const blocks = await corpus.searchBlocks.where('segment').equals(segment.number).toArray();
    blocks.sort((a, b) => a.block - b.block);
    builder.addSegment({ ...segment, blocks });
  }
  await deleteSegments(corpus, segments);
  await writeSegment(corpus, builder.build());
}

async function deleteSegments(
  { searchSegments, searchBlocks }: Pick<CorpusDatabase, 'searchSegments' | 'searchBlocks'>,
  segments: readonly SearchSegmentRecord[],
): Promise<void> {
  const numbers = segments.map(({ number }) => number);
  await searchBlocks.where('segment').anyOf(numbers).delete();
  await searchSegments.bulkDelete(numbers);
}

async function writeSegment(
  { searchSegments, searchBlocks }: CorpusTables,
  { blocks, ...columns }: Segment,
): Promise<void> {
  const last = await searchSegments.toCollection().last();
  const number = (last?.number ?? 0) + 1;
  await searchSegments.put({
    ...columns,
    number,
    state: crypto.randomUUID(),
    firsts: blocks.map(({ words }) => words.slice(0, (words.indexOf('\n') + 1 || 1e9) - 1)),
  });
  await searchBlocks.bulkPut(
    blocks.map((block, index): SearchBlockRecord => ({ ...block, segment: number, block: index })),
  );
}

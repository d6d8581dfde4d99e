import type { ArticleRecord } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import type { Indexed, StoryIndex } from './assign-story.ts';
import {
  changedCommonTerms,
  countedCommonTerms,
  leastCount,
  pack,
  statisticsOf,
  unpack,
} from './common-terms.ts';
import { changedPostings, idBeginning, MAX_KEYS, type Posting, postingOf } from './postings.ts';
import type { TermProfile } from './term-profile.ts';

/** The tables that the index of stories is made of, in whatever transaction they are used. */
export type IndexTables = Pick<
  CorpusDatabase,
  'articles' | 'judgements' | 'terms' | 'commonTerms' | 'holders'
>;

type TermTables = Pick<IndexTables, 'terms' | 'commonTerms'>;

/** An article that went from one story to another. */
export interface Move {
  id: string;
  from: string;
  to: string;
}

/** The part of an article's record that holds its profile. */
export type ProfileRecord = Pick<ArticleRecord, 'terms' | 'marks' | 'phrases' | 'day'>;

const LEAD = 1;
const NAME = 2;
/** Weights are kept in hundredths, and above the two marks. */
const UNIT = 400;

/** A profile as its record keeps it: plain arrays take a third of the bytes that objects would. */
export const profileRecord = ({ terms, phrases, day }: TermProfile): ProfileRecord => ({
  terms: terms.map(({ term }) => term),
  marks: terms.map(
    ({ weight, lead, name }) =>
      Math.round((weight * UNIT) / 4) * 4 + (lead ? LEAD : 0) + (name ? NAME : 0),
  ),
  phrases: phrases.flat(),
  day,
});

/** The inverse of `profileRecord`, but for the weights' third decimal. */
export function profileOf({ terms, marks, phrases, day }: ProfileRecord): TermProfile {
  return {
    terms: terms.map((term, i) => {
      const mark = marks[i] ?? 0;
      return {
        term,
        weight: Math.floor(mark / 4) / (UNIT / 4),
        lead: (mark & LEAD) !== 0,
        name: (mark & NAME) !== 0,
      };
    }),
    phrases: phrases.flatMap((from, i): [number, number][] =>
      i % 2 === 0 ? [[from, phrases[i + 1] ?? from]] : [],
    ),
    day,
  };
}

const indexed = (record: ArticleRecord): Indexed => ({
  id: record.id,
  story: record.story,
  profile: profileOf(record),
});

/** The index of stories as it stands in IndexedDB. */
export const storyIndex = ({
  articles,
  judgements,
  commonTerms,
  holders,
}: Omit<IndexTables, 'terms'>): StoryIndex => ({
  statistics: async () => statisticsOf(unpack(await commonTerms.get('common'))),
  holders: async (asked) =>
    (await holders.bulkGet([...asked])).map((record) => Array.from(record?.list ?? [])),
  held: async (found) =>
    (
      await Promise.all(
        found.map((holder) => {
          const beginning = idBeginning(holder as Posting);
          return articles.where('id').startsWith(beginning).toArray();
        }),
      )
    )
      .flat()
      .map(indexed),
  articles: async (ids) =>
    (await articles.bulkGet([...ids])).filter((record) => record !== undefined).map(indexed),
  members: async (story, atMost) =>
    (await articles.where('story').equals(story).limit(atMost).toArray()).map(indexed),
  taken: async (stories) =>
    new Set((await articles.where('story').anyOf(stories).uniqueKeys()) as string[]),
  judgements: (ids) => judgements.where('articles').anyOf(ids).distinct().toArray(),
});

/** What the index of stories knows an article by. */
export type IndexEntry = Pick<ArticleRecord, 'id' | 'terms' | 'day' | 'savedAt'>;

/**
 * Keeps the index in step with articles that come, change or go. Belongs into the transaction that
 * writes or deletes them.
 *
 * @param before the articles as they were in it
 * @param after the articles as they are in it from now on
 */
export async function indexArticles(
  tables: TermTables & Pick<IndexTables, 'holders'>,
  before: readonly IndexEntry[],
  after: readonly IndexEntry[],
  schema: number,
): Promise<void> {
  if (before.length === 0 && after.length === 0) return;
  const changed = await countTerms(tables, before, after, schema);
  await packCommonTerms(tables, after.length - before.length, changed, schema);
  await listHolders(tables, before, after, schema);
}

/**
 * What many writes of one transaction change in the index, told to it at once: articles have many
 * terms in common, and reading and writing those is most of what bringing an article in costs.
 */
export class IndexChanges {
  #changes = new Map<string, { before: IndexEntry | null; after: IndexEntry | null }>();

  note(id: string, before: IndexEntry | null, after: IndexEntry | null): void {
    const known = this.#changes.get(id);
    this.#changes.set(id, { before: known ? known.before : before, after });
  }

  async write(tables: TermTables & Pick<IndexTables, 'holders'>, schema: number): Promise<void> {
    const all = [...this.#changes.values()];
    this.#changes.clear();
    const entries = (side: 'before' | 'after') =>
      all.map((change) => change[side]).filter((entry) => entry !== null);
    await indexArticles(tables, entries('before'), entries('after'), schema);
  }
}

/** @returns the new count of each term whose count is another now */
async function countTerms(
  { terms }: Pick<IndexTables, 'terms'>,
  before: readonly IndexEntry[],
  after: readonly IndexEntry[],
  schema: number,
): Promise<[string, number][]> {
  const steps = new Map<string, number>();
  const step = (entries: readonly IndexEntry[], by: number) => {
    for (const entry of entries) {
      for (const term of entry.terms) steps.set(term, (steps.get(term) ?? 0) + by);
    }
  };
  step(before, -1);
  step(after, 1);
  const changed = [...steps].filter(([, by]) => by !== 0);
  const known = await terms.bulkGet(changed.map(([term]) => term));
  const records = changed.map(([term, by], i) => ({
    schema,
    term,
    count: (known[i]?.count ?? 0) + by,
  }));
  await terms.bulkPut(records.filter(({ count }) => count > 0));
  await terms.bulkDelete(records.filter(({ count }) => count <= 0).map(({ term }) => term));
  return records.map(({ term, count }) => [term, count]);
}

async function packCommonTerms(
  tables: TermTables,
  more: number,
  changed: readonly [string, number][],
  schema: number,
): Promise<void> {
  const known = unpack(await tables.commonTerms.get('common'));
  const articles = known.articles + more;
  const common = changedCommonTerms(known, articles, changed);
  if (common) await tables.commonTerms.put(pack(common, schema));
  else await packAllCommonTerms(tables, articles, schema);
}

/** Reads the counts of all terms; belongs into a transaction that may take its time. */
export async function packAllCommonTerms(
  { terms, commonTerms }: TermTables,
  articles: number,
  schema: number,
): Promise<void> {
  const least = leastCount(articles);
  const common = await terms.filter(({ count }) => count >= least).toArray();
  const counted = common.map(({ term, count }): [string, number] => [term, count]);
  await commonTerms.put(pack(countedCommonTerms(articles, counted), schema));
}

async function listHolders(
  { holders }: Pick<IndexTables, 'holders'>,
  before: readonly IndexEntry[],
  after: readonly IndexEntry[],
  schema: number,
): Promise<void> {
  const changes = new Map<string, { gone: Posting[]; come: Posting[] }>();
  const note = (entries: readonly IndexEntry[], which: 'gone' | 'come') => {
    for (const entry of entries) {
      for (const term of entry.terms.slice(0, MAX_KEYS)) {
        const change = changes.get(term) ?? { gone: [], come: [] };
        change[which].push(postingOf(entry));
        changes.set(term, change);
      }
    }
  };
  note(before, 'gone');
  note(after, 'come');
  const known = await holders.bulkGet([...changes.keys()]);
  const records = [...changes].map(([term, { gone, come }], i) => ({
    schema,
    term,
    list: changedPostings(known[i]?.list ?? [], gone, come),
  }));
  await holders.bulkPut(records.filter(({ list }) => list.length > 0));
  await holders.bulkDelete(records.filter(({ list }) => list.length === 0).map(({ term }) => term));
}

/**
 * Writes where articles of the index have moved to; one that is not there yet is passed over.
 *
 * @returns those that did move
 */
export async function moveArticles(
  { articles }: Pick<IndexTables, 'articles'>,
  storyOf: ReadonlyMap<string, string>,
): Promise<Move[]> {
  const records = await articles.bulkGet([...storyOf.keys()]);
  const moving = records.filter((one) => one !== undefined && one.story !== storyOf.get(one.id));
  const moves = moving.flatMap((one) =>
    one ? [{ record: one, to: storyOf.get(one.id) ?? one.story }] : [],
  );
  await articles.bulkPut(moves.map(({ record, to }) => ({ ...record, story: to })));
  return moves.map(({ record, to }) => ({ id: record.id, from: record.story, to }));
}

/** Puts articles back into their stories, but for those that have moved on since. */
export async function moveBack(
  moved: readonly Move[],
  { articles }: Pick<IndexTables, 'articles'>,
): Promise<void> {
  const records = await articles.bulkGet(moved.map(({ id }) => id));
  await articles.bulkPut(
    records.flatMap((record, i) => {
      const move = moved[i];
      return record && move && record.story === move.to ? [{ ...record, story: move.from }] : [];
    }),
  );
}

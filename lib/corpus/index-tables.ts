import type { Indexed, StoryIndex } from './place.ts';
import type { ArticleRecord, CorpusDatabase } from './schema.ts';
import type { StoryProfile } from './story-profile.ts';

/** The tables that the index of stories is made of, in whatever transaction they are used. */
export type IndexTables = Pick<CorpusDatabase, 'articles' | 'judgements' | 'terms'>;

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
export const profileRecord = ({ terms, phrases, day }: StoryProfile): ProfileRecord => ({
  terms: terms.map(({ term }) => term),
  marks: terms.map(
    ({ weight, lead, name }) =>
      Math.round((weight * UNIT) / 4) * 4 + (lead ? LEAD : 0) + (name ? NAME : 0),
  ),
  phrases: phrases.flat(),
  day,
});

/** The inverse of `profileRecord`, but for the weights' third decimal. */
export function profileOf({ terms, marks, phrases, day }: ProfileRecord): StoryProfile {
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
export const storyIndex = ({ articles, judgements, terms }: IndexTables): StoryIndex => ({
  size: () => articles.count(),
  counts: async (asked) => (await terms.bulkGet([...asked])).map((record) => record?.count ?? 0),
  // Keys alone: the records of a term's holders are not read.
  holders: async (term) => (await articles.where('terms').equals(term).primaryKeys()) as string[],
  articles: async (ids) =>
    (await articles.bulkGet([...ids])).filter((record) => record !== undefined).map(indexed),
  members: async (stories) => (await articles.where('story').anyOf(stories).toArray()).map(indexed),
  taken: async (stories) =>
    new Set((await articles.where('story').anyOf(stories).uniqueKeys()) as string[]),
  judgements: (ids) => judgements.where('articles').anyOf(ids).distinct().toArray(),
});

/**
 * Keeps the terms' counts in step with articles that come, change or go. Belongs into the
 * transaction that writes or deletes them.
 *
 * @param before the terms that they had, once for each article
 * @param after the terms that they have now, likewise
 */
export async function countTerms(
  { terms }: Pick<IndexTables, 'terms'>,
  before: readonly string[],
  after: readonly string[],
  schema: number,
): Promise<void> {
  const steps = new Map<string, number>();
  for (const term of before) steps.set(term, (steps.get(term) ?? 0) - 1);
  for (const term of after) steps.set(term, (steps.get(term) ?? 0) + 1);
  const changed = [...steps].filter(([, step]) => step !== 0);
  const known = await terms.bulkGet(changed.map(([term]) => term));
  const records = changed.map(([term, step], i) => ({
    schema,
    term,
    count: (known[i]?.count ?? 0) + step,
  }));
  const used = records.filter(({ count }) => count > 0);
  const unused = records.filter(({ count }) => count <= 0).map(({ term }) => term);
  await terms.bulkPut(used);
  await terms.bulkDelete(unused);
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

import type { ArticleRecord } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { withCorpus } from '../database/with-corpus.ts';

/** An article as lists show it: what is known of it without its text. */
export type ListedArticle = Pick<
  ArticleRecord,
  'id' | 'url' | 'outlet' | 'title' | 'publishedAt' | 'language' | 'latest' | 'savedAt' | 'story'
>;

/** A story with its articles, the one that was saved last first. */
export interface ListedStory {
  id: string;
  articles: ListedArticle[];
}

/**
 * Ids of some articles, the one that was saved last first, and how many articles there are. Never all
 * ids at once: of 50,000 articles they took the list a second before it showed the first of them.
 *
 * @param from how many of the latest articles are passed over
 * @throws CorpusError
 */
export const latestArticles = (
  from: number,
  atMost: number,
): Promise<{ ids: string[]; all: number }> =>
  withCorpus((corpus) =>
    corpus.transaction('r', corpus.articles, async () => {
      const latest = corpus.articles.orderBy('savedAt').reverse();
      const ids = await latest.offset(from).limit(atMost).primaryKeys();
      return { ids, all: await corpus.articles.count() };
    }),
  );

/**
 * The stories whose newest article is among these ids, in their order. A story thus is listed once,
 * whatever piece of `latestArticles` is asked about, and an id that is gone by now is passed over.
 *
 * @throws CorpusError
 */
export const storiesLedBy = (ids: readonly string[]): Promise<ListedStory[]> =>
  withCorpus((corpus) =>
    corpus.transaction('r', corpus.articles, async () => {
      const found = await corpus.articles.bulkGet([...ids]);
      const leaders = found.filter((record) => record !== undefined);
      const members = await membersOf([...new Set(leaders.map(({ story }) => story))], corpus);
      return leaders.flatMap(({ id, story }): ListedStory[] => {
        const articles = members.get(story) ?? [];
        return articles[0]?.id === id ? [{ id: story, articles }] : [];
      });
    }),
  );

/** A story with its articles; null when there is none with this id. @throws CorpusError */
export const storyWith = (id: string): Promise<ListedStory | null> =>
  withCorpus(async (corpus) => {
    const articles = (await membersOf([id], corpus)).get(id);
    return articles ? { id, articles } : null;
  });

/** What became of articles that are not where they were looked for. */
export interface Whereabouts {
  /** The stories that hold them now. */
  stories: string[];
  /** Whether one of them was deleted. */
  deleted: boolean;
}

/** @throws CorpusError */
export const whereaboutsOf = (ids: readonly string[]): Promise<Whereabouts> =>
  withCorpus((corpus) =>
    corpus.transaction('r', corpus.articles, corpus.tombstones, async () => {
      const found = await corpus.articles.bulkGet([...ids]);
      const gone = await corpus.tombstones.bulkGet([...ids]);
      return {
        stories: [...new Set(found.flatMap((one) => one?.story ?? []))],
        deleted: gone.some((one) => one !== undefined),
      };
    }),
  );

async function membersOf(
  stories: readonly string[],
  { articles }: CorpusDatabase,
): Promise<Map<string, ListedArticle[]>> {
  const members = new Map<string, ListedArticle[]>();
  for (const record of await articles.where('story').anyOf(stories).toArray()) {
    const known = members.get(record.story);
    if (known) known.push(listed(record));
    else members.set(record.story, [listed(record)]);
  }
  for (const all of members.values()) all.sort(newestFirst);
  return members;
}

/** As the index of `savedAt` has it, read backwards: articles of one instant stand in their ids' order. */
const newestFirst = (a: ListedArticle, b: ListedArticle): number =>
  b.savedAt - a.savedAt || (a.id < b.id ? 1 : -1);

const listed = (record: ArticleRecord): ListedArticle => ({
  id: record.id,
  url: record.url,
  outlet: record.outlet,
  title: record.title,
  publishedAt: record.publishedAt,
  language: record.language,
  latest: record.latest,
  savedAt: record.savedAt,
  story: record.story,
});

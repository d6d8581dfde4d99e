import type { Article } from '../../article/model/article.ts';
import type { ArticleRecord, RevisionRecord } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { articleOf } from '../database/stored-article.ts';
import { withCorpus } from '../database/with-corpus.ts';

/** A saved article with its text as it was read last. */
export interface SavedReport {
  /** Id of the article. */
  id: string;
  story: string;
  article: Article;
  /** Id of the revision that `article` is. */
  revision: string;
  /** How many revisions are kept. */
  revisions: number;
  /** Milliseconds since 1970: when the first and when this revision was saved. */
  savedAt: number;
  readAt: number;
}

/** All reports of a story, the earliest first; empty when there is no such story. @throws CorpusError */
export const reportsOf = (story: string): Promise<SavedReport[]> =>
  withCorpus((corpus) =>
    corpus.transaction('r', corpus.articles, corpus.revisions, async () => {
      const records = await corpus.articles.where('story').equals(story).toArray();
      return (await readAll(records, corpus)).sort(byTime);
    }),
  );

/** One saved article; null when there is none with this id. @throws CorpusError */
export const reportWith = (id: string): Promise<SavedReport | null> =>
  withCorpus((corpus) =>
    corpus.transaction('r', corpus.articles, corpus.revisions, async () => {
      const record = await corpus.articles.get(id);
      if (!record) return null;
      return (await readAll([record], corpus))[0] ?? null;
    }),
  );

/** The kept revisions of an article, oldest first. @throws CorpusError */
export const revisionsWith = (articleId: string): Promise<RevisionRecord[]> =>
  withCorpus(({ revisions }) => revisions.where('articleId').equals(articleId).sortBy('readAt'));

async function readAll(
  records: ArticleRecord[],
  { revisions }: CorpusDatabase,
): Promise<SavedReport[]> {
  const latest = await revisions.bulkGet(records.map((record) => record.latest));
  const counts = await Promise.all(
    records.map(({ id }) => revisions.where('articleId').equals(id).count()),
  );
  return records.flatMap((record, i) => {
    const revision = latest[i];
    if (!revision) return [];
    return {
      id: record.id,
      story: record.story,
      article: articleOf(revision.article),
      revision: revision.id,
      revisions: counts[i]!,
      savedAt: record.savedAt,
      readAt: revision.readAt,
    };
  });
}

/** By day or instant of publication; who does not say when comes last, in the order of saving. */
function byTime(a: SavedReport, b: SavedReport): number {
  const [one, two] = [timeOf(a), timeOf(b)];
  if (one !== two) return one < two ? -1 : 1;
  return a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1);
}

const timeOf = ({ article }: SavedReport): number => {
  const time = Date.parse(article.publishedAt ?? '');
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
};

import { withCorpus } from '../database/with-corpus.ts';

/**
 * Ids of the articles that were not read since a time: saved before it, and no later revision.
 *
 * @param time milliseconds since 1970
 * @throws CorpusError
 */
export const articlesUnreadSince = (time: number): Promise<string[]> =>
  withCorpus((corpus) =>
    corpus.transaction('r', corpus.articles, corpus.revisions, async () => {
      const old = await corpus.articles.where('savedAt').below(time).toArray();
      const latest = await corpus.revisions.bulkGet(old.map((one) => one.latest));
      return old.filter((_, i) => (latest[i]?.readAt ?? 0) < time).map(({ id }) => id);
    }),
  );

/** Calendar months before a time: the day of the month stays where the month has it. */
export function monthsBefore(now: Date, months: number): number {
  const date = new Date(now);
  date.setMonth(date.getMonth() - months);
  return date.getTime();
}

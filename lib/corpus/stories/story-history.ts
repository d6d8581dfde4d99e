import type { StoryChangeRecord } from '../database/records.ts';
import { withCorpus } from '../database/with-corpus.ts';

/** That a story was joined with others or split. A plain value. */
export interface StoryHistory {
  id: string;
  /** What happened to the story that was asked about. */
  kind: 'joined' | 'split';
  /** Milliseconds since 1970. */
  at: number;
  /** Other stories that took part: those that went into it, or what went out of it or it out of. */
  others: string[];
}

/** Further back nobody looks. */
const MAX_SHOWN = 5;

/** What happened to a story by itself, latest first; without what the reader did. @throws CorpusError */
export const storyHistory = (story: string): Promise<StoryHistory[]> =>
  withCorpus(async ({ storyChanges }) => {
    const records = await storyChanges.where('stories').equals(story).toArray();
    return records
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
      .slice(0, MAX_SHOWN)
      .map((record) => historyOf(record, story));
  });

/** What happened to the story of a saved article; nothing for one that is not saved. @throws CorpusError */
export async function historyOfArticle(articleId: string): Promise<StoryHistory[]> {
  const record = await withCorpus(({ articles }) => articles.get(articleId));
  return record ? storyHistory(record.story) : [];
}

const historyOf = (
  { id, at, change, stories }: StoryChangeRecord,
  story: string,
): StoryHistory => ({
  id,
  kind: change.kind,
  at,
  others: stories.filter((other) => other !== story),
});

import { type ArticleRecord, type RevisionRecord, SCHEMA } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { noteForSearch } from '../search/pending.ts';
import { reassignStory } from '../stories/assign-story.ts';
import { recordChanges } from '../stories/record-change.ts';
import {
  indexArticles,
  type Move,
  moveArticles,
  moveBack,
  storyIndex,
} from '../stories/story-index.ts';

/** What was deleted, whole: enough to restore it exactly. A plain value. */
export interface Deleted {
  /** Milliseconds since 1970. */
  at: number;
  articles: ArticleRecord[];
  revisions: RevisionRecord[];
  /** Articles that stayed and whose story changed, as without the deleted ones it was two. */
  moved: Move[];
  /** Ids of what was noted about these stories. */
  changes: string[];
}

/**
 * Deletes articles with all their revisions, in one transaction. Tombstones stay behind, so that an
 * older backup does not bring back what the reader has thrown away; saving the article again does.
 * What the reader said about stories stays too: it holds again when the article is back.
 *
 * @param now milliseconds since 1970
 * @returns what `restore` needs; ids that are not there are passed over
 * @throws CorpusError
 */
export const deleteArticles = (ids: readonly string[], now: number): Promise<Deleted> =>
  withCorpus((corpus) =>
    // Dexie keeps to its transaction only inside a function that is async by itself.
    corpus.transaction('rw', corpus.tables, async () => erase([...new Set(ids)], now, corpus)),
  );

/** Deletes all articles of a story. @throws CorpusError */
export const deleteStory = (story: string, now: number): Promise<Deleted> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.tables, async () =>
      erase(await corpus.articles.where('story').equals(story).primaryKeys(), now, corpus),
    ),
  );

async function erase(
  ids: readonly string[],
  now: number,
  corpus: CorpusDatabase,
): Promise<Deleted> {
  const articles = (await corpus.articles.bulkGet([...ids])).filter((one) => one !== undefined);
  const gone = articles.map(({ id }) => id);
  const revisions = await corpus.revisions.where('articleId').anyOf(gone).toArray();
  const revisionIds = revisions.map(({ id }) => id);
  await corpus.articles.bulkDelete(gone);
  await corpus.revisions.bulkDelete(revisionIds);
  await corpus.analyses.bulkDelete(gone);
  await corpus.tombstones.bulkPut(
    [...gone, ...revisionIds].map((id) => ({ schema: SCHEMA, id, at: now })),
  );
  await indexArticles(corpus, articles, [], SCHEMA);
  await noteForSearch(corpus, gone);
  await corpus.digests.bulkDelete(articles.map(({ story }) => story));
  const settled = await settleWhatIsLeft(articles, now, corpus);
  return { at: now, articles, revisions, ...settled };
}

/** An article that held two others together may leave two stories behind. */
async function settleWhatIsLeft(
  deleted: readonly ArticleRecord[],
  now: number,
  corpus: CorpusDatabase,
): Promise<Pick<Deleted, 'moved' | 'changes'>> {
  const stories = [...new Set(deleted.map(({ story }) => story))];
  const keys = (await corpus.articles.where('story').anyOf(stories).keys()) as string[];
  // Keys come in order. One article alone is a story, whatever went; most stories have two.
  const left = new Set(keys.filter((story, i) => i > 0 && keys[i - 1] === story));
  const moved: Move[] = [];
  const noted: string[] = [];
  for (const story of left) {
    const { storyOf, changes } = await reassignStory(story, storyIndex(corpus));
    moved.push(...(await moveArticles(corpus, storyOf)));
    if (changes.length > 0) noted.push(...(await recordChanges(corpus, changes, story, now)));
  }
  return { moved, changes: noted };
}

/**
 * Undoes a deletion: what it took comes back as it was. An article that was saved again meanwhile
 * keeps its newer text and gets its earlier revisions back.
 *
 * @throws CorpusError
 */
export const restore = (deleted: Deleted): Promise<void> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.tables, async () => {
      const ids = deleted.articles.map(({ id }) => id);
      const present = await corpus.articles.bulkGet(ids);
      const absent = deleted.articles.filter((_, i) => !present[i]);
      await corpus.articles.bulkPut([
        ...absent,
        ...present.flatMap((one, i) =>
          one ? [{ ...one, savedAt: deleted.articles[i]?.savedAt ?? one.savedAt }] : [],
        ),
      ]);
      await indexArticles(corpus, [], absent, SCHEMA);
      await noteForSearch(corpus, ids);
      await restoreRevisions(deleted.revisions, corpus);
      await corpus.tombstones.bulkDelete([...ids, ...deleted.revisions.map(({ id }) => id)]);
      await moveBack(deleted.moved, corpus);
      await corpus.storyChanges.bulkDelete(deleted.changes);
    }),
  );

/** One that is there again was read again, later: that is the moment that counts. */
async function restoreRevisions(
  deleted: readonly RevisionRecord[],
  { revisions }: CorpusDatabase,
): Promise<void> {
  const present = await revisions.bulkGet(deleted.map(({ id }) => id));
  await revisions.bulkPut(deleted.filter((_, i) => !present[i]));
}

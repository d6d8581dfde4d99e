import type { EntityTable } from 'dexie';
import { dayNumber } from '../../shared/time.ts';
import type { ArticleRecord, RevisionRecord } from '../database/records.ts';
import { assignStory } from '../stories/assign-story.ts';
import {
  type IndexTables,
  indexArticles,
  moveArticles,
  profileRecord,
  storyIndex,
} from '../stories/story-index.ts';
import { termProfile } from '../stories/term-profile.ts';

/** The number in the records that this step writes, whatever later steps will write. */
const SCHEMA = 4;

/**
 * Builds the index of stories anew, in the order in which articles were saved. Those that have a
 * story keep it; those saved before there were stories get theirs. Runs inside the transaction that
 * raises the database's version.
 */
export async function rebuildIndex(
  tables: IndexTables & { revisions: EntityTable<RevisionRecord, 'id'> },
): Promise<void> {
  const { articles, terms, commonTerms, holders } = tables;
  const records = await articles.orderBy('savedAt').toArray();
  // Out of the index first: what version 1 was found by would be taken for terms of this one.
  await Promise.all([articles.clear(), terms.clear(), commonTerms.clear(), holders.clear()]);
  for (const record of records) {
    const kept = record.story ? { ...record, schema: SCHEMA } : await placed(record, tables);
    await articles.put(kept);
    await indexArticles(tables, [], [kept], SCHEMA);
  }
}

async function placed(
  record: ArticleRecord,
  tables: IndexTables & { revisions: EntityTable<RevisionRecord, 'id'> },
): Promise<ArticleRecord> {
  const revision = await tables.revisions.get(record.latest);
  const profile = termProfile(
    revision?.article ?? { ...record, text: '' },
    dayNumber(record.savedAt),
  );
  const { storyOf } = await assignStory(record.id, profile, storyIndex(tables));
  await moveArticles(tables, storyOf);
  const story = storyOf.get(record.id) ?? record.id;
  return { ...record, schema: SCHEMA, story, ...profileRecord(profile) };
}

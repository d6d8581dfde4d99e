import type { EntityTable } from 'dexie';
import {
  countTerms,
  type IndexTables,
  moveArticles,
  profileRecord,
  storyIndex,
} from './index-tables.ts';
import { placeArticle } from './place.ts';
import type { RevisionRecord } from './schema.ts';
import { storyProfile } from './story-profile.ts';

/** The number in the records that this step writes, whatever later steps will write. */
const SCHEMA = 2;

/**
 * Builds the index of stories for articles that were saved before there was one, in the order in
 * which they were saved. Runs inside the transaction that raises the database's version.
 */
export async function buildStories(
  tables: IndexTables & { revisions: EntityTable<RevisionRecord, 'id'> },
): Promise<void> {
  const { articles, revisions } = tables;
  const records = await articles.orderBy('savedAt').toArray();
  // Out of the index first: what version 1 was found by would be taken for terms of this one.
  await articles.clear();
  const index = storyIndex(tables);
  for (const record of records) {
    const revision = await revisions.get(record.latest);
    const profile = storyProfile(
      revision?.article ?? { ...record, text: '' },
      dayOf(record.savedAt),
    );
    const { storyOf } = await placeArticle(record.id, profile, index);
    await moveArticles(tables, storyOf);
    const story = storyOf.get(record.id) ?? record.id;
    await articles.put({ ...record, schema: SCHEMA, story, ...profileRecord(profile) });
    await countTerms(tables, [], profileRecord(profile).terms, SCHEMA);
  }
}

const dayOf = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000);

import type { CorpusTables } from '../database/transaction.ts';
import { noteAllForSearch } from '../search/pending.ts';
import { packAllCommonTerms } from '../stories/story-index.ts';
import { rebuildIndex } from './rebuild-index.ts';

/** The number in the records that this step writes, whatever later steps will write. */
const SCHEMA = 4;
/** From this one on, records have their story and their terms as they are now. */
const WITH_STORIES = 3;

/**
 * Brings the indexes of a corpus of any earlier version up to version 4. Runs inside the transaction
 * that raises the database's version.
 */
export async function upgradeIndex(tables: CorpusTables): Promise<void> {
  // All of them are rewritten by one step, or none.
  const oldest = await tables.articles.orderBy('savedAt').first();
  if (oldest && oldest.schema < WITH_STORIES) {
    await rebuildIndex(tables);
    await noteAllForSearch(tables);
  } else {
    await packAllCommonTerms(tables, await tables.articles.count(), SCHEMA);
  }
}

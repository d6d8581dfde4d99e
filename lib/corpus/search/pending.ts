import type { SearchPendingRecord } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';

/**
 * Notes that these articles are new, have changed or are gone: all that the search costs a save.
 * Belongs into the transaction that writes or deletes them.
 */
export async function noteForSearch(
  { searchPending }: Pick<CorpusDatabase, 'searchPending'>,
  ids: readonly string[],
): Promise<void> {
  await searchPending.bulkPut(ids.map((id): SearchPendingRecord => ({ id })));
}

/**
 * Notes all articles of a corpus that was made before there was a search. Runs inside the
 * transaction that raises the database's version, and takes no longer than listing their ids.
 */
export async function noteAllForSearch(
  corpus: Pick<CorpusDatabase, 'articles' | 'searchPending'>,
): Promise<void> {
  await noteForSearch(corpus, await corpus.articles.toCollection().primaryKeys());
}

import { Dexie } from 'dexie';
import { storyChangeId } from '../database/ids.ts';
import { SCHEMA, type StoryChange } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';

/**
 * Notes that stories were joined or split, so that it is no secret. Belongs into the transaction
 * that moves the articles.
 *
 * @param cause id of the article whose coming, or of the story whose loss of an article, showed it
 * @param at milliseconds since 1970
 * @returns the ids of the notes
 */
export async function recordChanges(
  { storyChanges }: Pick<CorpusDatabase, 'storyChanges'>,
  changes: readonly StoryChange[],
  cause: string,
  at: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (const change of changes) {
    // A digest is made outside of IndexedDB, which would end the transaction meanwhile.
    const id = await Dexie.waitFor(storyChangeId(change, cause, at));
    const stories =
      change.kind === 'joined' ? [change.story, ...change.gone] : [change.story, change.into];
    await storyChanges.put({ schema: SCHEMA, id, stories, at, change });
    ids.push(id);
  }
  return ids;
}

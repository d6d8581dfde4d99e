import { withCorpus } from './open.ts';

/** Articles that may be saved without a copy before the reader is told. */
const UNCOPIED_AT_MOST = 50;
const DAY = 86_400_000;
/** Whoever made a backup this month needs no word about it. */
const PATIENCE = 30 * DAY;

/**
 * How many articles were saved since the last backup, where that is many and long ago: a gentle word
 * is due then, and not before.
 *
 * @param last when the last backup was made, milliseconds since 1970; null for never
 * @returns null where no word is due
 * @throws CorpusError
 */
export async function articlesWithoutBackup(
  last: number | null,
  now: number,
): Promise<number | null> {
  // A clock that was set back must not silence it for ever, nor one set forward make it shout.
  if (last !== null && last <= now && now - last < PATIENCE) return null;
  const since = last !== null && last <= now ? last : 0;
  const count = await withCorpus(({ articles }) => articles.where('savedAt').above(since).count());
  return count >= UNCOPIED_AT_MOST ? count : null;
}

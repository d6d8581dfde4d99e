import { MS_PER_DAY } from '../../shared/time.ts';
import { withCorpus } from '../database/with-corpus.ts';

/** Articles that may be saved without a copy before the reader is told. */
const MAX_ARTICLES_WITHOUT_COPY = 50;
/** Whoever made a backup this month needs no word about it. */
const MAX_COPY_AGE_MS = 30 * MS_PER_DAY;

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
  if (last !== null && last <= now && now - last < MAX_COPY_AGE_MS) return null;
  const since = last !== null && last <= now ? last : 0;
  const count = await withCorpus(({ articles }) => articles.where('savedAt').above(since).count());
  return count >= MAX_ARTICLES_WITHOUT_COPY ? count : null;
}

import type { Article } from '@/lib/article/article.ts';
import type { SavedArticle } from '@/lib/corpus/versions.ts';
import { compareArticles } from '@/lib/report.ts';

type Compared = ReturnType<typeof compareArticles>;

/** A reader goes between as many tabs and switches; a comparison of 12 versions is 100 kB of text. */
const KEPT = 8;

/** The last comparisons, by all that they were made of; the one used last is at the end. */
const known = new Map<string, Compared>();

/**
 * `compareArticles`, once for the same texts: a popup that opens again, a panel that hears of a
 * change elsewhere and a switch that goes back ask for what was worked out a moment ago. Nothing is
 * lost when the background ends, only the time.
 */
export function comparedOnce(
  reading: Article,
  others: readonly SavedArticle[],
  off: ReadonlySet<string>,
): Compared {
  const key = JSON.stringify([reading, others, [...off].sort()]);
  const found = known.get(key) ?? compareArticles(reading, others, off);
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return found;
}

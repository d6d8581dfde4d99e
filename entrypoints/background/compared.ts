import type { Article } from '@/lib/article/article.ts';
import type { SavedArticle } from '@/lib/corpus/versions.ts';
import { LastUsed } from '@/lib/last-used.ts';
import { compareArticles } from '@/lib/report.ts';

type Compared = ReturnType<typeof compareArticles>;

/** A reader goes between as many tabs and switches; a comparison of 12 versions is 100 kB of text. */
const KEPT = 8;

/** The last comparisons, by all that they were made of. */
const known = new LastUsed<Compared>(KEPT);

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
  return known.get(key, () => compareArticles(reading, others, off));
}

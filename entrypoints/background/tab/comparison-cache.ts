import type { Article } from '@/lib/article/model/article.ts';
import type { SavedArticle } from '@/lib/corpus/articles/related-articles.ts';
import { compareArticles } from '@/lib/report/compare-articles.ts';
import { LruCache } from '@/lib/shared/lru-cache.ts';

type Compared = ReturnType<typeof compareArticles>;

/** A reader goes between as many tabs and switches; a comparison of 12 versions is 100 kB of text. */
const MAX_KEPT = 8;

/** The last comparisons, by all that they were made of. */
const known = new LruCache<Compared>(MAX_KEPT);

/**
 * `compareArticles`, once for the same texts: a popup that opens again, a panel that hears of a
 * change elsewhere and a switch that goes back ask for what was worked out a moment ago. Nothing is
 * lost when the background ends, only the time.
 */
export function cachedComparison(
  reading: Article,
  others: readonly SavedArticle[],
  off: ReadonlySet<string>,
): Compared {
  const key = JSON.stringify([reading, others, [...off].sort()]);
  return known.get(key, () => compareArticles(reading, others, off));
}

import type { Article } from '../article/model/article.ts';
import type { Version } from '../comparison/model/version.ts';
import type { CachedAnalyses } from '../corpus/articles/analysis-cache.ts';
import { analyse } from '../language/analyse.ts';
import { LruCache } from '../shared/lru-cache.ts';

/** Two stories of as many versions as are compared at once. */
const MAX_KEPT_ARTICLES = 26;

/** The last articles that were compared, by all that is read of them. */
const read = new LruCache<{ version: Version; analyses: CachedAnalyses }>(MAX_KEPT_ARTICLES);

/**
 * An article as it is compared. Whoever reads one report of a story soon reads the next, and the
 * versions are the same ones: each is analysed once, for as long as it is among the last.
 */
export const versionOf = (article: Article): Version => readOnce(article).version;

/** What an article's version is made of. */
export const analysesOf = (article: Article): CachedAnalyses => readOnce(article).analyses;

/** Whether an article is among the last ones. */
export const isAnalysed = (article: Article): boolean => read.has(keyOf(article));

/**
 * Takes analyses that were made some other time for an article's.
 *
 * @returns false where they are of other words, and nothing is taken
 */
export function adoptAnalyses(article: Article, analyses: CachedAnalyses): boolean {
  const { text, surroundings, date } = wordsOf(article);
  const isOf = (words: string, made: CachedAnalyses['text'] | undefined): boolean =>
    made?.text === words && made.date === date;
  if (!isOf(text, analyses.text) || !isOf(surroundings, analyses.surroundings)) return false;
  read.get(keyOf(article), () => asVersion(article, analyses));
  return true;
}

const readOnce = (article: Article) =>
  read.get(keyOf(article), () => {
    const { text, surroundings, date } = wordsOf(article);
    const analyses = {
      text: analyse(text, { date }),
      surroundings: analyse(surroundings, { date }),
    };
    return asVersion(article, analyses);
  });

const wordsOf = ({ title, text, surroundingText, publishedAt }: Article) => ({
  text,
  surroundings: `${title}\n\n${surroundingText}`,
  date: publishedAt?.slice(0, 10) ?? null,
});

const asVersion = ({ completeness }: Article, analyses: CachedAnalyses) => ({
  version: {
    analysis: analyses.text,
    whole: completeness.whole,
    surroundings: analyses.surroundings,
  },
  analyses,
});

const keyOf = (article: Article): string => {
  const { text, surroundings, date } = wordsOf(article);
  return JSON.stringify([text, surroundings, date, article.completeness.whole]);
};

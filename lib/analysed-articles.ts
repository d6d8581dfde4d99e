import type { Article } from './article/article.ts';
import type { Version } from './comparison/version.ts';
import type { Analyses } from './corpus/analyses.ts';
import { analyse } from './language/analyse.ts';
import { LastUsed } from './last-used.ts';

/** Two stories of as many versions as are compared at once. */
const KEPT = 26;

/** The last articles that were compared, by all that is read of them. */
const read = new LastUsed<{ version: Version; analyses: Analyses }>(KEPT);

/**
 * An article as it is compared. Whoever reads one report of a story soon reads the next, and the
 * versions are the same ones: each is analysed once, for as long as it is among the last.
 */
export const versionOf = (article: Article): Version => readOnce(article).version;

/** What an article's version is made of. */
export const analysesOf = (article: Article): Analyses => readOnce(article).analyses;

/** Whether an article is among the last ones. */
export const isAnalysed = (article: Article): boolean => read.has(keyOf(article));

/**
 * Takes analyses that were made some other time for an article's.
 *
 * @returns false where they are of other words, and nothing is taken
 */
export function takeAnalyses(article: Article, analyses: Analyses): boolean {
  const { text, beside, date } = wordsOf(article);
  const isOf = (words: string, made: Analyses['text'] | undefined): boolean =>
    made?.text === words && made.date === date;
  if (!isOf(text, analyses.text) || !isOf(beside, analyses.beside)) return false;
  read.get(keyOf(article), () => asVersion(article, analyses));
  return true;
}

const readOnce = (article: Article) =>
  read.get(keyOf(article), () => {
    const { text, beside, date } = wordsOf(article);
    const analyses = { text: analyse(text, { date }), beside: analyse(beside, { date }) };
    return asVersion(article, analyses);
  });

const wordsOf = ({ title, text, beside, publishedAt }: Article) => ({
  text,
  beside: `${title}\n\n${beside}`,
  date: publishedAt?.slice(0, 10) ?? null,
});

const asVersion = ({ completeness }: Article, analyses: Analyses) => ({
  version: { analysis: analyses.text, whole: completeness.whole, beside: analyses.beside },
  analyses,
});

const keyOf = (article: Article): string => {
  const { text, beside, date } = wordsOf(article);
  return JSON.stringify([text, beside, date, article.completeness.whole]);
};

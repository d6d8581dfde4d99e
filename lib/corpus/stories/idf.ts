import { rarity } from '../../language/grammar/rarity.ts';

/** How many saved articles have a term: what the corpus itself knows of its words. */
export interface TermStatistics {
  /** Articles in the corpus. */
  articles: number;
  /** How many of them have the term. */
  countOf(term: string): number;
}

/** A corpus in which nothing was saved yet: the background alone. */
export const unseen: TermStatistics = { articles: 0, countOf: () => 0 };

/**
 * The background counts as much as this many articles. Without it a first library of ten reports
 * would take 'police' for a rare word. Between 30 and 1000 the figure hardly matters.
 */
const BACKGROUND_ARTICLES = 200;

/**
 * A term in so small a share of the articles tells as much as one can; in a larger corpus no rarer one
 * tells more.
 */
export const RARE_ENOUGH = 1 / 700;
const MOST = -Math.log(RARE_ENOUGH);

/** Shares of articles that have a term, by the class of `rarity` and for figures. */
const ANY_WORD = 0.0015;
const NEWS_WORD = 0.08;
const EVERYDAY_WORD = 0.25;
const STOP_WORD = 0.9;
const FIGURE = 0.004;
const YEAR = 0.05;

function backgroundShare(term: string): number {
  if (term.startsWith('#year')) return YEAR;
  if (term.startsWith('#')) return FIGURE;
  const known = rarity(term);
  if (known >= 1) return ANY_WORD;
  if (known > 0.6) return NEWS_WORD;
  return known > 0.2 ? EVERYDAY_WORD : STOP_WORD;
}

/**
 * What it tells that two articles share a term, 0 to 6.55: its inverse document frequency, counted in
 * the corpus and blended with a background, as additive smoothing does.
 */
export function idf(term: string, statistics: TermStatistics): number {
  const expected = BACKGROUND_ARTICLES * backgroundShare(term);
  const all = statistics.articles + BACKGROUND_ARTICLES;
  return Math.min(MOST, Math.max(0, Math.log(all / (statistics.countOf(term) + expected))));
}

import {
  type CachedAnalyses,
  cacheAnalyses,
  cachedAnalyses,
} from '@/lib/corpus/articles/analysis-cache.ts';
import type { SavedArticle } from '@/lib/corpus/articles/related-articles.ts';
import { adoptAnalyses, analysesOf, isAnalysed } from '@/lib/report/analysed-versions.ts';

type Saved = Pick<SavedArticle, 'articleId' | 'article'>;

/** The build names the code that analyses: see `analysisEdition`. */
const EDITION = import.meta.env.WXT_ANALYSIS_EDITION ?? '';

/** After so many milliseconds nobody waits any more for what was asked. */
const QUIET_MS = 1000;

/**
 * Brings to mind the analyses of articles that this background has not met yet: one that was ended
 * and started again would make each anew, which takes ten times as long as reading it. Where they
 * cannot be read nothing is lost but the time.
 */
export async function recallAnalyses(articles: readonly Saved[]): Promise<void> {
  const unknown = articles.filter(({ article }) => !isAnalysed(article));
  if (unknown.length === 0) return;
  const ids = unknown.map(({ articleId }) => articleId);
  const kept = await cachedAnalyses(ids, EDITION).catch(() => new Map<string, CachedAnalyses>());
  const isKnown = ({ articleId, article }: Saved): boolean => {
    const analyses = kept.get(articleId);
    return analyses !== undefined && adoptAnalyses(article, analyses);
  };
  const used = unknown.filter(isKnown);
  cacheAnalysesLater(
    unknown.filter((one) => !used.includes(one)),
    used,
  );
}

/** Has the analyses of saved articles kept, once it is quiet. */
export function cacheAnalysesLater(articles: readonly Saved[], used: readonly Saved[] = []): void {
  setTimeout(() => {
    const made = new Map(
      articles.map(({ articleId, article }) => [articleId, analysesOf(article)]),
    );
    const ids = used.map(({ articleId }) => articleId);
    // A full disk has other uses for its room.
    cacheAnalyses(made, ids, EDITION, Date.now()).catch(() => undefined);
  }, QUIET_MS);
}

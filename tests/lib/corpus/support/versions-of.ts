import type { Article } from '@/lib/article/model/article.ts';
import { relatedArticles, type SavedArticle } from '@/lib/corpus/articles/related-articles.ts';

/** The versions of a reading, where a test is not about what else is related to it. */
export const versionsOf = async (reading: Article, now?: number): Promise<SavedArticle[]> =>
  (await relatedArticles(reading, now)).versions;

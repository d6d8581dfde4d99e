import type { Article } from '@/lib/article/article.ts';
import { relativesOf, type SavedArticle } from '@/lib/corpus/versions.ts';

/** The versions of a reading, where a test is not about what else is related to it. */
export const versionsOf = async (reading: Article, now?: number): Promise<SavedArticle[]> =>
  (await relativesOf(reading, now)).versions;

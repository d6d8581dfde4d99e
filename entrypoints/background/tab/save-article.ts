import type { Article } from '@/lib/article/model/article.ts';
import { type Saved, save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { cacheAnalysesLater } from './recall-analyses.ts';

/** Saves an article; what the comparison will read of it is kept beside it. @throws CorpusError */
export async function saveArticle(article: Article): Promise<Saved> {
  const saved = await save(article, Date.now());
  cacheAnalysesLater([{ articleId: await articleId(article.url), article }]);
  return saved;
}

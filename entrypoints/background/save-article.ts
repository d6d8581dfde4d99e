import type { Article } from '@/lib/article/article.ts';
import { articleId } from '@/lib/corpus/ids.ts';
import { type Saved, save } from '@/lib/corpus/save.ts';
import { keepLater } from './kept-analyses.ts';

/** Saves an article; what the comparison will read of it is kept beside it. @throws CorpusError */
export async function saveArticle(article: Article): Promise<Saved> {
  const saved = await save(article, Date.now());
  keepLater([{ articleId: await articleId(article.url), article }]);
  return saved;
}

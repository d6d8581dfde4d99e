import type { Article } from '../../article/model/article.ts';
import type { StoredArticle } from './records.ts';

/** An article as it is written into the database. */
export const storedArticle = ({ surroundingText, ...article }: Article): StoredArticle => ({
  ...article,
  beside: surroundingText,
});

/** An article as it was read from the database. */
export const articleOf = ({ beside = '', ...article }: StoredArticle): Article => ({
  ...article,
  surroundingText: beside,
});

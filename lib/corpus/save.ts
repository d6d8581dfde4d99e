import type { Article } from '../article/article.ts';
import { articleId, revisionId } from './ids.ts';
import { withCorpus } from './open.ts';
import { type ArticleRecord, type RevisionRecord, SCHEMA } from './schema.ts';
import { storyTerms } from './terms.ts';

/** What became of a save. */
export type Saved =
  /** The article was not in the corpus. */
  | 'new'
  /** Its text or headline had changed; the earlier revisions are kept. */
  | 'revised'
  /** The corpus holds just this text already; nothing was written. */
  | 'unchanged';

/** How an article on a page stands to the corpus. */
export type SavedState = 'unsaved' | 'saved' | 'changed';

/**
 * Saves an article as it stands, in one transaction: a save that fails leaves the corpus as it was.
 *
 * @param now milliseconds since 1970
 * @throws CorpusError
 */
export async function save(article: Article, now: number): Promise<Saved> {
  const id = await articleId(article.url);
  const revision: RevisionRecord = {
    schema: SCHEMA,
    id: await revisionId(article),
    articleId: id,
    readAt: now,
    article,
  };
  const terms = storyTerms(article);
  return withCorpus((corpus) =>
    corpus.transaction('rw', corpus.articles, corpus.revisions, corpus.tombstones, async () => {
      const known = await corpus.articles.get(id);
      if (known?.latest === revision.id) return 'unchanged';
      const record: ArticleRecord = {
        schema: SCHEMA,
        id,
        url: article.url,
        outlet: article.outlet,
        title: article.title,
        publishedAt: article.publishedAt,
        language: article.language,
        latest: revision.id,
        savedAt: known?.savedAt ?? now,
        terms,
      };
      await corpus.articles.put(record);
      // An outlet may go back to an earlier wording: that revision then is the latest once more.
      await corpus.revisions.put(revision);
      await corpus.tombstones.bulkDelete([id, revision.id]);
      return known ? 'revised' : 'new';
    }),
  );
}

/** @throws CorpusError */
export async function savedState(article: Article): Promise<SavedState> {
  const [id, revision] = await Promise.all([articleId(article.url), revisionId(article)]);
  const known = await withCorpus((corpus) => corpus.articles.get(id));
  if (!known) return 'unsaved';
  return known.latest === revision ? 'saved' : 'changed';
}

/** The revisions of the article at a canonical address, oldest first. @throws CorpusError */
export async function revisionsOf(url: string): Promise<RevisionRecord[]> {
  const id = await articleId(url);
  return withCorpus((corpus) => corpus.revisions.where('articleId').equals(id).sortBy('readAt'));
}

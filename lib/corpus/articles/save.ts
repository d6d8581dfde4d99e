import type { Article } from '../../article/model/article.ts';
import { dayNumber } from '../../shared/time.ts';
import { articleId, revisionId } from '../database/ids.ts';
import { type ArticleRecord, type RevisionRecord, SCHEMA } from '../database/records.ts';
import { storedArticle } from '../database/stored-article.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { noteForSearch } from '../search/pending.ts';
import { assignStory } from '../stories/assign-story.ts';
import { recordChanges } from '../stories/record-change.ts';
import { indexArticles, moveArticles, profileRecord, storyIndex } from '../stories/story-index.ts';
import { termProfile } from '../stories/term-profile.ts';

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
    article: storedArticle(article),
  };
  const profile = termProfile(article, dayNumber(now));
  const found = profileRecord(profile);
  return withCorpus((corpus) =>
    corpus.transaction('rw', corpus.tables, async () => {
      const known = await corpus.articles.get(id);
      if (known?.latest === revision.id) return 'unchanged';
      const { storyOf, changes } = await assignStory(id, profile, storyIndex(corpus));
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
        story: storyOf.get(id) ?? id,
        ...found,
      };
      await corpus.articles.put(record);
      await indexArticles(corpus, known ? [known] : [], [record], SCHEMA);
      await moveArticles(corpus, storyOf);
      await recordChanges(corpus, changes, id, now);
      await noteForSearch(corpus, [id]);
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

import type { Article } from '../article/article.ts';
import { articleId } from './ids.ts';
import { withCorpus } from './open.ts';
import { isSameStory, likeness, type StoryEvidence } from './same-story.ts';
import type { ArticleRecord, CorpusDatabase } from './schema.ts';
import { storyTerms } from './terms.ts';

/** The latest revision of a saved article. */
export interface SavedArticle {
  articleId: string;
  article: Article;
}

/** Fewer telling words in common than this is chance. */
const SHARED_AT_LEAST = 4;

/** Articles looked at closely: the ones with most words in common. */
const CANDIDATES = 80;

/** More versions than a reader can take in side by side; the likest are shown. */
const VERSIONS_AT_MOST = 12;

/**
 * The saved articles that tell the story of `reading`, likest first. The article at the reading's
 * own address is none of them; what the reader said about a pair outranks what the words say.
 *
 * @throws CorpusError
 */
export async function versionsOf(reading: Article): Promise<SavedArticle[]> {
  const own = await articleId(reading.url);
  const evidence: StoryEvidence = {
    terms: storyTerms(reading),
    publishedAt: reading.publishedAt,
  };
  return withCorpus(async (corpus) => {
    const said = await judgementsOn(own, corpus);
    const joined = [...said].flatMap(([id, same]) => (same ? [id] : []));
    const found = await corpus.articles.bulkGet([
      ...new Set([...joined, ...(await candidates(evidence.terms, corpus))]),
    ]);
    const same = found
      .filter((record) => record !== undefined)
      .filter(
        (record) => record.id !== own && (said.get(record.id) ?? isSameStory(evidence, record)),
      )
      .sort((a, b) => likeness(evidence, b) - likeness(evidence, a) || (a.id < b.id ? -1 : 1))
      .slice(0, VERSIONS_AT_MOST);
    return latestOf(same, corpus);
  });
}

/** What the reader said about this article and others, by the other's id. */
async function judgementsOn(id: string, corpus: CorpusDatabase): Promise<Map<string, boolean>> {
  const judgements = await corpus.judgements.where('articles').equals(id).toArray();
  return new Map(judgements.map(({ articles: [a, b], same }) => [a === id ? b : a, same] as const));
}

/** Ids of the articles with most terms in common. */
async function candidates(terms: readonly string[], corpus: CorpusDatabase): Promise<string[]> {
  // One key per term and article that has it: the records themselves are not read for this.
  const ids = (await corpus.articles.where('terms').anyOf(terms).primaryKeys()) as string[];
  const shared = new Map<string, number>();
  for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .filter(([, count]) => count >= SHARED_AT_LEAST)
    .sort(([, x], [, y]) => y - x)
    .slice(0, CANDIDATES)
    .map(([id]) => id);
}

async function latestOf(records: ArticleRecord[], corpus: CorpusDatabase): Promise<SavedArticle[]> {
  const revisions = await corpus.revisions.bulkGet(records.map((record) => record.latest));
  return records.flatMap(({ id }, i) => {
    const revision = revisions[i];
    return revision ? [{ articleId: id, article: revision.article }] : [];
  });
}

import { dayNumber } from '../../shared/time.ts';
import {
  type ArticleRecord,
  type BackupRecord,
  type Bundle,
  type RevisionRecord,
  SCHEMA,
} from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { noteForSearch } from '../search/pending.ts';
import { type IndexChanges, profileRecord } from '../stories/story-index.ts';
import { termProfile } from '../stories/term-profile.ts';
import { articleLine } from './format.ts';

type Tables = Pick<CorpusDatabase, 'articles' | 'revisions' | 'analyses' | 'searchPending'>;

/** An article with all its revisions; null when there is none with this id, or it has no text. */
export async function readBundle(
  { articles, revisions }: Pick<Tables, 'articles' | 'revisions'>,
  id: string,
): Promise<(BackupRecord & { kind: 'article' }) | null> {
  const record = await articles.get(id);
  if (!record) return null;
  const texts = await revisions.where('articleId').equals(id).toArray();
  return articleLine({ ...record, revisions: texts });
}

/**
 * Makes the corpus hold an article just as it is given, or not at all, with all that is worked out
 * from it. Belongs into one transaction on these tables, at the end of which `index` is written.
 */
export async function writeBundle(
  corpus: Tables,
  id: string,
  bundle: Bundle | null,
  index: IndexChanges,
): Promise<void> {
  const known = await corpus.articles.get(id);
  if (!known && !bundle) return;
  const record = bundle && recordOf(bundle, known);
  if (record) await corpus.articles.put(record);
  else await corpus.articles.delete(id);
  // Of a text that goes nothing stays behind.
  if (known && known.latest !== record?.latest) await corpus.analyses.delete(id);
  index.note(id, known ?? null, record);
  const kept = new Set(bundle?.revisions.map((one) => one.id));
  const present = await corpus.revisions.where('articleId').equals(id).primaryKeys();
  await corpus.revisions.bulkDelete(present.filter((one) => !kept.has(one)));
  await corpus.revisions.bulkPut(
    (bundle?.revisions ?? []).map(
      (one): RevisionRecord => ({ schema: SCHEMA, articleId: id, ...one }),
    ),
  );
  await noteForSearch(corpus, [id]);
}

function recordOf(bundle: Bundle, known: ArticleRecord | undefined): ArticleRecord {
  const latest = bundle.revisions.find((one) => one.id === bundle.latest);
  if (!latest) throw new Error(`article ${bundle.id} lacks its latest revision`);
  const { article, readAt } = latest;
  // The profile is most of what writing costs; one text has one.
  const isSame = known?.latest === bundle.latest && known.publishedAt === article.publishedAt;
  const { terms, marks, phrases, day } = isSame
    ? known
    : profileRecord(termProfile(article, dayNumber(readAt)));
  return {
    schema: SCHEMA,
    id: bundle.id,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    publishedAt: article.publishedAt,
    language: article.language,
    latest: bundle.latest,
    savedAt: bundle.savedAt,
    story: bundle.story,
    terms,
    marks,
    phrases,
    day,
  };
}

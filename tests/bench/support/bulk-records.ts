import { articleId, revisionId } from '../../../lib/corpus/database/ids.ts';
import {
  type ArticleRecord,
  type RevisionRecord,
  SCHEMA,
} from '../../../lib/corpus/database/records.ts';
import type { CorpusDatabase } from '../../../lib/corpus/database/schema.ts';
import { storedArticle } from '../../../lib/corpus/database/stored-article.ts';
import { noteForSearch } from '../../../lib/corpus/search/pending.ts';
import { countedCommonTerms, pack } from '../../../lib/corpus/stories/common-terms.ts';
import { changedPostings, MAX_KEYS, postingOf } from '../../../lib/corpus/stories/postings.ts';
import { profileRecord } from '../../../lib/corpus/stories/story-index.ts';
import { termProfile } from '../../../lib/corpus/stories/term-profile.ts';
import type { Planted } from './planted-corpus.ts';

/** The two records that saving an article writes for it. */
export interface Records {
  article: ArticleRecord;
  revision: RevisionRecord;
}

/**
 * The records that saving the articles one after another would write, without a placement of each:
 * what was planted as one story is put into one, under the name that its first article gives it.
 *
 * @param founders by event: the id of its first article; filled as articles come
 * @param now when all are saved, milliseconds since 1970
 */
export async function recordsOf(
  { article, event }: Planted,
  founders: Map<number, string>,
  now: number,
): Promise<Records> {
  const [id, latest] = await Promise.all([articleId(article.url), revisionId(article)]);
  const story = founders.get(event) ?? id;
  founders.set(event, story);
  const { url, outlet, title, publishedAt, language } = article;
  const profile = profileRecord(termProfile(article, Math.floor(now / 86_400_000)));
  return {
    article: {
      ...{ schema: SCHEMA, id, url, outlet, title, publishedAt, language },
      ...{ latest, savedAt: now, story, ...profile },
    },
    revision: {
      schema: SCHEMA,
      id: latest,
      articleId: id,
      readAt: now,
      article: storedArticle(article),
    },
  };
}

/** Writes records of many articles; the index is kept in memory and written when asked to. */
export class BulkWriter {
  readonly #corpus: CorpusDatabase;
  readonly #counts = new Map<string, number>();
  readonly #holders = new Map<string, number[]>();
  #changed = new Set<string>();
  #articles = 0;

  constructor(corpus: CorpusDatabase) {
    this.#corpus = corpus;
  }

  async write(records: readonly Records[]): Promise<void> {
    this.#articles += records.length;
    for (const { article } of records) {
      for (const term of article.terms) {
        this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
        this.#changed.add(term);
      }
      for (const term of article.terms.slice(0, MAX_KEYS)) {
        const list = this.#holders.get(term) ?? [];
        list.push(postingOf(article));
        this.#holders.set(term, list);
      }
    }
    const { articles, revisions, searchPending } = this.#corpus;
    await this.#corpus.transaction('rw', articles, revisions, searchPending, async () => {
      await noteForSearch(
        this.#corpus,
        records.map(({ article }) => article.id),
      );
      await articles.bulkAdd(records.map(({ article }) => article));
      await revisions.bulkAdd(records.map(({ revision }) => revision));
    });
  }

  /** Writes the index as it is after all that was written. */
  async writeIndex(): Promise<void> {
    const { terms, commonTerms, holders } = this.#corpus;
    const changed = [...this.#changed];
    this.#changed = new Set();
    const listed = changed.filter((term) => this.#holders.has(term));
    await this.#corpus.transaction('rw', terms, commonTerms, holders, async () => {
      await terms.bulkPut(
        changed.map((term) => ({ schema: SCHEMA, term, count: this.#counts.get(term) ?? 0 })),
      );
      await commonTerms.put(pack(countedCommonTerms(this.#articles, this.#counts), SCHEMA));
      await holders.bulkPut(
        listed.map((term) => ({
          schema: SCHEMA,
          term,
          list: changedPostings([], [], this.#holders.get(term) ?? []),
        })),
      );
    });
  }
}

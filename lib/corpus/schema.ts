import { Dexie, type EntityTable } from 'dexie';
import type { Article } from '../article/article.ts';

/** Stands in every record, so that a merged or restored one says by itself how to read it. */
export const SCHEMA = 1;

/** An article that was saved: what is common to its revisions, and what it is found by. */
export interface ArticleRecord {
  schema: number;
  /** Hash of the canonical address. */
  id: string;
  url: string;
  outlet: string;
  title: string;
  /** ISO 8601, null when the page did not say. */
  publishedAt: string | null;
  language: string | null;
  /** Id of the revision that was read last. */
  latest: string;
  /** Milliseconds since 1970: when the first revision was saved. */
  savedAt: number;
  /** What the article is about, most telling first: see `storyTerms`. */
  terms: string[];
}

/** An article's text as it stood when it was read. */
export interface RevisionRecord {
  schema: number;
  /** Hash of address, headline and text. */
  id: string;
  articleId: string;
  /** Milliseconds since 1970. */
  readAt: number;
  article: Article;
}

/** What the reader said about two articles; it outranks what the computer thinks. */
export interface JudgementRecord {
  schema: number;
  /** Hash of the two article ids in order. */
  id: string;
  articles: [string, string];
  same: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/** That something was deleted, so that a merge does not bring it back. */
export interface TombstoneRecord {
  schema: number;
  /** Id of what was deleted. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The saved articles. One database in the extension's own origin; no page can reach it. */
export class CorpusDatabase extends Dexie {
  articles!: EntityTable<ArticleRecord, 'id'>;
  revisions!: EntityTable<RevisionRecord, 'id'>;
  judgements!: EntityTable<JudgementRecord, 'id'>;
  tombstones!: EntityTable<TombstoneRecord, 'id'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      articles: 'id, savedAt, *terms',
      revisions: 'id, articleId',
      judgements: 'id, *articles',
      tombstones: 'id',
    });
  }
}

import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Article } from '../article/article.ts';
import type { BackupRecord, BadLine, Counts, SettingLine } from './backup-format.ts';
import type { Aliases } from './merge.ts';
import type { WordBlock } from './search-blocks.ts';
import type { SegmentColumns } from './search-segment.ts';
import type { StoryChange } from './settle.ts';
import { tablesIn } from './transaction.ts';
import { upgradeIndex } from './upgrade-index.ts';

/** Stands in every record, so that a merged or restored one says by itself how to read it. */
export const SCHEMA = 4;

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
  /** Id of its story: that of the article which founded it, see `freshNames`. */
  story: string;
  /** The profile's terms, most telling first. It is found by the first of them: see `KEYS`. */
  terms: string[];
  /** Per term: its weight in hundredths times four, plus 1 in the lead, plus 2 in a name. */
  marks: number[];
  /** Pairs of places in `terms`, one behind the other. */
  phrases: number[];
  /** Day of publication that is believed, days since 1970-01-01. */
  day: number | null;
}

/** How many articles have a term. Kept in step with the articles by every save. */
export interface TermRecord {
  schema: number;
  term: string;
  count: number;
}

/** The counts of the terms that many articles have: see `common-terms.ts`. There is one record. */
export interface CommonTermsRecord {
  schema: number;
  id: 'common';
  /** Articles in the corpus. */
  articles: number;
  /** Terms that fewer articles have are left out. */
  least: number;
  /** In order, a line break between two. */
  terms: string;
  counts: Uint32Array;
}

/** Which articles have a term among their keys: see `holders.ts`. Kept in step by every save. */
export interface HoldersRecord {
  schema: number;
  term: string;
  /** Ascending; the latest ones only. */
  list: Float64Array;
}

/** That stories were joined or split, so that it never happens silently. */
export interface StoryChangeRecord {
  schema: number;
  /** Hash of the change, the article whose saving showed it, and when. */
  id: string;
  /** The stories that it is about. */
  stories: string[];
  /** Milliseconds since 1970. */
  at: number;
  change: StoryChange;
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

/** That an article was saved, changed or deleted, and the search has not read it since. */
export interface SearchPendingRecord {
  id: string;
}

/** A part of the search's index: some articles, and where the blocks of their words begin. */
export interface SearchSegmentRecord extends SegmentColumns {
  number: number;
  /** Another random one each time that the segment is written: whoever has read it knows by it. */
  state: string;
  /** The first word of each block. */
  firsts: string[];
}

/** Some of the words of a segment. */
export interface SearchBlockRecord extends WordBlock {
  segment: number;
  /** Place of the block in `firsts`. */
  block: number;
}

/** What a list says of a story beyond its articles' records; it takes the texts, and comparing them. */
export interface DigestRecord {
  story: string;
  /** What it was made of: see `digests.ts`. */
  of: string;
  /** Reports with a text of their own. */
  independent: number;
  /** Facts that they state differently. */
  differing: number;
}

/** What was read out of an article to compare it, kept for the next time: see `analyses.ts`. */
export interface AnalysesRecord {
  articleId: string;
  /** Of the code that made them: another one makes others. */
  edition: string;
  /** Milliseconds since 1970, a day more or less. */
  usedAt: number;
  packed: Uint8Array;
}

/** A line of a backup that is being restored, waiting for its turn, and what it took the place of. */
export interface StagedRecord {
  /** A letter for its turn, a colon and its id. */
  key: string;
  /** What the file has; null where the file has nothing and the corpus had something. */
  theirs: BackupRecord | null;
  /** What the corpus had, for taking it back; absent while it is unchanged. */
  before?: BackupRecord | null;
  /** What it was changed to: taken back only if it still is so. */
  after?: string | null;
}

/** The restoring of a backup, wherever it has got to. There is one at most. */
export interface RestoreRecord {
  id: 'restore';
  /** Random: two Library pages must not set aside two files as one. */
  run: string;
  /** The file's name. */
  name: string;
  phase: RestorePhase;
  mode: 'replace' | 'merge';
  /** Milliseconds since 1970, when it began: what was saved since is not of its business. */
  startedAt: number;
  counts: Counts;
  settings: SettingLine[];
  bad: BadLine[];
  /** More than `bad` holds, where there are very many. */
  badCount: number;
  /** Key of the record that was dealt with last in this phase. */
  cursor: string;
  /** Records dealt with in this phase. */
  done: number;
  aliases: Aliases;
  /** Names of stories that were joined to others and may hold what the reader said is apart. */
  joined: string[];
  outcome: RestoreOutcome;
}

export type RestorePhase =
  /** The file is read; nothing is changed. */
  | 'staging'
  /** It was read to its end, and waits for the reader's word. */
  | 'staged'
  /** Its records are brought in. */
  | 'applying'
  /** What the file does not have is taken out. */
  | 'sweeping'
  /** Stories that turned out to be one get one name. */
  | 'joining'
  | 'done'
  /** What was brought in is taken back. */
  | 'undoing';

/** Articles by what became of them. */
export interface RestoreOutcome {
  added: number;
  changed: number;
  removed: number;
}

/** The saved articles. One database in the extension's own origin; no page can reach it. */
export class CorpusDatabase extends Dexie {
  articles!: EntityTable<ArticleRecord, 'id'>;
  revisions!: EntityTable<RevisionRecord, 'id'>;
  judgements!: EntityTable<JudgementRecord, 'id'>;
  tombstones!: EntityTable<TombstoneRecord, 'id'>;
  terms!: EntityTable<TermRecord, 'term'>;
  commonTerms!: EntityTable<CommonTermsRecord, 'id'>;
  holders!: EntityTable<HoldersRecord, 'term'>;
  storyChanges!: EntityTable<StoryChangeRecord, 'id'>;
  searchPending!: EntityTable<SearchPendingRecord, 'id'>;
  searchSegments!: EntityTable<SearchSegmentRecord, 'number'>;
  searchBlocks!: Table<SearchBlockRecord, [number, number]>;
  digests!: EntityTable<DigestRecord, 'story'>;
  analyses!: EntityTable<AnalysesRecord, 'articleId'>;
  staged!: EntityTable<StagedRecord, 'key'>;
  restores!: EntityTable<RestoreRecord, 'id'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      articles: 'id, savedAt, *terms',
      revisions: 'id, articleId',
      judgements: 'id, *articles',
      tombstones: 'id',
    });
    this.version(2).stores({
      articles: 'id, savedAt, story, *terms',
      terms: 'term',
      storyChanges: 'id, *stories, at',
    });
    this.version(3).stores({
      articles: 'id, savedAt, story',
      holders: 'term',
      searchPending: 'id',
      searchSegments: 'number, state',
      searchBlocks: '[segment+block], segment',
      staged: 'key',
      restores: 'id',
    });
    // One transaction of the browser's: when it is interrupted, the earlier version stands as it was.
    this.version(4)
      .stores({ commonTerms: 'id', digests: 'story' })
      .upgrade((transaction) => upgradeIndex(tablesIn(transaction)));
    // A table more; the records of the others are as they were, so `SCHEMA` stays.
    this.version(5).stores({ analyses: 'articleId, usedAt' });
  }
}

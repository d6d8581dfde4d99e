import type { Article } from '../../article/model/article.ts';

/*
 * What the corpus keeps, and what a backup of it says. Types alone: every other folder of the corpus
 * may know them, and they know none.
 */

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
  /** The profile's terms, most telling first. It is found by the first of them: see `MAX_KEYS`. */
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

/** Which articles have a term among their keys: see `postings.ts`. Kept in step by every save. */
export interface PostingsRecord {
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

/**
 * An article as the database and backups have it. A field's name there outlives its name in the code:
 * what an outlet states around its text is stored as `beside`, and is missing in the oldest records.
 */
export type StoredArticle = Omit<Article, 'surroundingText'> & { beside?: string };

/** An article's text as it stood when it was read. */
export interface RevisionRecord {
  schema: number;
  /** Hash of address, headline and text. */
  id: string;
  articleId: string;
  /** Milliseconds since 1970. */
  readAt: number;
  article: StoredArticle;
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

/** What was read out of an article to compare it, kept for the next time: see `analysis-cache.ts`. */
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
interface RestoreOutcome {
  added: number;
  changed: number;
  removed: number;
}

/** Something happened to stories that were there already. Never silently: the reader can see it. */
export type StoryChange =
  /** Stories turned out to be one; `story` is the one that stays. */
  | { kind: 'joined'; story: string; gone: string[] }
  /** A story turned out to be two; `articles` went into `into`. */
  | { kind: 'split'; story: string; into: string; articles: string[] };

/**
 * How postings are kept: a sorted list of words, and for each the articles that have it. One record
 * for each word would be a quarter of a million records for a thousand articles; words are kept in
 * blocks of a few kilobytes, each found by its first word.
 */
export interface WordBlock {
  /** Sorted by UTF-16 code units, a line break between two. */
  words: string;
  /** For each word: where its postings end, bytes. */
  ends: Uint32Array;
  /** Differences of place times four plus weight, as bytes of seven bits, the lowest first. */
  postings: Uint8Array;
}

/** What is filtered and sorted by, one entry for each article of a segment, in the same order. */
export interface SegmentColumns {
  ids: string[];
  /** Milliseconds since 1970: publication where it is believed, else when it was saved. */
  times: Float64Array;
  /** Indices into `outletNames`. */
  outlets: Uint16Array;
  outletNames: string[];
  /** Indices into `languageNames`. */
  languages: Uint16Array;
  /** Primary subtags; an empty one for unknown. */
  languageNames: string[];
  /** 1 where only part of the article could be read. */
  partial: Uint8Array;
  /** 1 where the entry is out of date: the article is gone, or stands in a later segment. */
  dead: Uint8Array;
}

/** An article's text as it stood at one time. */
export interface RevisionLine {
  id: string;
  /** Milliseconds since 1970. */
  readAt: number;
  article: StoredArticle;
}

/** An article with all its revisions, oldest first: a line is there whole, or not at all. */
export interface Bundle {
  id: string;
  savedAt: number;
  latest: string;
  story: string;
  revisions: RevisionLine[];
}

/** A record of the corpus without what concerns this browser's tables only. */
type Plain<T> = Omit<T, 'schema'>;

export type Tombstone = Plain<TombstoneRecord>;
export type Judgement = Plain<JudgementRecord>;
export type StoryChangeLine = Plain<StoryChangeRecord>;

export interface SettingLine {
  name: string;
  value: unknown;
}

/** What stands between the first line and the last. */
export type BackupRecord =
  | ({ kind: 'setting' } & SettingLine)
  | ({ kind: 'tombstone' } & Tombstone)
  | ({ kind: 'judgement' } & Judgement)
  | ({ kind: 'storyChange' } & StoryChangeLine)
  | ({ kind: 'article' } & Bundle);

export type Counts = Record<BackupRecord['kind'], number>;

/** Why a line cannot be used. `detail` is the field at fault, or the line that it repeats. */
export interface BadLine {
  /** Counted from 1. */
  line: number;
  reason: BadReason;
  detail?: string;
}

export type BadReason =
  /** The first line is not that of a backup. */
  | 'not-a-backup'
  /** Made by a newer Crossread, in a way that this one cannot know. */
  | 'newer'
  /** The file ends before its last line. */
  | 'cut-off'
  /** The line is longer than any article is. */
  | 'too-long'
  | 'not-json'
  /** A field is missing, or is not what it must be. */
  | 'wrong-shape'
  /** The id is not that of the content: one of the two was changed. */
  | 'wrong-id'
  | 'unknown-kind'
  /** Another line has this record. */
  | 'duplicate'
  /** The file has other lines than it says at its end. */
  | 'wrong-counts'
  /** The file's bytes are not those that were written. */
  | 'wrong-sum'
  /** There is something behind the last line. */
  | 'after-end';

/** Names of stories that turned out to be one, each with one that comes before it. */
export type Aliases = Record<string, string>;

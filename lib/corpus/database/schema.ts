import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type {
  AnalysesRecord,
  ArticleRecord,
  CommonTermsRecord,
  DigestRecord,
  JudgementRecord,
  PostingsRecord,
  RestoreRecord,
  RevisionRecord,
  SearchBlockRecord,
  SearchPendingRecord,
  SearchSegmentRecord,
  StagedRecord,
  StoryChangeRecord,
  TermRecord,
  TombstoneRecord,
} from './records.ts';

/** The saved articles. One database in the extension's own origin; no page can reach it. */
export class CorpusDatabase extends Dexie {
  articles!: EntityTable<ArticleRecord, 'id'>;
  revisions!: EntityTable<RevisionRecord, 'id'>;
  judgements!: EntityTable<JudgementRecord, 'id'>;
  tombstones!: EntityTable<TombstoneRecord, 'id'>;
  terms!: EntityTable<TermRecord, 'term'>;
  commonTerms!: EntityTable<CommonTermsRecord, 'id'>;
  holders!: EntityTable<PostingsRecord, 'term'>;
  storyChanges!: EntityTable<StoryChangeRecord, 'id'>;
  searchPending!: EntityTable<SearchPendingRecord, 'id'>;
  searchSegments!: EntityTable<SearchSegmentRecord, 'number'>;
  searchBlocks!: Table<SearchBlockRecord, [number, number]>;
  digests!: EntityTable<DigestRecord, 'story'>;
  analyses!: EntityTable<AnalysesRecord, 'articleId'>;
  staged!: EntityTable<StagedRecord, 'key'>;
  restores!: EntityTable<RestoreRecord, 'id'>;

  /** @param upgrade brings the indexes of an earlier version up to version 4 */
  constructor(name: string, upgrade: (transaction: Transaction) => Promise<void>) {
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
    this.version(4).stores({ commonTerms: 'id', digests: 'story' }).upgrade(upgrade);
    // A table more; the records of the others are as they were, so `SCHEMA` stays.
    this.version(5).stores({ analyses: 'articleId, usedAt' });
  }
}

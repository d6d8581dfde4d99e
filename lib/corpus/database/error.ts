/** Why a task on the corpus failed, in terms that a reader can be told. */
export type CorpusFailure =
  /** No room is left on the disk, or the browser grants no more. */
  | 'full'
  /** The database is of a newer Crossread than this one. */
  | 'newer'
  /** Storage is switched off, damaged or cannot be opened. */
  | 'unavailable';

/** Apart from the database, so that a page's reader can know it without carrying Dexie along. */
export class CorpusError extends Error {
  readonly failure: CorpusFailure;

  constructor(failure: CorpusFailure, cause: unknown) {
    super(`The corpus is ${failure}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'CorpusError';
    this.failure = failure;
  }
}

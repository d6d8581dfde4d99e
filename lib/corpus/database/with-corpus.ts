import { Dexie, type Transaction } from 'dexie';
import { CorpusError } from './error.ts';
import { CorpusDatabase } from './schema.ts';

const NAME = 'crossread';

type Upgrade = (transaction: Transaction) => Promise<void>;

let upgrade: Upgrade | null = null;

/**
 * Says how the indexes of an earlier version are brought up to this one's. The upgrade knows stories
 * and search, which know this folder, so it is handed in: once, before the corpus is first opened.
 */
export function upgradeCorpusWith(given: Upgrade): void {
  upgrade = given;
}

/**
 * Opens the corpus, runs one task on it and closes it again.
 *
 * A connection held for long is closed under a background that sleeps, so there is none: each task
 * has its own, and when even that one was closed before the task ended, the task runs once more. On
 * a full disk it does so too, without what was kept only to save time. A task must therefore be one
 * transaction, or harmless when repeated.
 *
 * @throws CorpusError, and whatever the task itself throws that is not about storage.
 */
export async function withCorpus<T>(task: (corpus: CorpusDatabase) => Promise<T>): Promise<T> {
  try {
    return await attempt(task);
  } catch (error) {
    if (!wasClosed(error) && !(isFull(error) && (await madeRoom()))) throw explained(error);
  }
  try {
    return await attempt(task);
  } catch (error) {
    throw explained(error);
  }
}

async function attempt<T>(task: (corpus: CorpusDatabase) => Promise<T>): Promise<T> {
  if (!upgrade) throw new Error('The corpus was opened before prepareCorpus() was called.');
  const corpus = new CorpusDatabase(NAME, upgrade);
  try {
    await refuseNewer(corpus);
    await corpus.open();
    return await task(corpus);
  } finally {
    corpus.close();
  }
}

/**
 * Dexie opens a database of a newer version and adds to it what its own schema has besides. A
 * corpus is not for a Crossread to write in that does not know what stands in it.
 */
async function refuseNewer(corpus: CorpusDatabase): Promise<void> {
  const found = (await indexedDB.databases()).find(({ name }) => name === NAME);
  // Dexie keeps ten times its own number in the browser's.
  const own = Math.round(corpus.verno * 10);
  if (found?.version && found.version > own) {
    throw new CorpusError('newer', `version ${found.version} is after ${own}`);
  }
}

/** Dexie wraps what the browser threw; the cause may be one or two levels down. */
function names(error: unknown): Set<string> {
  const found = new Set<string>();
  let current = error as { name?: string; inner?: unknown; cause?: unknown } | undefined;
  for (let depth = 0; current && depth < 4; depth++) {
    if (current.name) found.add(current.name);
    current = (current.inner ?? current.cause) as typeof current;
  }
  return found;
}

/** Drops what was kept only to save time; false where there was nothing. */
async function madeRoom(): Promise<boolean> {
  try {
    return await attempt(async ({ analyses }) => {
      const kept = await analyses.count();
      await analyses.clear();
      return kept > 0;
    });
  } catch {
    return false;
  }
}

const isFull = (error: unknown): boolean => names(error).has('QuotaExceededError');

function wasClosed(error: unknown): boolean {
  const named = names(error);
  return named.has(Dexie.errnames.DatabaseClosed) || named.has('InvalidStateError');
}

function explained(error: unknown): unknown {
  if (isFull(error)) return new CorpusError('full', error);
  const named = names(error);
  const ofStorage = [
    Dexie.errnames.DatabaseClosed,
    Dexie.errnames.OpenFailed,
    Dexie.errnames.MissingAPI,
    'InvalidStateError',
    'UnknownError',
    'SecurityError',
    'DataError',
  ];
  if (ofStorage.some((name) => named.has(name))) return new CorpusError('unavailable', error);
  return error;
}

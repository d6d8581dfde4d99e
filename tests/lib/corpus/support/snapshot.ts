import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { triedSteps, WHOLE } from '../../../support/whole.ts';

/** All that the corpus holds, by table: for 'nothing has changed'. */
export const everything = (): Promise<Record<string, { at?: number }[]>> =>
  withCorpus(async (corpus) =>
    Object.fromEntries(
      await Promise.all(corpus.tables.map(async (table) => [table.name, await table.toArray()])),
    ),
  );

/** Makes the corpus hold what it held when `everything` told it. */
const putBack = (before: Awaited<ReturnType<typeof everything>>): Promise<void> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.tables, async () => {
      for (const table of corpus.tables) {
        await table.clear();
        await table.bulkPut(before[table.name] ?? []);
      }
    }),
  );

/**
 * Lets so many writes and deletions pass and fails every one after them as a full disk does.
 *
 * @returns how many there have been, of either kind
 */
export function fillDiskAfter(writes: number): () => number {
  let asked = 0;
  for (const method of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      asked += 1;
      if (asked > writes) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    } as never);
  }
  return () => asked;
}

/**
 * Runs a task with the disk full after no write, after one, and so on until it succeeds.
 *
 * @param afterFailure is given what the task failed with, each time
 * @returns how many writes the task needs
 */
export async function atEveryStep(
  task: () => Promise<unknown>,
  afterFailure: (failure: unknown) => Promise<void>,
): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const failure = await failureAfter(steps, task);
    if (failure === null) return steps;
    await afterFailure(failure);
  }
}

/**
 * As `atEveryStep`, but unless everything is to be tried only at a spread of the steps, the first
 * and the last among them. How many there are is counted in a run that is undone: whatever the task
 * did to the corpus.
 */
export async function atManySteps(
  task: () => Promise<unknown>,
  afterFailure: (failure: unknown) => Promise<void>,
): Promise<number> {
  if (WHOLE) return atEveryStep(task, afterFailure);
  const before = await everything();
  const asked = fillDiskAfter(Number.POSITIVE_INFINITY);
  await task();
  const count = asked();
  vi.restoreAllMocks();
  await putBack(before);
  for (const step of triedSteps(count, SPREAD)) {
    const failure = await failureAfter(step, task);
    if (failure === null) throw new Error(`succeeds after ${step} of ${count} writes`);
    await afterFailure(failure);
  }
  await task();
  return count;
}

const SPREAD = 8;

async function failureAfter(writes: number, task: () => Promise<unknown>): Promise<unknown> {
  fillDiskAfter(writes);
  try {
    await task();
    return null;
  } catch (error) {
    return error;
  } finally {
    vi.restoreAllMocks();
  }
}

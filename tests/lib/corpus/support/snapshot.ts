import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';

/** All that the corpus holds, by table: for 'nothing has changed'. */
export const everything = (): Promise<Record<string, { at?: number }[]>> =>
  withCorpus(async (corpus) =>
    Object.fromEntries(
      await Promise.all(corpus.tables.map(async (table) => [table.name, await table.toArray()])),
    ),
  );

/** Lets so many writes and deletions pass and fails every one after them as a full disk does. */
export function fillDiskAfter(writes: number): void {
  let left = writes;
  for (const method of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      left -= 1;
      if (left < 0) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    } as never);
  }
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
    fillDiskAfter(steps);
    const failure = await task().then(
      () => null,
      (error) => error,
    );
    vi.restoreAllMocks();
    if (failure === null) return steps;
    await afterFailure(failure);
  }
}

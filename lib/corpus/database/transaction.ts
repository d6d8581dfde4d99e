import type { Dexie, Transaction } from 'dexie';
import type { CorpusDatabase } from './schema.ts';

/** The tables of the corpus, whatever they are reached through. */
export type CorpusTables = Omit<CorpusDatabase, Exclude<keyof Dexie, 'table'>>;

/**
 * The tables as they stand in one transaction.
 *
 * Dexie finds the transaction that a call belongs to by following promises, and loses it behind a few
 * async functions that call one another: their writes then go into transactions of their own, and a
 * failure half-way is no longer taken back. Work of more than a handful of calls names its
 * transaction. One that raises the version by several steps names tables of a later step, too, which
 * are not there yet.
 */
export const tablesIn = (transaction: Transaction): CorpusTables =>
  ({
    ...Object.fromEntries(
      transaction.storeNames
        .filter((name) => transaction.idbtrans.objectStoreNames.contains(name))
        .map((name) => [name, transaction.table(name)]),
    ),
    table: (name: string) => transaction.table(name),
  }) as unknown as CorpusTables;

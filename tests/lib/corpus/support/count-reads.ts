import { IDBCursor, IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/**
 * Counts what is asked of the database from now on, and the records of the named tables that it
 * answers with. `vi.restoreAllMocks` ends it.
 */
export function countReads(named: readonly string[]): { requests: number; records: number } {
  const reads = { requests: 0, records: 0 };
  const watch = (owner: object, method: string) => {
    const methods = owner as Record<string, (...args: unknown[]) => IDBRequest | undefined>;
    const original = methods[method] as (...args: unknown[]) => IDBRequest | undefined;
    vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
      const request = original.apply(this, args);
      reads.requests += 1;
      request?.addEventListener('success', () => {
        const source = request.source as IDBObjectStore | IDBIndex;
        const { name } = 'objectStore' in source ? source.objectStore : source;
        if (named.includes(name)) reads.records += [request.result].flat().filter(Boolean).length;
      });
      return request;
    });
  };
  for (const method of ['get', 'getAll', 'openCursor']) watch(IDBObjectStore.prototype, method);
  for (const method of ['getAll', 'openCursor', 'openKeyCursor']) watch(IDBIndex.prototype, method);
  watch(IDBCursor.prototype, 'continue');
  return reads;
}

import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';

/** Gives each test of the file an empty IndexedDB of its own. */
export function useFreshDatabase(): void {
  beforeEach(() => {
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    Dexie.dependencies.indexedDB = factory;
  });
}

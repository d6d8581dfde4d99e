import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';
import { prepareCorpus } from '../../../../lib/corpus/prepare-corpus.ts';

/** Gives each test of the file an empty IndexedDB of its own. */
export function useFreshDatabase(): void {
  beforeEach(() => {
    prepareCorpus();
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    Dexie.dependencies.indexedDB = factory;
  });
}

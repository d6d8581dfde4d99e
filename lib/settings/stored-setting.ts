import { storage } from 'wxt/utils/storage';

/** One thing that the reader decides, kept in this browser. */
export interface StoredSetting<T> {
  /** What holds while the reader has decided nothing, and where what is stored makes no sense. */
  readonly fallback: T;
  get(): Promise<T>;
  /** @throws TypeError for a value that `get` would not give back */
  set(value: T): Promise<void>;
  /** Sets what `change` makes of the present value. Changes in one page take turns. */
  change(change: (value: T) => T): Promise<void>;
  /** Calls back with each new value, wherever it was set, and the old. Returns the way to stop. */
  watch(heard: (value: T, before: T) => void): () => void;
}

interface Definition<T> {
  /** The key in the browser's storage. */
  name: string;
  fallback: T;
  /** The stored value as it is meant; null where it makes no sense. */
  read: (stored: unknown) => T | null;
  /** Raised, with a migration, whenever the shape of what is stored changes. The first is 1. */
  version?: number;
  /** From what the version before stored, to what this one stores. */
  migrations?: Record<number, (stored: unknown) => unknown>;
}

/**
 * A setting in `storage.local`. WXT's item keeps it, migrates it and tells of changes; what it does
 * not do is to doubt: a file restored by hand, a synchronised profile or a newer Crossread may have
 * left anything at all there, so every value is read before it is believed.
 */
export function defineStoredSetting<T>(definition: Definition<T>): StoredSetting<T> {
  const { name, fallback, read, version = 1, migrations = {} } = definition;
  const item = storage.defineItem<unknown>(`local:${name}`, { version, migrations });
  const believed = (stored: unknown): T => read(stored) ?? fallback;
  let last: Promise<unknown> = Promise.resolve();

  const get = async () => believed(await item.getValue());
  const set = async (value: T) => {
    if (read(value) === null) throw new TypeError(`no value for '${name}'`);
    await item.setValue(value);
  };
  return {
    fallback,
    get,
    set,
    change: (change) => {
      const turn = last.then(async () => set(change(await get())));
      last = turn.catch(() => undefined);
      return turn;
    },
    watch: (heard) => item.watch((stored, before) => heard(believed(stored), believed(before))),
  };
}

import type { Failure } from '@/lib/report/compare-articles.ts';
import { tellCorpusChange } from '../shared/corpus-changes.ts';
import { failureOf } from '../shared/use-query.ts';

/** Something that the reader did to the library, and the way to take it back. */
export interface Correction {
  words: string;
  undo: () => Promise<void>;
}

/** What is said about the last correction. */
export type Said =
  | { state: 'nothing' }
  | { state: 'done'; words: string }
  | { state: 'undone'; words: string }
  | { state: 'failed'; failure: Failure };

/**
 * What the reader deleted, moved, split and joined since the page was opened, to be undone one after
 * another. It lives in the page alone: who leaves it has decided.
 */
export class UndoStack {
  #done: Correction[] = [];
  #said: Said = { state: 'nothing' };
  #listeners = new Set<() => void>();
  /** One at a time: an undo must find what the correction left. */
  #last: Promise<unknown> = Promise.resolve();

  get said(): Said {
    return this.#said;
  }

  /** How many can be undone. */
  get undoable(): number {
    return this.#done.length;
  }

  /** @returns the way to stop listening */
  listen(heard: () => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /**
   * Does something, and keeps the way to take it back.
   *
   * @param act gives what `undo` is called with
   * @returns whether it was done
   */
  perform<T>(words: string, act: () => Promise<T>, undo: (done: T) => Promise<void>) {
    return this.#inTurn(async () => {
      const done = await act();
      this.#done.push({ words, undo: () => undo(done) });
      this.#said = { state: 'done', words };
    });
  }

  /** Takes back the last correction that was not taken back yet. */
  undo(): Promise<boolean> {
    return this.#inTurn(async () => {
      const last = this.#done.at(-1);
      if (!last) return;
      await last.undo();
      this.#done.pop();
      this.#said = { state: 'undone', words: last.words };
    });
  }

  /** The reader has read what was said; what can be undone can still be. */
  dismiss(): void {
    this.#said = { state: 'nothing' };
    this.#tell();
  }

  #inTurn(task: () => Promise<void>): Promise<boolean> {
    const run = this.#last.then(async () => {
      try {
        await task();
        await tellCorpusChange();
        return true;
      } catch (error) {
        this.#said = { state: 'failed', failure: failureOf(error) };
        return false;
      } finally {
        this.#tell();
      }
    });
    this.#last = run;
    return run;
  }

  #tell(): void {
    for (const heard of this.#listeners) heard();
  }
}

export const undoStack = new UndoStack();

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UndoStack } from '@/components/library/corrections/undo-stack.ts';
import { CorpusError } from '@/lib/corpus/database/error.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));

describe('corrections', () => {
  it('are taken back one after another, the last first', async () => {
    const corrections = new UndoStack();
    const undone: string[] = [];
    for (const name of ['first', 'second']) {
      await corrections.perform(
        name,
        async () => name,
        async (done) => {
          undone.push(done);
        },
      );
    }
    expect(corrections.said).toEqual({ state: 'done', words: 'second' });
    await corrections.undo();
    expect(corrections.said).toEqual({ state: 'undone', words: 'second' });
    expect(corrections.undoable).toBe(1);
    await corrections.undo();
    expect(undone).toEqual(['second', 'first']);
    expect(corrections.undoable).toBe(0);
  });

  it('that fail say why, and leave nothing to be taken back', async () => {
    const corrections = new UndoStack();
    const failing = () => Promise.reject(new CorpusError('full', 'no room'));
    expect(await corrections.perform('delete', failing, async () => undefined)).toBe(false);
    expect(corrections.said).toEqual({ state: 'failed', failure: 'full' });
    expect(corrections.undoable).toBe(0);
  });

  it('stay to be taken back when taking them back failed', async () => {
    const corrections = new UndoStack();
    let broken = true;
    await corrections.perform(
      'delete',
      async () => null,
      async () => {
        if (broken) throw new CorpusError('unavailable', 'closed');
      },
    );
    expect(await corrections.undo()).toBe(false);
    broken = false;
    expect(await corrections.undo()).toBe(true);
    expect(corrections.undoable).toBe(0);
  });

  it('wait for each other, and tell who listens', async () => {
    const corrections = new UndoStack();
    const order: string[] = [];
    let heard = 0;
    const stop = corrections.listen(() => heard++);
    const slow = corrections.perform(
      'slow',
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push('done');
      },
      async () => {
        order.push('undone');
      },
    );
    await Promise.all([slow, corrections.undo()]);
    expect(order).toEqual(['done', 'undone']);
    expect(heard).toBe(2);
    stop();
    corrections.dismiss();
    expect(corrections.said).toEqual({ state: 'nothing' });
    expect(heard).toBe(2);
  });
});

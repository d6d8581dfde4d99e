// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { undoStack } from '@/components/library/corrections/undo-stack.ts';
import { OldArticles } from '@/components/library/stories/old-articles.tsx';
import { latestArticles } from '@/lib/corpus/articles/listing.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { retention } from '@/lib/settings/settings.ts';
import { articleWith } from '../../../lib/corpus/support/articles.ts';
import { useFreshDatabase } from '../../../lib/corpus/support/fresh-database.ts';
import { eventually } from '../../../support/eventually.ts';
import { useKeysAsWords } from '../../support/keys-as-words.ts';
import { useQuietBrowser } from '../../support/quiet-browser.ts';
import { useUnmounting } from '../../support/unmounting.ts';

useFreshDatabase();
useKeysAsWords();
useQuietBrowser();
useUnmounting();

/** Long before any month that a reader may set. */
const LONG_AGO = Date.UTC(2001, 0, 1);

const show = (): Promise<void> => act(() => render(<OldArticles />, document.body));

const button = (): Promise<HTMLButtonElement> =>
  eventually(() => {
    const found = document.querySelector('button');
    if (!found) throw new Error('no button');
    return found;
  });

describe('the offer to delete what was not read for long', () => {
  it('is not made while nothing is set', async () => {
    await save(articleWith({}), LONG_AGO);
    await show();
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(document.body.textContent).toBe('');
  });

  it('deletes when it is taken, and can be undone', async () => {
    await save(articleWith({}), LONG_AGO);
    await retention.set({ months: 6 });
    await show();
    (await button()).click();
    await eventually(async () => expect((await latestArticles(0, 100)).ids).toEqual([]));
    await eventually(() => expect(document.querySelector('button')).toBeNull());
    await act(async () => {
      await undoStack.undo();
    });
    expect((await latestArticles(0, 100)).ids).toHaveLength(1);
    expect((await button()).textContent).toContain('correct_deleteOld');
  });
});

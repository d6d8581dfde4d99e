import { SCHEMA } from '../../../../lib/corpus/database/records.ts';
// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { tellCorpusChange } from '@/components/library/shared/corpus-changes.ts';
import { useStories } from '@/components/library/stories/use-stories.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { articleWith } from '../../../lib/corpus/support/articles.ts';
import { useFreshDatabase } from '../../../lib/corpus/support/fresh-database.ts';
import { eventually } from '../../../support/eventually.ts';
import { useUnmounting } from '../../support/unmounting.ts';

useFreshDatabase();
useUnmounting();

/** Articles that are stories of their own, the later ones with the higher numbers. */
const fill = (from: number, to: number): Promise<unknown> =>
  withCorpus(({ articles }) =>
    articles.bulkPut(
      Array.from({ length: to - from }, (_, i) => {
        const { url, outlet, publishedAt, language } = articleWith({});
        const id = String(from + i).padStart(32, '0');
        return {
          ...{ schema: SCHEMA, id, url, outlet, publishedAt, language, title: `No. ${from + i}` },
          ...{ latest: id, savedAt: from + i, story: id },
          ...{ terms: [], marks: [], phrases: [], day: null },
        };
      }),
    ),
  );

let shown: ReturnType<typeof useStories>;

function Shown() {
  shown = useStories();
  return null;
}

const titles = (): (string | undefined)[] => shown.stories.map(({ articles: [one] }) => one?.title);

const isRead = (stories: number, articles: number): Promise<void> =>
  eventually(() => expect([shown.stories.length, shown.articles]).toEqual([stories, articles]));

describe('the stories as far down as a reader has come', () => {
  it('are read a piece at a time, newest first, to the last one', async () => {
    await fill(0, 250);
    await act(() => render(<Shown />, document.body));
    await isRead(100, 250);
    expect([titles()[0], titles().at(-1), shown.more]).toEqual(['No. 249', 'No. 150', true]);
    await act(async () => shown.readOn());
    await isRead(200, 250);
    await act(async () => shown.readOn());
    await isRead(250, 250);
    expect([titles().at(-1), shown.more]).toEqual(['No. 0', false]);
  });

  it('are read anew as far when something is saved or deleted', async () => {
    await fill(0, 150);
    await act(() => render(<Shown />, document.body));
    await isRead(100, 150);
    await act(async () => shown.readOn());
    await isRead(150, 150);
    await fill(150, 151);
    await withCorpus(({ articles }) => articles.delete('3'.padStart(32, '0')));
    await act(() => tellCorpusChange());
    await eventually(() => expect(titles()[0]).toBe('No. 150'));
    expect([shown.stories.length, shown.articles, shown.more]).toEqual([150, 150, false]);
    expect(titles()).not.toContain('No. 3');
  });
});

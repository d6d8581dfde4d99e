import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { articleId } from '@/lib/corpus/ids.ts';
import { noteChanges } from '@/lib/corpus/note-changes.ts';
import { withCorpus } from '@/lib/corpus/open.ts';
import { save } from '@/lib/corpus/save.ts';
import { historyOfArticle, storyHistory } from '@/lib/corpus/story-changes.ts';
import { articleWith } from './articles.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const note = (change: Parameters<typeof noteChanges>[1][number], at: number) =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.storyChanges, async () => {
      await noteChanges(corpus, [change], 'cause', at);
    }),
  );

describe('what happened to a story', () => {
  it('is told from each story that took part, latest first', async () => {
    await note({ kind: 'joined', story: 'a', gone: ['b'] }, 1);
    await note({ kind: 'split', story: 'a', into: 'c', articles: ['x'] }, 2);
    expect(await storyHistory('a')).toMatchObject([
      { kind: 'split', at: 2, others: ['c'] },
      { kind: 'joined', at: 1, others: ['b'] },
    ]);
    expect(await storyHistory('c')).toMatchObject([{ kind: 'split', others: ['a'] }]);
    expect(await storyHistory('nothing')).toEqual([]);
  });

  it('is known of a saved article, and not of another', async () => {
    const article = articleWith({});
    expect(await historyOfArticle(await articleId(article.url))).toEqual([]);
    await save(article, 1);
    const id = await articleId(article.url);
    await note({ kind: 'joined', story: id, gone: ['b'] }, 1);
    expect(await historyOfArticle(id)).toHaveLength(1);
  });
});

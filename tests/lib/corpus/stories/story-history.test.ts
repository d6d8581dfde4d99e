import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { recordChanges } from '@/lib/corpus/stories/record-change.ts';
import { historyOfArticle, storyHistory } from '@/lib/corpus/stories/story-history.ts';
import { articleWith } from '../support/articles.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

const note = (change: Parameters<typeof recordChanges>[1][number], at: number) =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.storyChanges, async () => {
      await recordChanges(corpus, [change], 'cause', at);
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

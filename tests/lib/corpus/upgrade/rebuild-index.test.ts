import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '@/lib/article/model/article.ts';
import { savedState } from '@/lib/corpus/articles/save.ts';
import { articleId, revisionId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { judgeStory } from '@/lib/corpus/stories/judge-story.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { revisionsOf } from '../support/revisions-of.ts';
import { fillDiskAfter } from '../support/snapshot.ts';
import { versionsOf } from '../support/versions-of.ts';

useFreshDatabase();

const reading = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

/** The database as version 1 made it. */
function openVersion1(): Dexie {
  const old = new Dexie('crossread');
  old.version(1).stores({
    articles: 'id, savedAt, *terms',
    revisions: 'id, articleId',
    judgements: 'id, *articles',
    tombstones: 'id',
  });
  return old;
}

async function writeVersion1(saved: readonly Article[]): Promise<void> {
  const old = openVersion1();
  for (const [i, article] of saved.entries()) {
    const { url, outlet, title, publishedAt, language } = article;
    const [id, latest] = await Promise.all([articleId(url), revisionId(article)]);
    const common = { schema: 1, id, url, outlet, title, publishedAt, language };
    await old
      .table('articles')
      .put({ ...common, latest, savedAt: i, terms: ['bridge', 'selmouth'] });
    await old.table('revisions').put({ schema: 1, id: latest, articleId: id, readAt: i, article });
  }
  old.close();
}

beforeEach(() => writeVersion1([reading, herald, flowers]));

describe('a corpus of version 1', () => {
  it('keeps every article and revision, and gets its index of stories', async () => {
    expect(await versionsOf(reading)).toMatchObject([{ article: herald }]);
    expect(await checkCorpus()).toEqual([]);
    for (const article of [reading, herald, flowers]) {
      expect(await savedState(article)).toBe('saved');
      expect(await revisionsOf(article.url)).toHaveLength(1);
    }
    const stories = await withCorpus(({ articles }) => articles.orderBy('story').uniqueKeys());
    expect(stories).toHaveLength(2);
  });

  it('keeps what the reader said', async () => {
    const old = openVersion1();
    const [a, b] = await Promise.all([reading, herald].map(({ url }) => articleId(url)));
    await old
      .table('judgements')
      .put({ schema: 1, id: 'said', articles: [a, b], same: false, at: 1 });
    old.close();
    expect(await versionsOf(reading)).toEqual([]);
    await judgeStory(reading.url, await articleId(flowers.url), true, 2);
    expect(await versionsOf(reading)).toMatchObject([{ article: flowers }]);
  });

  it.each([0, 1, 20, 100, 200])(
    'can be read as it was when the change of version is interrupted after %i writes',
    async (writes) => {
      fillDiskAfter(writes);
      await expect(versionsOf(reading)).rejects.toMatchObject({ failure: 'full' });
      vi.restoreAllMocks();
      const old = openVersion1();
      expect(await old.table('articles').where('terms').equals('bridge').count()).toBe(3);
      expect(await old.table('revisions').count()).toBe(3);
      old.close();
      expect(await versionsOf(reading)).toHaveLength(1);
      expect(await checkCorpus()).toEqual([]);
    },
  );
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/model/article.ts';
import { deleteArticles, deleteStory, restore } from '@/lib/corpus/articles/delete.ts';
import { save, savedState } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { searchArticles } from '@/lib/corpus/search/search.ts';
import {
  articleWith,
  bridgeAtTheHerald,
  bridgeInBrief,
  flowerShow,
  flowersInBrief,
} from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { revisionsOf } from '../support/revisions-of.ts';
import { atManySteps, everything } from '../support/snapshot.ts';
import { versionsOf } from '../support/versions-of.ts';

useFreshDatabase();

const post = articleWith({});
const corrected = { ...post, text: post.text.replace('40 of its', '44 of its') };
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

const idOf = (article: Article): Promise<string> => articleId(article.url);
const urlsFor = async (article: Article) =>
  (await versionsOf(article)).map((version) => version.article.url);

beforeEach(async () => {
  for (const article of [post, corrected, herald, flowers]) await save(article, 1);
});

describe('deleting an article', () => {
  it('takes it with all its revisions, and leaves the index sound', async () => {
    await deleteArticles([await idOf(post)], 5);
    expect(await savedState(post)).toBe('unsaved');
    expect(await revisionsOf(post.url)).toEqual([]);
    expect(await urlsFor(herald)).toEqual([]);
    expect(await checkCorpus()).toEqual([]);
  });

  it('takes it out of the search, and its undoing brings it back', async () => {
    const found = async () => {
      const { hits } = await searchArticles({ words: 'bolts', order: 'newest' });
      return hits.map(({ record }) => record.id).sort();
    };
    const both = [await idOf(post), await idOf(herald)].sort();
    expect(await found()).toEqual(both);
    const deleted = await deleteArticles([await idOf(post)], 5);
    expect(await checkCorpus()).toEqual([]);
    expect(await found()).toEqual([await idOf(herald)]);
    await restore(deleted);
    expect(await found()).toEqual(both);
    expect(await checkCorpus()).toEqual([]);
  });

  it('leaves a tombstone for it and for each revision', async () => {
    const { revisions } = await deleteArticles([await idOf(post)], 5);
    expect(revisions).toHaveLength(2);
    const { tombstones } = await everything();
    expect(tombstones).toHaveLength(3);
    expect(tombstones?.every(({ at }) => at === 5)).toBe(true);
  });

  it('of all leaves no term behind', async () => {
    await deleteArticles(await Promise.all([post, herald, flowers].map(idOf)), 5);
    const { articles, revisions, terms } = await everything();
    expect([articles, revisions, terms]).toEqual([[], [], []]);
    expect(await checkCorpus()).toEqual([]);
  });

  it('that is not there changes nothing', async () => {
    const before = await everything();
    const deleted = await deleteArticles(['nobody'], 5);
    expect(deleted).toMatchObject({ articles: [], revisions: [] });
    expect(await everything()).toEqual(before);
  });

  it('is forgotten when the reader saves it again', async () => {
    await deleteArticles([await idOf(post)], 5);
    expect(await save(post, 6)).toBe('new');
    expect(await urlsFor(herald)).toEqual([post.url]);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('deleting a story', () => {
  it('takes its articles and no others', async () => {
    const id = await idOf(post);
    const story = await withCorpus(async ({ articles }) => (await articles.get(id))?.story);
    await deleteStory(story ?? '', 5);
    expect(await savedState(herald)).toBe('unsaved');
    expect(await savedState(flowers)).toBe('saved');
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('undoing a deletion', () => {
  it('restores everything exactly', async () => {
    const before = await everything();
    const deleted = await deleteArticles(await Promise.all([post, herald].map(idOf)), 5);
    // Over a message between two parts of the extension it goes as JSON.
    await restore(JSON.parse(JSON.stringify(deleted)));
    expect(await everything()).toEqual(before);
  });

  it('twice is the same as once', async () => {
    const before = await everything();
    const deleted = await deleteArticles([await idOf(post)], 5);
    await restore(deleted);
    await restore(deleted);
    expect(await everything()).toEqual(before);
  });

  it('keeps what was saved meanwhile, and gives it its earlier revisions back', async () => {
    const deleted = await deleteArticles([await idOf(post)], 5);
    const newer = { ...post, text: post.text.replace('40 of its', '48 of its') };
    await save(newer, 6);
    await restore(deleted);
    expect(await savedState(newer)).toBe('saved');
    expect(await revisionsOf(post.url)).toHaveLength(3);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('a deletion that a full disk interrupts at any step', () => {
  it('has not begun', async () => {
    await save({ ...post, text: bridgeInBrief }, 2);
    await save({ ...flowers, text: flowersInBrief }, 2);
    const ids = await Promise.all([post, flowers].map(idOf));
    const before = await everything();
    const steps = await atManySteps(
      () => deleteArticles(ids, 5),
      async (failure) => {
        expect(failure).toMatchObject({ failure: 'full' });
        expect(await everything()).toEqual(before);
      },
    );
    // Tombstones and counts, at the least; the deletions themselves go as one range each.
    expect(steps).toBeGreaterThan(10);
    expect(await checkCorpus()).toEqual([]);
  });

  it('is still undone when the undoing is interrupted, too', async () => {
    await save({ ...flowers, text: flowersInBrief }, 2);
    const before = await everything();
    const deleted = await deleteArticles([await idOf(flowers)], 5);
    const between = await everything();
    await atManySteps(
      () => restore(deleted),
      async () => expect(await everything()).toEqual(between),
    );
    expect(await everything()).toEqual(before);
  });
});

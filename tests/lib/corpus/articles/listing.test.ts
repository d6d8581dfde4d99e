import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteArticles } from '@/lib/corpus/articles/delete.ts';
import {
  latestArticles,
  storiesLedBy,
  storyWith,
  whereaboutsOf,
} from '@/lib/corpus/articles/listing.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { moveToStory } from '@/lib/corpus/stories/edit-stories.ts';
import {
  articleWith,
  bridgeAtTheHerald,
  bridgeAtThePost,
  flowerShow,
} from '../support/articles.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

const post = articleWith({ text: bridgeAtThePost });
const herald = articleWith({
  url: 'https://selmouth-herald.example/bridge',
  outlet: 'Selmouth Herald',
  title: 'Cracked bolts shut Selmouth harbour bridge',
  text: bridgeAtTheHerald,
});
const show = articleWith({
  url: 'https://harbour-post.example/orchids',
  title: 'Orchids win at Wexcombe',
  text: flowerShow,
});

describe('the list of stories', () => {
  it('has nothing of an empty corpus', async () => {
    expect((await latestArticles(0, 100)).ids).toEqual([]);
    expect(await storiesLedBy([])).toEqual([]);
    expect(await storyWith('ab')).toBeNull();
  });

  it('names each story once, at its newest article, with all of its articles', async () => {
    await save(post, 1000);
    await save(show, 2000);
    await save(herald, 3000);
    const ids = (await latestArticles(0, 100)).ids;
    const stories = await storiesLedBy(ids);
    expect(stories.map(({ articles }) => articles.map(({ title }) => title))).toEqual([
      [herald.title, post.title],
      [show.title],
    ]);
    // In pieces it is the same list, wherever a piece ends.
    const pieces = await Promise.all(ids.map((id) => storiesLedBy([id])));
    expect(pieces.flat()).toEqual(stories);
    expect(await storyWith(stories[0]!.id)).toEqual(stories[0]);
  });

  it('lists articles of one instant once each', async () => {
    await save(post, 1000);
    await save(herald, 1000);
    const pieces = await Promise.all(
      (await latestArticles(0, 100)).ids.map((id) => storiesLedBy([id])),
    );
    expect(pieces.flat()).toHaveLength(1);
    expect(pieces.flat()[0]?.articles).toHaveLength(2);
  });

  it('passes over an article that is gone by now', async () => {
    await save(post, 1000);
    const ids = (await latestArticles(0, 100)).ids;
    expect(await storiesLedBy(['00', ...ids])).toHaveLength(1);
  });

  it('carries no text and no terms into a list', async () => {
    await save(post, 1000);
    const [story] = await storiesLedBy((await latestArticles(0, 100)).ids);
    expect(Object.keys(story!.articles[0]!)).not.toContain('terms');
  });
});

describe('what became of articles', () => {
  it('is the story that holds them now, or that they were deleted, or nothing', async () => {
    await save(post, 1000);
    await save(show, 2000);
    const [moved, deleted] = await Promise.all([articleId(post.url), articleId(show.url)]);
    await moveToStory([moved], deleted, 3000);
    expect(await whereaboutsOf([moved])).toEqual({ stories: [deleted], deleted: false });
    await deleteArticles([deleted], 4000);
    expect(await whereaboutsOf([deleted])).toEqual({ stories: [], deleted: true });
    expect(await whereaboutsOf(['ab'])).toEqual({ stories: [], deleted: false });
  });
});

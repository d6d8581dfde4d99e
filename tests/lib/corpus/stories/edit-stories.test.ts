import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/model/article.ts';
import { deleteArticles, restore } from '@/lib/corpus/articles/delete.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { joinStories, moveToStory, takeBack } from '@/lib/corpus/stories/edit-stories.ts';
import { judgeStory } from '@/lib/corpus/stories/judge-story.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { atManySteps, everything } from '../support/snapshot.ts';
import { versionsOf } from '../support/versions-of.ts';

useFreshDatabase();

const post = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const mercury = articleWith({
  url: 'https://mercury.example/1',
  text: bridgeAtTheHerald.replace('Drivers', 'Motorists'),
});
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

const idOf = (article: Article): Promise<string> => articleId(article.url);
const storyOf = async (article: Article) => {
  const id = await idOf(article);
  return withCorpus(async ({ articles }) => (await articles.get(id))?.story ?? '');
};
/** Saves an article once more, somewhat changed: all the computer knows is weighed anew. */
const touch = (article: Article, now: number) =>
  save({ ...article, text: `${article.text} More follows.` }, now);
const urlsFor = async (article: Article) =>
  (await versionsOf(article)).map((version) => version.article.url).sort();

beforeEach(async () => {
  for (const article of [post, herald, mercury, flowers]) await save(article, 1);
});

describe('an article that the reader moves', () => {
  it('to another story stays there, and the others of both stay where they were', async () => {
    await moveToStory([await idOf(flowers)], await storyOf(post), 2);
    for (const article of [post, herald, mercury, flowers]) await touch(article, 3);
    expect(new Set(await Promise.all([post, herald, mercury, flowers].map(storyOf))).size).toBe(1);
    expect(await urlsFor(flowers)).toEqual([post, herald, mercury].map(({ url }) => url).sort());
    expect(await checkCorpus()).toEqual([]);
  });

  it('out of a story stays out', async () => {
    const before = await storyOf(post);
    await moveToStory([await idOf(post)], null, 2);
    for (const article of [post, herald, mercury]) await touch(article, 3);
    expect(await storyOf(herald)).toBe(before);
    expect(await storyOf(mercury)).toBe(before);
    expect(await storyOf(post)).not.toBe(before);
    expect(await urlsFor(post)).toEqual([]);
  });

  it('to where it is changes nothing', async () => {
    const before = await everything();
    await moveToStory([await idOf(post)], await storyOf(post), 2);
    expect(await everything()).toEqual(before);
  });
});

describe('a story that the reader splits', () => {
  it('is two from then on, each held together', async () => {
    await moveToStory(await Promise.all([herald, mercury].map(idOf)), null, 2);
    for (const article of [post, herald, mercury]) await touch(article, 3);
    expect(await storyOf(herald)).toBe(await storyOf(mercury));
    expect(await storyOf(post)).not.toBe(await storyOf(herald));
  });
});

describe('stories that the reader joins', () => {
  it('are one from then on', async () => {
    await joinStories([await storyOf(flowers), await storyOf(post)], 2);
    for (const article of [post, flowers, herald]) await touch(article, 3);
    expect(await storyOf(post)).toBe(await storyOf(flowers));
    expect(await storyOf(mercury)).toBe(await storyOf(flowers));
    expect(await checkCorpus()).toEqual([]);
  });

  it('are two again when the reader says so later', async () => {
    await joinStories([await storyOf(flowers), await storyOf(post)], 2);
    await moveToStory([await idOf(flowers)], null, 3);
    for (const article of [post, flowers, herald]) await touch(article, 4);
    expect(await urlsFor(flowers)).toEqual([]);
    expect(await urlsFor(post)).toEqual([herald.url, mercury.url].sort());
  });

  it('stay one when the article between them is deleted, and comes back', async () => {
    await joinStories([await storyOf(flowers), await storyOf(post)], 2);
    const deleted = await deleteArticles([await idOf(herald)], 3);
    for (const article of [post, flowers]) await touch(article, 4);
    expect(await storyOf(post)).toBe(await storyOf(flowers));
    await restore(deleted);
    expect(await storyOf(herald)).toBe(await storyOf(flowers));
  });
});

describe('taking back', () => {
  it('restores stories and all that had been said exactly', async () => {
    await judgeStory(post.url, await idOf(flowers), false, 1);
    const before = await everything();
    for (const correct of [
      async () => joinStories([await storyOf(flowers), await storyOf(post)], 2),
      async () => moveToStory([await idOf(post)], null, 2),
      async () => moveToStory([await idOf(flowers)], await storyOf(post), 2),
    ]) {
      const regrouping = await correct();
      expect(await everything()).not.toEqual(before);
      await takeBack(JSON.parse(JSON.stringify(regrouping)));
      expect(await everything()).toEqual(before);
    }
  });
});

describe('a correction that a full disk interrupts at any step', () => {
  const corrections: [name: string, correct: () => Promise<() => Promise<unknown>>][] = [
    [
      'moving an article',
      async () => {
        const [id, into] = [await idOf(flowers), await storyOf(post)];
        return () => moveToStory([id], into, 2);
      },
    ],
    [
      'splitting a story',
      async () => {
        const ids = await Promise.all([herald, mercury].map(idOf));
        return () => moveToStory(ids, null, 2);
      },
    ],
    [
      'joining two stories',
      async () => {
        const stories = [await storyOf(flowers), await storyOf(post)];
        return () => joinStories(stories, 2);
      },
    ],
    [
      'taking a split back',
      async () => {
        const split = await moveToStory(await Promise.all([herald, mercury].map(idOf)), null, 2);
        return () => takeBack(split);
      },
    ],
    [
      'taking a join back',
      async () => {
        const joined = await joinStories([await storyOf(flowers), await storyOf(post)], 2);
        return () => takeBack(joined);
      },
    ],
    [
      'what is said in the popup',
      async () => {
        const id = await idOf(flowers);
        return () => judgeStory(post.url, id, true, 2);
      },
    ],
  ];

  it.each(corrections)('has not begun: %s', async (_name, prepare) => {
    const correct = await prepare();
    const before = await everything();
    const steps = await atManySteps(correct, async (failure) => {
      expect(failure).toMatchObject({ failure: 'full' });
      expect(await everything()).toEqual(before);
    });
    expect(steps).toBeGreaterThan(2);
    expect(await everything()).not.toEqual(before);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('what the reader says in the popup of two saved articles', () => {
  it('shows in the library at once, and the others of a story stay with it', async () => {
    await judgeStory(post.url, await idOf(flowers), true, 2);
    expect(new Set(await Promise.all([post, herald, mercury, flowers].map(storyOf))).size).toBe(1);
    await judgeStory(post.url, await idOf(flowers), false, 3);
    expect(await storyOf(flowers)).not.toBe(await storyOf(herald));
    expect(await storyOf(post)).toBe(await storyOf(herald));
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/model/article.ts';
import { relatedArticles } from '@/lib/corpus/articles/related-articles.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { judgeStory } from '@/lib/corpus/stories/judge-story.ts';
import {
  articleWith,
  bridgeAtTheHerald,
  flowerShow,
  marketAtTheHerald,
  paradeAtThePost,
  quayAtTheHerald,
} from '../support/articles.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { versionsOf } from '../support/versions-of.ts';

useFreshDatabase();

/** After every date of publication in these tests: a later one is not believed. */
const NOW = Date.parse('2026-07-01');

const reading = articleWith({});
const herald = articleWith({
  url: 'https://selmouth-herald.example/crossing-shut',
  outlet: 'Selmouth Herald',
  title: 'Harbour bridge shut from Monday',
  text: bridgeAtTheHerald,
  publishedAt: '2026-04-03T08:00:00Z',
});
const flowers = articleWith({
  url: 'https://wexcombe-week.example/orchids',
  title: 'Orchid grower wins at Wexcombe',
  text: flowerShow,
});

const outletsFor = async (article: Article): Promise<string[]> =>
  (await versionsOf(article)).map((version) => version.article.url);

describe('the other versions of a story', () => {
  it('are none in an empty corpus', async () => {
    expect(await versionsOf(reading)).toEqual([]);
  });

  it('are other outlets\u2019 reports of it, not its own and not another story', async () => {
    for (const article of [reading, herald, flowers]) await save(article, 1);
    expect(await outletsFor(reading)).toEqual([herald.url]);
    expect(await outletsFor(herald)).toEqual([reading.url]);
    expect(await outletsFor(flowers)).toEqual([]);
  });

  it('come in their latest revision', async () => {
    await save(herald, 1);
    const corrected = { ...herald, text: herald.text.replace('52', '54') };
    await save(corrected, 2);
    expect((await versionsOf(reading))[0]?.article.text).toBe(corrected.text);
  });

  it('are not reports in the same words two months later', async () => {
    await save({ ...herald, publishedAt: '2026-06-20' }, NOW);
    expect(await versionsOf(reading)).toEqual([]);
    await judgeStory(reading.url, await articleId(herald.url), true, NOW);
    expect(await versionsOf(reading)).toHaveLength(1);
  });

  it('are not reports of a like event weeks later', async () => {
    await save(
      articleWith({
        url: 'https://selmouth-herald.example/quay-shut',
        publishedAt: '2026-06-20',
        text: quayAtTheHerald,
      }),
      NOW,
    );
    expect(await versionsOf(reading)).toEqual([]);
  });

  it('tell which of them print one text', async () => {
    const reprint = { ...herald, url: 'https://tarn-mercury.example/crossing', outlet: 'Mercury' };
    for (const article of [herald, { ...reprint, text: `TARN — ${herald.text}` }]) {
      await save(article, 1);
    }
    const copies = (await versionsOf(reading)).filter((version) => version.sameTextAs);
    expect(copies).toMatchObject([
      { article: { url: herald.url }, sameTextAs: await articleId(reprint.url) },
    ]);
  });

  it('are found without a date only where the words say more', async () => {
    await save({ ...reading, url: 'https://copy.example/1', publishedAt: null }, 1);
    await save({ ...flowers, publishedAt: null }, 1);
    expect(await outletsFor(reading)).toEqual(['https://copy.example/1']);
  });
});

describe('an article that may be of the story', () => {
  // The same town and the same mayor, long apart.
  const parade = articleWith({ url: 'https://a.example/parade', text: paradeAtThePost });
  const market = articleWith({
    url: 'https://b.example/market',
    text: marketAtTheHerald,
    publishedAt: '2025-08-02',
  });

  it('is offered, and claimed by nobody', async () => {
    await save(market, NOW);
    expect(await versionsOf(parade)).toEqual([]);
    const possible = (await relatedArticles(parade)).possible;
    expect(possible.map(({ article }) => article.url)).toEqual([market.url]);
  });

  it('is offered no more once the reader has said what it is', async () => {
    await save(market, NOW);
    const other = await articleId(market.url);
    await judgeStory(parade.url, other, false, 2);
    expect((await relatedArticles(parade)).possible).toEqual([]);
    await judgeStory(parade.url, other, true, 3);
    expect((await relatedArticles(parade)).possible).toEqual([]);
    expect(await versionsOf(parade)).toHaveLength(1);
  });
});

describe('what the reader says about two articles', () => {
  beforeEach(async () => {
    for (const article of [reading, herald, flowers]) await save(article, 1);
  });

  it('parts what the words would join, from either side', async () => {
    await judgeStory(reading.url, await articleId(herald.url), false, 2);
    expect(await outletsFor(reading)).toEqual([]);
    expect(await outletsFor(herald)).toEqual([]);
  });

  it('joins what the words would part', async () => {
    await judgeStory(reading.url, await articleId(flowers.url), true, 2);
    expect((await outletsFor(flowers)).sort()).toEqual([reading.url, herald.url].sort());
    expect((await outletsFor(herald)).sort()).toEqual([reading.url, flowers.url].sort());
  });

  it('can be taken back', async () => {
    const other = await articleId(herald.url);
    await judgeStory(reading.url, other, false, 2);
    await judgeStory(reading.url, other, null, 3);
    expect(await outletsFor(reading)).toEqual([herald.url]);
  });
});

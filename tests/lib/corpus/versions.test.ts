import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article.ts';
import { articleId } from '@/lib/corpus/ids.ts';
import { judgeStory } from '@/lib/corpus/judge.ts';
import { save } from '@/lib/corpus/save.ts';
import { versionsOf } from '@/lib/corpus/versions.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from './articles.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

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

  it('are not reports of a like event weeks away', async () => {
    await save({ ...herald, publishedAt: '2026-06-20' }, 1);
    expect(await versionsOf(reading)).toEqual([]);
  });

  it('are found without a date only where the words say more', async () => {
    await save({ ...reading, url: 'https://copy.example/1', publishedAt: null }, 1);
    await save({ ...flowers, publishedAt: null }, 1);
    expect(await outletsFor(reading)).toEqual(['https://copy.example/1']);
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
    expect(await outletsFor(flowers)).toEqual([reading.url]);
  });

  it('can be taken back', async () => {
    const other = await articleId(herald.url);
    await judgeStory(reading.url, other, false, 2);
    await judgeStory(reading.url, other, null, 3);
    expect(await outletsFor(reading)).toEqual([herald.url]);
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { latestArticles, storiesLedBy } from '@/lib/corpus/articles/listing.ts';
import { reportsOf, reportWith, revisionsWith } from '@/lib/corpus/articles/reports.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleWith, bridgeAtTheHerald, bridgeAtThePost } from '../support/articles.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

const post = articleWith({ text: bridgeAtThePost, publishedAt: '2026-04-02' });
const herald = articleWith({
  url: 'https://selmouth-herald.example/bridge',
  outlet: 'Selmouth Herald',
  title: 'Cracked bolts shut Selmouth harbour bridge',
  text: bridgeAtTheHerald,
  publishedAt: '2026-04-01T08:00:00Z',
});

describe('the reports of a story', () => {
  it('stand in the order in which they were published, with their latest texts', async () => {
    await save(post, 1000);
    await save(herald, 2000);
    await save({ ...post, text: `${bridgeAtThePost} It opened again.` }, 3000);
    const [story] = await storiesLedBy((await latestArticles(0, 100)).ids);
    const reports = await reportsOf(story!.id);
    expect(reports.map(({ article }) => article.outlet)).toEqual([
      'Selmouth Herald',
      'The Harbour Post',
    ]);
    expect(reports[1]).toMatchObject({ revisions: 2, savedAt: 1000, readAt: 3000 });
    expect(reports[1]!.article.text).toMatch(/opened again/);
    expect(await reportWith(reports[1]!.id)).toEqual(reports[1]);
  });

  it('without a date come last, in the order of saving', async () => {
    await save({ ...post, publishedAt: null }, 1000);
    await save(herald, 2000);
    const [story] = await storiesLedBy((await latestArticles(0, 100)).ids);
    const outlets = (await reportsOf(story!.id)).map(({ article }) => article.outlet);
    expect(outlets).toEqual(['Selmouth Herald', 'The Harbour Post']);
  });

  it('are none where there is no such story or article', async () => {
    expect(await reportsOf('ab')).toEqual([]);
    expect(await reportWith('ab')).toBeNull();
    expect(await revisionsWith('ab')).toEqual([]);
  });
});

it('the revisions of an article stand oldest first, whatever the order of their ids', async () => {
  for (let i = 0; i < 5; i++) await save({ ...post, text: `${bridgeAtThePost} ${i}` }, 1000 + i);
  const [id] = (await latestArticles(0, 100)).ids;
  const revisions = await revisionsWith(id!);
  expect(revisions.map(({ readAt }) => readAt)).toEqual([1000, 1001, 1002, 1003, 1004]);
});

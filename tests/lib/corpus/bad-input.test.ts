import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '@/lib/article/model/article.ts';
import { relatedArticles } from '@/lib/corpus/articles/related-articles.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { BulkWriter, recordsOf } from '../../bench/support/bulk-records.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from './support/articles.ts';
import { checkCorpus } from './support/check-corpus.ts';
import { countReads } from './support/count-reads.ts';
import { useFreshDatabase } from './support/fresh-database.ts';
import { revisionsOf } from './support/revisions-of.ts';
import { versionsOf } from './support/versions-of.ts';

useFreshDatabase();

const NOW = Date.parse('2026-07-01');
const post = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

const urlsFor = async (article: Article) =>
  (await versionsOf(article)).map((version) => version.article.url).sort();
const storyOf = async ({ url }: Article) => {
  const id = await articleId(url);
  return withCorpus(async ({ articles }) => (await articles.get(id))?.story);
};

describe('a date that says nothing:', () => {
  it.each([
    ['none', null],
    ['the beginning of time', '1970-01-01'],
    ['the far future', '2099-12-31'],
    ['no date at all', 'last Tuesday'],
    ['a day that no month has', '2026-02-31T99:00'],
  ])('%s is taken for no date, and the story is still found', async (_name, publishedAt) => {
    await save({ ...post, publishedAt }, NOW);
    await save({ ...flowers, publishedAt }, NOW);
    const copy = { ...post, url: 'https://copy.example/1' };
    expect(await urlsFor(copy)).toEqual([post.url]);
    const record = await withCorpus(async ({ articles }) =>
      articles.get(await articleId(post.url)),
    );
    expect(record?.day).toBe(null);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('a text that is hardly one:', () => {
  const stub = 'Selmouth harbour bridge will close to all traffic on Monday. Read more.';

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\n\t '],
    ['one word', 'Bridge'],
    ['marks only', '… — !!! ???'],
    ['emoji', '🚢🌉🔧'],
    ['a lone surrogate', 'Bridge \ud800 closes'],
    ['a word of 100,000 letters', 'a'.repeat(100_000)],
  ])('%s is saved, joins nothing and is joined by nothing', async (_name, text) => {
    await save(post, NOW);
    const odd = articleWith({ url: 'https://odd.example/1', title: '', text });
    await save(odd, NOW);
    expect(await urlsFor(odd)).not.toContain(post.url);
    expect(await urlsFor(post)).toEqual([]);
    expect(await checkCorpus()).toEqual([]);
  });

  it('a stub does not bring two stories together', async () => {
    for (const article of [post, flowers]) await save(article, NOW);
    await save(articleWith({ url: 'https://stub.example/1', text: stub }), NOW);
    expect(await storyOf(post)).not.toBe(await storyOf(flowers));
  });
});

describe('an article in another language', () => {
  const bridgeInGerman = articleWith({
    url: 'https://bote.example/1',
    language: 'de',
    title: 'Hafenbrücke wird gesperrt',
    text: 'Die Hafenbrücke von Selmouth wird am Montag für den Verkehr gesperrt, nachdem Prüfer Risse in 40 Bolzen gefunden haben.\n\nHafenmeisterin Ines Vale sagte, Taucher der Firma Tarn Marine hätten den Übergang an der Corrigan Street untersucht. Fähren verkehren vom Lantern Quay.',
  });

  it('is no other article\u2019s story by its language alone', async () => {
    await save(bridgeInGerman, NOW);
    const other = articleWith({
      url: 'https://bote.example/2',
      language: 'de',
      title: 'Blumenschau eröffnet',
      text: 'Die Blumenschau von Wexcombe wird am Samstag eröffnet, nachdem Gärtner aus sechs Bezirken ihre Orchideen gebracht haben.\n\nDer Züchter Tobias Renn sagte, die Richter hätten die Blüten gelobt. Besucher warteten am Teezelt.',
    });
    await save(other, NOW);
    expect(await storyOf(other)).not.toBe(await storyOf(bridgeInGerman));
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('addresses', () => {
  it('two of one article make one voice: the text is told to be the same', async () => {
    await save(post, NOW);
    await save({ ...post, url: `${post.url}/print` }, NOW);
    const versions = await versionsOf(herald);
    expect(versions).toHaveLength(2);
    expect(versions.filter((version) => version.sameTextAs)).toHaveLength(1);
  });

  it('one with two articles after one another keeps both texts, the later one found', async () => {
    await save(post, NOW);
    await save(herald, NOW);
    await save({ ...post, title: 'Live', text: flowerShow }, NOW + 1);
    expect(await revisionsOf(post.url)).toHaveLength(2);
    expect(await urlsFor(herald)).toEqual([]);
    expect(await urlsFor(flowers)).toEqual([post.url]);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('two tabs that save in the same moment', () => {
  it('put two versions of one story into one story', async () => {
    await Promise.all([save(post, NOW), save(herald, NOW), save(flowers, NOW)]);
    expect(await storyOf(post)).toBe(await storyOf(herald));
    expect(await storyOf(flowers)).not.toBe(await storyOf(herald));
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('a form that is filled in again and again', () => {
  const weather = (i: number) =>
    articleWith({
      url: `https://weather.example/${i}`,
      outlet: 'Weather Office',
      title: `Weather in ${TOWNS[i % TOWNS.length]}`,
      publishedAt: `2026-04-${String(1 + (i % 28)).padStart(2, '0')}`,
      text: `It will be mostly cloudy in ${TOWNS[i % TOWNS.length]} with a high of ${5 + (i % 23)} degrees and a low of ${i % 5} degrees. A light breeze comes from the west at ${8 + (i % 17)} kilometres per hour. Showers are possible towards the evening, and the night stays dry with patchy fog in low places. Drivers should take care on wet leaves.`,
    });
  const TOWNS = ['Selmouth', 'Wexcombe', 'Tarn', 'Corrigan', 'Brackwater', 'Ellering', 'Osmark'];

  it('makes no giant story, and what is saved among it is found', async () => {
    for (let i = 0; i < 40; i += 1) await save(weather(i), NOW);
    await save(post, NOW);
    expect(await urlsFor(herald)).toEqual([post.url]);
    const stories = await withCorpus(({ articles }) => articles.orderBy('story').keys());
    const sizes = new Map<unknown, number>();
    for (const story of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(2);
    expect((await relatedArticles(weather(41))).possible).toEqual([]);
    expect(await checkCorpus()).toEqual([]);
  }, 60_000);

  it('a thousand times costs a look-up no more reads than a hundred times', async () => {
    const few = await readsAmong(100);
    const many = await readsAmong(1000);
    expect(many.requests).toBeLessThanOrEqual(few.requests);
    // 24 candidates, and what the corpus knows of its terms.
    expect(many.records).toBeLessThanOrEqual(30);
  }, 60_000);

  /** What a look-up asks the database for, and gets, among so many filled-in forms. */
  async function readsAmong(count: number) {
    await withCorpus(async (corpus) => {
      await Promise.all(corpus.tables.map((table) => table.clear()));
      const writer = new BulkWriter(corpus);
      const founders = new Map<number, string>();
      const records = [];
      for (let event = 0; event < count; event += 1) {
        records.push(
          await recordsOf({ article: weather(event), event, copyOf: null }, founders, NOW),
        );
      }
      await writer.write(records);
      await writer.writeIndex();
    });
    const reads = countReads(['articles', 'commonTerms', 'revisions']);
    expect(await versionsOf(weather(count))).toEqual([]);
    vi.restoreAllMocks();
    return reads;
  }
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteArticles } from '@/lib/corpus/articles/delete.ts';
import { digestsOf, keepDigest } from '@/lib/corpus/articles/digests.ts';
import { type ListedStory, latestArticles, storiesLedBy } from '@/lib/corpus/articles/listing.ts';
import { save } from '@/lib/corpus/articles/save.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';

useFreshDatabase();

const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });
const DIGEST = { independent: 2, differing: 3 };

const stories = async (): Promise<ListedStory[]> =>
  storiesLedBy((await latestArticles(0, 100)).ids);

describe('the digest of a story', () => {
  it('is kept for the texts and the version that it was made with', async () => {
    await save(herald, 1);
    const [story] = await stories();
    await keepDigest(story!, '1.0', DIGEST);
    expect(await digestsOf([story!], '1.0')).toEqual(new Map([[story!.id, DIGEST]]));
    expect(await digestsOf([story!], '1.1')).toEqual(new Map());
    await save({ ...herald, title: 'Bridge stays shut' }, 2);
    expect(await digestsOf(await stories(), '1.0')).toEqual(new Map());
  });

  it('goes with the articles', async () => {
    await save(herald, 1);
    await save(flowers, 2);
    for (const story of await stories()) await keepDigest(story, '1.0', DIGEST);
    const [gone] = await stories();
    await deleteArticles([gone!.articles[0]!.id], 3);
    expect((await digestsOf([gone!], '1.0')).size).toBe(0);
    expect((await digestsOf(await stories(), '1.0')).size).toBe(1);
  });

  it('does not stay for ever where stories were joined or renamed', async () => {
    await save(herald, 1);
    const [story] = await stories();
    for (let i = 0; i < 9; i += 1) await keepDigest({ ...story!, id: `s${i}` }, '1.0', DIGEST);
    expect(await withCorpus(({ digests }) => digests.count())).toBeLessThan(4);
  });
});

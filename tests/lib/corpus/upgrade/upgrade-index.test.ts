import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { save } from '@/lib/corpus/articles/save.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { articleWith, bridgeAtTheHerald, flowerShow } from '../support/articles.ts';
import { checkCorpus } from '../support/check-corpus.ts';
import { useFreshDatabase } from '../support/fresh-database.ts';
import { atEveryStep, everything } from '../support/snapshot.ts';
import { versionsOf } from '../support/versions-of.ts';

useFreshDatabase();

const post = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

/** The database as version 3 made it: it had no packed counts. */
function openVersion3(): Dexie {
  const old = new Dexie('crossread');
  old.version(3).stores({
    articles: 'id, savedAt, story',
    revisions: 'id, articleId',
    judgements: 'id, *articles',
    tombstones: 'id',
    terms: 'term',
    storyChanges: 'id, *stories, at',
    holders: 'term',
    searchPending: 'id',
    searchSegments: 'number, state',
    searchBlocks: '[segment+block], segment',
    staged: 'key',
    restores: 'id',
  });
  return old;
}

let before: Awaited<ReturnType<typeof everything>>;

beforeEach(async () => {
  for (const article of [post, herald, flowers]) await save(article, 1);
  before = await everything();
  await Dexie.delete('crossread');
  const old = openVersion3();
  for (const table of old.tables) {
    const rows = before[table.name] ?? [];
    await table.bulkPut(rows.map((row) => ('schema' in row ? { ...row, schema: 3 } : row)));
  }
  old.close();
});

describe('a corpus of version 3', () => {
  it('gets its common terms counted, and nothing else is touched', async () => {
    expect(await versionsOf(post)).toMatchObject([{ article: herald }]);
    expect(await checkCorpus()).toEqual([]);
    const after = await everything();
    expect(after.commonTerms).toEqual(before.commonTerms);
    expect(after.articles).toEqual(before.articles?.map((one) => ({ ...one, schema: 3 })));
    expect(after.revisions).toHaveLength(3);
  });

  it('can be read as it was when that is interrupted, and is brought up later', async () => {
    const steps = await atEveryStep(
      () => versionsOf(post),
      async (failure) => {
        expect(failure).toMatchObject({ failure: 'full' });
        const old = openVersion3();
        expect(await old.table('articles').count()).toBe(3);
        expect(await old.table('terms').count()).toBe(before.terms?.length);
        old.close();
      },
    );
    expect(steps).toBe(1);
    expect(await versionsOf(post)).toHaveLength(1);
  });

  it('that is empty is brought up, too', async () => {
    await Dexie.delete('crossread');
    const old = openVersion3();
    await old.open();
    old.close();
    expect(await versionsOf(post)).toEqual([]);
    await save(post, 1);
    expect(await checkCorpus()).toEqual([]);
    expect(await withCorpus(({ articles }) => articles.count())).toBe(1);
  });
});

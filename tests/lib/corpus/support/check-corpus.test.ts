import { SCHEMA } from '../../../../lib/corpus/database/records.ts';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { save } from '@/lib/corpus/articles/save.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import {
  articleWith,
  bridgeAtTheHerald,
  bridgeInBrief,
  flowerShow,
  flowersInBrief,
} from './articles.ts';
import { checkCorpus } from './check-corpus.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { atManySteps, everything } from './snapshot.ts';

useFreshDatabase();

const reading = articleWith({});
const herald = articleWith({ url: 'https://herald.example/1', text: bridgeAtTheHerald });
const flowers = articleWith({ url: 'https://week.example/1', text: flowerShow });

describe('the check of the corpus', () => {
  it('finds nothing wrong in an empty one, nor after saves and revisions', async () => {
    expect(await checkCorpus()).toEqual([]);
    for (const article of [reading, herald, flowers]) await save(article, 1);
    await save({ ...reading, text: flowerShow }, 2);
    await save(reading, 3);
    expect(await checkCorpus()).toEqual([]);
  });

  it('finds a count that is wrong, a revision that is gone and an article that is', async () => {
    await save(reading, 1);
    await save(herald, 1);
    await withCorpus(async ({ articles, revisions, terms }) => {
      const [first, second] = await articles.toArray();
      await terms.delete('selmouth');
      await revisions.delete(first?.latest ?? '');
      await articles.delete(second?.id ?? '');
    });
    await withCorpus(async ({ revisions, tombstones, judgements }) => {
      const [text] = await revisions.toArray();
      await tombstones.put({ schema: SCHEMA, id: text?.id ?? '', at: 1 });
      await judgements.put({ schema: SCHEMA, id: 'odd', articles: ['a', 'a'], same: true, at: 1 });
    });
    const wrong = (await checkCorpus()).join(' ');
    expect(wrong).toContain('has no latest revision');
    expect(wrong).toContain('has no article');
    expect(wrong).toContain('Term selmouth');
    expect(wrong).toContain('was deleted');
    expect(wrong).toContain('is not about two articles');
  });

  it('finds nothing wrong after two tabs have saved in the same moment', async () => {
    await Promise.all([
      save(reading, 1),
      save(herald, 1),
      save({ ...reading, text: flowerShow }, 1),
    ]);
    expect(await checkCorpus()).toEqual([]);
  });
});

describe('a disk that is full at any step of a save', () => {
  it('leaves the corpus sound and as it was', async () => {
    await save({ ...reading, text: bridgeInBrief }, 1);
    await save({ ...flowers, text: flowersInBrief }, 1);
    const before = await everything();
    const steps = await atManySteps(
      () => save({ ...herald, text: bridgeInBrief }, 2),
      async (failure) => {
        expect(failure).toMatchObject({ failure: 'full' });
        expect(await everything()).toEqual(before);
      },
    );
    // Article, revision, a count and a list for each term.
    expect(steps).toBeGreaterThan(10);
    expect(await checkCorpus()).toEqual([]);
  });
});

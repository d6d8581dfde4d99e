import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { save } from '@/lib/corpus/articles/save.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { checkCorpus } from '../../lib/corpus/support/check-corpus.ts';
import { useFreshDatabase } from '../../lib/corpus/support/fresh-database.ts';
import { everything } from '../../lib/corpus/support/snapshot.ts';
import { BulkWriter, recordsOf } from './bulk-records.ts';
import { plantedCorpus } from './planted-corpus.ts';

useFreshDatabase();

const NOW = Date.parse('2026-07-01');
const COUNT = 40;

/** What saving, with its own placement, makes of them must be what the bench measures. */
it('a corpus filled in bulk is the corpus that saving makes, record by record', async () => {
  const planted = [...plantedCorpus(COUNT)];
  const founders = new Map<number, string>();
  await withCorpus(async (corpus) => {
    const writer = new BulkWriter(corpus);
    const records = [];
    for (const one of planted) records.push(await recordsOf(one, founders, NOW));
    await writer.write(records);
    await writer.writeIndex();
  });
  expect(await checkCorpus()).toEqual([]);
  const bulk = await everything();
  await withCorpus(async (corpus) => {
    await corpus.delete();
  });
  for (const { article } of planted) await save(article, NOW);
  const saved = await everything();
  for (const table of [
    'articles',
    'revisions',
    'terms',
    'commonTerms',
    'holders',
    'searchPending',
  ]) {
    expect(bulk[table], table).toEqual(saved[table]);
  }
}, 60_000);

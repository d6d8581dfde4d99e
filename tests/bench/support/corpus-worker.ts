import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { articleId } from '../../../lib/corpus/database/ids.ts';
import { type Records, recordsOf } from './bulk-records.ts';
import type { Order } from './corpus-source.ts';

/** Reads the articles of an order, writes their records into its file and answers with its name. */
const { now } = workerData as { now: number };

parentPort?.on('message', async ({ file, planted, founders }: Order) => {
  const records: Records[] = [];
  for (const [i, one] of planted.entries()) {
    const story = await articleId(founders[i] ?? one.article.url);
    records.push(await recordsOf(one, new Map([[one.event, story]]), now));
  }
  writeFileSync(file, JSON.stringify(records));
  parentPort?.postMessage(file);
});

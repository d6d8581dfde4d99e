import { parentPort, workerData } from 'node:worker_threads';
import { type Records, recordsOf } from './bulk-records.ts';
import type { Planted } from './planted-corpus.ts';

/*
 * Reads what the main thread sends, a chunk of planted articles at a time, and answers with their
 * records as JSON: analysing 100,000 texts takes minutes, so every core takes a part, once for both
 * browsers.
 */
const { now } = workerData as { now: number };

parentPort?.on('message', async ({ chunk, planted }: { chunk: number; planted: Planted[] }) => {
  const records: Records[] = [];
  for (const one of planted) records.push(await recordsOf(one, new Map(), now));
  parentPort?.postMessage({ chunk, json: JSON.stringify(records) });
});

import { tablesIn } from './database/transaction.ts';
import { upgradeCorpusWith } from './database/with-corpus.ts';
import { upgradeIndex } from './upgrade/upgrade-index.ts';

/**
 * To be called once by whatever runs code of the corpus (a page, the background, a test), before its
 * first task: the corpus refuses to open without it.
 */
export function prepareCorpus(): void {
  upgradeCorpusWith((transaction) => upgradeIndex(tablesIn(transaction)));
}

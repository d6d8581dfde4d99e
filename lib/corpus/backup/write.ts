import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BackupRecord, SettingLine } from '../database/records.ts';
import { type CorpusTables, tablesIn } from '../database/transaction.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { readBundle } from './article-bundle.ts';
import {
  HEADER,
  judgementLine,
  noCounts,
  storyChangeLine,
  tombstoneLine,
  writeLine,
} from './format.ts';

/** Records that one transaction reads: what the memory holds of the corpus at a time. */
const RECORDS_PER_TRANSACTION = 50;

/** Bytes that are handed on at once. */
const CHUNK_BYTES = 65_536;

/**
 * The whole corpus as a backup, made as it is read: what the memory holds does not grow with the
 * corpus. The same corpus gives the same bytes; nothing of the moment or the machine is in them.
 *
 * An article that is saved while the backup is made is in it whole or not at all.
 *
 * @param settings in any order
 * @param progress told how many articles are written
 * @throws CorpusError, in the stream
 */
export function writeBackup(
  settings: readonly SettingLine[],
  progress: (articles: number) => void = () => undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = backupBytes(settings, progress);
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  }).pipeThrough(new CompressionStream('gzip'));
}

async function* backupBytes(
  settings: readonly SettingLine[],
  progress: (articles: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const counts = noCounts();
  const sum = sha256.create();
  let text = `${writeLine(HEADER)}\n`;
  for await (const record of records(settings)) {
    counts[record.kind] += 1;
    text += `${writeLine(record)}\n`;
    if (text.length < CHUNK_BYTES) continue;
    const bytes = new TextEncoder().encode(text);
    text = '';
    sum.update(bytes);
    progress(counts.article);
    yield bytes;
  }
  const bytes = new TextEncoder().encode(text);
  sum.update(bytes);
  yield bytes;
  const end = writeLine({ kind: 'end', counts, sha256: bytesToHex(sum.digest()) });
  progress(counts.article);
  yield new TextEncoder().encode(`${end}\n`);
}

/** Every record in the file's order: by kind, then by name or id. */
async function* records(settings: readonly SettingLine[]): AsyncGenerator<BackupRecord> {
  for (const { name, value } of [...settings].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    yield { kind: 'setting', name, value };
  }
  yield* eachOf(
    async ({ tombstones }, ids) => (await tombstones.bulkGet(ids)).map(line(tombstoneLine)),
    'tombstones',
  );
  yield* eachOf(
    async ({ judgements }, ids) => (await judgements.bulkGet(ids)).map(line(judgementLine)),
    'judgements',
  );
  yield* eachOf(
    async ({ storyChanges }, ids) => (await storyChanges.bulkGet(ids)).map(line(storyChangeLine)),
    'storyChanges',
  );
  yield* eachOf((corpus, ids) => Promise.all(ids.map((id) => readBundle(corpus, id))), 'articles');
}

const line =
  <T, R extends BackupRecord>(of: (record: T) => R) =>
  (record: T | undefined): R | null =>
    record === undefined ? null : of(record);

/** The records of a table in the order of their ids, some in each transaction. */
async function* eachOf(
  read: (corpus: CorpusTables, ids: string[]) => Promise<(BackupRecord | null)[]>,
  name: 'tombstones' | 'judgements' | 'storyChanges' | 'articles',
): AsyncGenerator<BackupRecord> {
  let last = '';
  for (;;) {
    const { ids, lines } = await withCorpus((corpus) =>
      corpus.transaction('r', [corpus.table(name), corpus.revisions], async (transaction) => {
        const tables = tablesIn(transaction);
        const ids = (await tables
          .table(name)
          .where('id')
          .above(last)
          .limit(RECORDS_PER_TRANSACTION)
          .primaryKeys()) as string[];
        return { ids, lines: await read(tables, ids) };
      }),
    );
    yield* lines.filter((one) => one !== null);
    if (ids.length < RECORDS_PER_TRANSACTION) return;
    last = ids.at(-1) ?? '';
  }
}

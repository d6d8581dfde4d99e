import type { BackupRecord, BadLine, RestoreRecord, StagedRecord } from '../database/records.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { isHopeless, noCounts } from './format.ts';
import { readBackup } from './read.ts';

/** Records that are set aside in one transaction. */
const RECORDS_PER_TRANSACTION = 100;

/** Reasons that are kept; of a file in which every line is bad, nobody reads more. */
const MAX_BAD_LINES = 1000;

/** The turn in which records are brought in: what was deleted first, articles last. */
const TURNS = {
  setting: '',
  tombstone: 'a',
  judgement: 'b',
  storyChange: 'c',
  article: 'd',
} as const;

export type StagedKind = Exclude<BackupRecord['kind'], 'setting'>;

export const stagedKey = (kind: StagedKind, id: string): string => `${TURNS[kind]}:${id}`;

/**
 * Reads a backup from its first line to its last and sets its records aside, without changing
 * anything that the reader sees. What was set aside before is dropped.
 *
 * @param now milliseconds since 1970
 * @param progress told how many bytes of the file have been read
 * @returns what the file holds, and every line that is bad
 * @throws CorpusError; the signal's reason when it is aborted; a DOMException when the file cannot be
 *   read. Nothing is left behind in any of these cases
 */
export async function stageBackup(
  file: { name: string; stream(): ReadableStream<Uint8Array<ArrayBuffer>> },
  now: number,
  options: { signal?: AbortSignal; progress?: (bytes: number) => void } = {},
): Promise<RestoreRecord> {
  await forgetRestore();
  try {
    return await stage(file, now, options);
  } catch (error) {
    // On a full disk it is what was set aside that fills it.
    await forgetRestore();
    throw error;
  }
}

async function stage(
  file: { name: string; stream(): ReadableStream<Uint8Array<ArrayBuffer>> },
  now: number,
  { signal, progress }: { signal?: AbortSignal; progress?: (bytes: number) => void },
): Promise<RestoreRecord> {
  const restore = begun(file.name, now);
  await withCorpus(({ restores }) => restores.put(restore));
  let batch: StagedLine[] = [];
  for await (const read of readBackup(file.stream(), progress)) {
    signal?.throwIfAborted();
    if ('bad' in read) noteBad(restore, read.bad);
    else if (read.record.kind === 'setting') {
      restore.settings.push({ name: read.record.name, value: read.record.value });
      restore.counts.setting += 1;
    } else batch.push({ line: read.line, record: read.record });
    if (batch.length < RECORDS_PER_TRANSACTION) continue;
    await setAside(restore, batch);
    batch = [];
  }
  await setAside(restore, batch);
  restore.phase = 'staged';
  restore.bad.sort((a, b) => a.line - b.line);
  if (restore.bad.some(isHopeless)) await forgetRestore();
  else await withCorpus(({ restores }) => restores.put(restore));
  return restore;
}

interface StagedLine {
  line: number;
  record: Exclude<BackupRecord, { kind: 'setting' }>;
}

/** Puts lines aside; one whose record is there already is bad. */
async function setAside(restore: RestoreRecord, lines: readonly StagedLine[]): Promise<void> {
  const fresh = new Map<string, StagedLine>();
  const repeated: BadLine[] = [];
  await withCorpus((corpus) =>
    corpus.transaction('rw', corpus.staged, corpus.restores, async () => {
      if ((await corpus.restores.get('restore'))?.run !== restore.run) {
        throw new DOMException('another backup is being read', 'AbortError');
      }
      const keys = lines.map(({ record }) => stagedKey(record.kind, record.id));
      const known = await corpus.staged.bulkGet(keys);
      fresh.clear();
      repeated.length = 0;
      for (const [i, one] of lines.entries()) {
        const key = keys[i] ?? '';
        if (known[i] || fresh.has(key)) {
          repeated.push({ line: one.line, reason: 'duplicate', detail: one.record.id });
        } else fresh.set(key, one);
      }
      await corpus.staged.bulkPut(
        [...fresh].map(([key, { record }]): StagedRecord => ({ key, theirs: record })),
      );
    }),
  );
  for (const line of repeated) noteBad(restore, line);
  for (const { record } of fresh.values()) restore.counts[record.kind] += 1;
}

function noteBad(restore: RestoreRecord, line: BadLine): void {
  restore.badCount += 1;
  if (restore.bad.length < MAX_BAD_LINES) restore.bad.push(line);
}

const begun = (name: string, now: number): RestoreRecord => ({
  id: 'restore',
  run: crypto.randomUUID(),
  name,
  phase: 'staging',
  mode: 'merge',
  startedAt: now,
  counts: noCounts(),
  settings: [],
  bad: [],
  badCount: 0,
  cursor: '',
  done: 0,
  aliases: {},
  joined: [],
  outcome: { added: 0, changed: 0, removed: 0 },
});

/** Drops what was set aside, and with it the way back. @throws CorpusError */
export const forgetRestore = (): Promise<void> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.staged, corpus.restores, async () => {
      await corpus.staged.clear();
      await corpus.restores.clear();
    }),
  );

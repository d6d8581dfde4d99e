import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BackupRecord, BadLine } from '../database/records.ts';
import { type EndLine, KINDS, noCounts, readHeader, readLine } from './format.ts';

/**
 * Bytes of the longest line that is believed to be one: an article with some hundred revisions. What
 * is longer is never held in memory.
 */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 10;

export type BackupLine = { line: number; record: BackupRecord } | { bad: BadLine };

/**
 * Reads a backup line by line, compressed or not: what the memory holds does not grow with the file.
 * Every line is given, with what it holds or with why it holds nothing. That the file is whole is
 * known at its end only; until then nothing of it should be believed.
 *
 * @param progress told how many bytes of the file have been read
 */
export async function* readBackup(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  progress: (bytes: number) => void = () => undefined,
): AsyncGenerator<BackupLine> {
  const counts = noCounts();
  const sum = sha256.create();
  let number = 0;
  let end: EndLine | null = null;
  let isBad = false;
  const lines = linesOf(await unpacked(file.pipeThrough(counted(progress))));
  for (;;) {
    const { value: bytes, failed } = await nextLine(lines);
    if (failed || bytes === undefined) break;
    number += 1;
    const at = (reason: BadLine['reason'], detail?: string): BackupLine => ({
      bad: { line: number, reason, ...(detail !== undefined && { detail }) },
    });
    if (end) {
      yield at('after-end');
      return;
    }
    const text = textOf(bytes);
    if (number === 1) {
      const wrong = text === null ? 'not-a-backup' : readHeader(text);
      if (wrong) {
        yield at(wrong);
        return;
      }
    } else if (text === null) {
      isBad = true;
      yield bytes === TOO_LONG ? at('too-long') : at('not-json');
    } else {
      const read = await readLine(text);
      if ('record' in read) {
        counts[read.record.kind] += 1;
        yield { line: number, record: read.record };
      } else if ('end' in read) end = read.end;
      else {
        isBad = true;
        yield at(read.reason, read.detail);
      }
    }
    if (!end && bytes !== TOO_LONG) sum.update(bytes).update(Uint8Array.of(LINE_FEED));
  }
  if (end && isBad) return;
  yield* lastWords(number, end, counts, bytesToHex(sum.digest()));
}

/** Whether the end of the file bears out what stood before it, which bad lines cannot be. */
function* lastWords(
  line: number,
  end: EndLine | null,
  counts: EndLine['counts'],
  sha256: string,
): Generator<BackupLine> {
  if (line === 0) yield { bad: { line: 1, reason: 'not-a-backup' } };
  else if (!end) yield { bad: { line: line + 1, reason: 'cut-off' } };
  else if (KINDS.some((kind) => end.counts[kind] !== counts[kind])) {
    yield { bad: { line, reason: 'wrong-counts' } };
  } else if (end.sha256 !== sha256) yield { bad: { line, reason: 'wrong-sum' } };
}

/** A damaged or shortened gzip member ends the lines, as the end of the file does. */
async function nextLine(
  lines: AsyncGenerator<Uint8Array, undefined>,
): Promise<{ value?: Uint8Array; failed: boolean }> {
  try {
    const { value } = await lines.next();
    return { ...(value && { value }), failed: false };
  } catch (error) {
    // The browser says so where it cannot read the file itself: gone, or locked by another program.
    if (error instanceof DOMException) throw error;
    return { failed: true };
  }
}

function textOf(bytes: Uint8Array): string | null {
  if (bytes === TOO_LONG) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const counted = (progress: (bytes: number) => void) => {
  let total = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      total += chunk.length;
      progress(total);
      controller.enqueue(chunk);
    },
  });
};

/** Unpacks what begins as gzip does; whoever looked into a backup may have unpacked it already. */
async function unpacked(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = stream.getReader();
  let first = new Uint8Array(0);
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    first = joined([first, value]);
    if (first.length >= 2) break;
  }
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(first),
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const isPacked = first[0] === 0x1f && first[1] === 0x8b;
  return isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** Stands for a line of which nothing was kept. */
const TOO_LONG = new Uint8Array(0);

/** The lines of a stream without their line feeds; an unfinished last one is none. */
async function* linesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array, undefined> {
  const reader = stream.getReader();
  let pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      let start = 0;
      for (;;) {
        const end = value.indexOf(LINE_FEED, start);
        const piece = value.subarray(start, end < 0 ? undefined : end);
        length += piece.length;
        if (length > MAX_LINE_BYTES) pieces = [];
        else pieces.push(piece);
        if (end < 0) break;
        yield length > MAX_LINE_BYTES ? TOO_LONG : joined(pieces);
        [pieces, length, start] = [[], 0, end + 1];
      }
    }
  } finally {
    // Whoever stops reading lets go of the file.
    await reader.cancel().catch(() => undefined);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

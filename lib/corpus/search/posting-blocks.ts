import type { WordBlock } from '../database/records.ts';

/** What one article makes of a word: 0 said once, 1 twice or more, 2 often, 3 in the headline. */
export type WordWeight = 0 | 1 | 2 | 3;

/** Places ascend. A posting is the place times four plus the weight. */
export type Postings = Map<string, number[]>;

export const placeInPosting = (posting: number): number => posting >>> 2;
export const weightInPosting = (posting: number): WordWeight => (posting & 3) as WordWeight;

/** Bytes of words and postings from which on a block is full: read whole for each look-up. */
const BLOCK_BYTES = 8192;

/** Cuts postings into blocks, in the order of their words. */
export function toBlocks(postings: Postings): WordBlock[] {
  const blocks: WordBlock[] = [];
  let words: string[] = [];
  let ends: number[] = [];
  let bytes: number[] = [];
  let size = 0;
  const close = () => {
    if (words.length === 0) return;
    blocks.push({
      words: words.join('\n'),
      ends: Uint32Array.from(ends),
      postings: Uint8Array.from(bytes),
    });
    [words, ends, bytes, size] = [[], [], [], 0];
  };
  for (const word of [...postings.keys()].sort()) {
    encode(postings.get(word) ?? [], bytes);
    words.push(word);
    ends.push(bytes.length);
    size += word.length + 5;
    if (size + bytes.length >= BLOCK_BYTES) close();
  }
  close();
  return blocks;
}

/** Places are told by their distance from the one before: small numbers, one byte each. */
function encode(postings: readonly number[], bytes: number[]): void {
  let before = 0;
  for (const posting of postings) {
    let value = ((placeInPosting(posting) - before) << 2) | weightInPosting(posting);
    before = placeInPosting(posting);
    for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
    bytes.push(value);
  }
}

/** The postings of the word at an index of a block. */
export function postingsAt({ ends, postings }: WordBlock, index: number): number[] {
  const found: number[] = [];
  let place = 0;
  let value = 0;
  let shift = 0;
  const end = ends[index] ?? 0;
  for (let i = index === 0 ? 0 : (ends[index - 1] ?? 0); i < end; i += 1) {
    const byte = postings[i] ?? 0;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    place += value >>> 2;
    found.push((place << 2) | (value & 3));
    [value, shift] = [0, 0];
  }
  return found;
}

/** Every word of a block with its postings. */
export function* readBlock(block: WordBlock): Generator<[string, number[]]> {
  const words = block.words.split('\n');
  for (const [index, word] of words.entries()) yield [word, postingsAt(block, index)];
}

/**
 * The blocks in which words from one to another can stand.
 *
 * @param firsts the first word of each block
 * @returns the first and the last of them; the last is before the first where there is none
 */
export const blocksBetween = (
  first: string,
  last: string,
  firsts: readonly string[],
): [number, number] => [Math.max(0, lastUpTo(first, firsts)), lastUpTo(last, firsts)];

/** The last index whose word is not behind `word`; -1 where all are. */
function lastUpTo(word: string, firsts: readonly string[]): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

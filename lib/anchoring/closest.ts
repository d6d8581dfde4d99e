import type { Span } from '../shared/span.ts';
import { MAX_OCCURRENCES } from './find-substrings.ts';

/** Wrong letters among all that a place may have and still count as close. */
const MAX_WRONG_SHARE = 0.1;
const MAX_WRONG_LETTERS = 12;

/** The runner-up must have as many wrong letters more. */
const MIN_LEAD_LETTERS = 4;

/** Longer sentences than this are none, and their table would cost too much. */
const MAX_SENTENCE_LETTERS = 2000;

/** A place where a text stands approximately. */
export interface LetterRange {
  wrong: number;
  /** For each of the text's letters, and for its end, where in the page it stands. */
  at: number[];
}

/**
 * The one place in a stretch of the page that comes closest to `needle`, by the number of letters to
 * be put in, left out or exchanged. Null if every place is too far off, and if a second one is
 * nearly as close: then nothing tells which is meant.
 *
 * With at most k wrong letters, one of any k + 1 pieces of the needle stands there unharmed (the
 * filter of S. Wu and U. Manber, 1992). So the pieces are looked for, which browsers do fast, and
 * the full comparison (P. Sellers, 1980) is made only around them. The `approx-string-match` library
 * was considered: it gives where a match begins and ends, but not which letter stands where, and
 * without that nobody can tell a hyphen from a changed figure.
 */
export function closest(page: string, needle: string, within: Span): LetterRange | null {
  const most = Math.min(MAX_WRONG_LETTERS, Math.floor(needle.length * MAX_WRONG_SHARE));
  if (most === 0 || needle.length > MAX_SENTENCE_LETTERS) return null;
  const places = starts(page, needle, within, most).map((start) =>
    compareAt(page, needle, {
      start: Math.max(within.start, start - most),
      end: Math.min(within.end, start + needle.length + most),
    }),
  );
  let best: LetterRange | null = null;
  for (const place of places) if (!best || place.wrong < best.wrong) best = place;
  if (!best || best.wrong > most) return null;
  const [start, end] = [best.at[0]!, best.at.at(-1)!];
  const rival = places.some(
    ({ wrong, at }) =>
      wrong < best.wrong + MIN_LEAD_LETTERS && (at.at(-1)! <= start || at[0]! >= end),
  );
  return rival ? null : best;
}

/** Where the needle would begin if one of its pieces stands in its place; near ones are one. */
function starts(page: string, needle: string, within: Span, most: number): number[] {
  const length = Math.floor(needle.length / (most + 1));
  const found: number[] = [];
  for (let piece = 0; piece <= most; piece++) {
    const from = piece * length;
    const words = needle.slice(from, from + length);
    const last = within.end - words.length;
    let at = page.indexOf(words, within.start);
    for (let count = 0; at >= 0 && at <= last && count < MAX_OCCURRENCES; count++) {
      found.push(at - from);
      at = page.indexOf(words, at + 1);
    }
  }
  found.sort((a, b) => a - b);
  const apart: number[] = [];
  for (const start of found) if (!(start - apart.at(-1)! <= most)) apart.push(start);
  return apart;
}

/** Sets the needle against all stretches of a region, and traces the best one back. */
function compareAt(page: string, needle: string, region: Span): LetterRange {
  const width = region.end - region.start + 1;
  const costs = new Uint16Array((needle.length + 1) * width);
  for (let row = 1; row <= needle.length; row++) {
    const here = row * width;
    const above = here - width;
    costs[here] = row;
    for (let column = 1; column < width; column++) {
      const same = needle[row - 1] === page[region.start + column - 1];
      costs[here + column] = Math.min(
        costs[above + column - 1]! + (same ? 0 : 1),
        costs[above + column]! + 1,
        costs[here + column - 1]! + 1,
      );
    }
  }
  const lastRow = needle.length * width;
  let column = 0;
  for (let end = 1; end < width; end++) {
    if (costs[lastRow + end]! < costs[lastRow + column]!) column = end;
  }
  const wrong = costs[lastRow + column]!;
  const at = new Array<number>(needle.length + 1);
  at[needle.length] = region.start + column;
  for (let row = needle.length; row > 0; ) {
    const cost = costs[row * width + column]!;
    const above = (row - 1) * width;
    const same = column > 0 && needle[row - 1] === page[region.start + column - 1];
    if (column > 0 && cost === costs[above + column - 1]! + (same ? 0 : 1)) {
      row -= 1;
      column -= 1;
    } else if (cost === costs[above + column]! + 1) {
      row -= 1;
    } else {
      // A letter of the page that the needle has not: it belongs to the word that begins after it.
      column -= 1;
    }
    at[row] = region.start + column;
  }
  return { wrong, at };
}

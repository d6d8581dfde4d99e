import { dayNumber } from '../../shared/time.ts';
import type { ArticleRecord } from '../database/records.ts';

/*
 * Which articles have a term, packed: a number an article, in which the day stands above the first
 * nine digits of the article's id. Kept as an index of the browser's instead, one entry an article and
 * term, the same took 24 kB an article in Firefox and half of the time of filling a corpus.
 */

/** What names an article in a term's list. Two articles of one day may share one, once in 10¹⁰. */
export type Posting = number;

/**
 * Articles that a term's list keeps: those of the latest days. A term that more articles have says
 * little of a story; what it still says is about what is new. It bounds what a save writes and a
 * look-up reads, in a corpus of any size.
 */
export const MAX_POSTINGS = 200;

/** Terms of an article under which it can be found, the most telling ones. */
export const MAX_KEYS = 50;

const DIGITS = 9;
const ID_RANGE = 16 ** DIGITS;

export const postingOf = ({
  id,
  day,
  savedAt,
}: Pick<ArticleRecord, 'id' | 'day' | 'savedAt'>): Posting =>
  (day ?? dayNumber(savedAt)) * ID_RANGE + Number.parseInt(id.slice(0, DIGITS), 16);

/** What the ids of the articles begin with that a holder names. */
export const idBeginning = (holder: Posting): string =>
  (holder % ID_RANGE).toString(16).padStart(DIGITS, '0');

/** A list without some holders and with others: ascending, the latest ones only. */
export function changedPostings(
  list: ArrayLike<Posting>,
  gone: readonly Posting[],
  come: readonly Posting[],
): Float64Array {
  const kept = new Set(Array.from(list));
  for (const holder of gone) kept.delete(holder);
  for (const holder of come) kept.add(holder);
  return Float64Array.from(kept).sort().slice(-MAX_POSTINGS);
}

import type { CommonTermsRecord } from '../database/records.ts';
import { RARE_ENOUGH, type TermStatistics } from './idf.ts';

/*
 * The counts of the terms that many articles have, packed into one record. A look-up weighs some
 * 2,000 terms; read one by one from the table of all counts, they took half a second in Firefox. Most
 * of them are rare, and rarer than `RARE_ENOUGH` tells nothing more: what weighs differently fits into
 * one record, of some 5,000 terms in a corpus of any size, as news has only so many common words.
 */

/** The terms of one record, unpacked. */
export interface CommonTerms {
  /** Articles in the corpus. */
  articles: number;
  /** Terms that fewer articles have are left out: a power of two. */
  least: number;
  /** In the order of code units. Not a map: making one of them takes longer than a look-up may. */
  terms: readonly string[];
  /** How many articles have each of the terms. */
  counts: ArrayLike<number>;
}

/** No term has one of these in it. */
const BETWEEN = '\n';

/**
 * How many articles must have a term for its count to be kept: all are kept while the corpus is small.
 * Powers of two: the record is cut down now and then, instead of a little with every save.
 */
export const leastCount = (articles: number): number =>
  2 ** Math.floor(Math.log2(1 + articles * RARE_ENOUGH));

/** The counts that the terms are weighed by: exact, but for what only few articles have. */
export function statisticsOf({ articles, least, terms, counts }: CommonTerms): TermStatistics {
  const few = Math.floor(least / 2);
  const asked = new Map<string, number>();
  return {
    articles,
    countOf(term) {
      const count = asked.get(term) ?? counts[indexOfTerm(term, terms)] ?? few;
      asked.set(term, count);
      return count;
    },
  };
}

/** Where a term stands; -1 where it does not. */
function indexOfTerm(term: string, terms: readonly string[]): number {
  let [from, to] = [0, terms.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((terms[middle] ?? '') < term) from = middle + 1;
    else to = middle;
  }
  return terms[from] === term ? from : -1;
}

export function unpack(record: CommonTermsRecord | undefined): CommonTerms {
  if (!record) return { articles: 0, least: leastCount(0), terms: [], counts: [] };
  const { articles, least, terms, counts } = record;
  return { articles, least, terms: terms === '' ? [] : terms.split(BETWEEN), counts };
}

/** One state has one record: whoever undoes a change gets the earlier one, byte by byte. */
export const pack = (
  { articles, least, terms, counts }: CommonTerms,
  schema: number,
): CommonTermsRecord => ({
  schema,
  id: 'common',
  articles,
  least,
  terms: terms.join(BETWEEN),
  counts: Uint32Array.from(counts),
});

/**
 * The common terms after articles came and went.
 *
 * @param changed the new count of each term that these have, each term once
 * @returns null where the corpus has shrunk so much that terms that were left out are common in it
 */
export function changedCommonTerms(
  known: CommonTerms,
  articles: number,
  changed: Iterable<readonly [string, number]>,
): CommonTerms | null {
  // Not at the first article less: a corpus whose size goes to and fro would be counted each time.
  if (known.least > 2 * leastCount(articles)) return null;
  const least = Math.max(known.least, leastCount(articles));
  const terms: string[] = [];
  const counts: number[] = [];
  const keep = (term: string, count: number) => {
    if (count < least) return;
    terms.push(term);
    counts.push(count);
  };
  let next = 0;
  const keepBefore = (term: string | null) => {
    for (; next < known.terms.length; next += 1) {
      const one = known.terms[next] as string;
      if (term !== null && one >= term) break;
      keep(one, known.counts[next] ?? 0);
    }
  };
  for (const [term, count] of [...changed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    keepBefore(term);
    if (known.terms[next] === term) next += 1;
    keep(term, count);
  }
  keepBefore(null);
  return { articles, least, terms, counts };
}

/** The common terms, counted anew. */
export function countedCommonTerms(
  articles: number,
  all: Iterable<readonly [string, number]>,
): CommonTerms {
  const none = { articles: 0, least: leastCount(articles), terms: [], counts: [] };
  return changedCommonTerms(none, articles, all) as CommonTerms;
}

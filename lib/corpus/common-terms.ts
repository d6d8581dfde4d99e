import type { CommonTermsRecord } from './schema.ts';
import { RARE_ENOUGH, type TermStatistics } from './term-weight.ts';

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
  counts: Map<string, number>;
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
export function statisticsOf({ articles, least, counts }: CommonTerms): TermStatistics {
  const few = Math.floor(least / 2);
  return { articles, countOf: (term) => counts.get(term) ?? few };
}

export function unpack(record: CommonTermsRecord | undefined): CommonTerms {
  if (!record) return { articles: 0, least: leastCount(0), counts: new Map() };
  const terms = record.terms === '' ? [] : record.terms.split(BETWEEN);
  return {
    articles: record.articles,
    least: record.least,
    counts: new Map(terms.map((term, i) => [term, record.counts[i] ?? 0])),
  };
}

/** One state has one record: whoever undoes a change gets the earlier one, byte by byte. */
export function pack({ articles, least, counts }: CommonTerms, schema: number): CommonTermsRecord {
  const terms = [...counts.keys()].sort();
  return {
    ...{ schema, id: 'common', articles, least, terms: terms.join(BETWEEN) },
    counts: Uint32Array.from(terms, (term) => counts.get(term) ?? 0),
  };
}

/**
 * The common terms after articles came and went.
 *
 * @param changed the new count of each term that these have
 * @returns null where the corpus has shrunk so much that terms that were left out are common in it
 */
export function changedCommonTerms(
  known: CommonTerms,
  articles: number,
  changed: Iterable<readonly [string, number]>,
): CommonTerms | null {
  const least = Math.max(known.least, leastCount(articles));
  // Not at the first article less: a corpus whose size goes to and fro would be counted each time.
  if (known.least > 2 * leastCount(articles)) return null;
  const counts = new Map(known.counts);
  for (const [term, count] of changed) {
    if (count >= least) counts.set(term, count);
    else counts.delete(term);
  }
  if (least > known.least) for (const [term, n] of counts) if (n < least) counts.delete(term);
  return { articles, least, counts };
}

/** The common terms, counted anew. */
export function countedCommonTerms(
  articles: number,
  all: Iterable<readonly [string, number]>,
): CommonTerms {
  const none = { articles: 0, least: leastCount(articles), counts: new Map<string, number>() };
  return changedCommonTerms(none, articles, all) as CommonTerms;
}

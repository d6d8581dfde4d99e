import type { CorpusTables } from '@/lib/corpus/database/transaction.ts';

/**
 * Whether the index knows of every article: each one stands alive in one segment, or is noted.
 *
 * @returns what is wrong, one sentence each
 */
export async function checkSearch(corpus: CorpusTables): Promise<string[]> {
  const [ids, noted, segments] = await Promise.all([
    corpus.articles.toCollection().primaryKeys(),
    corpus.searchPending.toCollection().primaryKeys(),
    corpus.searchSegments.toArray(),
  ]);
  const pending = new Set<string>(noted);
  const saved = new Set<string>(ids);
  const indexed = segments.flatMap((one) => one.ids.filter((_, place) => !one.dead[place]));
  const found = new Set(indexed);
  return [
    ...ids
      .filter((id) => !found.has(id) && !pending.has(id))
      .map((id) => `Article ${id} is not in the search.`),
    ...indexed
      .filter((id) => !saved.has(id) && !pending.has(id))
      .map((id) => `The search has article ${id}, which is gone.`),
    ...(found.size < indexed.length ? ['The search has an article twice.'] : []),
  ];
}

import type { Analysis } from '../../language/model/analysis.ts';
import { MS_PER_DAY } from '../../shared/time.ts';
import type { AnalysesRecord } from '../database/records.ts';
import { withCorpus } from '../database/with-corpus.ts';

/** What is read out of an article to compare it. */
export interface CachedAnalyses {
  /** Of its text. */
  text: Analysis;
  /** Of what its outlet states beside it: headline, captions, standfirst. */
  surroundings: Analysis;
}

/** Two dozen stories. An article of 1,000 words has 20 kB here, so all have 4 MB. */
const MAX_KEPT_ARTICLES = 200;

/** When an article was used last is written down once a day: each writing is one of all its bytes. */
const MIN_AGE_OF_NOTE_MS = MS_PER_DAY;

/**
 * The analyses of these articles that were kept, by the articles' ids. Whoever asks sees whether
 * they are of the text that he has: an analysis holds its text.
 *
 * They save time and nothing else. What is not there, was made by another edition of the code or is
 * damaged is left out, and made anew.
 *
 * @param edition of the code that analyses
 * @throws CorpusError
 */
export const cachedAnalyses = (
  articleIds: readonly string[],
  edition: string,
): Promise<Map<string, CachedAnalyses>> =>
  withCorpus(async (corpus) => {
    const found = await corpus.analyses.bulkGet([...articleIds]);
    const read = await Promise.all(found.map((one) => one?.edition === edition && unpacked(one)));
    return new Map(articleIds.flatMap((id, i) => (read[i] ? [[id, read[i]] as const] : [])));
  });

/**
 * Keeps the analyses of saved articles, and of all that are kept those that were used last.
 *
 * @param used ids of articles whose kept analyses were of use
 * @param now milliseconds since 1970
 * @throws CorpusError
 */
export async function cacheAnalyses(
  made: ReadonlyMap<string, CachedAnalyses>,
  used: readonly string[],
  edition: string,
  now: number,
): Promise<void> {
  const records: AnalysesRecord[] = [];
  // One after the other: there is time, and hardly room for a dozen texts of half a megabyte.
  for (const [articleId, analyses] of made) {
    records.push({ articleId, edition, usedAt: now, packed: await packed(analyses) });
  }
  await withCorpus((corpus) =>
    corpus.transaction('rw', corpus.articles, corpus.analyses, async () => {
      // One that was deleted meanwhile leaves nothing behind.
      const saved = await corpus.articles.bulkGet(records.map(({ articleId }) => articleId));
      await corpus.analyses.bulkPut(records.filter((_, i) => saved[i]));
      await corpus.analyses
        .where('articleId')
        .anyOf(used)
        .and(({ usedAt }) => usedAt < now - MIN_AGE_OF_NOTE_MS)
        .modify({ usedAt: now });
      const above = (await corpus.analyses.count()) - MAX_KEPT_ARTICLES;
      if (above <= 0) return;
      const oldest = await corpus.analyses.orderBy('usedAt').limit(above).primaryKeys();
      await corpus.analyses.bulkDelete(oldest);
    }),
  );
}

/** A tenth of its length, and unpacked in a twentieth of the time that an analysis takes. */
async function packed(analyses: CachedAnalyses): Promise<Uint8Array> {
  const plain = new Blob([JSON.stringify(analyses)]).stream();
  const stream = plain.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Null where the bytes are not what was packed: gzip has a checksum. */
async function unpacked({ packed }: AnalysesRecord): Promise<CachedAnalyses | null> {
  try {
    const stream = new Blob([packed as BlobPart])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    return (await new Response(stream).json()) as CachedAnalyses;
  } catch {
    return null;
  }
}

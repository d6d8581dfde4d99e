import fc from 'fast-check';
import { writeBundle } from '@/lib/corpus/backup/article-bundle.ts';
import { beginRestore, continueRestore } from '@/lib/corpus/backup/restore.ts';
import { stageBackup } from '@/lib/corpus/backup/staging.ts';
import { writeBackup } from '@/lib/corpus/backup/write.ts';
import { articleId, judgementId, revisionId } from '@/lib/corpus/database/ids.ts';
import { storedArticle } from '@/lib/corpus/database/stored-article.ts';
import { tablesIn } from '@/lib/corpus/database/transaction.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { IndexChanges } from '@/lib/corpus/stories/story-index.ts';
import {
  type Bundle,
  type Judgement,
  SCHEMA,
  type Tombstone,
} from '../../../../lib/corpus/database/records.ts';
import { articleWith } from './articles.ts';

/** What a corpus holds, for writing one at once. */
export interface Content {
  bundles: Bundle[];
  judgements: Judgement[];
  tombstones: Tombstone[];
}

const URLS = Array.from({ length: 5 }, (_, i) => `https://outlet${i}.example/report`);
const TEXTS = ['Cracked bolts.', 'More cracks.', 'An orchid won.'];

const IDS = await Promise.all(URLS.map(articleId));
const REVISIONS = await Promise.all(
  URLS.map((url) => Promise.all(TEXTS.map((text) => revisionId(articleWith({ url, text }))))),
);
const PAIRS = IDS.flatMap((_, a) => IDS.slice(0, a).map((_, b) => [a, b] as const));
const PAIR_IDS = await Promise.all(PAIRS.map(([a, b]) => judgementId(IDS[a] ?? '', IDS[b] ?? '')));

const time = fc.integer({ min: 1, max: 9 });

const bundle = (place: number): fc.Arbitrary<Bundle> =>
  fc
    .record({
      texts: fc.uniqueArray(fc.integer({ min: 0, max: TEXTS.length - 1 }), { minLength: 1 }),
      times: fc.array(time, { minLength: TEXTS.length, maxLength: TEXTS.length }),
      story: fc.integer({ min: 0, max: IDS.length - 1 }),
      section: fc.constantFrom(null, 'Local'),
      savedAt: time,
    })
    .map(({ texts, times, story, section, savedAt }) => {
      const revisions = texts
        .map((text) => ({
          id: REVISIONS[place]?.[text] ?? '',
          readAt: times[text] ?? 1,
          article: storedArticle(
            articleWith({ url: URLS[place] ?? '', text: TEXTS[text] ?? '', section }),
          ),
        }))
        .sort((a, b) => a.readAt - b.readAt || (a.id < b.id ? -1 : 1));
      const latest = revisions.at(-1)?.id ?? '';
      return { id: IDS[place] ?? '', savedAt, latest, story: IDS[story] ?? '', revisions };
    });

/** Corpora over the same few articles, so that two of them have much to disagree about. */
export const contents: fc.Arbitrary<Content> = fc
  .record({
    bundles: fc.tuple(...IDS.map((_, place) => fc.option(bundle(place)))),
    said: fc.array(fc.option(fc.record({ same: fc.boolean(), at: time })), {
      minLength: PAIRS.length,
      maxLength: PAIRS.length,
    }),
    buried: fc.array(fc.option(time, { freq: 2 }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ bundles, said, buried }) => {
    const kept = bundles.filter((one) => one !== null);
    const judgements = said.flatMap((one, i): Judgement[] => {
      const [a, b] = (PAIRS[i] ?? [0, 0]).map((place) => IDS[place] ?? '');
      return one ? [{ id: PAIR_IDS[i] ?? '', articles: [a ?? '', b ?? ''], ...one }] : [];
    });
    const alive = new Set([
      ...kept.flatMap(({ id, revisions }) => [id, ...revisions.map((one) => one.id)]),
      ...judgements.map(({ id }) => id),
    ]);
    const tombstones = [...IDS, ...REVISIONS.flat(), ...PAIR_IDS].flatMap((id, i): Tombstone[] => {
      const at = buried[i];
      return at && !alive.has(id) ? [{ id, at }] : [];
    });
    return { bundles: kept, judgements, tombstones };
  });

/** Makes the corpus hold this and nothing else. */
export const writeContent = ({ bundles, judgements, tombstones }: Content): Promise<void> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', corpus.tables, async (transaction) => {
      const tables = tablesIn(transaction);
      for (const table of corpus.tables) await tables.table(table.name).clear();
      const index = new IndexChanges();
      for (const one of bundles) await writeBundle(tables, one.id, one, index);
      await index.write(tables, SCHEMA);
      await tables.judgements.bulkPut(judgements.map((one) => ({ schema: SCHEMA, ...one })));
      await tables.tombstones.bulkPut(tombstones.map((one) => ({ schema: SCHEMA, ...one })));
    }),
  );

/** The corpus as a backup has it. */
export const backup = async (
  settings: Parameters<typeof writeBackup>[0] = [],
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(writeBackup(settings)).arrayBuffer());

export const unpack = (packed: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();

export const fileOf = (content: Uint8Array<ArrayBuffer> | string, name = 'library.ndjson.gz') => ({
  name,
  stream: () => new Blob([content]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>,
});

/** Long after everything that generated corpora hold. */
export const NOW = 1000;

/** Restores a backup from its first line to the end. */
export async function restore(
  content: Uint8Array<ArrayBuffer> | string,
  mode: 'replace' | 'merge',
): ReturnType<typeof continueRestore> {
  await stageBackup(fileOf(content), NOW);
  await beginRestore(mode);
  return continueRestore();
}

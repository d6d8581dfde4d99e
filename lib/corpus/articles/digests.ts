import type { DigestRecord } from '../database/records.ts';
import { withCorpus } from '../database/with-corpus.ts';
import type { ListedStory } from './listing.ts';

export type Digest = Pick<DigestRecord, 'independent' | 'differing'>;

/**
 * What a digest is made of: another text, another report or another version of the comparison makes
 * another one.
 */
const madeOf = ({ articles }: ListedStory, version: string): string =>
  [version, ...articles.map(({ latest }) => latest).sort()].join();

/**
 * The digests of these stories that were kept and still hold, by the stories' ids.
 *
 * @param version of the code that compares
 * @throws CorpusError
 */
export const digestsOf = (
  stories: readonly ListedStory[],
  version: string,
): Promise<Map<string, Digest>> =>
  withCorpus(async ({ digests }) => {
    const found = await digests.bulkGet(stories.map(({ id }) => id));
    const hold = found.filter(
      (one, i) => one && stories[i] && one.of === madeOf(stories[i], version),
    );
    return new Map(
      hold.flatMap((one) =>
        one ? [[one.story, { independent: one.independent, differing: one.differing }]] : [],
      ),
    );
  });

/**
 * Keeps the digest of a story. Stories come and go by other ways than deletion: where there are more
 * digests than articles all are dropped, as each can be made again.
 *
 * @throws CorpusError
 */
export const keepDigest = (
  story: ListedStory,
  version: string,
  { independent, differing }: Digest,
): Promise<void> =>
  withCorpus(({ articles, digests }) =>
    digests.db.transaction('rw', articles, digests, async () => {
      if ((await digests.count()) > (await articles.count())) await digests.clear();
      await digests.put({ story: story.id, of: madeOf(story, version), independent, differing });
    }),
  );

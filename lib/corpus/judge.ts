import { articleId, judgementId } from './ids.ts';
import { withCorpus } from './open.ts';
import { SCHEMA } from './schema.ts';

/**
 * Remembers what the reader says about the article at a canonical address and a saved one.
 *
 * @param same null takes back what was said
 * @param now milliseconds since 1970
 * @throws CorpusError
 */
export async function judgeStory(
  url: string,
  other: string,
  same: boolean | null,
  now: number,
): Promise<void> {
  const own = await articleId(url);
  const id = await judgementId(own, other);
  await withCorpus(async ({ judgements }) => {
    if (same === null) await judgements.delete(id);
    else await judgements.put({ schema: SCHEMA, id, articles: [own, other], same, at: now });
  });
}

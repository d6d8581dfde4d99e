import { articleId, judgementId } from '../database/ids.ts';
import { SCHEMA } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { assignStory } from './assign-story.ts';
import { recordJudgement } from './edit-stories.ts';
import { moveArticles, profileOf, storyIndex } from './story-index.ts';

/**
 * Remembers what the reader says about the article at a canonical address and a saved one, and puts
 * both where they belong by it.
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
  await withCorpus((corpus) =>
    corpus.transaction('rw', corpus.tables, async () => {
      if (same) for (const article of [own, other]) await holdTogether(article, now, corpus);
      if (same === null) await corpus.judgements.delete(id);
      else
        await corpus.judgements.put({ schema: SCHEMA, id, articles: [own, other], same, at: now });
      await placeAnew(own, corpus);
      await placeAnew(other, corpus);
    }),
  );
}

/**
 * Who says that an article tells the story of another means the story that it is in. If that were not
 * remembered, two unlike articles held together would on average be unlike the others, and part them.
 */
async function holdTogether(id: string, now: number, corpus: CorpusDatabase): Promise<void> {
  const record = await corpus.articles.get(id);
  if (!record) return;
  await recordJudgement(
    await corpus.articles.where('story').equals(record.story).primaryKeys(),
    [],
    now,
    corpus,
  );
}

async function placeAnew(id: string, corpus: CorpusDatabase): Promise<void> {
  const record = await corpus.articles.get(id);
  if (!record) return;
  const { storyOf } = await assignStory(id, profileOf(record), storyIndex(corpus));
  await moveArticles(corpus, storyOf);
}

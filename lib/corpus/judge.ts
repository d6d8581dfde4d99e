import { articleId, judgementId } from './ids.ts';
import { moveArticles, profileOf, storyIndex } from './index-tables.ts';
import { withCorpus } from './open.ts';
import { placeArticle } from './place.ts';
import { say } from './regroup.ts';
import { type CorpusDatabase, SCHEMA } from './schema.ts';

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
  await say(
    await corpus.articles.where('story').equals(record.story).primaryKeys(),
    [],
    now,
    corpus,
  );
}

async function placeAnew(id: string, corpus: CorpusDatabase): Promise<void> {
  const record = await corpus.articles.get(id);
  if (!record) return;
  const { storyOf } = await placeArticle(id, profileOf(record), storyIndex(corpus));
  await moveArticles(corpus, storyOf);
}

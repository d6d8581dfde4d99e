import { Dexie } from 'dexie';
import { judgementId } from '../database/ids.ts';
import { type JudgementRecord, SCHEMA } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { freshNames } from './assign-cluster.ts';
import { type Move, moveArticles, moveBack } from './story-index.ts';

/** What the reader changed in stories: enough to take it back exactly. A plain value. */
export interface Regrouping {
  moved: Move[];
  /** What had been said before about pairs of which something was said now. */
  said: JudgementRecord[];
  /** Ids of all that was said now. */
  saying: string[];
}

/**
 * Puts articles into another story, or, with null, into a new one of their own. It is remembered as
 * the reader's word: no later evidence moves them back.
 *
 * @param now milliseconds since 1970
 * @throws CorpusError
 */
export const moveToStory = (
  ids: readonly string[],
  story: string | null,
  now: number,
): Promise<Regrouping> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', [corpus.articles, corpus.judgements], async () => {
      const found = (await corpus.articles.bulkGet([...new Set(ids)])).filter(
        (one) => one !== undefined,
      );
      const leaving = found.filter((one) => one.story !== story);
      if (leaving.length === 0) return { moved: [], said: [], saying: [] };
      const moving = leaving.map(({ id }) => id);
      const left = (await membersOf([...new Set(leaving.map((one) => one.story))], corpus)).filter(
        (id) => !moving.includes(id),
      );
      const joined = story === null ? [] : await membersOf([story], corpus);
      const into = story ?? (await newName(moving, corpus));
      const word = await recordJudgement([...joined, ...moving], left, now, corpus);
      const moved = await moveArticles(corpus, new Map(moving.map((id) => [id, into])));
      return { moved, ...word };
    }),
  );

/** Makes one story of several; the first keeps its id. @throws CorpusError */
export const joinStories = (stories: readonly string[], now: number): Promise<Regrouping> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', [corpus.articles, corpus.judgements], async () => {
      const [into, ...others] = [...new Set(stories)];
      if (into === undefined || others.length === 0) return { moved: [], said: [], saying: [] };
      const moving = await membersOf(others, corpus);
      const word = await recordJudgement(
        [...(await membersOf([into], corpus)), ...moving],
        [],
        now,
        corpus,
      );
      const moved = await moveArticles(corpus, new Map(moving.map((id) => [id, into])));
      return { moved, ...word };
    }),
  );

/** Undoes a regrouping: stories and what was said are as before it. @throws CorpusError */
export const takeBack = ({ moved, said, saying }: Regrouping): Promise<void> =>
  withCorpus((corpus) =>
    corpus.transaction('rw', [corpus.articles, corpus.judgements], async () => {
      await corpus.judgements.bulkDelete(saying);
      await corpus.judgements.bulkPut(said);
      await moveBack(moved, corpus);
    }),
  );

const membersOf = (stories: readonly string[], { articles }: CorpusDatabase): Promise<string[]> =>
  articles.where('story').anyOf(stories).primaryKeys();

async function newName(ids: readonly string[], { articles }: CorpusDatabase): Promise<string> {
  const names = ids.flatMap(freshNames);
  const taken = new Set((await articles.where('story').anyOf(names).uniqueKeys()) as string[]);
  return names.find((name) => !taken.has(name)) ?? names.join();
}

/**
 * Remembers that some articles tell one story, and that others do not tell it. One is the hub: each
 * other is said to be like it or unlike it, as a pair for every two would grow with the square of a
 * story's size.
 */
export async function recordJudgement(
  together: readonly string[],
  apart: readonly string[],
  at: number,
  { judgements }: Pick<CorpusDatabase, 'judgements'>,
): Promise<Pick<Regrouping, 'said' | 'saying'>> {
  const [hub, ...spokes] = together;
  if (hub === undefined) return { said: [], saying: [] };
  const pairs = [
    ...spokes.map((id) => ({ id, same: true })),
    ...apart.map((id) => ({ id, same: false })),
  ];
  // Digests are made outside of IndexedDB, which would end the transaction meanwhile.
  const ids = await Dexie.waitFor(Promise.all(pairs.map(({ id }) => judgementId(hub, id))));
  const said = (await judgements.bulkGet(ids)).filter((one) => one !== undefined);
  await judgements.bulkPut(
    pairs.map(({ id, same }, i) => ({
      schema: SCHEMA,
      id: ids[i] as string,
      articles: [hub, id],
      same,
      at,
    })),
  );
  return { said, saying: ids };
}

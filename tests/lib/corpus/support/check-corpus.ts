import { type CorpusTables, tablesIn } from '@/lib/corpus/database/transaction.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { unpack } from '@/lib/corpus/stories/common-terms.ts';
import { MAX_KEYS, MAX_POSTINGS, postingOf } from '@/lib/corpus/stories/postings.ts';
import { checkSearch } from './check-search.ts';

/**
 * Checks that the records of the corpus agree with one another: every article has its revisions and
 * a story, nothing is there that a tombstone says was deleted, what the reader said is about two
 * articles, the terms' counts are what counting anew gives, every article is found by its keys, and
 * the search knows of every article. Reads everything.
 *
 * @returns what is wrong, one sentence each; nothing in a sound corpus
 * @throws CorpusError
 */
export const checkCorpus = (): Promise<string[]> =>
  withCorpus((corpus) =>
    corpus.transaction('r', corpus.tables, async (transaction) => {
      const tables = tablesIn(transaction);
      const wrong: string[] = [];
      for (const check of CHECKS) wrong.push(...(await check(tables)));
      return wrong;
    }),
  );

async function checkArticles({ articles, revisions }: CorpusTables): Promise<string[]> {
  const [saved, texts] = await Promise.all([articles.toArray(), revisions.toArray()]);
  const articleOf = new Map(texts.map(({ id, articleId }) => [id, articleId]));
  const ids = new Set(saved.map(({ id }) => id));
  return [
    ...saved
      .filter(({ id, latest }) => articleOf.get(latest) !== id)
      .map(({ id }) => `Article ${id} has no latest revision.`),
    ...saved.filter(({ story }) => !story).map(({ id }) => `Article ${id} has no story.`),
    ...saved
      .filter(({ terms, marks }) => terms.length !== marks.length)
      .map(({ id }) => `Article ${id} has terms without marks.`),
    ...texts
      .filter(({ articleId }) => !ids.has(articleId))
      .map(({ id }) => `Revision ${id} has no article.`),
  ];
}

async function checkTerms({ articles, terms }: CorpusTables): Promise<string[]> {
  const counted = new Map<string, number>();
  await articles.each((article) => {
    for (const term of article.terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  });
  const kept = new Map((await terms.toArray()).map(({ term, count }) => [term, count]));
  return [...new Set([...counted.keys(), ...kept.keys()])]
    .filter((term) => counted.get(term) !== kept.get(term))
    .map((term) => `Term ${term} is kept as ${kept.get(term)}, not ${counted.get(term)}.`);
}

async function checkCommonTerms({ articles, terms, commonTerms }: CorpusTables): Promise<string[]> {
  const [saved, all] = await Promise.all([articles.count(), terms.toArray()]);
  const common = unpack(await commonTerms.get('common'));
  const countOf = new Map(
    all.filter(({ count }) => count >= common.least).map(({ term, count }) => [term, count]),
  );
  const weighed = new Map(common.terms.map((term, i) => [term, common.counts[i]]));
  return [
    ...(common.articles === saved
      ? []
      : [`${common.articles} articles are weighed, not ${saved}.`]),
    ...[...new Set([...countOf.keys(), ...weighed.keys()])]
      .filter((term) => countOf.get(term) !== weighed.get(term))
      .map((term) => `Term ${term} is weighed by another count than it has.`),
  ];
}

async function checkDeleted({ articles, revisions, tombstones }: CorpusTables): Promise<string[]> {
  const deleted = await tombstones.toCollection().primaryKeys();
  const [articlesThere, revisionsThere] = await Promise.all([
    articles.where('id').anyOf(deleted).primaryKeys(),
    revisions.where('id').anyOf(deleted).primaryKeys(),
  ]);
  return [...articlesThere, ...revisionsThere].map((id) => `${id} is there and was deleted.`);
}

async function checkJudgements({ judgements }: CorpusTables): Promise<string[]> {
  const wrong = await judgements.filter(({ articles: [a, b] }) => !a || !b || a === b).toArray();
  return wrong.map(({ id }) => `Judgement ${id} is not about two articles.`);
}

async function checkHolders({ articles, holders }: CorpusTables): Promise<string[]> {
  const expected = new Map<string, Set<number>>();
  await articles.each((article) => {
    for (const term of article.terms.slice(0, MAX_KEYS)) {
      expected.set(term, (expected.get(term) ?? new Set()).add(postingOf(article)));
    }
  });
  const lists = new Map((await holders.toArray()).map(({ term, list }) => [term, [...list]]));
  return [...new Set([...expected.keys(), ...lists.keys()])]
    .filter((term) => !isListOf(lists.get(term) ?? [], expected.get(term) ?? new Set()))
    .map((term) => `Term ${term} does not list the articles that have it.`);
}

/** A list that was full once may lack some, as what was dropped from it does not come back. */
function isListOf(list: readonly number[], all: ReadonlySet<number>): boolean {
  const ascending = list.every((holder, i) => i === 0 || holder > (list[i - 1] ?? 0));
  const complete = list.length === all.size || all.size > MAX_POSTINGS / 2;
  return ascending && complete && list.every((holder) => all.has(holder));
}

const CHECKS = [
  checkArticles,
  checkTerms,
  checkCommonTerms,
  checkHolders,
  checkDeleted,
  checkJudgements,
  checkSearch,
] as const;

import type { Article } from '../../article/model/article.ts';
import type { Span } from '../../shared/span.ts';
import { MS_PER_DAY } from '../../shared/time.ts';
import type { ArticleRecord, SearchSegmentRecord, WordBlock } from '../database/records.ts';
import type { CorpusDatabase } from '../database/schema.ts';
import { articleOf } from '../database/stored-article.ts';
import { tablesIn } from '../database/transaction.ts';
import { withCorpus } from '../database/with-corpus.ts';
import { excerptOf, marksOf, standsIn } from './excerpt.ts';
import { matchersOf, type WordMatcher } from './match.ts';
import { blocksBetween, placeInPosting, postingsAt, weightInPosting } from './posting-blocks.ts';
import { queryTerms, type SearchTerm } from './query-terms.ts';
import { MAX_PENDING, searchedArticles } from './search-index.ts';
import { primarySubtag, type Segment, SegmentBuilder } from './segment.ts';

export interface SearchQuery {
  /** What stands in the search box; every article is found by an empty one. */
  words: string;
  /** Names of outlets, of which an article must have one; all when empty or left out. */
  outlets?: readonly string[];
  /** First and last day, ISO 8601 as `2026-04-02`, in UTC. */
  from?: string | null;
  until?: string | null;
  /** BCP 47; `pt` finds `pt-BR` too. */
  language?: string | null;
  /** True for articles of which only part was read, false for whole ones. */
  partial?: boolean | null;
  /** Newest first, or those first that have most of the words. */
  order: 'newest' | 'relevance';
}

/** Where a page of results ended. Stands for itself: results that came since change nothing. */
export interface SearchCursor {
  score: number;
  time: number;
  id: string;
}

export interface SearchHit {
  record: ArticleRecord;
  /** What was found in the headline. */
  titleMarks: Span[];
  /** A piece of the text around what was found; the beginning where it was not in the text. */
  excerpt: { text: string; marks: Span[] };
  partial: boolean;
}

export interface SearchPage {
  hits: SearchHit[];
  /** How many articles are found in all; null while a phrase was not looked up in all of them. */
  total: number | null;
  /** For the next page; null where there is none. */
  next: SearchCursor | null;
  /** Saved articles that the index does not have yet. Above `MAX_PENDING`, some are missing. */
  unread: number;
}

/** The outlets and languages that a search can be narrowed to, most articles first. */
export interface SearchFacets {
  outlets: { name: string; count: number }[];
  languages: { name: string; count: number }[];
}

const HITS_PER_PAGE = 25;

/** Texts read to see whether the words of a phrase stand in a row: it bounds a key press. */
const MAX_TEXTS = 100;

/** What a word adds to the score: said once, twice or more, often, in the headline. */
const WEIGHTS = [1, 1.4, 1.8, 4] as const;
/**
 * Looks for articles, a page at a time. Reads of the corpus the blocks of the words looked for, and
 * the texts of the page that it gives.
 *
 * @param after `next` of the page before
 * @throws CorpusError
 */
export function searchArticles(
  query: SearchQuery,
  after: SearchCursor | null = null,
): Promise<SearchPage> {
  const terms = queryTerms(query.words);
  return withCorpus((corpus) =>
    corpus.transaction(
      'r',
      [
        corpus.articles,
        corpus.revisions,
        corpus.searchPending,
        corpus.searchSegments,
        corpus.searchBlocks,
      ],
      async (transaction) => {
        const tables = tablesIn(transaction);
        const { parts, unread } = await partsOf(tables);
        const found = (await candidatesIn(parts, terms, query)).sort(inOrder);
        const rest = after ? found.filter((one) => inOrder(after, one) < 0) : found;
        const { hits, last } = await takePage(tables, rest, terms);
        const next = last < rest.length ? (rest[last - 1] ?? null) : null;
        const counted = after === null && next === null ? hits.length : null;
        const exact = terms.every(({ words }) => words.length === 1);
        return { hits, total: exact ? found.length : counted, next, unread };
      },
    ),
  );
}

/** @throws CorpusError */
export const searchFacets = (): Promise<SearchFacets> =>
  withCorpus((corpus) =>
    corpus.transaction(
      'r',
      [corpus.articles, corpus.revisions, corpus.searchPending, corpus.searchSegments],
      async (transaction) => {
        const outlets = new Map<string, number>();
        const languages = new Map<string, number>();
        const { parts } = await partsOf(tablesIn(transaction));
        for (const { columns } of parts) {
          columns.ids.forEach((_, place) => {
            if (columns.dead[place]) return;
            count(outlets, columns.outletNames[columns.outlets[place] ?? 0] ?? '');
            count(languages, columns.languageNames[columns.languages[place] ?? 0] ?? '');
          });
        }
        languages.delete('');
        return { outlets: byCount(outlets), languages: byCount(languages) };
      },
    ),
  );

const count = (counts: Map<string, number>, name: string): unknown =>
  counts.set(name, (counts.get(name) ?? 0) + 1);

const byCount = (counts: ReadonlyMap<string, number>): { name: string; count: number }[] =>
  [...counts]
    .map(([name, times]) => ({ name, count: times }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));

/** A segment, wherever its words are. */
interface SearchedPart {
  columns: Omit<Segment, 'blocks'>;
  firsts: readonly string[];
  /** The blocks from one place to another, both included. */
  blocks(from: number, to: number): Promise<WordBlock[]>;
}

type Tables = Pick<
  CorpusDatabase,
  'articles' | 'revisions' | 'searchPending' | 'searchSegments' | 'searchBlocks'
>;

/** The segments of the index, with what was saved since as one more. */
async function partsOf(corpus: Tables): Promise<{ parts: SearchedPart[]; unread: number }> {
  const unread = await corpus.searchPending.count();
  const noted = await corpus.searchPending.toCollection().primaryKeys();
  const changed = new Set<string>(noted);
  const segments = await segmentsOf(corpus);
  const parts = segments.map(
    (segment): SearchedPart => ({
      columns: without(segment, changed),
      firsts: segment.firsts,
      blocks: (from, to) => readBlocks(corpus.searchBlocks, segment.number, from, to),
    }),
  );
  const recent = await recentPart(corpus, noted.slice(0, 2 * MAX_PENDING));
  return { parts: recent ? [...parts, recent] : parts, unread };
}

/**
 * The columns of the segments as they were read last, by their state: they are a hundred bytes an
 * article, and are asked for at every key press.
 */
let known = new Map<string, SearchSegmentRecord>();

async function segmentsOf({
  searchSegments,
}: Pick<Tables, 'searchSegments'>): Promise<SearchSegmentRecord[]> {
  const states = (await searchSegments.orderBy('state').keys()) as string[];
  const missing = states.filter((state) => !known.has(state));
  const read =
    missing.length > 0 ? await searchSegments.where('state').anyOf(missing).toArray() : [];
  const all = new Map([
    ...known,
    ...read.map((one): [string, SearchSegmentRecord] => [one.state, one]),
  ]);
  known = new Map([...all].filter(([state]) => states.includes(state)));
  return [...known.values()];
}

function without(segment: SearchSegmentRecord, gone: ReadonlySet<string>): Omit<Segment, 'blocks'> {
  if (gone.size === 0) return segment;
  const dead = segment.dead.slice();
  segment.ids.forEach((id, place) => {
    if (gone.has(id)) dead[place] = 1;
  });
  return { ...segment, dead };
}

async function readBlocks(
  searchBlocks: Tables['searchBlocks'],
  segment: number,
  from: number,
  to: number,
): Promise<WordBlock[]> {
  if (to < from) return [];
  return searchBlocks
    .where('[segment+block]')
    .between([segment, from], [segment, to], true, true)
    .toArray();
}

/** What was saved since the index was brought up to date, made into a segment in memory. */
let recent: { key: string; part: SearchedPart } | null = null;

async function recentPart(
  corpus: Pick<Tables, 'articles' | 'revisions'>,
  ids: readonly string[],
): Promise<SearchedPart | null> {
  const records = await corpus.articles.bulkGet([...ids]);
  const key = records.map((record) => record?.latest).join();
  if (recent?.key === key) return recent.part;
  const builder = new SegmentBuilder();
  for (const article of await searchedArticles(corpus, ids)) builder.add(article);
  if (builder.size === 0) return null;
  const { blocks, ...columns } = builder.build();
  const part: SearchedPart = {
    columns,
    firsts: blocks.map(({ words }) => words.split('\n', 1)[0] ?? ''),
    blocks: async (from, to) => blocks.slice(from, to + 1),
  };
  recent = { key, part };
  return part;
}

interface HitCandidate extends SearchCursor {
  partial: boolean;
}

const inOrder = (a: SearchCursor, b: SearchCursor): number =>
  b.score - a.score || b.time - a.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The articles that have all words and pass the filters; the score is 0 where time alone counts. */
async function candidatesIn(
  parts: readonly SearchedPart[],
  terms: readonly SearchTerm[],
  query: SearchQuery,
): Promise<HitCandidate[]> {
  const matchers = terms.flatMap(matchersOf);
  const matched: { part: SearchedPart; scores: Float32Array[] }[] = [];
  for (const part of parts) {
    const scores: Float32Array[] = [];
    for (const matcher of matchers) scores.push(await scoresOf(part, matcher));
    matched.push({ part, scores });
  }
  const rarity = rarityOf(matched);
  return matched.flatMap(({ part, scores }) => {
    const passes = filterOf(part.columns, query);
    return part.columns.ids.flatMap((id, place) => {
      if (!passes(place)) return [];
      let score = 0;
      for (const [term, of] of scores.entries()) {
        const own = of[place] ?? 0;
        if (own === 0) return [];
        score += own * (rarity[term] ?? 1);
      }
      return {
        id,
        score: query.order === 'relevance' ? score : 0,
        time: part.columns.times[place] ?? 0,
        partial: part.columns.partial[place] === 1,
      };
    });
  });
}

/** Per word: the logarithm of how few articles have it, as in any scheme of weights of words. */
function rarityOf(matched: readonly { part: SearchedPart; scores: Float32Array[] }[]): number[] {
  const articles = matched.reduce((sum, { part }) => sum + part.columns.ids.length, 0);
  return (matched[0]?.scores ?? []).map((_, word) => {
    const holders = matched.reduce(
      (sum, { scores }) =>
        sum + (scores[word]?.reduce((n, score) => n + (score > 0 ? 1 : 0), 0) ?? 0),
      0,
    );
    return Math.log(1 + articles / (1 + holders));
  });
}

/** For each article of a part: what the word adds to its score; 0 where it does not have it. */
async function scoresOf(part: SearchedPart, matcher: WordMatcher): Promise<Float32Array> {
  const scores = new Float32Array(part.columns.ids.length);
  const blocks = await part.blocks(...blocksBetween(matcher.first, matcher.last, part.firsts));
  for (const block of blocks) {
    block.words.split('\n').forEach((candidate, index) => {
      const worth = matcher.worth(candidate);
      if (worth === 0) return;
      for (const posting of postingsAt(block, index)) {
        const place = placeInPosting(posting);
        const score = worth * WEIGHTS[weightInPosting(posting)];
        if (score > (scores[place] ?? 0)) scores[place] = score;
      }
    });
  }
  return scores;
}

function filterOf(
  { times, outlets, outletNames, languages, languageNames, partial, dead }: Omit<Segment, 'blocks'>,
  query: SearchQuery,
): (place: number) => boolean {
  const from = Date.parse(query.from ?? '');
  const until = Date.parse(query.until ?? '') + MS_PER_DAY;
  const wanted = outletNames.map((name) => !query.outlets?.length || query.outlets.includes(name));
  const language = primarySubtag(query.language ?? null);
  const spoken = languageNames.map((name) => language === '' || name === language);
  return (place) => {
    const time = times[place] ?? 0;
    return (
      !dead[place] &&
      !(time < from) &&
      !(time >= until) &&
      wanted[outlets[place] ?? 0] === true &&
      spoken[languages[place] ?? 0] === true &&
      (query.partial == null || (partial[place] === 1) === query.partial)
    );
  };
}

/** Reads texts until a page is full. @returns the hits, and how many candidates were looked at */
async function takePage(
  { articles, revisions }: Pick<Tables, 'articles' | 'revisions'>,
  candidates: readonly HitCandidate[],
  terms: readonly SearchTerm[],
): Promise<{ hits: SearchHit[]; last: number }> {
  const phrases = terms.filter(({ words }) => words.length > 1);
  const hits: SearchHit[] = [];
  let last = 0;
  while (last < candidates.length && hits.length < HITS_PER_PAGE && last < MAX_TEXTS) {
    const some = candidates.slice(last, last + HITS_PER_PAGE);
    const records = await articles.bulkGet(some.map(({ id }) => id));
    const texts = await revisions.bulkGet(records.map((record) => record?.latest ?? ''));
    for (const [i, candidate] of some.entries()) {
      if (hits.length === HITS_PER_PAGE) break;
      last += 1;
      const record = records[i];
      const stored = texts[i]?.article;
      if (!record || !stored) continue;
      const article = articleOf(stored);
      if (phrases.every((phrase) => hasPhrase(article, phrase))) {
        hits.push(hitOf(record, article, candidate.partial, terms));
      }
    }
  }
  return { hits, last };
}

const hasPhrase = ({ title, text, surroundingText }: Article, phrase: SearchTerm): boolean =>
  [title, text, surroundingText].some((field) => standsIn(field, phrase));

const hitOf = (
  record: ArticleRecord,
  article: Article,
  partial: boolean,
  terms: readonly SearchTerm[],
): SearchHit => ({
  record,
  titleMarks: marksOf(article.title, terms),
  excerpt: excerptOf(article.text, terms),
  partial,
});

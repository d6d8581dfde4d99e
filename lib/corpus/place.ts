import { type Judged, opinionOf } from './judgements.ts';
import { likeness } from './likeness.ts';
import { weigh } from './pair-evidence.ts';
import { freshNames, type Neighbour, type Settlement, settle } from './settle.ts';
import type { StoryProfile } from './story-profile.ts';
import { type TermStatistics, termWeight } from './term-weight.ts';

/** A saved article as the index of stories holds it. */
export interface Indexed {
  id: string;
  story: string;
  profile: StoryProfile;
}

/** What placing an article asks of the corpus. Every answer is bounded by what is asked. */
export interface StoryIndex {
  /** How many articles there are. */
  size(): Promise<number>;
  /** How many articles have each of the terms, in the same order. */
  counts(terms: readonly string[]): Promise<number[]>;
  /** Ids of the articles that have the term. */
  holders(term: string): Promise<string[]>;
  /** The articles with these ids, as far as there are such. */
  articles(ids: readonly string[]): Promise<Indexed[]>;
  /** All articles of these stories. */
  members(stories: readonly string[]): Promise<Indexed[]>;
  /** Those of these ids that a story has. */
  taken(stories: readonly string[]): Promise<ReadonlySet<string>>;
  /** What was said about any of these articles. */
  judgements(ids: readonly string[]): Promise<Judged[]>;
}

/** An article's place among the others, and how like it each of its neighbours is. */
export interface Place extends Settlement {
  /** By id; the article itself is left out. */
  likeness: Map<string, number>;
  /** Whether the reader said that the article with this id tells another story. */
  isApart(id: string): boolean;
}

/** Terms by which candidates are looked for. */
const ASKED_TERMS = 40;
/** Holders that these terms may have together: it bounds the cost in a corpus of any size. */
const HOLDERS_AT_MOST = 2000;
/** Candidates that are looked at closely. */
const CANDIDATES = 24;
/** Far below 0, where articles are joined: a story with a member nearer than this is looked at whole. */
const NEAR = -3;

/**
 * Finds the story of an article among those of the index, and what that changes in them. Changes
 * nothing itself; an article that the index holds already is placed anew.
 */
export async function placeArticle(
  id: string,
  profile: StoryProfile,
  index: StoryIndex,
): Promise<Place> {
  const others = await neighboursOf(id, profile, index);
  const own = (await index.articles([id]))[0]?.story ?? null;
  const all = [...others, { id, story: own, profile }];
  const statistics = await statisticsOf(
    all.map((one) => one.profile),
    index,
  );
  const weighed: Neighbour[] = all.map((one) => ({
    id: one.id,
    story: one.story,
    profile: weigh(one.profile, statistics),
  }));
  const ids = all.map((one) => one.id);
  const judged = await index.judgements(ids);
  const taken = await index.taken(ids.flatMap(freshNames));
  const self = weighed.at(-1) as Neighbour;
  const said = opinionOf(judged);
  return {
    ...settle(weighed, said, taken),
    isApart: (other) => said(id, other) === false,
    likeness: new Map(
      weighed.slice(0, -1).map((one) => [one.id, likeness(self.profile, one.profile)]),
    ),
  };
}

/**
 * Looks at a story anew after articles went out of it.
 *
 * @returns where its articles belong now: nearly always where they were
 */
export async function settleStory(story: string, index: StoryIndex): Promise<Settlement> {
  const members = await index.members([story]);
  const statistics = await statisticsOf(
    members.map((one) => one.profile),
    index,
  );
  const ids = members.map((one) => one.id);
  const said = opinionOf(await index.judgements(ids));
  const taken = await index.taken(ids.flatMap(freshNames));
  return settle(
    members.map((one) => ({ ...one, profile: weigh(one.profile, statistics) })),
    said,
    taken,
  );
}

/** All articles of the stories that the article may belong to, its own among them. */
async function neighboursOf(
  id: string,
  profile: StoryProfile,
  index: StoryIndex,
): Promise<Indexed[]> {
  const found = await index.articles(await candidates(profile, index));
  const statistics = await statisticsOf([profile, ...found.map((one) => one.profile)], index);
  const self = weigh(profile, statistics);
  const near = found.filter((one) => likeness(self, weigh(one.profile, statistics)) > NEAR);
  const known = await index.articles([id]);
  const members = await index.members(storiesOf([...near, ...known]));
  // What the reader has joined to any of them may be in a story of its own as yet.
  const judged = await index.judgements([id, ...members.map((one) => one.id)]);
  const joined = judged.filter(({ same }) => same).flatMap(({ articles }) => articles);
  const added = await index.articles(joined);
  const all = await index.members(storiesOf([...members, ...added]));
  return all.filter((one) => one.id !== id);
}

const storiesOf = (articles: readonly Indexed[]): string[] => [
  ...new Set(articles.map(({ story }) => story)),
];

/**
 * Ids of the articles that share most with the profile. The rarest terms are asked first and the
 * frequent ones not at all once there are enough holders: a story is in its rare words, and a word
 * that half of a large corpus has would make each look-up read half of it.
 */
async function candidates(profile: StoryProfile, index: StoryIndex): Promise<string[]> {
  const statistics = await statisticsOf([profile], index);
  const asked = profile.terms
    .map(({ term, weight }) => ({
      term,
      held: statistics.countOf(term),
      worth: weight * termWeight(term, statistics),
    }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, ASKED_TERMS)
    .sort((a, b) => a.held - b.held);
  const shared = new Map<string, number>();
  let left = HOLDERS_AT_MOST;
  for (const { term, held, worth } of asked) {
    left -= held;
    if (left < 0) break;
    for (const holder of await index.holders(term)) {
      shared.set(holder, (shared.get(holder) ?? 0) + worth);
    }
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, CANDIDATES)
    .map(([holder]) => holder);
}

async function statisticsOf(
  profiles: readonly StoryProfile[],
  index: StoryIndex,
): Promise<TermStatistics> {
  const terms = [...new Set(profiles.flatMap((profile) => profile.terms.map(({ term }) => term)))];
  const [articles, counts] = await Promise.all([index.size(), index.counts(terms)]);
  const countOf = new Map(terms.map((term, i) => [term, counts[i] ?? 0]));
  return { articles, countOf: (term) => countOf.get(term) ?? 0 };
}

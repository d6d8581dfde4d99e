import { assignCluster, type ClusterAssignment, type Neighbour } from './assign-cluster.ts';
import { idf, type TermStatistics } from './idf.ts';
import { type Judged, opinionOf } from './judgements.ts';
import { weigh } from './pair-features.ts';
import { storyScore } from './story-model.ts';
import type { TermProfile } from './term-profile.ts';

/** A saved article as the index of stories holds it. */
export interface Indexed {
  id: string;
  story: string;
  profile: TermProfile;
}

/** What placing an article asks of the corpus. Every answer is bounded by what is asked. */
export interface StoryIndex {
  /** What the corpus knows of its terms. */
  statistics(): Promise<TermStatistics>;
  /** Which articles have each of the terms among their keys, in the same order: the latest ones. */
  holders(terms: readonly string[]): Promise<(string | number)[][]>;
  /** The articles that these holders stand for. */
  held(holders: readonly (string | number)[]): Promise<Indexed[]>;
  /** The articles with these ids, as far as there are such. */
  articles(ids: readonly string[]): Promise<Indexed[]>;
  /** Articles of a story: all, or some where there are more. */
  members(story: string, atMost: number): Promise<Indexed[]>;
  /** Those of these ids that a story has. */
  taken(stories: readonly string[]): Promise<ReadonlySet<string>>;
  /** What was said about any of these articles. */
  judgements(ids: readonly string[]): Promise<Judged[]>;
}

/** An article's place among the others, and how like it each of its neighbours is. */
export interface StoryAssignment extends ClusterAssignment {
  /** By id; the article itself is left out. */
  likeness: Map<string, number>;
  /** Whether the reader said that the article with this id tells another story. */
  isApart(id: string): boolean;
}

/** Terms by which candidates are looked for; nobody else has many of them. */
const MAX_ASKED_TERMS = 60;
/** Holders of these terms that are counted together. */
const MAX_COUNTED = 2000;
/** Candidates that are looked at closely. */
const MAX_CANDIDATES = 24;
/** Far below 0, where articles are joined: a story with a member nearer than this is looked at whole. */
const NEAR_THRESHOLD = -3;
/**
 * A story is looked at whole up to so many articles. Of a larger one these and the candidates speak
 * for all: what placing costs grows with the square of what is looked at, and must not with a story.
 */
const MAX_MEMBERS = 40;
/** Articles that are looked at together; the likest stories come first. */
const MAX_NEIGHBOURS = 120;

/**
 * Finds the story of an article among those of the index, and what that changes in them. Changes
 * nothing itself; an article that the index holds already is placed anew.
 */
export async function assignStory(
  id: string,
  profile: TermProfile,
  index: StoryIndex,
): Promise<StoryAssignment> {
  const [statistics, [known]] = await Promise.all([index.statistics(), index.articles([id])]);
  const others = await neighboursOf(id, profile, known?.story ?? null, index, statistics);
  const all = [...others, { id, story: known?.story ?? null, profile }];
  const { settlement, weighed, said } = await settled(all, index, statistics);
  const self = weighed.at(-1) as Neighbour;
  return {
    ...settlement,
    isApart: (other) => said(id, other) === false,
    likeness: new Map(
      weighed.slice(0, -1).map((one) => [one.id, storyScore(self.profile, one.profile)]),
    ),
  };
}

/**
 * Looks at a story anew after articles went out of it.
 *
 * @returns where its articles belong now: nearly always where they were
 */
export async function reassignStory(story: string, index: StoryIndex): Promise<ClusterAssignment> {
  const members = await index.members(story, MAX_MEMBERS);
  return (await settled(members, index, await index.statistics())).settlement;
}

async function settled(
  articles: readonly (Omit<Indexed, 'story'> & { story: string | null })[],
  index: StoryIndex,
  statistics: TermStatistics,
) {
  const weighed: Neighbour[] = articles.map((one) => ({
    id: one.id,
    story: one.story,
    profile: weigh(one.profile, statistics),
  }));
  const ids = articles.map((one) => one.id);
  const said = opinionOf(await index.judgements(ids));
  return { settlement: await assignCluster(weighed, said, index.taken), weighed, said };
}

/** The articles of the stories that the article may belong to, its own among them. */
async function neighboursOf(
  id: string,
  profile: TermProfile,
  story: string | null,
  index: StoryIndex,
  statistics: TermStatistics,
): Promise<Indexed[]> {
  const found = await candidates(profile, index, statistics);
  const self = weigh(profile, statistics);
  const near = found
    .map((one) => ({ one, alike: storyScore(self, weigh(one.profile, statistics)) }))
    .filter(({ alike }) => alike > NEAR_THRESHOLD)
    .sort((a, b) => b.alike - a.alike)
    .map(({ one }) => one);
  const neighbours = new Map(near.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const addStories = async (stories: readonly (string | null)[]) => {
    const names = [...new Set(stories)].filter((name) => name !== null && !seen.has(name));
    const all = await Promise.all(names.map((name) => index.members(name as string, MAX_MEMBERS)));
    for (const [i, members] of all.entries()) {
      if (neighbours.size >= MAX_NEIGHBOURS) break;
      seen.add(names[i] as string);
      for (const one of members) neighbours.set(one.id, one);
    }
  };
  await addStories([story, ...near.map((one) => one.story)]);
  // What the reader has joined to any of them may be in a story of its own as yet.
  const judged = await index.judgements([id, ...neighbours.keys()]);
  const joined = judged.filter(({ same }) => same).flatMap(({ articles }) => articles);
  const added = await index.articles(
    [...new Set(joined)].filter((one) => !neighbours.has(one)).slice(0, MAX_MEMBERS),
  );
  for (const one of added) neighbours.set(one.id, one);
  await addStories(added.map((one) => one.story));
  neighbours.delete(id);
  return [...neighbours.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The articles that share most with the profile. The rarest terms are asked first and the frequent
 * ones not at all once there are enough holders: a story is in its rare words.
 */
async function candidates(
  profile: TermProfile,
  index: StoryIndex,
  statistics: TermStatistics,
): Promise<Indexed[]> {
  const asked = profile.terms
    .map(({ term, weight }) => ({ term, worth: weight * idf(term, statistics) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MAX_ASKED_TERMS);
  const held = await index.holders(asked.map(({ term }) => term));
  const lists = held
    .map((list, i) => ({ list, worth: asked[i]?.worth ?? 0 }))
    .sort((a, b) => a.list.length - b.list.length);
  const shared = new Map<string | number, number>();
  let left = MAX_COUNTED;
  for (const { list, worth } of lists) {
    left -= list.length;
    if (left < 0) break;
    for (const holder of list) shared.set(holder, (shared.get(holder) ?? 0) + worth);
  }
  const likest = [...shared]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([holder]) => holder);
  return index.held(likest);
}

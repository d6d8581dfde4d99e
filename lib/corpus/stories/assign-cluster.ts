import type { StoryChange } from '../database/records.ts';
import { clusterArticles } from './cluster.ts';
import type { WeighedProfile } from './pair-features.ts';
import { haveRivalSubjects } from './rival-subjects.ts';
import { storyScore } from './story-model.ts';

/** An article among its neighbours: those it may share a story with, and all the others of theirs. */
export interface Neighbour {
  id: string;
  /** The story it is in; null for one that is new to the corpus. */
  story: string | null;
  profile: WeighedProfile;
}

export interface ClusterAssignment {
  /** The story of each of the articles, by the article's id. */
  storyOf: Map<string, string>;
  /** Empty when the new article has only found its place. */
  changes: StoryChange[];
}

/**
 * What was once grouped stays so until the evidence says clearly otherwise; else stories would part
 * and rejoin as the corpus learns its words.
 */
const COHESION_BONUS = 0.4;

/**
 * How much it counts against one story that two groups have rival subjects. Above 0.4 it parts
 * stories whose people change as they go on.
 */
const RIVAL_SUBJECTS_PENALTY = 0.4;

/**
 * Finds each article its story, where some have theirs already. A story keeps its id with the
 * greater part of its articles; a new one is named after its first article in `neighbours`.
 *
 * @param said what the reader said about two articles, by their ids
 * @param taken tells which of some names stories have already; only asked for a name that is needed
 */
export async function assignCluster(
  neighbours: readonly Neighbour[],
  said: (a: string, b: string) => boolean | null = () => null,
  taken: (names: readonly string[]) => Promise<ReadonlySet<string>> = async () => new Set(),
): Promise<ClusterAssignment> {
  const at = (places: readonly number[]) => places.map((place) => neighbours[place] as Neighbour);
  const groups = clusterArticles({
    count: neighbours.length,
    likeness: likenesses(neighbours),
    said: (a, b) => said((neighbours[a] as Neighbour).id, (neighbours[b] as Neighbour).id),
    against: (a, b) => rivalry(at(a), at(b)),
  }).map(at);
  const storyOf = new Map<string, string>();
  const names = await nameGroups(groups, taken);
  groups.forEach((group, index) => {
    for (const { id } of group) storyOf.set(id, names[index] as string);
  });
  return { storyOf, changes: changesIn(groups, names) };
}

/** By places. Each two are compared once: that is most of what a large neighbourhood costs. */
function likenesses(neighbours: readonly Neighbour[]): (a: number, b: number) => number {
  const known = new Map<number, number>();
  return (a, b) => {
    const key = Math.min(a, b) * neighbours.length + Math.max(a, b);
    const value =
      known.get(key) ?? settledLikeness(neighbours[a] as Neighbour, neighbours[b] as Neighbour);
    known.set(key, value);
    return value;
  };
}

function settledLikeness(a: Neighbour, b: Neighbour): number {
  const plain = storyScore(a.profile, b.profile);
  if (a.story === null || b.story === null) return plain;
  return plain + (a.story === b.story ? COHESION_BONUS : -COHESION_BONUS);
}

/** With rival subjects, it is no reason to hold articles together that they were so until now. */
function rivalry(a: readonly Neighbour[], b: readonly Neighbour[]): number {
  const profiles = (group: readonly Neighbour[]) => group.map(({ profile }) => profile);
  if (!haveRivalSubjects(profiles(a), profiles(b))) return 0;
  const together = a.flatMap(({ story }) =>
    story === null ? [] : b.filter((other) => other.story === story),
  );
  return RIVAL_SUBJECTS_PENALTY + (COHESION_BONUS * together.length) / (a.length * b.length);
}

/** Gives each story's id to the group that has most of its articles, and new ids to the others. */
async function nameGroups(
  groups: readonly (readonly Neighbour[])[],
  isTaken: (names: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<string[]> {
  const claims = groups.flatMap((group, index) =>
    [...countStories(group)].map(([story, count]) => ({ story, count, index })),
  );
  claims.sort((a, b) => b.count - a.count || a.index - b.index || (a.story < b.story ? -1 : 1));
  const names: (string | undefined)[] = groups.map(() => undefined);
  const taken = new Set<string>();
  for (const { story, index } of claims) {
    if (names[index] !== undefined || taken.has(story)) continue;
    names[index] = story;
    taken.add(story);
  }
  const nameless = groups.filter((_, index) => names[index] === undefined);
  const founders = nameless.flatMap((group) => group.map(({ id }) => id));
  const elsewhere =
    founders.length > 0 ? await isTaken(founders.flatMap(freshNames)) : new Set<string>();
  return names.map((name, index) => name ?? freshName(groups[index] ?? [], taken, elsewhere));
}

/** More stories than this were never named after one article. */
const MAX_NAMES_PER_ARTICLE = 4;

/**
 * The ids that a story may get which an article founded, the first one free: the article's own, and
 * that with a number where the article founded another story before.
 */
export const freshNames = (articleId: string): string[] =>
  Array.from({ length: MAX_NAMES_PER_ARTICLE }, (_, i) =>
    i ? `${articleId}-${i + 1}` : articleId,
  );

/** Id of the article that a story is named after, whatever number stands behind it. */
export const founderOf = (story: string): string => story.split('-', 1)[0] ?? story;

function freshName(
  group: readonly Neighbour[],
  taken: Set<string>,
  elsewhere: ReadonlySet<string>,
): string {
  const names = group.flatMap(({ id }) => freshNames(id));
  const name = names.find((one) => !taken.has(one) && !elsewhere.has(one)) ?? names.join();
  taken.add(name);
  return name;
}

function countStories(group: readonly Neighbour[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { story } of group) {
    if (story !== null) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return counts;
}

function changesIn(
  groups: readonly (readonly Neighbour[])[],
  names: readonly string[],
): StoryChange[] {
  const kept = new Set(names);
  return groups.flatMap((group, index) => {
    const name = names[index] as string;
    const others = [...countStories(group).keys()].filter((story) => story !== name);
    const gone = others.filter((story) => !kept.has(story));
    const joined: StoryChange[] = gone.length > 0 ? [{ kind: 'joined', story: name, gone }] : [];
    const split = others
      .filter((story) => kept.has(story))
      .map(
        (story): StoryChange => ({
          kind: 'split',
          story,
          into: name,
          articles: group.filter((one) => one.story === story).map(({ id }) => id),
        }),
      );
    return [...joined, ...split];
  });
}

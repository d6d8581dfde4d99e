import type { Aliases, Bundle, Judgement, RevisionLine } from '../database/records.ts';

/*
 * What becomes of two states of one record. Each function gives the same for both orders, and the
 * same again when one side is merged once more; merged corpora therefore agree, whoever began.
 */

/** When something was deleted, by id; null for what was not. Milliseconds since 1970. */
export type Buried = (id: string) => number | null;

/**
 * An article with the revisions of both sides. A deletion outranks what was read before it, and is
 * outranked by what was saved after it.
 *
 * @returns null where nothing is left of it
 */
export function mergeBundles(
  a: Bundle | null,
  b: Bundle | null,
  buried: Buried,
  storyOf: (story: string) => string = (story) => story,
): Bundle | null {
  const sides = [a, b].filter((one) => one !== null);
  const merged = new Map<string, RevisionLine>();
  for (const revision of sides.flatMap((one) => one.revisions)) {
    if ((buried(revision.id) ?? -1) >= revision.readAt) continue;
    merged.set(revision.id, laterRevision(revision, merged.get(revision.id)));
  }
  const revisions = [...merged.values()].sort(
    (x, y) => x.readAt - y.readAt || (x.id < y.id ? -1 : 1),
  );
  const last = revisions.at(-1);
  const first = sides[0];
  if (!first || !last || (buried(first.id) ?? -1) >= last.readAt) return null;
  // What each side showed last; of the two, what was read later.
  const shown = sides.flatMap((one) => merged.get(one.latest) ?? []);
  const latest = shown.sort((x, y) => y.readAt - x.readAt || (x.id < y.id ? 1 : -1))[0] ?? last;
  return {
    id: first.id,
    savedAt: Math.min(...sides.map((one) => one.savedAt)),
    latest: latest.id,
    story: sides.map((one) => storyOf(one.story)).sort()[0] ?? first.story,
    revisions,
  };
}

/** One text that was read twice: the later reading knows its date, section and authors better. */
function laterRevision(a: RevisionLine, b: RevisionLine | undefined): RevisionLine {
  if (!b || a.readAt > b.readAt) return a;
  if (a.readAt < b.readAt) return b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

/** What the reader said last; of two opposite words in one millisecond, that they are not the same. */
export function mergeJudgements(
  a: Judgement | null,
  b: Judgement | null,
  buried: Buried,
): Judgement | null {
  const [first, second] = [a, b].filter((one) => one !== null);
  if (!first) return null;
  const isSecond =
    second && (second.at > first.at || (second.at === first.at && first.same && !second.same));
  const last = isSecond ? second : first;
  return (buried(last.id) ?? -1) >= last.at ? null : last;
}

/**
 * Parts articles of one story which the reader said are not of one. Each goes to the first part that
 * has none of its opposites, in the order of their ids; so it does not matter by what way they came
 * together, and taking some of the parts together once more parts them in the same way.
 *
 * @param articles ids
 * @param apart pairs of them
 * @returns the parts, each in the order of ids
 */
export function partArticles(
  articles: readonly string[],
  apart: readonly (readonly [string, string])[],
): string[][] {
  const opposites = new Map<string, Set<string>>();
  const note = (one: string, other: string) =>
    opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  for (const [one, other] of apart) {
    note(one, other);
    note(other, one);
  }
  const parts: string[][] = [];
  for (const article of [...articles].sort()) {
    const own = opposites.get(article);
    const part = parts.find((members) => !own || members.every((member) => !own.has(member)));
    if (part) part.push(article);
    else parts.push([article]);
  }
  return parts;
}

/** The name under which a story goes on. */
export function nameOf(story: string, aliases: Aliases): string {
  let name = story;
  while (Object.hasOwn(aliases, name)) name = aliases[name] ?? name;
  return name;
}

/** Notes that two names stand for one story: it keeps the one that comes first. */
export function joinNames(a: string, b: string, aliases: Aliases): Aliases {
  const [first = a, second = b] = [nameOf(a, aliases), nameOf(b, aliases)].sort();
  return first === second ? aliases : { ...aliases, [second]: first };
}

/** The names that a merged story may get, by its first article: with numbers that no save gives. */
export const mergedNames = (articleId: string): string[] =>
  ['0', '00', '000'].map((number) => `${articleId}-${number}`);

/** Whether a story got its name when two libraries were merged. */
export const isMerged = (story: string): boolean => /-0+$/.test(story);

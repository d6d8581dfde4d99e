import { namesOf, type WeighedProfile } from './pair-features.ts';

/** Fewer reports prove nothing: what two have in common they may have from one agency. */
const MIN_REPORTS = 3;

/**
 * Whether two groups of reports are about somebody else: each has a name that stands in most of its
 * reports and in none of the other's. Two candidates, two ministers or two towns of one subject are
 * told apart by it, where each report alone might have left a name out.
 */
export function haveRivalSubjects(
  a: readonly WeighedProfile[],
  b: readonly WeighedProfile[],
): boolean {
  if (a.length < MIN_REPORTS || b.length < MIN_REPORTS) return false;
  return hasOwnProtagonist(a, b) && hasOwnProtagonist(b, a);
}

function hasOwnProtagonist(
  reports: readonly WeighedProfile[],
  others: readonly WeighedProfile[],
): boolean {
  const counts = new Map<string, number>();
  for (const name of reports.flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].some(
    ([term, count]) =>
      count > reports.length / 2 && others.every(({ indexOf }) => !indexOf.has(term)),
  );
}

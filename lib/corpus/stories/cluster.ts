/** What is known about each two of some articles, by their places 0 to `count` - 1. Symmetric. */
export interface Pairs {
  count: number;
  /** Above 0 for one story, below 0 against: see `likeness`. */
  likeness(a: number, b: number): number;
  /** What the reader said about the two; it outranks any likeness. */
  said?(a: number, b: number): boolean | null;
  /** What speaks against joining two groups as a whole, whatever their pairs say; 0 for nothing. */
  against?(a: readonly number[], b: readonly number[]): number;
}

/** Articles held together so far: their places, and how like one another they are. */
interface Group {
  members: number[];
  /** Mean likeness of its pairs; of no meaning in a group of one. */
  within: number;
}

/**
 * How much it counts against joining two stories that each is more of a piece than the two would be
 * together. Plain average link joins look-alikes: 'Vale beats Orr' and 'Vale beats Lund' share all
 * but a name, pair by pair, and still every report of the one is nearer to its own. Between 0.6 and
 * 1.3 the figure hardly matters; without it, twice as many articles share a story with a stranger.
 */
const CONTRAST_WEIGHT = 0.8;

/**
 * Groups articles into stories: agglomeration by average link, the likest groups first, until none
 * are left that speak for one story. Never by a single link. Does not depend on the articles' order,
 * but for exact ties.
 *
 * @returns the groups, each as ascending places, by their first place
 */
export function clusterArticles(pairs: Pairs): number[][] {
  const groups = togetherAsSaid(pairs);
  const links = groups.map((a) => groups.map((b) => (a === b ? 0 : crossLikeness(a, b, pairs))));
  for (;;) {
    const next = likest(groups, links, pairs);
    if (next === null) break;
    join(groups, links, next[0], next[1]);
  }
  return groups
    .map(({ members }) => members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** One group an article, but for those that the reader has put together. */
function togetherAsSaid({ count, likeness, said }: Pairs): Group[] {
  const label = Array.from({ length: count }, (_, place) => place);
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      if (said?.(a, b) !== true || label[a] === label[b]) continue;
      const [kept, gone] = [label[a] ?? a, label[b]];
      for (let place = 0; place < count; place += 1) if (label[place] === gone) label[place] = kept;
    }
  }
  const groups = new Map<number, number[]>();
  label.forEach((key, place) => {
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return [...groups.values()].map((members) => ({
    members,
    within: meanWithin(members, likeness),
  }));
}

function meanWithin(members: readonly number[], likeness: Pairs['likeness']): number {
  let sum = 0;
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) sum += likeness(a, b);
  });
  return members.length < 2 ? 0 : sum / pairCount(members.length);
}

/** Mean likeness across two groups; minus infinity where the reader keeps two of them apart. */
function crossLikeness(a: Group, b: Group, { likeness, said }: Pairs): number {
  let sum = 0;
  for (const x of a.members) {
    for (const y of b.members) {
      if (said?.(x, y) === false) return Number.NEGATIVE_INFINITY;
      sum += likeness(x, y);
    }
  }
  return sum / (a.members.length * b.members.length);
}

/** The two groups with the strongest link, when there is one above 0. */
function likest(
  groups: readonly Group[],
  links: readonly number[][],
  pairs: Pairs,
): [number, number] | null {
  let best = 0;
  let found: [number, number] | null = null;
  for (let a = 0; a < groups.length; a += 1) {
    for (let b = a + 1; b < groups.length; b += 1) {
      const link = links[a]?.[b] ?? 0;
      if (link <= best) continue;
      const [one, other] = [groups[a] as Group, groups[b] as Group];
      const alike = link - contrast(one, other, link);
      if (alike <= best) continue;
      const joined = alike - (pairs.against?.(one.members, other.members) ?? 0);
      if (joined <= best) continue;
      best = joined;
      found = [a, b];
    }
  }
  return found;
}

/** What is of a piece by itself is not joined for some likeness; two articles are a small proof of it. */
function contrast(a: Group, b: Group, link: number): number {
  const smaller = Math.min(a.members.length, b.members.length);
  const apart = Math.min(a.within, b.within) - link;
  return smaller < 2 ? 0 : CONTRAST_WEIGHT * (1 - 1 / smaller) * Math.max(0, apart);
}

function join(groups: Group[], links: number[][], a: number, b: number): void {
  const one = groups[a] as Group;
  const other = groups[b] as Group;
  const [m, n] = [one.members.length, other.members.length];
  const cross = links[a]?.[b] ?? 0;
  const sum = one.within * pairCount(m) + other.within * pairCount(n) + cross * m * n;
  groups[a] = { members: [...one.members, ...other.members], within: sum / pairCount(m + n) };
  links.forEach((row, c) => {
    const mean = ((row[a] ?? 0) * m + (row[b] ?? 0) * n) / (m + n);
    row[a] = mean;
    (links[a] as number[])[c] = mean;
  });
  groups.splice(b, 1);
  links.splice(b, 1);
  for (const row of links) row.splice(b, 1);
}

const pairCount = (size: number): number => (size * (size - 1)) / 2;

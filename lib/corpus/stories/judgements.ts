/** What the reader said about two articles. */
export interface Judged {
  articles: readonly [string, string];
  same: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Makes one opinion of all that the reader said. Saying that A and B, and B and C, tell one story says
 * so of A and C, also where B was deleted meanwhile. Where two sayings cannot both hold, the later
 * one does.
 *
 * @returns true for one story, false for two, null where nothing follows from what was said
 */
export function opinionOf(judged: readonly Judged[]): (a: string, b: string) => boolean | null {
  const rootOf = new Map<string, string>();
  /** By root: the roots that the reader keeps apart from it. */
  const apart = new Map<string, Set<string>>();
  const root = (id: string): string => rootOf.get(id) ?? id;
  const isApart = (a: string, b: string): boolean => apart.get(root(a))?.has(root(b)) === true;

  const setApart = (a: string, b: string): void => {
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  };
  const unite = (kept: string, gone: string): void => {
    for (const [id, known] of rootOf) if (known === gone) rootOf.set(id, kept);
    rootOf.set(gone, kept);
    for (const other of apart.get(gone) ?? []) {
      apart.get(other)?.delete(gone);
      setApart(kept, other);
    }
    apart.delete(gone);
  };
  // Which of two articles is named first depends on the page on which it was said, and tells nothing.
  const latestFirst = judged
    .map(({ articles, same, at }) => ({ pair: [...articles].sort(), same, at }))
    .sort((x, y) => y.at - x.at || Number(y.same) - Number(x.same) || (x.pair < y.pair ? -1 : 1));
  for (const { pair, same } of latestFirst) {
    const [a, b] = pair.map(root) as [string, string];
    if (a === b || isApart(a, b)) continue;
    if (same) unite(a, b);
    else setApart(a, b);
  }
  return (a, b) => {
    if (root(a) === root(b)) return true;
    return isApart(a, b) ? false : null;
  };
}

import type { Analysis, TokenRange } from '../language/analysis.ts';
import { rarity } from '../language/rarity.ts';

/** A statement of one of several versions. */
export interface Statement {
  version: number;
  analysis: Analysis;
  range: TokenRange;
}

/** What two statements share of each other, as a geometric mean, from which they tell one fact. */
const SAME_FACT = 0.5;

/** A stem in more statements than this tells none apart; keeps the cost linear. */
const HOLDERS = 30;

/** Groups statements of different versions that tell one fact; the order of the first is kept. */
export function sameFacts(statements: Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  const bags = new Map<Statement[], Map<string, number>>();
  /** For each stem, the groups whose first statement holds it. */
  const holders = new Map<string, Statement[][]>();
  for (const statement of statements) {
    const bag = bagOf(statement);
    const likely = new Set([...bag.keys()].flatMap((stem) => holders.get(stem) ?? []));
    let best: Statement[] | null = null;
    let likeness = SAME_FACT;
    for (const group of likely) {
      if (group.some(({ version }) => version === statement.version)) continue;
      const shared = share(bag, bags.get(group)!);
      if (shared >= likeness) {
        best = group;
        likeness = shared;
      }
    }
    if (best) {
      best.push(statement);
      continue;
    }
    const group = [statement];
    groups.push(group);
    bags.set(group, bag);
    for (const stem of bag.keys()) {
      const groupsWithIt = holders.get(stem);
      if (!groupsWithIt) holders.set(stem, [group]);
      else if (groupsWithIt.length < HOLDERS) groupsWithIt.push(group);
    }
  }
  return groups;
}

function bagOf({ analysis, range }: Statement): Map<string, number> {
  const bag = new Map<string, number>();
  for (const { stop, stem } of analysis.tokens.slice(range.from, range.to)) {
    if (!stop) bag.set(stem, /\d/.test(stem) ? 1 : Math.max(0.1, rarity(stem)));
  }
  return bag;
}

function share(a: Map<string, number>, b: Map<string, number>): number {
  const sum = (bag: Map<string, number>) => [...bag.values()].reduce((x, y) => x + y, 0);
  let common = 0;
  for (const [stem, weight] of a) if (b.has(stem)) common += weight;
  return common / Math.sqrt(Math.max(sum(a) * sum(b), Number.MIN_VALUE));
}

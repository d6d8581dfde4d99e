import { rarity } from '../../language/grammar/rarity.ts';
import type { Analysis, TokenRange } from '../../language/model/analysis.ts';

/** A statement of one of several versions. */
export interface VersionStatement {
  version: number;
  analysis: Analysis;
  range: TokenRange;
}

/** What two statements share of each other, as a geometric mean, from which they tell one fact. */
const SAME_FACT_THRESHOLD = 0.5;

/** A stem in more statements than this tells none apart; keeps the cost linear. */
const MAX_POSTINGS = 30;

/** Groups statements of different versions that tell one fact; the order of the first is kept. */
export function groupAdded(statements: VersionStatement[]): VersionStatement[][] {
  const groups: VersionStatement[][] = [];
  /** Of the first statement of each group. */
  const bags: Bag[] = [];
  /** For each stem, the groups whose first statement holds it. */
  const holders = new Map<string, number[]>();
  for (const statement of statements) {
    const bag = bagOf(statement);
    const likely = new Set<number>();
    for (const stem of bag.weights.keys()) {
      for (const group of holders.get(stem) ?? []) likely.add(group);
    }
    let best: VersionStatement[] | null = null;
    let likeness = SAME_FACT_THRESHOLD;
    for (const index of likely) {
      const group = groups[index]!;
      if (group.some(({ version }) => version === statement.version)) continue;
      const shared = share(bag, bags[index]!);
      if (shared >= likeness) {
        best = group;
        likeness = shared;
      }
    }
    if (best) {
      best.push(statement);
      continue;
    }
    for (const stem of bag.weights.keys()) {
      const groupsWithIt = holders.get(stem);
      if (!groupsWithIt) holders.set(stem, [groups.length]);
      else if (groupsWithIt.length < MAX_POSTINGS) groupsWithIt.push(groups.length);
    }
    groups.push([statement]);
    bags.push(bag);
  }
  return groups;
}

/** The stems of a statement that carry news, with their weights. */
interface Bag {
  weights: Map<string, number>;
  sum: number;
}

function bagOf({ analysis: { tokens }, range }: VersionStatement): Bag {
  const weights = new Map<string, number>();
  let sum = 0;
  for (let i = range.from; i < range.to; i++) {
    const { stop, stem } = tokens[i]!;
    if (stop || weights.has(stem)) continue;
    const weight = /\d/.test(stem) ? 1 : Math.max(0.1, rarity(stem));
    weights.set(stem, weight);
    sum += weight;
  }
  return { weights, sum };
}

function share(a: Bag, b: Bag): number {
  let common = 0;
  for (const [stem, weight] of a.weights) if (b.weights.has(stem)) common += weight;
  return common / Math.sqrt(Math.max(a.sum * b.sum, Number.MIN_VALUE));
}

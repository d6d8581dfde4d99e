import type { Analysis } from '../../language/model/analysis.ts';
import { compare } from '../compare.ts';
import type { Version } from '../model/version.ts';
import type { FactCell, FactLinks, FactTable } from './fact.ts';
import { factLinks } from './fact-links.ts';
import { factRows } from './fact-rows.ts';

/** How far a table is: `done` of `of` comparisons. */
export interface FactProgress {
  done: number;
  of: number;
}

/**
 * Compares two versions for a table. The slow part, some hundredths of a second for two articles
 * of usual length; a table of n versions takes n (n - 1) / 2 of them.
 */
export const factPair = (here: Version, there: Version): FactLinks =>
  factLinks(here.analysis, there.analysis, compare(here, [there]));

/**
 * Sets several versions of a story against each other, fact by fact. Pure and deterministic; the
 * order of the versions is the order of the cells and changes nothing else.
 */
export function factTable(versions: readonly Version[]): FactTable {
  const steps = factTableInSteps(versions);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps of one comparison each, for a caller who has other things to do meanwhile.
 *
 * @param pair compares two versions; a caller who compared them before gives what came of it
 */
export function* factTableInSteps(
  versions: readonly Version[],
  pair: (here: number, there: number) => FactLinks = (here, there) =>
    factPair(versions[here]!, versions[there]!),
): Generator<FactProgress, FactTable> {
  const order = canonicalOrder(versions);
  const of = (order.length * (order.length - 1)) / 2;
  const links: FactLinks[][] = order.map(() => []);
  let done = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) {
      links[i]![j] = pair(order[i]!, order[j]!);
      yield { done: ++done, of };
    }
  }
  const rows = factRows(
    order.map((version) => versions[version]!),
    links,
  );
  return { rows: rows.map((row) => ({ ...row, cells: restored(row.cells, order) })) };
}

/**
 * Comparing is not quite the same from either side, so that a table of the same reports in another
 * order could be another table. Their texts decide which is looked at first.
 */
function canonicalOrder(versions: readonly Version[]): number[] {
  return versions
    .map((_, index) => index)
    .sort((a, b) => byText(versions[a]!, versions[b]!) || a - b);
}

const byText = (a: Version, b: Version): number =>
  inOrder(a.analysis.text, b.analysis.text) ||
  inOrder(dateOf(a.analysis), dateOf(b.analysis)) ||
  Number(a.whole) - Number(b.whole) ||
  inOrder(a.surroundings?.text ?? '', b.surroundings?.text ?? '');

const dateOf = ({ date }: Analysis): string => date ?? '';
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function restored(cells: FactCell[], order: number[]): FactCell[] {
  const placed: FactCell[] = new Array(cells.length);
  cells.forEach((cell, i) => {
    placed[order[i]!] = cell;
  });
  return placed;
}

import type { FactRow } from '@/lib/comparison/facts/fact.ts';

/**
 * Of what one report states, the share that each other report states too or states differently: 0 to
 * 1, null where nothing is known. Facts that the other may state count for neither.
 */
export function sharedCountsOf(rows: readonly FactRow[], columns: number): (number | null)[][] {
  const indices = Array.from({ length: columns }, (_, i) => i);
  const isStated = ({ cells }: FactRow, column: number): boolean => {
    const state = cells[column]?.state;
    return state === 'said' || state === 'differs';
  };
  return indices.map((own) => {
    const stated = rows.filter((row) => isStated(row, own));
    return indices.map((other) => {
      const both = stated.filter((row) => isStated(row, other)).length;
      const lacking = stated.filter((row) => row.cells[other]?.state === 'not said').length;
      return both + lacking === 0 ? null : both / (both + lacking);
    });
  });
}

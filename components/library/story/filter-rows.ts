import type { FactKind, FactRow } from '@/lib/comparison/facts/fact.ts';
import type { Aspect } from '@/lib/comparison/model/finding.ts';
import { slice } from '@/lib/shared/span.ts';
import type { ReportColumn } from './column.ts';

/** Which rows of a table are shown. */
export interface RowFilter {
  kinds: ReadonlySet<FactKind>;
  /** Null for all. */
  aspect: Aspect | null;
  /** Words that must all stand in one of the quoted sentences, whatever their case. */
  words: string;
}

/** The rows that a filter lets through, in their order. */
export function filterRows(
  rows: readonly FactRow[],
  { kinds, aspect, words }: RowFilter,
  columns: readonly ReportColumn[],
): FactRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      kinds.has(row.kind) &&
      (aspect === null || row.aspect === aspect) &&
      isStated(row, columns) &&
      holds(row, wanted, columns),
  );
}

/** Whether any of the reports that are shown states it: others may be hidden. */
const isStated = ({ cells }: FactRow, columns: readonly ReportColumn[]): boolean =>
  columns.some(({ index }) => {
    const state = cells[index]?.state;
    return state === 'said' || state === 'differs';
  });

function holds(row: FactRow, words: string[], columns: readonly ReportColumn[]): boolean {
  if (words.length === 0) return true;
  return columns.some(({ index, head }) => {
    const cell = row.cells[index];
    if (!cell || !('place' in cell) || !cell.place) return false;
    const sentence = slice(head.article.text, cell.place.sentence).toLowerCase();
    return words.every((word) => sentence.includes(word));
  });
}

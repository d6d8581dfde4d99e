import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { FactColumn } from '@/lib/report/compare-story.ts';

/** A column of the table with the reports behind it. */
export interface ReportColumn {
  /** Index of its cells in each row. */
  index: number;
  /** The one whose text is quoted. */
  head: SavedReport;
  /** Those that carry the same text. */
  copies: SavedReport[];
}

/** The reports behind each column, in the columns' order. */
export function columnsOf(columns: readonly FactColumn[], reports: readonly SavedReport[]) {
  const known = new Map(reports.map((report) => [report.id, report]));
  return columns.flatMap(({ articles }, index): ReportColumn[] => {
    const [head, ...copies] = articles.flatMap((id) => known.get(id) ?? []);
    return head ? [{ index, head, copies }] : [];
  });
}

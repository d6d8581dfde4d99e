import type { Measured, Row } from './section.ts';

const NOTHING = '–';

/** A section's part of the table: a line a measure, two columns a browser. */
export function table(heading: string, measured: readonly Measured[]): string {
  const measures = [...new Set(measured.flatMap(({ rows }) => rows.map(({ measure }) => measure)))];
  const head = [heading, ...measured.flatMap(({ browser }) => [browser, '']), 'ratio to', 'aim'];
  const lines = measures.map((measure) => {
    const rows = measured.map(({ rows }) => rows.find((row) => row.measure === measure));
    const ratio = rows.find((row) => row?.ratio)?.ratio;
    return [
      measure,
      ...rows.flatMap((row) => [row ? figureOf(row) : NOTHING, ratioOf(row)]),
      ratio?.of ?? '',
      ratio?.atMost === undefined ? '' : `≤ ${ratio.atMost} ×`,
    ];
  });
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  const set = (line: string[]) =>
    line
      .map((cell, column) =>
        column === 0 || column >= line.length - 2
          ? cell.padEnd(widths[column]!)
          : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [set(head), rule, ...lines.map(set)].join('\n');
}

/** The rows that are above what they aim at. */
export const missed = (measured: readonly Measured[]): string[] =>
  measured.flatMap(({ browser, rows }) =>
    rows
      .filter(({ ratio }) => ratio?.atMost !== undefined && !(ratio.value <= ratio.atMost))
      .map(({ measure, ratio }) => `${measure} in ${browser}: ${ratio?.value.toFixed(2)} ×`),
  );

function figureOf({ value, unit }: Row): string {
  if (!Number.isFinite(value)) return NOTHING;
  const digits = unit === 'bytes' || unit === 'count' ? 0 : value < 10 ? 2 : value < 100 ? 1 : 0;
  const figure = value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit === 'count' ? figure : `${figure} ${unit}`;
}

const ratioOf = (row: Row | undefined): string =>
  row?.ratio && Number.isFinite(row.ratio.value) ? `${row.ratio.value.toFixed(2)} ×` : '';

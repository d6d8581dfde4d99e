import { type ExportedStory, type ExportWords, headingOf, quotationOf } from './exported-story.ts';

/**
 * A story's facts as comma-separated values (RFC 4180): a row for each fact, two columns for each
 * report, what it says and in which words. With a byte order mark, without which spreadsheets take
 * the text for an older encoding.
 */
export function storyAsCsv({ reports, table }: ExportedStory, words: ExportWords): string {
  const head = [
    words.fact,
    ...reports.flatMap(({ outlet, url }) => [outlet, `${outlet} · ${url}`]),
  ];
  const rows = table.rows.map((row) => [
    headingOf(row, words),
    ...row.cells.flatMap((cell, i) => {
      const report = reports[i];
      return report ? [words.states[cell.state], quotationOf(cell, report)] : [];
    }),
  ]);
  return `\ufeff${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/**
 * A spreadsheet takes a field that begins so for a formula, and would work out what a headline tells
 * it to (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe makes it a text. The
 * wide forms are taken for the plain ones by some of them.
 */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function field(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

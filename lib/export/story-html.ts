import type { FactCell } from '../comparison/facts/fact.ts';
import type { Span } from '../shared/span.ts';
import {
  type ExportedReport,
  type ExportedStory,
  type ExportWords,
  headingOf,
  quotationOf,
  sourceOf,
} from './exported-story.ts';

/**
 * A story as one HTML page that needs nothing else: no script, no font, no image, and a policy by
 * which the browser would load none. Each quotation links to where it stands in its source.
 */
export function storyAsHtml(story: ExportedStory, words: ExportWords): string {
  const { title, language, reports, table } = story;
  const head = reports.map((report) => `<th scope="col">${source(report, words)}</th>`).join('');
  const rows = table.rows.map((row) => {
    const said = row.cells.map((cell, i) => (reports[i] ? shown(cell, reports[i], words) : ''));
    return `<tr class="${row.kind}"><th scope="row">${escaped(headingOf(row, words))}</th>${said.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="${escaped(language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 dir="auto">${escaped(title)}</h1>
<p class="note">${escaped(words.note)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.fact)}">
<table>
<thead><tr><th scope="col">${escaped(words.fact)}</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</body>
</html>
`;
}

function source(report: ExportedReport, words: ExportWords): string {
  const name = `<bdi>${escaped(report.outlet)}</bdi>`;
  const linked = anchor(name, sourceOf({ state: 'not said' }, report));
  const date = `<small>${escaped(report.publishedAt?.slice(0, 10) ?? words.noDate)}</small>`;
  const partial = report.whole ? '' : `<small>${escaped(words.partial)}</small>`;
  return `${linked}${date}${partial}<small class="headline" dir="auto">${escaped(report.title)}</small>`;
}

function shown(cell: FactCell, report: ExportedReport, words: ExportWords): string {
  const state = `<small>${escaped(words.states[cell.state])}</small>`;
  const place = 'place' in cell ? cell.place : null;
  if (!place) return `<td class="${classOf(cell)}">${state}</td>`;
  const quotation = marked(report.text, place.sentence, place.marks);
  const quoted = anchor(quotation || escaped(quotationOf(cell, report)), sourceOf(cell, report));
  return `<td class="${classOf(cell)}">${state}<q dir="auto">${quoted}</q></td>`;
}

const classOf = (cell: FactCell): string => cell.state.replaceAll(' ', '-');

const anchor = (inside: string, url: string | null): string =>
  url === null ? inside : `<a href="${escaped(url)}" rel="noreferrer">${inside}</a>`;

/** The sentence, with the words that decide in marks. */
function marked(text: string, sentence: Span, marks: readonly Span[]): string {
  let html = '';
  let at = sentence.start;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > sentence.end) continue;
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at, sentence.end));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const STYLE = `
:root{color-scheme:light dark;--ground:#f7f5f1;--paper:#fff;--ink:#1d1c1a;--soft:#625e57;--line:#e3dfd7;--link:#1c5382;--mark:#fde3b4;--differs:#a34a06}
@media (prefers-color-scheme:dark){:root{--ground:#161719;--paper:#1f2124;--ink:#ecebe7;--soft:#a9a69e;--line:#34373b;--link:#8fbfe8;--mark:#5a3d10;--differs:#f3b257}}
*{box-sizing:border-box}
body{margin:0;padding:24px;background:var(--ground);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
h1{margin:0 0 4px;font:650 26px/1.25 Georgia,serif;overflow-wrap:anywhere}
.note{margin:0 0 16px;color:var(--soft);max-width:70ch}
.scroll{overflow:auto;max-height:85vh;border:1px solid var(--line);border-radius:10px;background:var(--paper)}
table{border-collapse:collapse;min-width:100%}
th,td{padding:10px 12px;border-block-end:1px solid var(--line);text-align:start;vertical-align:top;min-width:200px;max-width:340px}
th[scope=row]{min-width:120px;color:var(--soft);font-weight:600}
thead th{position:sticky;top:0;background:var(--paper)}
small{display:block;color:var(--soft);font-weight:400;font-size:12px}
.headline{display:-webkit-box;overflow:hidden;overflow-wrap:anywhere;-webkit-box-orient:vertical;-webkit-line-clamp:3}
q{font-family:Georgia,serif;overflow-wrap:anywhere;quotes:none}
a{color:inherit;text-decoration-color:var(--link);text-underline-offset:3px}
thead a{color:var(--link)}
mark{background:var(--mark);color:inherit;border-radius:3px}
tr.differs td.differs small{color:var(--differs);font-weight:700}
td.perhaps q{font-style:italic}
@media print{.scroll{overflow:visible;max-height:none}}
`;

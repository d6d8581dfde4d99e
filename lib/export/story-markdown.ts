import {
  type ExportedStory,
  type ExportWords,
  headingOf,
  quotationOf,
  sourceOf,
} from './exported-story.ts';

/**
 * A story as Markdown (CommonMark): its reports, then each fact with what each report says. A list
 * and no table: a sentence in each of ten columns is read by nobody.
 */
export function storyAsMarkdown(story: ExportedStory, words: ExportWords): string {
  const { title, reports, table } = story;
  const sources = reports.map(({ outlet, title: headline, url, publishedAt, whole }) => {
    const partial = whole ? '' : ` (${plain(words.partial)})`;
    return `- **${plain(outlet)}**, ${plain(publishedAt ?? words.noDate)}: ${link(headline, url)}${partial}`;
  });
  const facts = table.rows.map((row, i) => {
    const lines = row.cells.flatMap((cell, k) => {
      const report = reports[k];
      if (!report) return [];
      const quotation = quotationOf(cell, report);
      const said = quotation ? `: ${link(`“${quotation}”`, sourceOf(cell, report))}` : '';
      return `- **${plain(report.outlet)}** – ${plain(words.states[cell.state])}${said}`;
    });
    return [`### ${i + 1}. ${plain(headingOf(row, words))}`, '', ...lines].join('\n');
  });
  return `${[
    `# ${plain(title)}`,
    plain(words.note),
    `## ${plain(words.reports)}`,
    sources.join('\n'),
    `## ${plain(words.fact)}`,
    ...facts,
  ].join('\n\n')}\n`;
}

/** Every ASCII punctuation mark may be escaped; one that means nothing where it stands, too. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');

function link(text: string, url: string | null): string {
  if (url === null || !URL.canParse(url) || !/^https?:/.test(url)) return plain(text);
  // Between angle brackets only these end an address.
  const address = new URL(url).href.replaceAll(/[<>\\\s]/g, encodeURIComponent);
  return `[${plain(text)}](<${address}>)`;
}

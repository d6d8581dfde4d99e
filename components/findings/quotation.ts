import type { Article } from '@/lib/article/model/article.ts';
import type { Finding, Place } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { sliceOnOneLine } from '@/lib/shared/span.ts';
import { formatDate } from '../shared/format-date.ts';

/** What is put on the clipboard: the same words, plain and as HTML. */
export interface Citation {
  plain: string;
  html: string;
}

interface Quoted {
  words: string;
  outlet: string;
  date: string;
  url: string;
}

/** Findings as one quotes them to somebody else: each side's sentence, with outlet, date, address. */
export function citationOf(
  article: Article,
  findings: readonly Finding[],
  versions: readonly VersionReport[],
): Citation {
  const quoted = new Map<string, Quoted>();
  const add = (text: string, { sentence }: Place, source: Article | VersionReport): void => {
    const words = sliceOnOneLine(text, sentence).trim();
    const { outlet, url } = source;
    const date = formatDate(source.publishedAt);
    quoted.set(`${url} ${words}`, { words, outlet, date, url });
  };
  for (const { here, there } of findings) {
    if (here) add(article.text, here, article);
    for (const place of there) {
      const version = versions[place.version];
      if (version) add(version.text, place, version);
    }
  }
  const all = [...quoted.values()];
  return { plain: all.map(plain).join('\n\n'), html: all.map(html).join('\n') };
}

const source = ({ outlet, date }: Quoted): string => (date ? `${outlet}, ${date}` : outlet);

const plain = (quoted: Quoted): string => `“${quoted.words}”\n— ${source(quoted)}\n${quoted.url}`;

const html = (quoted: Quoted): string =>
  `<blockquote cite="${escaped(quoted.url)}"><p>${escaped(quoted.words)}</p></blockquote>` +
  `<p>— <a href="${escaped(quoted.url)}">${escaped(source(quoted))}</a></p>`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

import type { Article } from '../article/model/article.ts';
import { isWebAddress } from '../shared/text-fragment.ts';

/** An article as plain text: what it is and where it stood, then its words. */
export function articleAsText(article: Article): string {
  const { title, outlet, authors, publishedAt, url, text } = article;
  const head = [
    oneLine(title),
    [outlet, ...authors, publishedAt]
      .filter(Boolean)
      .map((part) => oneLine(part ?? ''))
      .join(', '),
    ...(isWebAddress(url) ? [url] : []),
  ];
  return `${head.join('\n')}\n\n${text}\n`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

import { browser } from 'wxt/browser';
import { extract } from '@/lib/article/extract.ts';
import type { Article } from '@/lib/article/model/article.ts';
import { compareArticles, type TabReport } from '@/lib/report/compare-articles.ts';

/** Three fictional outlets on one fictional event, in `public/demo`. */
const PAGES = [
  '/demo/calderhaven-register.html',
  '/demo/radio-osmark.html',
  '/demo/kettlewire.html',
] as const;

export interface DemoPage {
  /** Where the page is in the extension. */
  address: string;
  article: Article;
}

/**
 * Reads the demonstration's pages as any page is read: the same extraction, the same comparison. It
 * needs no network and touches nothing in the reader's corpus.
 *
 * @throws Error when a page is missing or is no article, which the tests rule out
 */
export const readDemo = (): Promise<DemoPage[]> => Promise.all(PAGES.map(readPage));

async function readPage(path: (typeof PAGES)[number]): Promise<DemoPage> {
  const address = browser.runtime.getURL(path);
  const html = await (await fetch(address)).text();
  const extraction = extract(new DOMParser().parseFromString(html, 'text/html'), address);
  if (!('article' in extraction)) throw new Error(`${path}: ${extraction.refused}`);
  // The address that the page names is as fictional as its outlet; links lead to the page itself.
  return { address, article: { ...extraction.article, url: address } };
}

/** One of the pages compared with the other ones. */
export function compareDemo(
  pages: readonly DemoPage[],
  reading: DemoPage,
): Pick<Extract<TabReport, { state: 'read' }>, 'comparison' | 'versions'> {
  const others = pages.filter((page) => page !== reading);
  return compareArticles(
    reading.article,
    others.map(({ article }) => ({ articleId: article.url, article })),
  );
}

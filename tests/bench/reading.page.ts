import { Readability } from '@mozilla/readability';
import type { Article } from '@/lib/article/article.ts';
import { extract } from '@/lib/article/extract.ts';
import { articleId } from '@/lib/corpus/ids.ts';
import { judgeStory } from '@/lib/corpus/judge.ts';
import { save } from '@/lib/corpus/save.ts';

declare const chrome: typeof import('wxt/browser').browser;

interface Page {
  url: string;
  html: string;
}

const read = ({ url, html }: Page): Article => {
  const extraction = extract(new DOMParser().parseFromString(html, 'text/html'), url);
  if (!('article' in extraction)) throw new Error(`${url}: ${extraction.refused}`);
  return extraction.article;
};

/** Saves pages as reports of one story with the page that is read. */
export async function saveReports({ pages, reading }: { pages: Page[]; reading: string }) {
  for (const page of pages) {
    const article = read(page);
    await save(article, Date.now());
    await judgeStory(reading, await articleId(article.url), true, Date.now());
  }
  return null;
}

/** Milliseconds that each of so many parses of a page by Readability takes. */
export function readabilityParse({ page, runs }: { page: Page; runs: number }): number[] {
  return Array.from({ length: runs }, () => {
    const document = new DOMParser().parseFromString(page.html, 'text/html');
    const start = performance.now();
    new Readability(document).parse();
    return performance.now() - start;
  });
}

/** How many scripts the browser injects by itself. */
export async function registeredScripts(): Promise<number> {
  return (await chrome.scripting.getRegisteredContentScripts()).length;
}

/** Has articles on a site compared as they open, or no more. The permission is there already. */
export async function compareByItself({ site, on }: { site: string; on: boolean }): Promise<null> {
  await chrome.storage.local.set({ sites: on ? { [site]: { save: false } } : {} });
  while ((await registeredScripts()) !== (on ? 1 : 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

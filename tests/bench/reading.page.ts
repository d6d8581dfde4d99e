import { Readability } from '@mozilla/readability';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { prepareCorpus } from '@/lib/corpus/prepare-corpus.ts';
import { judgeStory } from '@/lib/corpus/stories/judge-story.ts';
import { askBackground } from '@/lib/messaging/messages.ts';

prepareCorpus();

declare const chrome: typeof import('wxt/browser').browser;

interface Page {
  url: string;
  html: string;
}

/** Saves the report that is open in a tab, as the popup does, as one of the reading's story. */
export async function saveAsReader({ url, reading }: { url: string; reading: string }) {
  const [tab] = await chrome.tabs.query({ url });
  if (tab?.id === undefined) throw new Error(`${url} is not open`);
  await askBackground('save', { tabId: tab.id });
  await judgeStory(reading, await articleId(url), true, Date.now());
  return null;
}

/** Has the toolbar button open another page. */
export async function setPopup(popup: string): Promise<null> {
  await chrome.action.setPopup({ popup });
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

import { browser } from 'wxt/browser';
import type { Extraction } from '@/lib/article/extract.ts';
import type { Article } from '@/lib/article/model/article.ts';
import { announceChange, askReader, MessageError } from '@/lib/messaging/messages.ts';
import type { TabReport, Unreadable } from '@/lib/report/compare-articles.ts';

/** How long a page may take to arrive before the reader is told so, in milliseconds. */
const PATIENCE_MS = 3000;

/** A tab's article, or why there is none. */
export type Read = { state: 'read'; article: Article } | Exclude<TabReport, { state: 'read' }>;

/**
 * Reads the article in a tab as it stands now. The first time, the reader is put into the page,
 * which the browser allows for a page on which the button was clicked.
 *
 * @param asItIs read at once, however little of the page has arrived
 */
export async function readTab(tabId: number, asItIs: boolean): Promise<Read> {
  const extraction = (await asked(tabId)) ?? (await injected(tabId, asItIs));
  if (extraction === 'loading') return { state: 'loading' };
  if (extraction === 'forbidden') return { state: 'unreadable', why: await whyUnreadable(tabId) };
  if ('article' in extraction) return { state: 'read', article: extraction.article };
  return { state: 'refused', why: extraction.refused };
}

/** What the reader in the page says; null when none is there. */
async function asked(tabId: number): Promise<Extraction | null> {
  try {
    return await askReader(tabId, 'read', null);
  } catch (error) {
    if (error instanceof MessageError && error.failure === 'gone') return null;
    throw error;
  }
}

async function injected(
  tabId: number,
  asItIs: boolean,
): Promise<Extraction | 'loading' | 'forbidden'> {
  const injection = putReaderInto(tabId, asItIs);
  const patience = new Promise<'loading'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'loading'));
  let extraction: Extraction | null | 'loading';
  try {
    extraction = await Promise.race([injection, patience]);
  } catch {
    return 'forbidden';
  }
  if (extraction === 'loading') {
    // The injection stands and takes place when the page arrives; the views then ask again.
    injection.then(announceChange, () => undefined);
    return 'loading';
  }
  // A panel beside the page could not read it until now. Nobody who waits for the answer waits for that.
  announceChange();
  return extraction ?? (await asked(tabId)) ?? 'forbidden';
}

/**
 * Puts the reader and the colours of its highlights into a page.
 *
 * @returns what the reader reads there at once; null where the browser does not pass it on
 * @throws Error where the browser forbids it
 */
async function putReaderInto(tabId: number, asItIs: boolean): Promise<Extraction | null> {
  const target = { tabId };
  const [injected] = await browser.scripting.executeScript({
    target,
    files: ['/reader.js'],
    // The browser itself waits until the page has arrived, unless it is told not to.
    injectImmediately: asItIs,
  });
  // Nothing is painted before it is there, and nobody waits for it. A tab may be gone by now.
  browser.scripting.insertCSS({ target, files: ['/highlights.css'] }).catch(() => undefined);
  return (injected?.result as Extraction | undefined) ?? null;
}

/** Addresses under which the browsers' own stores live; no extension is let in. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)\b/;

/** Tells a reader why; the browser itself only says no. */
async function whyUnreadable(tabId: number): Promise<Unreadable> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  // Without permission for the tab there is no address to see.
  const url = tab?.url ?? tab?.pendingUrl;
  if (!url) return 'not-asked';
  if (url.startsWith(browser.runtime.getURL('/'))) return 'own-page';
  if (STORES.test(url)) return 'store';
  const { protocol, pathname } = new URL(url);
  if (/\.pdf$/i.test(pathname)) return 'pdf';
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  return 'forbidden';
}

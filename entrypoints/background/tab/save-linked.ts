import { browser } from 'wxt/browser';
import { articleId } from '@/lib/corpus/database/ids.ts';
import { announceChange, type LinkedSave } from '@/lib/messaging/messages.ts';
import { readTab } from './read-tab.ts';
import { saveArticle } from './save-article.ts';

/** How long a linked page may take to arrive, in milliseconds; what is there then is read. */
const PATIENCE_MS = 20_000;

/** How long a tab that has loaded may show an address that cannot be seen, in milliseconds. */
const PATIENCE_ELSEWHERE_MS = 5000;

/**
 * Opens a page in a tab behind the present one, saves the article that it shows and closes the tab.
 * The page is rendered as for any reader, whose subscriptions and consents it therefore has; it is
 * never fetched. What cannot be read stays open, so that nobody has to look for it again.
 *
 * @throws CorpusError when it cannot be stored; the tab is closed then, too
 */
export async function saveLinked({ url }: { url: string }): Promise<LinkedSave> {
  const tab = await browser.tabs.create({ url, active: false });
  const tabId = tab.id!;
  const arrived = await hasArrived(tabId);
  const read = await readTab(tabId, !arrived);
  if (read.state !== 'read') return { state: 'unread', tabId };
  const { article } = read;
  try {
    const saved = await saveArticle(article);
    await announceChange();
    const { title, outlet } = article;
    return { state: 'saved', saved, title, outlet, articleId: await articleId(article.url) };
  } finally {
    await browser.tabs.remove(tabId).catch(() => undefined);
  }
}

/**
 * Waits until a tab has loaded; false when it does not in time, or was closed.
 *
 * In Firefox a new tab first has loaded the empty page. Only an address of the site that may be read
 * can be seen: a tab that has loaded something without one is that empty page still, or was led to
 * another site.
 */
async function hasArrived(tabId: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timers = [setTimeout(resolve, PATIENCE_MS, false)];
  const look = ({ status, url }: { status?: string | undefined; url?: string | undefined }) => {
    if (status !== 'complete') return;
    if (url?.startsWith('http')) resolve(true);
    else timers.push(setTimeout(resolve, PATIENCE_ELSEWHERE_MS, true));
  };
  const updated = (id: number, _change: unknown, tab: { status?: string; url?: string }) => {
    if (id === tabId) look(tab);
  };
  const removed = (id: number) => {
    if (id === tabId) resolve(false);
  };
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(removed);
  try {
    // It may have arrived before anybody listened.
    look(await browser.tabs.get(tabId));
    return await promise;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(removed);
  }
}

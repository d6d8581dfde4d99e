import { browser } from 'wxt/browser';
import { articleId } from '@/lib/corpus/ids.ts';
import { save as saveArticle } from '@/lib/corpus/save.ts';
import { announceChange, type LinkedSave } from '@/lib/messages.ts';
import { readTab } from './read-tab.ts';

/** How long a linked page may take to arrive, in milliseconds; what is there then is read. */
const PATIENCE = 20_000;

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
    const saved = await saveArticle(article, Date.now());
    await announceChange();
    const { title, outlet } = article;
    return { state: 'saved', saved, title, outlet, articleId: await articleId(article.url) };
  } finally {
    await browser.tabs.remove(tabId).catch(() => undefined);
  }
}

/** Waits until a tab has loaded; false when it does not in time, or was closed. */
async function hasArrived(tabId: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const updated = (id: number, { status }: { status?: string | undefined }) => {
    if (id === tabId && status === 'complete') resolve(true);
  };
  const removed = (id: number) => {
    if (id === tabId) resolve(false);
  };
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(removed);
  const timer = setTimeout(resolve, PATIENCE, false);
  try {
    // It may have arrived before anybody listened.
    if ((await browser.tabs.get(tabId)).status === 'complete') return true;
    return await promise;
  } finally {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(removed);
  }
}

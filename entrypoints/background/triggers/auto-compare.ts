import { browser } from 'wxt/browser';
import { announceChange, askReader, onReaderNotice } from '@/lib/messaging/messages.ts';
import { sites } from '@/lib/settings/settings.ts';
import { allowedSites, fulfilWish } from '@/lib/settings/site-access.ts';
import { patternOf, settingFor } from '@/lib/settings/sites.ts';
import { showCount } from '../browser-ui/badge.ts';
import { saveArticle } from '../tab/save-article.ts';
import { report } from '../tab/tab-requests.ts';

/** Id of the registered script, and its file. */
const ARRIVAL = 'arrival';
const FILES = ['/arrival.js'] as const;

/**
 * Compares articles as they open, on the sites that the reader granted. Elsewhere nothing of ours is
 * in any page: what is registered with the browser has those sites' addresses and no others.
 */
export function compareAutomatically(): void {
  const { onInstalled, onStartup } = browser.runtime;
  // Chrome forgets what was registered when the extension is updated.
  onInstalled.addListener(register);
  onStartup.addListener(register);
  sites.watch(async (now, before) => {
    await register();
    await leave(Object.keys(before).filter((site) => !Object.hasOwn(now, site)));
  });
  browser.permissions.onAdded.addListener(async () => {
    await fulfilWish();
    await register();
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await forget(origins);
    await register();
  });
  onReaderNotice((tabId, { told }) => {
    if (told !== 'arrived' && told !== 'left') return;
    compareOpened(tabId).catch((error) => console.error(error));
  });
}

let registering: Promise<unknown> = Promise.resolve();

/** Brings what the browser injects in line with what the reader allows. Calls take turns. */
function register(): Promise<void> {
  const turn = registering.then(bringInLine);
  registering = turn.catch((error) => console.error(error));
  return turn;
}

async function bringInLine(): Promise<void> {
  const matches = Object.keys(await allowedSites()).map(patternOf);
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ARRIVAL] });
  const added = matches.filter((pattern) => !present?.matches?.includes(pattern));
  if (matches.length === 0) {
    if (present) await browser.scripting.unregisterContentScripts({ ids: [ARRIVAL] });
  } else if (present) {
    await browser.scripting.updateContentScripts([scriptFor(matches)]);
  } else {
    await browser.scripting.registerContentScripts([scriptFor(matches)]);
  }
  await enterOpenTabs(added);
}

const scriptFor = (matches: string[]) => ({
  id: ARRIVAL,
  js: [...FILES],
  matches,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

/** A site that was just granted is not asked to be loaded anew. */
async function enterOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const { id, discarded } of await browser.tabs.query({ url: patterns })) {
    if (id === undefined || discarded) continue;
    await browser.scripting
      .executeScript({ target: { tabId: id }, files: [...FILES] })
      // Some pages of a site may be closed to extensions; the others are not to suffer from it.
      .catch(() => undefined);
  }
}

/** A site that was taken back in the browser's own settings is not waiting for its return. */
async function forget(patterns: string[]): Promise<void> {
  const known = await sites.get();
  if (!Object.keys(known).some((site) => patterns.includes(patternOf(site)))) return;
  await sites.change((all) =>
    Object.fromEntries(Object.entries(all).filter(([site]) => !patterns.includes(patternOf(site)))),
  );
}

/** Clears the open pages of sites that were taken back, and their count on the button. */
async function leave(gone: string[]): Promise<void> {
  if (gone.length === 0) return;
  const patterns = gone.map(patternOf);
  // Their addresses are hidden already, so every reader is told, and knows whether it is meant.
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const left = await askReader(id, 'leave', { patterns }).catch(() => false);
      if (left) await showCount(id, 0);
    }),
  );
  await announceChange();
}

async function compareOpened(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  const wanted = settingFor(url, await allowedSites());
  if (!wanted) return;
  const found = await report({ tabId, asItIs: true });
  if (found.state !== 'read') return;
  if (wanted.save && found.saved !== 'saved') await saveArticle(found.article);
  await announceChange();
}

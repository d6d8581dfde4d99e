import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { sites } from './settings.ts';
import { patternOf, type SiteSetting } from './sites.ts';

/** What a request for a permission was made for, while the browser asks the reader. */
interface Wish {
  site: string;
  save: boolean;
}

/**
 * The browser's question closes a popup, and the code that waits for the answer with it. So what was
 * wished is left here, for the background to fulfil; only the last request counts.
 */
const wish = storage.defineItem<Wish | null>('session:wish', { fallback: null });

/**
 * Asks the browser for a site and has its articles compared as they open. To be called straight from
 * a click: both browsers want the request before anything is awaited.
 *
 * @returns whether the reader said yes
 */
export async function grantSite(site: string, save: boolean): Promise<boolean> {
  const wished = wish.setValue({ site, save });
  const granted = await browser.permissions.request({ origins: [patternOf(site)] });
  await wished;
  if (granted) await fulfilWish();
  else await wish.removeValue();
  return granted;
}

/** Asks for a site to read one page there, and nothing more. From a click, as `grantSite`. */
export async function borrowSite(site: string): Promise<boolean> {
  // An earlier wish whose question was never answered must not be fulfilled by this one's.
  const cleared = wish.removeValue();
  const granted = await browser.permissions.request({ origins: [patternOf(site)] });
  await cleared;
  return granted;
}

/** Writes down what was wished, if the permission for it is there. Harmless when repeated. */
export async function fulfilWish(): Promise<void> {
  const wished = await wish.getValue();
  if (!wished || !(await isGranted(wished.site))) return;
  await wish.removeValue();
  await sites.change((all) => ({ ...all, [wished.site]: { save: wished.save } }));
}

/** Takes a site back, setting and permission. */
export async function revokeSite(site: string): Promise<void> {
  await sites.change(({ [site]: _gone, ...others }) => others);
  await returnSite(site);
}

/** Gives back the permission for a site, unless its articles are compared as they open. */
export async function returnSite(site: string): Promise<void> {
  if (Object.hasOwn(await sites.get(), site)) return;
  await browser.permissions.remove({ origins: [patternOf(site)] });
}

/** The sites on which something happens by itself: wished here and granted in the browser. */
export async function allowedSites(): Promise<Record<string, SiteSetting>> {
  const wished = Object.entries(await sites.get());
  const allowed = await Promise.all(wished.map(([site]) => isGranted(site)));
  return Object.fromEntries(wished.filter((_, i) => allowed[i]));
}

/** Whether the browser lets Crossread into a site without a click. */
export const isGranted = (site: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(site)] });

/** Calls back whenever the allowed sites may have changed. Returns the way to stop. */
export function onSitesChange(heard: () => void): () => void {
  const stop = sites.watch(heard);
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(heard);
  onRemoved.addListener(heard);
  return () => {
    stop();
    onAdded.removeListener(heard);
    onRemoved.removeListener(heard);
  };
}

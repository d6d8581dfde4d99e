import { registrableSite } from '../article/page/site.ts';

/** Stands for every site. */
export const EVERYWHERE = '*';

/** What Crossread does by itself on a site. */
export interface SiteSetting {
  /** Articles are saved as they are opened, not only compared. */
  save: boolean;
}

/** Whether `name` may name a site: a host as the browser writes it, or the sign for all of them. */
export const isSite = (name: string): boolean =>
  name === EVERYWHERE ||
  (URL.canParse(`http://${name}/`) && new URL(`http://${name}/`).hostname === name);

/**
 * The site that a page belongs to, as settings name it; null for what is no page of the web.
 *
 * A reader who allows an outlet means all of its host names, so the registrable site is the unit.
 */
export function siteOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return registrableSite(hostname) || null;
}

/** What a reader types or pastes into a field for a site; null where it names none. */
export function siteNamed(words: string): string | null {
  const trimmed = words.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const site = siteOf(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  // A single label is a typing error far more often than a machine in somebody's own network.
  return site?.includes('.') || site?.includes(':') ? site : null;
}

/**
 * The match pattern by which a browser grants a site and injects into it
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns).
 */
export function patternOf(site: string): string {
  if (site === EVERYWHERE) return '*://*/*';
  // A number has no subdomains, and Firefox refuses a pattern that says so.
  const isAddress = /^[\d.]+$/.test(site) || site.includes(':');
  return isAddress ? `*://${site}/*` : `*://*.${site}/*`;
}

/** What the reader wants on a page; null where nothing is to happen by itself. */
export function settingFor(
  address: string | undefined,
  sites: Record<string, SiteSetting>,
): SiteSetting | null {
  const site = siteOf(address);
  if (site === null) return null;
  return (Object.hasOwn(sites, site) ? sites[site] : sites[EVERYWHERE]) ?? null;
}

/** Whether a page is on a site that one of these patterns stands for, each from `patternOf`. */
export function isCovered(address: string, patterns: readonly string[]): boolean {
  const site = siteOf(address);
  return site !== null && [site, EVERYWHERE].some((one) => patterns.includes(patternOf(one)));
}

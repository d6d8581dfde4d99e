import { asksForAmp, withoutAmp } from './amp.ts';
import { registrableSite } from './site.ts';
import { isTracking } from './tracking.ts';

const DIRECTORY_INDEX = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

function web(address: string, base?: string): URL | null {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function tidiedOnce(address: string): string {
  const given = web(address);
  if (!given) {
    return address;
  }
  const url = withoutAmp(given);
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.pathname = url.pathname.replace(DIRECTORY_INDEX, '/');
  const kept = [...url.searchParams].filter(
    ([name, value]) => !isTracking(name) && !asksForAmp(name, value),
  );
  const query = new URLSearchParams(kept);
  query.sort();
  url.search = query.toString();
  return url.href;
}

/**
 * An address with everything gone that does not tell one article from another: fragment, tracking
 * parameters, AMP forms, credentials, directory index, order of the query. Scheme, `www.` and a
 * trailing slash stay: on some sites they matter, and where they do not the page itself names its
 * canonical address. Anything but a web address is returned unchanged. Tidying twice changes
 * nothing.
 */
export function tidyAddress(address: string): string {
  let tidy = tidiedOnce(address);
  // A wrapper may hold another, `/amp` may follow `/amp`; every round but the last makes it shorter.
  for (let again = tidiedOnce(tidy); again !== tidy; again = tidiedOnce(tidy)) {
    tidy = again;
  }
  return tidy;
}

/** The address itself tells no article apart: the front page of a host. */
export function isFrontPage(address: string): boolean {
  const url = web(tidyAddress(address));
  return url !== null && url.pathname === '/' && url.search === '';
}

/**
 * Whether `claim`, an address that a page gives for itself, may be believed: a web address of the
 * same registrable site, and not its front page, which templates name by mistake.
 */
function believable(claim: string, address: string): boolean {
  const [stated, actual] = [web(claim), web(tidyAddress(address))];
  // A saved page on disk has no site of its own; what it says is all there is.
  if (!stated || !actual) {
    return stated !== null && !isFrontPage(claim);
  }
  const same = registrableSite(stated.hostname) === registrableSite(actual.hostname);
  return same && (!isFrontPage(claim) || isFrontPage(address));
}

/** By element names: in jsdom selectors with attributes took two and a half times as long. */
function stated(document: Document): string[] {
  const links = [...document.getElementsByTagName('link')]
    .filter((link) => /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''))
    .map((link) => link.getAttribute('href'));
  const metas = [...document.getElementsByTagName('meta')]
    .filter((meta) =>
      /^og:url$/i.test(meta.getAttribute('property') ?? meta.getAttribute('name') ?? ''),
    )
    .map((meta) => meta.getAttribute('content'));
  return [...links, ...metas].filter((value): value is string => !!value?.trim());
}

/**
 * The address under which an article is kept.
 *
 * What the page says about itself is believed on its own site only, in this order: canonical link,
 * og:url, `more` (addresses from the page's structured data). If one of them is the address in the
 * address bar, that one wins: an application that changes pages by script often leaves the previous
 * article's canonical link behind.
 *
 * @param address where the page is shown; returned tidied when the page says nothing better
 */
export function canonicalAddress(
  document: Document,
  address: string,
  more: readonly string[] = [],
): string {
  const own = tidyAddress(address);
  const claims = [...stated(document), ...more]
    .flatMap((claim) => web(claim.trim(), web(address)?.href)?.href ?? [])
    .filter((claim) => believable(claim, address))
    .map(tidyAddress);
  return claims.includes(own) ? own : (claims[0] ?? own);
}

/**
 * AMP serves one article under several addresses: from a cache, inside a search engine's viewer, on
 * an `amp.` host, under `/amp`, with `?amp=1`. Forms as documented in the AMP cache URL format
 * (amp.dev, 'AMP Cache URL format and request handling') and as publishers use them.
 */

/** `c`: a page, `v`: in a viewer; then `s` when the original is served over TLS. */
const CACHE_PATH = /^\/(?:c|v)\/(s\/)?([^/]+\..*)$/;
const VIEWER_PATH = /^\/amp\/(s\/)?([^/]+\..*)$/;
const CACHE_HOST = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/;
const VIEWER_HOST = /^(?:www\.)?(?:google|bing)\.[a-z.]+$/;

/** The query parameters that ask for the AMP form of a page, with the values that do. */
const AMP_PARAMETERS = new Map([
  ['amp', /^(?:|1|true|amp)$/i],
  ['outputtype', /^amp$/i],
  ['output', /^amp$/i],
  ['usqp', /./],
]);

function wrapped(url: URL): URL | null {
  const pattern = CACHE_HOST.test(url.hostname)
    ? CACHE_PATH
    : VIEWER_HOST.test(url.hostname)
      ? VIEWER_PATH
      : null;
  const match = pattern?.exec(url.pathname);
  if (!match) {
    return null;
  }
  const original = `${match[1] ? 'https' : 'http'}://${match[2]}${url.search}`;
  return URL.canParse(original) ? new URL(original) : null;
}

/** Whether the query parameter only asks for the AMP form. */
export const asksForAmp = (name: string, value: string): boolean =>
  AMP_PARAMETERS.get(name.toLowerCase())?.test(value) ?? false;

/**
 * The address of the page that an AMP address stands for, as far as the address alone tells. `/amp`
 * is folded at the end of a path only: in the middle it may be a section, and what a publisher has
 * in its place cannot be known.
 */
export function withoutAmp(url: URL): URL {
  const original = wrapped(url);
  if (original) {
    return original;
  }
  const folded = new URL(url);
  folded.pathname = url.pathname
    .replace(/(.)\/amp\/?$/i, '$1')
    .replace(/(.)\.amp(\.html?)?$/i, '$1$2');
  if (/^amp\.[^.]+\.[^.]/.test(url.hostname)) {
    folded.hostname = url.hostname.slice('amp.'.length);
  }
  return folded;
}

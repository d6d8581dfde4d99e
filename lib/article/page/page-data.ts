import { isFrontPage, tidyAddress } from './address.ts';
import { isNode, listed, type Node, structuredData, typesOf } from './json-ld.ts';
import { withoutMarkup } from './markup.ts';
import { isOfArticle } from './microdata.ts';

/** What a page says about itself in places that a reader does not see. */
export interface PageData {
  /** All of the page's structured data, for references between its nodes. */
  nodes: Node[];
  /** The node that describes this page's article; null when the page has none. */
  article: Node | null;
  /** The addresses that this node gives for itself. */
  addresses: string[];
  /** The schema.org types that describe this page itself. */
  types: Set<string>;
  /** The first of these meta elements that says something, by `name`, `property` or `itemprop`. */
  meta(...names: string[]): string | null;
  /** Every value of the first of these meta elements that is present. */
  metas(...names: string[]): string[];
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|^Report|^Review|SocialMediaPosting)$/;

/** The addresses by which a node says which page it is about. */
function addressesOf(node: Node, base: string): string[] {
  return [node.url, node.mainEntityOfPage, node['@id']]
    .flatMap(listed)
    .map((value) => (isNode(value) ? (value['@id'] ?? value.url) : value))
    .filter((value): value is string => typeof value === 'string' && /^(?:https?:)?\//.test(value))
    .filter((value) => URL.canParse(value, base))
    .map((value) => tidyAddress(new URL(value, base).href));
}

/** One page is often named with and without `www.`, TLS, a closing slash or its AMP host. */
function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.replace(/\/$/, '') : address;
}

type Bearing = 'here' | 'elsewhere' | 'silent';

/** Whether a node is about this page. The front page's address is a template's mistake: it says nothing. */
function bearing(node: Node, own: readonly string[]): Bearing {
  const stated = addressesOf(node, own[0]!).filter(
    (address) => !isFrontPage(address) || own.some(isFrontPage),
  );
  if (stated.length === 0) {
    return 'silent';
  }
  const paths = new Set(own.map(pathOf));
  return stated.some((address) => paths.has(pathOf(address))) ? 'here' : 'elsewhere';
}

function hasHeadlineOf(node: Node, titles: readonly string[]): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const own = letters(withoutMarkup(String(node.headline ?? node.name ?? '')));
  return own !== '' && titles.some((title) => letters(title).includes(own));
}

/**
 * The article node of this page. One that names another page's address is a related article, never
 * this one. Of those that name none, the one with the page's headline is taken, or the only one.
 */
function articleNode(nodes: readonly Node[], own: string[], titles: string[]): Node | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const here = articles.filter((node) => bearing(node, own) === 'here');
  if (here.length > 0) {
    return here.find((node) => hasHeadlineOf(node, titles)) ?? here[0]!;
  }
  const silent = articles.filter((node) => bearing(node, own) === 'silent');
  const only = silent.length === 1 ? silent[0] : undefined;
  return silent.find((node) => hasHeadlineOf(node, titles)) ?? only ?? null;
}

function metaElements(document: Document): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = element.getAttribute('content')?.trim();
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && (attribute !== 'itemprop' || isOfArticle(element))) {
        values.set(name, [...(values.get(name) ?? []), content]);
      }
    }
  }
  return values;
}

/**
 * Reads a page's structured data and meta elements.
 *
 * @param address where the page is shown, to tell this page's article from related ones
 */
export function pageData(document: Document, address: string): PageData {
  const values = metaElements(document);
  const metas = (...names: string[]): string[] =>
    names.map((name) => values.get(name)).find((found) => found !== undefined) ?? [];
  const meta = (...names: string[]): string | null => metas(...names)[0] ?? null;
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  const own = [address, canonical, meta('og:url') ?? '']
    .filter((value) => URL.canParse(value))
    .map(tidyAddress);
  const titles = [
    meta('og:title'),
    document.querySelector('h1')?.textContent,
    document.querySelector('title')?.textContent,
  ].filter((title): title is string => typeof title === 'string');
  const nodes = structuredData(document);
  const article = own.length > 0 ? articleNode(nodes, own, titles) : null;
  const about = nodes.filter((node) => node === article || bearing(node, own) === 'here');
  const addresses = article ? addressesOf(article, own[0]!) : [];
  return { nodes, article, addresses, types: new Set(about.flatMap(typesOf)), meta, metas };
}

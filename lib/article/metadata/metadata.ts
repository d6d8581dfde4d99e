import type { Article } from '../model/article.ts';
import { isoDate } from '../page/dates.ts';
import { isNode, listed, resolved, typesOf } from '../page/json-ld.ts';
import { withoutMarkup } from '../page/markup.ts';
import { isOfArticle } from '../page/microdata.ts';
import type { PageData } from '../page/page-data.ts';
import { registrableSite } from '../page/site.ts';
import { authorNames } from './authors.ts';
import { headline, titleSuffix } from './headline.ts';

/** The part of an article that is not its text. */
export type Metadata = Pick<
  Article,
  'outlet' | 'title' | 'authors' | 'publishedAt' | 'modifiedAt' | 'language' | 'section'
>;

const text = (value: unknown): string | null =>
  typeof value === 'string' && withoutMarkup(value) !== '' ? withoutMarkup(value) : null;

const seen = (document: Document, selector: string): string | null =>
  text(document.querySelector(selector)?.textContent);

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** A name given as an address, or as the bare label of the host, is no better than the host. */
function presentable(name: string, host: string): string {
  if (/^(?:https?:)?\/\//.test(name)) {
    return URL.canParse(name) ? hostOf(name) : host;
  }
  const label = registrableSite(host).split('.')[0];
  return name === label ? host : name;
}

function nameOf(value: unknown, page: PageData): string | null {
  const named = listed(value).map((item) => resolved(item, page.nodes))[0];
  return text(isNode(named) ? named.name : named);
}

function outletOf(document: Document, address: string, page: PageData): string {
  const host = hostOf(address);
  const site = page.nodes.find((node) =>
    typesOf(node).some((type) => type === 'NewsMediaOrganization' || type === 'WebSite'),
  );
  const suffix = titleSuffix(document.querySelector('title')?.textContent ?? '');
  const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  // A title's last part is the outlet only when the host says so too: 'Storm hits coast - live'.
  const known = suffix !== null && letters(host).includes(letters(suffix).replace(/^the/, ''));
  const name =
    nameOf(page.article?.publisher, page) ??
    page.meta('og:site_name') ??
    page.meta('application-name', 'apple-mobile-web-app-title') ??
    text(site?.name) ??
    (known && letters(suffix) !== '' ? suffix : host);
  return presentable(withoutMarkup(name) || host, host);
}

function titleOf(document: Document, names: string[], page: PageData): string {
  const raw =
    text(page.article?.headline) ??
    page.meta('og:title') ??
    page.meta('parsely-title', 'sailthru.title', 'dc.title', 'citation_title', 'twitter:title') ??
    seen(document, '[itemprop="headline"]') ??
    seen(document, 'article h1, main h1') ??
    seen(document, 'h1') ??
    text(page.article?.name) ??
    document.querySelector('title')?.textContent ??
    '';
  return headline(raw, names);
}

/** The longest byline of a handful of names, in UTF-16 code units. */
const MAX_BYLINE_LENGTH = 120;

/** The first byline on the page and its neighbours; further down stand those of other articles. */
function seenAuthors(document: Document): string[] {
  const found = [
    ...document.querySelectorAll(
      '[itemprop~="author"], [rel~="author"], [class~="byline"], [class~="author"]',
    ),
  ];
  const around = found[0]?.parentElement;
  return found
    .filter((element) => element.parentElement === around)
    .map((element) => element.textContent ?? '')
    .filter((name) => name.length <= MAX_BYLINE_LENGTH);
}

function authorsOf(document: Document, outlet: string, page: PageData): string[] {
  const stated = listed(page.article?.author ?? page.article?.creator)
    .map((author) => resolved(author, page.nodes))
    .map((author) => (isNode(author) ? listed(author.name).map(text)[0] : text(author)));
  const metas = ['parsely-author', 'author', 'sailthru.author', 'byl', 'dc.creator'];
  // Asked one after the other: looking through the whole page is by far the dearest.
  const sources = [
    () => stated.filter((name) => name !== null && name !== undefined),
    () => page.metas('article:author', 'og:article:author'),
    () => page.metas(...metas, 'citation_author'),
    () => seenAuthors(document),
  ];
  for (const source of sources) {
    const names = authorNames(source(), outlet);
    if (names.length > 0) {
      return names;
    }
  }
  return [];
}

/** The first of these that is a date. */
function firstDate(values: readonly unknown[], language: string | null): string | null {
  for (const value of values.flatMap(listed)) {
    const given = typeof value === 'number' ? String(value) : text(value);
    const date = given && isoDate(given, language);
    if (date) {
      return date;
    }
  }
  return null;
}

/** `datetime`, `content`, then the words of the article's own elements that the selector finds. */
function datesIn(document: Document, selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)]
    .filter(isOfArticle)
    .flatMap((element) => [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      text(element.textContent),
    ]);
}

/**
 * The fields for the time of publication in the vocabularies that news sites use: OpenGraph, Parse.ly,
 * Sailthru, schema.org, Dublin Core, PRISM, rNews, Highwire; last those of no vocabulary.
 */
const PUBLICATION_METAS = [
  ...['article:published_time', 'og:article:published_time', 'article:published', 'og:pubdate'],
  ...['og:published_time', 'parsely-pub-date', 'sailthru.date', 'datepublished', 'pubdate'],
  ...['rnews:datepublished', 'prism.publicationdate', 'originalpublicationdate'],
  ...['publishdate', 'publish-date', 'publish_date', 'published_time', 'publication_date'],
  ...['dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.created', 'dc.date.created'],
  ...['citation_publication_date', 'citation_date', 'date'],
];

function publishedOf(document: Document, language: string | null, page: PageData): string | null {
  const stated = page.article?.datePublished ?? page.article?.dateCreated;
  return (
    firstDate([stated, ...PUBLICATION_METAS.map((name) => page.meta(name))], language) ??
    firstDate(datesIn(document, '[itemprop~="datePublished"], time[pubdate]'), language)
  );
}

function modifiedOf(document: Document, language: string | null, page: PageData): string | null {
  const metas = [
    ...['article:modified_time', 'og:updated_time', 'article:updated', 'last-modified', 'revised'],
    ...['datemodified', 'dcterms.modified', 'dc.date.modified', 'lastmod'],
  ].map((name) => page.meta(name));
  return (
    firstDate([page.article?.dateModified, metas], language) ??
    firstDate(datesIn(document, '[itemprop~="dateModified"]'), language)
  );
}

/** The tag in its canonical form; null for what is none, or says 'undetermined'. */
function languageTag(raw: string | null | undefined): string | null {
  try {
    const tag = Intl.getCanonicalLocales(raw?.trim().replaceAll('_', '-'))[0] ?? null;
    return tag === 'und' || tag === 'mul' || tag === 'zxx' ? null : tag;
  } catch {
    return null;
  }
}

function languageOf(document: Document, page: PageData): string | null {
  const stated = listed(page.article?.inLanguage)[0];
  const root = document.documentElement;
  return (
    languageTag(root?.getAttribute('lang') || root?.getAttribute('xml:lang')) ??
    languageTag(text(isNode(stated) ? stated.alternateName : stated)) ??
    languageTag(page.meta('og:locale')) ??
    languageTag(
      document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    )
  );
}

/** The first of the sections: some pages list every place where the article is shown. */
function sectionOf(page: PageData): string | null {
  const stated = text(listed(page.article?.articleSection)[0]);
  const raw = stated ?? page.meta('article:section', 'parsely-section');
  return text(raw?.split(',')[0]);
}

/**
 * Everything that a page's data and markup say about its article besides the text: structured data,
 * OpenGraph, meta elements, microdata and the visible heading, in this order of trust. A date that
 * stands only in words is found by dateline.ts.
 *
 * @param address where the page is shown; its host is the outlet's name when no better is given
 */
export function metadataOf(document: Document, address: string, page: PageData): Metadata {
  const outlet = outletOf(document, address, page);
  const language = languageOf(document, page);
  const names = [outlet, page.meta('og:site_name') ?? '', hostOf(address)].filter(
    (name) => name !== '',
  );
  const publishedAt = publishedOf(document, language, page);
  const modifiedAt = modifiedOf(document, language, page);
  return {
    outlet,
    title: titleOf(document, [...names, registrableSite(hostOf(address))], page),
    authors: authorsOf(document, outlet, page),
    publishedAt,
    modifiedAt,
    language,
    section: sectionOf(page),
  };
}

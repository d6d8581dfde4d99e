import { describe, expect, it } from 'vitest';
import { type Metadata, metadataOf } from '@/lib/article/metadata/metadata.ts';
import { pageData } from '@/lib/article/page/page-data.ts';
import { ADDRESS, jsonLd, page, story } from '../support/page.ts';

const read = (head: string, body = '', address = ADDRESS): Metadata => {
  const document = page(`<html><head>${head}</head><body>${body}</body></html>`, address);
  return metadataOf(document, address, pageData(document, address));
};

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Board votes for terminal',
  url: ADDRESS,
  datePublished: '2024-05-07T09:06:00+01:00',
  dateModified: '2024-05-07T11:30:00+01:00',
  author: [{ '@type': 'Person', name: 'Ada Holm' }],
  publisher: { '@type': 'Organization', name: 'Eastmouth Courier' },
  articleSection: 'Harbour',
  inLanguage: 'en-GB',
};

const EXPECTED: Metadata = {
  outlet: 'Eastmouth Courier',
  title: 'Board votes for terminal',
  authors: ['Ada Holm'],
  publishedAt: '2024-05-07T09:06:00+01:00',
  modifiedAt: '2024-05-07T11:30:00+01:00',
  language: 'en-GB',
  section: 'Harbour',
};

const OTHER = {
  '@type': 'NewsArticle',
  headline: 'Grain silo leaks again',
  url: 'https://www.eastmouthcourier.example/news/2023/silo',
  author: 'Somebody Else',
};

describe('structured data', () => {
  it.each<[string, unknown, Partial<Metadata>?]>([
    ['one node', ARTICLE],
    ['a list', [ARTICLE]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, ARTICLE] }],
    ['a list of graphs', [{ '@graph': [ARTICLE] }]],
    ['the main entity of a page', { '@type': 'WebPage', url: ADDRESS, mainEntity: ARTICLE }],
    ['several types', { ...ARTICLE, '@type': ['ReportageNewsArticle', 'Thing'] }],
    ['a type with its address', { ...ARTICLE, '@type': 'http://schema.org/NewsArticle' }],
    ['a blog', { ...ARTICLE, '@type': 'BlogPosting' }],
    ['a live blog', { ...ARTICLE, '@type': 'LiveBlogPosting' }],
    [
      'an address in mainEntityOfPage',
      { ...ARTICLE, url: undefined, mainEntityOfPage: { '@id': ADDRESS } },
    ],
    ['no address at all', { ...ARTICLE, url: undefined }],
    ['the front page for an address', { ...ARTICLE, url: 'https://www.eastmouthcourier.example' }],
    [
      'the address without www and with tracking',
      { ...ARTICLE, url: `${ADDRESS.replace('www.', '')}/?utm_source=x` },
    ],
    ['plain strings', { ...ARTICLE, author: 'By Ada Holm', publisher: 'Eastmouth Courier' }],
    ['a related article before it', [OTHER, ARTICLE]],
    ['a list of others before it', [{ '@type': 'ItemList', itemListElement: [OTHER] }, ARTICLE]],
    [
      'a reference to the publisher',
      {
        '@graph': [
          { ...ARTICLE, publisher: { '@id': '#org' } },
          { '@id': '#org', '@type': 'Organization', name: 'Eastmouth Courier' },
        ],
      },
    ],
    [
      'a milliseconds date',
      { ...ARTICLE, datePublished: 1715072760000 },
      { publishedAt: '2024-05-07T09:06:00Z' },
    ],
  ])('%s', (_, data, but = {}) => {
    expect(read(jsonLd(data))).toEqual({ ...EXPECTED, ...but });
  });

  const written = JSON.stringify(ARTICLE);
  it.each([
    ['raw line breaks in strings', written.replace('Board votes', 'Board\nvotes')],
    ['comments', `/* ours */ ${written.replace('{', '{ // first\n')}`],
    ['trailing commas', written.replace(/\}/g, ',}').replace(/\]/g, ',]')],
    ['an HTML comment around it', `<!-- ${written} -->`],
    ['CDATA around it', `//<![CDATA[\n${written}\n//]]>`],
    ['escaped quotation marks', written.replaceAll('"', '&quot;')],
    ['further text behind it', `${written}; window.x = {`],
  ])('is mended: %s', (_, text) => {
    expect(read(jsonLd(text))).toEqual(EXPECTED);
  });

  it.each([
    ['{'],
    ['null'],
    ['"text"'],
    ['[[[]]]'],
    ['{"@type": 5, "author": {}}'],
    ['no JSON'],
    [''],
  ])('is passed over when it says nothing: %s', (text) => {
    expect(read(jsonLd(text) + jsonLd(ARTICLE))).toEqual(EXPECTED);
  });

  it('is not taken from another page’s article', () => {
    const found = read(`${jsonLd(OTHER)}<title>Board votes</title>`);
    expect(found.title).toBe('Board votes');
    expect(found.authors).toEqual([]);
  });

  it('is taken from the one with this page’s headline when none names an address', () => {
    const silent = [OTHER, ARTICLE].map((node) => ({ ...node, url: undefined }));
    const title = '<meta property="og:title" content="Board votes for terminal | Courier">';
    expect(read(title + jsonLd(silent)).authors).toEqual(['Ada Holm']);
  });
});

describe('where there is no structured data', () => {
  it('reads OpenGraph before other meta elements before the page', () => {
    const all = `<meta property="og:title" content="From OpenGraph">
      <meta name="parsely-title" content="From meta"><title>From title</title>`;
    expect(read(all, '<h1>From heading</h1>').title).toBe('From OpenGraph');
    expect(read(all.slice(all.indexOf('\n')), '<h1>From heading</h1>').title).toBe('From meta');
    expect(read('<title>From title</title>', '<h1>From heading</h1>').title).toBe('From heading');
    expect(read('<title>From title</title>').title).toBe('From title');
    expect(read('').title).toBe('');
  });

  it.each([
    [
      'article:published_time',
      '<meta property="article:published_time" content="2024-05-07T09:06:00Z">',
      '2024-05-07T09:06:00Z',
    ],
    ['a library’s field', '<meta name="DC.date.issued" content="2024-05-07">', '2024-05-07'],
    [
      'an invalid date is passed over',
      '<meta property="article:published_time" content="soon"><meta name="date" content="2024-05-07">',
      '2024-05-07',
    ],
    ['none', '', null],
  ])('publication: %s', (_, head, expected) => {
    expect(read(head).publishedAt).toBe(expected);
  });

  it('reads microdata of the article, not that of a related story', () => {
    const time = (day: string): string =>
      `<time itemprop="datePublished" datetime="${day}"></time>`;
    const related = `<aside>${time('2020-01-01')}</aside>`;
    const own = `<article><h1>Board votes</h1>${time('2024-05-07')}</article>`;
    expect(read('', related + own).publishedAt).toBe('2024-05-07');
    expect(read('', related).publishedAt).toBeNull();
  });

  it.each([
    [
      'og:site_name',
      '<meta property="og:site_name" content="Courier &amp;amp; Post">',
      'Courier & Post',
    ],
    ['application-name', '<meta name="application-name" content="Courier">', 'Courier'],
    [
      'the title’s end when the host says so too',
      '<title>Votes | Eastmouth Courier</title>',
      'Eastmouth Courier',
    ],
    ['the host when it does not', '<title>Votes | in pictures</title>', 'eastmouthcourier.example'],
    [
      'the host for an address in place of a name',
      '<meta property="og:site_name" content="https://www.eastmouthcourier.example">',
      'eastmouthcourier.example',
    ],
    [
      'the host for the bare label',
      '<meta property="og:site_name" content="eastmouthcourier">',
      'eastmouthcourier.example',
    ],
    ['the host when nothing is said', '', 'eastmouthcourier.example'],
  ])('outlet: %s', (_, head, expected) => {
    expect(read(head).outlet).toBe(expected);
  });

  it.each([
    ['meta', '<meta name="author" content="Ada Holm">', '', ['Ada Holm']],
    [
      'an address is no name',
      '<meta property="article:author" content="https://social.example/x"><meta name="author" content="Ada Holm">',
      '',
      ['Ada Holm'],
    ],
    ['a byline', '', '<p class="byline">By Ada Holm and Ben Ito</p>', ['Ada Holm', 'Ben Ito']],
    [
      'not those of stories further down',
      '',
      '<div><a rel="author">Ada Holm</a></div><ul><li><a rel="author">Cai Lu</a></li></ul>',
      ['Ada Holm'],
    ],
    ['none', '', '', []],
  ])('authors: %s', (_, head, body, expected) => {
    expect(read(head, body).authors).toEqual(expected);
  });
});

describe('language', () => {
  const language = (html: string): string | null => {
    const document = page(html);
    return metadataOf(document, ADDRESS, pageData(document, ADDRESS)).language;
  };
  it.each([
    ['the root element', '<html lang="pt-br">', 'pt-BR'],
    ['with an underscore', '<html lang="de_AT">', 'de-AT'],
    ['structured data', jsonLd({ ...ARTICLE, inLanguage: 'fr' }), 'fr'],
    ['og:locale', '<meta property="og:locale" content="es_MX">', 'es-MX'],
    ['content-language', '<meta http-equiv="Content-Language" content="nl">', 'nl'],
    ['nonsense', '<html lang="english please">', null],
    ['undetermined', '<html lang="und">', null],
    ['nothing', '', null],
  ])('%s', (_, html, expected) => {
    expect(language(html)).toBe(expected);
  });
});

it('takes the outlet’s name off the headline', () => {
  const html = story('', '<meta property="og:site_name" content="Eastmouth Courier">').replace(
    /<h1>.*<\/h1>/,
    '',
  );
  const document = page(html);
  const { title } = metadataOf(document, ADDRESS, pageData(document, ADDRESS));
  expect(title).toBe('Eastmouth to get second ferry terminal');
});

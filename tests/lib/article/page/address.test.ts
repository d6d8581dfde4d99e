import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, isFrontPage, tidyAddress } from '@/lib/article/page/address.ts';
import { ADDRESS, page } from '../support/page.ts';

const HOST = 'https://outlet.example';

describe('tidyAddress', () => {
  it.each([
    ['a fragment', `${HOST}/story#comments`, `${HOST}/story`],
    ['campaign parameters', `${HOST}/story?utm_source=x&utm_medium=y`, `${HOST}/story`],
    ['click identifiers', `${HOST}/story?fbclid=1&gclid=2&msclkid=3&mc_cid=4`, `${HOST}/story`],
    ['referrers', `${HOST}/story?ref=home&CMP=share&smid=tw&xtor=9`, `${HOST}/story`],
    ['broadcasters own', `${HOST}/story?at_medium=x&ns_campaign=y&ns_source=z`, `${HOST}/story`],
    ['parameters that name the article stay', `${HOST}/?p=12&id=7`, `${HOST}/?id=7&p=12`],
    ['the order of the query', `${HOST}/s?b=2&a=1`, `${HOST}/s?a=1&b=2`],
    ['an empty query', `${HOST}/s?`, `${HOST}/s`],
    ['upper case in the host only', 'HTTPS://Outlet.EXAMPLE/Story', `${HOST}/Story`],
    ['the default port', 'https://outlet.example:443/s', `${HOST}/s`],
    ['another port stays', 'http://outlet.example:8080/s', 'http://outlet.example:8080/s'],
    ['credentials', 'https://me:secret@outlet.example/s', `${HOST}/s`],
    ['a dot after the host', 'https://outlet.example./s', `${HOST}/s`],
    ['a directory index', `${HOST}/news/index.html`, `${HOST}/news/`],
    ['a trailing slash stays', `${HOST}/news/story/`, `${HOST}/news/story/`],
    ['www stays', 'https://www.outlet.example/s', 'https://www.outlet.example/s'],
    ['/amp', `${HOST}/story/amp`, `${HOST}/story`],
    ['/amp/', `${HOST}/story/amp/`, `${HOST}/story`],
    ['.amp', `${HOST}/story.amp`, `${HOST}/story`],
    ['.amp.html', `${HOST}/story.amp.html`, `${HOST}/story.html`],
    ['?amp', `${HOST}/story?amp`, `${HOST}/story`],
    ['?amp=1', `${HOST}/story?amp=1&page=2`, `${HOST}/story?page=2`],
    ['outputType=amp', `${HOST}/story?outputType=amp`, `${HOST}/story`],
    ['an amp host', 'https://amp.outlet.example/story', `${HOST}/story`],
    ['a section called amp stays', `${HOST}/amp/guitars`, `${HOST}/amp/guitars`],
    ['a page called amp stays', `${HOST}/amp`, `${HOST}/amp`],
    [
      'an AMP cache',
      'https://outlet-example.cdn.ampproject.org/c/s/outlet.example/story?usqp=mq331',
      `${HOST}/story`,
    ],
    [
      'an AMP viewer',
      'https://outlet-example.cdn.ampproject.org/v/outlet.example/story/amp?amp_js_v=0.1',
      'http://outlet.example/story',
    ],
    ['Google’s viewer', 'https://www.google.com/amp/s/outlet.example/story', `${HOST}/story`],
    ['Google’s viewer abroad', 'https://www.google.co.uk/amp/s/outlet.example/a', `${HOST}/a`],
    ['Bing’s viewer', 'https://www.bing.com/amp/s/outlet.example/story', `${HOST}/story`],
    [
      'Bing’s cache',
      'https://outlet-example.bing-amp.com/c/s/outlet.example/story',
      `${HOST}/story`,
    ],
    [
      'a search stays a search',
      'https://www.google.com/search?q=amp',
      'https://www.google.com/search?q=amp',
    ],
    [
      'a parameter named like what every object has',
      `${HOST}/a?constructor=1&__proto__`,
      `${HOST}/a?__proto__=&constructor=1`,
    ],
    ['what is no web address', 'about:blank', 'about:blank'],
    ['what is no address', 'not an address', 'not an address'],
    ['nothing', '', ''],
  ])('%s', (_, given, expected) => {
    expect(tidyAddress(given)).toBe(expected);
  });

  const address = fc.oneof(
    fc.string(),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(
        fc.constantFrom(HOST, 'https://amp.amp.outlet.example', 'https://www.google.com/amp/s/a.b'),
        fc.array(fc.constantFrom('/amp', '/', '/news', '.amp', '/index.html', '/s', '%2F')),
        fc.array(fc.constantFrom('amp=1', 'utm_id=2', 'b=%27', 'a=x y', 'a', '=', 'é=ü', '+=+')),
      )
      .map(([host, path, query]) => `${host}${path.join('')}?${query.join('&')}`),
  );

  it('never throws, and tidying twice changes nothing', () => {
    fc.assert(
      fc.property(address, (given) => {
        const tidy = tidyAddress(given);
        expect(tidyAddress(tidy)).toBe(tidy);
      }),
      { numRuns: 500 },
    );
  });

  it('does not care about the order of parameters, nor about tracking among them', () => {
    const query = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'utm_x'), fc.string()));
    fc.assert(
      fc.property(query, (pairs) => {
        const unique = [...new Map(pairs)];
        const url = (list: [string, string][]): string => `${HOST}/s?${new URLSearchParams(list)}`;
        const bare = unique.filter(([name]) => name !== 'utm_x');
        expect(tidyAddress(url(unique.toReversed()))).toBe(tidyAddress(url(bare)));
      }),
    );
  });
});

describe('isFrontPage', () => {
  it.each([
    ['https://outlet.example', true],
    ['https://outlet.example/?utm_source=x', true],
    ['https://outlet.example/index.html', true],
    ['https://outlet.example/?p=1', false],
    ['https://outlet.example/news', false],
    ['file:///home/page.html', false],
  ])('%s: %s', (address, expected) => {
    expect(isFrontPage(address)).toBe(expected);
  });
});

describe('canonicalAddress', () => {
  const canonical = (head: string, address = ADDRESS, more: string[] = []): string =>
    canonicalAddress(page(`<head>${head}</head><body>`, address), address, more);
  const link = (href: string): string => `<link rel="canonical" href="${href}">`;
  const og = (href: string): string => `<meta property="og:url" content="${href}">`;

  it.each([
    ['the page says nothing', '', ADDRESS],
    [
      'a canonical link',
      link('https://eastmouthcourier.example/n/1'),
      'https://eastmouthcourier.example/n/1',
    ],
    ['a relative one', link('/n/1'), 'https://www.eastmouthcourier.example/n/1'],
    [
      'og:url when there is no link',
      og('https://www.eastmouthcourier.example/n/2'),
      'https://www.eastmouthcourier.example/n/2',
    ],
    ['a link with tracking', link(`${ADDRESS}?utm_source=feed#top`), ADDRESS],
    ['another site is not believed', link('https://elsewhere.example/n/1'), ADDRESS],
    ['nor is the front page', link('https://www.eastmouthcourier.example/'), ADDRESS],
    ['nor is a script', link('javascript:alert(1)'), ADDRESS],
    ['nor is nonsense', link('http://'), ADDRESS],
    [
      'og:url where the link is of another site',
      link('https://x.example/1') + og(`${ADDRESS}/2`),
      `${ADDRESS}/2`,
    ],
  ])('%s', (_, head, expected) => {
    expect(canonical(head)).toBe(expected);
  });

  it('takes the address bar’s when one statement agrees with it and another is left over', () => {
    const stale = link('https://www.eastmouthcourier.example/news/previous');
    expect(canonical(stale + og(ADDRESS))).toBe(ADDRESS);
  });

  it('folds a page served on a test port into the address that it names', () => {
    expect(canonical(link(ADDRESS), 'http://www.eastmouthcourier.example:8123/x')).toBe(ADDRESS);
  });

  it('takes structured data’s when nothing else is said', () => {
    const stated = 'https://www.eastmouthcourier.example/n/3';
    expect(canonical('', ADDRESS, [stated])).toBe(stated);
  });

  it('believes a saved page about where it came from', () => {
    expect(canonical(link(ADDRESS), 'file:///tmp/saved.html')).toBe(ADDRESS);
  });

  it('tells registrable sites apart below co.uk', () => {
    const address = 'https://one.co.uk/a';
    expect(canonical(link('https://two.co.uk/b'), address)).toBe(address);
    expect(canonical(link('https://news.one.co.uk/b'), address)).toBe('https://news.one.co.uk/b');
  });

  it('never throws, whatever the page says', () => {
    const document = page('<head><link rel="canonical"></head><body>');
    const canonicalLink = document.querySelector('link')!;
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.webUrl(), (href, url, address) => {
        canonicalLink.setAttribute('href', href);
        expect(typeof canonicalAddress(document, address, [url])).toBe('string');
      }),
      { numRuns: 50 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isCovered, patternOf, settingFor, siteNamed, siteOf } from '@/lib/settings/sites.ts';

describe('the site of a page', () => {
  it.each([
    ['https://www.outlet.example/news/1', 'outlet.example'],
    ['http://news.outlet.co.uk/', 'outlet.co.uk'],
    ['http://outlet.test:8080/x', 'outlet.test'],
    ['http://127.0.0.1:8080/x', '127.0.0.1'],
    ['http://localhost/', 'localhost'],
    ['chrome://settings/', null],
    ['file:///home/x.html', null],
    ['moz-extension://abc/library.html', null],
    ['nonsense', null],
    [undefined, null],
  ])('%s is of %s', (address, site) => expect(siteOf(address)).toBe(site));
});

describe('a site that a reader writes', () => {
  it.each([
    ['outlet.example', 'outlet.example'],
    ['  https://www.Outlet.example/page?x ', 'outlet.example'],
    ['www.outlet.co.uk', 'outlet.co.uk'],
    ['', null],
    ['the outlet', null],
    ['outlet', null],
    ['ftp://outlet.example', null],
  ])('%j means %s', (words, site) => expect(siteNamed(words)).toBe(site));
});

describe('a site in the words of the browser', () => {
  it('stands for its subdomains, unless it is a number', () => {
    expect(patternOf('outlet.example')).toBe('*://*.outlet.example/*');
    expect(patternOf('127.0.0.1')).toBe('*://127.0.0.1/*');
    expect(patternOf('[::1]')).toBe('*://[::1]/*');
    expect(patternOf('*')).toBe('*://*/*');
  });

  it('covers its own pages and no others', () => {
    const patterns = [patternOf('outlet.example')];
    expect(isCovered('https://m.outlet.example/1', patterns)).toBe(true);
    expect(isCovered('https://notoutlet.example/1', patterns)).toBe(false);
    expect(isCovered('https://outlet.example.evil.test/', patterns)).toBe(false);
    expect(isCovered('https://anything.test/', [patternOf('*')])).toBe(true);
    expect(isCovered('about:blank', [patternOf('*')])).toBe(false);
  });
});

describe('what happens by itself on a page', () => {
  const sites = { 'outlet.example': { save: true }, '*': { save: false } };

  it('is what was said about its site, else about every site, else nothing', () => {
    expect(settingFor('https://www.outlet.example/1', sites)).toEqual({ save: true });
    expect(settingFor('https://other.example/1', sites)).toEqual({ save: false });
    expect(settingFor('https://other.example/1', { 'outlet.example': { save: true } })).toBeNull();
    expect(settingFor('about:blank', sites)).toBeNull();
    expect(settingFor(undefined, sites)).toBeNull();
    expect(settingFor('http://constructor/', {})).toBeNull();
  });
});

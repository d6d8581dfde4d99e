// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { citationOf } from '@/components/findings/quotation.ts';
import { useKeysAsWords } from '../support/keys-as-words.ts';
import { comparison, herald, readReport } from '../support/report.ts';

useKeysAsWords();

const { article } = readReport();
const [ferries, bolts] = comparison.findings;

describe('a quotation of findings', () => {
  it('gives both sides in full, each with outlet, date and address', () => {
    const { plain } = citationOf(article, [bolts!], [herald]);
    expect(plain.split('\n\n')).toEqual([
      expect.stringMatching(
        /^“Divers found 40 bolts cracked\.”\n— The Harbour Post, .*2026.*\nhttps:\/\/harbour-post\.example\/bridge$/,
      ),
      expect.stringMatching(
        /^“Inspectors counted 52 cracked bolts\.”\n— Selmouth Herald, .*2026.*\nhttps:\/\/selmouth-herald\.example\/bridge$/,
      ),
    ]);
  });

  it('links its sources in HTML, and no text becomes markup', () => {
    const hostile = {
      ...herald,
      outlet: '<img src=x onerror=alert(1)>',
      url: 'https://a.example/"><b>',
    };
    const { html } = citationOf(article, [bolts!], [hostile]);
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://harbour-post.example/bridge',
      'https://a.example/"><b>',
    ]);
    expect([...body.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual([
      'Divers found 40 bolts cracked.',
      'Inspectors counted 52 cracked bolts.',
    ]);
    expect(body.querySelector('img, b')).toBeNull();
  });

  it('says a sentence once, however much was found about it', () => {
    const { plain } = citationOf(article, [bolts!, bolts!, ferries!], [herald]);
    expect(plain.match(/Divers/g)).toHaveLength(1);
    expect(plain).toMatch(/Ferries will run\./);
  });

  it('leaves a date out that is not known', () => {
    const undated = { ...herald, publishedAt: null };
    expect(citationOf(article, [bolts!], [undated]).plain).toMatch(/— Selmouth Herald\n/);
  });
});

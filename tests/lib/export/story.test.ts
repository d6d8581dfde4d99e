// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleAsText } from '@/lib/export/article-text.ts';
import { fileName } from '@/lib/export/file-name.ts';
import { storyAsCsv } from '@/lib/export/story-csv.ts';
import { storyAsHtml } from '@/lib/export/story-html.ts';
import { storyAsJson } from '@/lib/export/story-json.ts';
import { storyAsMarkdown } from '@/lib/export/story-markdown.ts';
import { articleWith } from '../corpus/support/articles.ts';
import { HOSTILE, storyWith, words } from './support/stories.ts';

const bridge = storyWith('Bridge closes', 'Cracks were found in 40 bolts.');

/** Rows and fields of comma-separated values, as RFC 4180 has them read. */
const fields = (csv: string): string[][] =>
  [...csv.slice(1).matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/"((?:[^"]|"")*)"/g)].map(([, one]) =>
      (one ?? '').replaceAll('""', '"'),
    ),
  );

describe('a story as comma-separated values', () => {
  it('has a row for each fact and, for each report, what it says and how', () => {
    const rows = fields(storyAsCsv(bridge, words));
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual([
      'Differs: Bridge closes',
      'said differently',
      'Cracks were found in 40 bolts.',
      'said',
      'Cracks were found in 40 bolts.',
    ]);
    expect(rows[2]?.slice(3)).toEqual(['not said', '']);
  });

  it.each(HOSTILE)('is no formula and keeps its columns: %j', (hostile) => {
    const rows = fields(storyAsCsv(storyWith(hostile, hostile), words));
    expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5]);
    for (const field of rows.flat()) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  });
});

describe('a story as Markdown', () => {
  it('quotes each report with a link to where it says so', () => {
    const text = storyAsMarkdown(bridge, words);
    expect(text).toContain('# Bridge closes');
    expect(text).toContain('Cracks were found in 40 bolts\\.');
    expect(text).toContain('](<https://post.example/a#:~:text=Cracks');
    expect(text).toContain('not said');
  });

  it.each(HOSTILE)('has nothing in it that a headline put there: %j', (hostile) => {
    const text = storyAsMarkdown(storyWith(hostile, hostile), words);
    const plain = storyAsMarkdown(storyWith('a', 'b'), words);
    const structure = (markdown: string) =>
      markdown.replaceAll(/\\[!-/:-@[-`{-~]/g, '').match(/^#+|^- |!\[|<script|\]\(<https?:/gm);
    expect(structure(text)).toEqual(structure(plain));
  });
});

describe('a story as an HTML page', () => {
  const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  it('needs nothing else, links each quotation and marks what decides', () => {
    const html = storyAsHtml(bridge, words);
    const page = parsed(html);
    expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(
      page.querySelectorAll('tbody q a[href^="https://post.example/a#:~:text="]'),
    ).toHaveLength(3);
    expect(page.querySelector('q mark')?.textContent).toBe('Crack');
    expect(page.querySelector('q')?.textContent).toBe('Cracks were found in 40 bolts.');
  });

  it.each(HOSTILE)('shows a headline as the words that it is: %j', (hostile) => {
    const page = parsed(storyAsHtml(storyWith(hostile, hostile), words));
    expect(page.querySelector('h1')?.textContent).toBe(hostile.replaceAll('\r\n', '\n'));
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
    for (const link of page.querySelectorAll('a'))
      expect(link.href).toMatch(/^https:\/\/post\.example\//);
    for (const element of page.querySelectorAll('*')) {
      expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
    }
  });

  it('links no text that has no address', () => {
    const html = storyAsHtml(storyWith('a', 'b', 'urn:crossread:00'), words);
    expect(parsed(html).querySelectorAll('a')).toHaveLength(0);
  });
});

describe('a story as JSON', () => {
  it('has the reports, and for each fact the sentence and where it stands', () => {
    const story = JSON.parse(storyAsJson(bridge));
    expect(story).toMatchObject({ format: 'crossread-story', version: 1, title: 'Bridge closes' });
    const [said] = story.facts[0].reports;
    expect(said).toMatchObject({ state: 'differs', quotation: 'Cracks were found in 40 bolts.' });
    const { start, end } = said.span;
    expect(story.reports[0].text.slice(start, end)).toBe(said.quotation);
    expect(story.facts[1].reports[1]).toMatchObject({ state: 'not said', quotation: null });
  });
});

describe('an article as text', () => {
  it('says what it is and where it stood', () => {
    const text = articleAsText(articleWith({ authors: ['Ines Vale'], title: 'A\nline' }));
    expect(text.split('\n').slice(0, 4)).toEqual([
      'A line',
      'The Harbour Post, Ines Vale, 2026-04-02',
      'https://harbour-post.example/bridge',
      '',
    ]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Harbour bridge: closed!', 'Harbour-bridge-closed.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['CON', 'crossread-CON.md'],
    ['<>:"/\\|?*', 'crossread.md'],
    ['Мост закрыт', 'Мост-закрыт.md'],
  ])('%s is %s', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('is never long', () => {
    expect(fileName('x'.repeat(5000), 'md').length).toBeLessThan(70);
  });
});

import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract.ts';
import { dayInAddress } from '@/lib/article/metadata/dateline.ts';
import { ADDRESS, page, paragraphs, story } from '../support/page.ts';

function publishedAt(html: string, address = ADDRESS): string | null {
  const extraction = extract(page(html, address), address);
  return 'article' in extraction ? extraction.article.publishedAt : extraction.refused;
}

const under = (line: string): string => story(line + paragraphs());

describe('a date between headline and text', () => {
  it.each([
    ['a time', '<p><time datetime="2024-05-07T09:06:00Z">today</time></p>', '2024-05-07T09:06:00Z'],
    ['words', '<div>Published 10:02 AM EST May 7, 2024</div>', '2024-05-07'],
    ['nothing but the day', '<div class="author-name">7 MAY 2024</div>', '2024-05-07'],
    [
      'behind the writer',
      '<p>By Ada Holm</p><p class="byline">Ada Holm, 7 May 2024</p>',
      '2024-05-07',
    ],
    [
      'before an update',
      '<p>Published 7 May 2024, 9:06 | Updated 8 May 2024, 11:30</p>',
      '2024-05-07',
    ],
    ['behind an update', '<p>Updated May 8, 2024; Posted May 7, 2024</p>', '2024-05-07'],
    [
      'times of which the first is an update',
      '<p><time datetime="2024-05-08">Updated May 8</time> <time datetime="2024-05-07">Posted May 7</time></p>',
      '2024-05-07',
    ],
    [
      'an update that is said outside of it',
      '<p>Last updated: <time datetime="2024-05-08">8 May</time></p>',
      null,
    ],
    ['nothing but an update', '<p>Updated 8 May 2024</p>', null],
    [
      'the day of an event',
      '<p class="x">The pier burnt down on 7 May 2023 within an hour.</p>',
      null,
    ],
    [
      'a picture’s',
      '<figure><img src="q.jpg"><figcaption>The quay, <time datetime="2019-01-02">2 January 2019</time></figcaption></figure>',
      null,
    ],
    [
      'a teaser’s',
      '<div class="related"><a href="/x">Silo leaks</a> <time datetime="2019-01-02">2 January 2019</time></div>',
      null,
    ],
    ['day and month in doubt', '<p>By Ada Holm - 05/07/24 9:06 AM EST</p>', null],
  ])('%s', (_, line, expected) => {
    expect(publishedAt(under(line))).toBe(expected);
  });
});

describe('dates that are not the article’s', () => {
  const TIME = '<time itemprop="datePublished" datetime="2019-01-02">2 January 2019</time>';
  it.each([
    ['a comment’s', story(paragraphs(), '', `<div itemprop="comment" itemscope>${TIME}</div>`)],
    ['a related story’s', story(paragraphs(), '', `<article><h2>Silo</h2>${TIME}</article>`)],
    [
      'a related story’s meta element',
      story(
        paragraphs(),
        '',
        '<div itemscope><h3>Silo</h3><meta itemprop="datePublished" content="2019-01-02"></div>',
      ),
    ],
    ['the masthead’s', story().replace('<nav>', '<p>Sunday 15 March 2026</p><nav>')],
    ['the year of the copyright', story(paragraphs(), '', '<p>© 2024 Courier</p>')],
    [
      'a time far below',
      story(paragraphs(), '', '<ul><li><time datetime="2019-01-02">x</time></ul>'),
    ],
  ])('%s', (_, html) => {
    expect(publishedAt(html)).toBeNull();
  });
});

describe('the order of trust', () => {
  const address = 'https://www.eastmouthcourier.example/2024/05/03/ferry';
  const line = '<p>Published 4 May 2024</p>';
  const meta = '<meta property="article:published_time" content="2024-05-05">';
  it('is meta element, line, address', () => {
    expect(publishedAt(story(line + paragraphs(), meta), address)).toBe('2024-05-05');
    expect(publishedAt(story(line + paragraphs()), address)).toBe('2024-05-04');
    expect(publishedAt(story(), address)).toBe('2024-05-03');
  });
});

describe('dayInAddress', () => {
  it.each([
    ['/2024/05/07/ferry', '2024-05-07'],
    ['/news/2024/may/07/ferry/', '2024-05-07'],
    ['/2024/5/7/ferry', '2024-05-07'],
    ['/2024-05-07/ferry', '2024-05-07'],
    ['/2024/05/ferry', null],
    ['/2024/13/07/ferry', null],
    ['/2024/02/31/ferry', null],
    ['/1204/05/07/ferry', null],
    ['/ferry-2024-05-07', null],
    ['/20240507', null],
    ['/07/05/2024/ferry', null],
  ])('%s: %s', (path, expected) => {
    expect(dayInAddress(`https://outlet.example${path}`)).toBe(expected);
  });

  it('is null for what is no address', () => {
    expect(dayInAddress('nowhere')).toBeNull();
  });
});

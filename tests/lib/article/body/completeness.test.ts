import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract.ts';
import type { Completeness } from '@/lib/article/model/article.ts';
import {
  ADDRESS,
  jsonLd,
  PARAGRAPHS,
  page,
  paragraphs,
  story,
  WHOLE_TEXT,
} from '../support/page.ts';

function completeness(html: string, address = ADDRESS): Completeness {
  const extraction = extract(page(html, address), address);
  if (!('article' in extraction)) throw new Error(`refused: ${extraction.refused}`);
  return extraction.article.completeness;
}

const node = (more: object, type = 'NewsArticle'): string =>
  jsonLd({
    '@type': type,
    url: ADDRESS,
    headline: 'Eastmouth to get second ferry terminal',
    ...more,
  });

/** Fewer than 200 words, more than 80. */
const PREVIEW = paragraphs(PARAGRAPHS.slice(0, 5));
const LONG = paragraphs([
  ...PARAGRAPHS,
  ...PARAGRAPHS.map((text) => `Later in the evening, ${text}`),
]);
const BOX = '<div><p>Subscribe now to continue reading this article.</p></div>';

describe('an article is whole', () => {
  it('when everything that a reader sees of it is in the text', () => {
    expect(completeness(story())).toEqual({ kept: 1, whole: true, reasons: [] });
  });

  it.each([
    ['for subscribers, but shown in full', story(LONG, node({ isAccessibleForFree: false }))],
    ['with a banner for subscriptions beside its whole text', story(LONG, '', BOX)],
    [
      'that reports on a paywall',
      story(
        `${paragraphs()}<p>Readers must now log in to continue reading the minutes, the board said, which drew protest from all sides, from the crews to the county, and from the ministry, whose spokesman called it odd.</p>`,
      ),
    ],
    [
      'with a film above its text',
      story(`<video src="q.mp4"></video>${LONG}`, node({ video: {} })),
    ],
    [
      'with its time and an update',
      story(`<p>7 May 2024, 9:06</p><p>Updated 11:30</p>${paragraphs()}`),
    ],
    ['whose text structured data repeats', story(paragraphs(), node({ articleBody: WHOLE_TEXT }))],
  ])('%s', (_, html) => {
    expect(completeness(html).reasons).toEqual([]);
  });
});

describe('an article is partial', () => {
  const times = PARAGRAPHS.map((text, i) => `<p>${10 + i}:05</p><p>${text}</p>`).join('');
  const film = '<div><video src="q.mp4"></video></div>';
  const pictures = Array.from(
    { length: 8 },
    (_, i) =>
      `<figure><img src="${i}.jpg"><figcaption>Picture ${i}: ${PARAGRAPHS[i]} And so on, along the whole of the quay.</figcaption></figure>`,
  ).join('');

  it.each([
    [
      'paywall',
      'structured data says so and the text is short',
      story(PREVIEW, node({ isAccessibleForFree: false })),
    ],
    ['paywall', 'as a string', story(PREVIEW, node({ isAccessibleForFree: 'False' }))],
    ['paywall', 'a box says so', story(PREVIEW, '', BOX)],
    [
      'paywall',
      'a box after a sentence that breaks off',
      story(
        `${paragraphs()}<p>The chair of the board, who has held the office since the spring, went on to say that …</p>`,
        '',
        BOX,
      ),
    ],
    ['live-blog', 'structured data says so', story(paragraphs(), node({}, 'LiveBlogPosting'))],
    ['live-blog', 'every paragraph has its time', story(times)],
    ['video', 'a short text under a film', story(film + PREVIEW)],
    ['gallery', 'captions outweigh the text', story(PREVIEW + pictures)],
    ['stub', 'three sentences', story(paragraphs(PARAGRAPHS.slice(0, 3)))],
    [
      'lost-text',
      'structured data has twice the text',
      story(
        paragraphs(),
        node({
          articleBody: `${WHOLE_TEXT} ${'Dredging, meanwhile, would also cost something. '.repeat(40)}`,
        }),
      ),
    ],
    [
      'lost-text',
      'captions say as much as a fifth of it',
      story(paragraphs() + pictures.split('</figure>').slice(0, 2).join('</figure>')),
    ],
  ])('%s: %s', (reason, _, html) => {
    const found = completeness(html);
    expect(found.reasons).toContain(reason);
    expect(found.whole).toBe(false);
  });

  it.each([
    ['live-blog', 'https://www.eastmouthcourier.example/live/storm'],
    ['gallery', 'https://www.eastmouthcourier.example/photo-gallery/storm'],
  ])('%s by its address', (reason, address) => {
    expect(completeness(story(), address).reasons).toContain(reason);
  });
});

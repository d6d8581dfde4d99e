import { describe, expect, it } from 'vitest';
import { type Extraction, extract } from '@/lib/article/extract.ts';
import { ADDRESS, PARAGRAPHS, page, paragraphs, story, WHOLE_TEXT } from '../support/page.ts';

function textOf(html: string): string {
  const extraction: Extraction = extract(page(html), ADDRESS);
  return 'article' in extraction ? extraction.article.text : `refused: ${extraction.refused}`;
}

/** The report with something put between its fourth and fifth paragraph. */
const interrupted = (insert: string): string =>
  story(paragraphs(PARAGRAPHS.slice(0, 4)) + insert + paragraphs(PARAGRAPHS.slice(4)));

const followed = (insert: string): string => story(paragraphs() + insert);

const SENTENCE = 'The lighthouse keeper said that nobody had asked him about any of this.';
const SUMMARY =
  'The town’s mayor resigned on Monday after a dispute over parking fees by the beach.';

describe('what stands around an article is no part of its text', () => {
  it.each([
    [
      'a caption',
      `<figure><img src="q.jpg" alt="The quay"><figcaption>${SENTENCE}</figcaption></figure>`,
    ],
    [
      'a caption by its class',
      `<div class="wp-caption"><img src="q.jpg"><p class="wp-caption-text">${SENTENCE}</p></div>`,
    ],
    ['a credit line', '<p>Ben Ito / Getty Images</p>'],
    ['a teaser', '<p>Read more: <a href="/x">Why the grain silo took eleven months longer</a></p>'],
    ['a linked headline', '<h3><a href="/x">Grain silo leaks for the third time</a></h3>'],
    [
      'a list of links',
      '<ul><li><a href="/x">Grain silo leaks again</a></li><li><a href="/y">Ferry runs aground</a></li></ul>',
    ],
    ['related stories', `<div class="related-stories"><h3>Related</h3><p>${SUMMARY}</p></div>`],
    ['an aside', `<aside><h3>Timeline</h3><p>${SENTENCE}</p></aside>`],
    ['an info box', `<div class="info-box factbox"><p>${SENTENCE}</p></div>`],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><h3>Morning briefing</h3><p>All that matters by the harbour, every day at six, for you.</p></div>',
    ],
    [
      'a newsletter line without a box',
      '<p>Sign up for our newsletter and get the news straight to your inbox.</p>',
    ],
    ['a share bar', '<div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>'],
    ['an advertisement', '<div class="ad-slot">Advertisement</div><p>Story continues below</p>'],
    ['an app promotion', '<p>Download our app for free to get the latest news.</p>'],
    [
      'a form',
      '<form><p>Your address is only used for what you asked for, we promise.</p><input></form>',
    ],
    ['a script’s text', '<script>document.write("<p>Never shown.</p>")</script><style>p{}</style>'],
    ['hidden text', `<p style="display: none">${SENTENCE}</p><p hidden>${SENTENCE}</p>`],
    ['text for screen readers', `<p class="visually-hidden">${SENTENCE}</p>`],
    [
      'a pull quote',
      '<blockquote>The present pier “was never meant for ships of this size”.</blockquote>',
    ],
  ])('%s', (_, insert) => {
    expect(textOf(interrupted(insert))).toBe(WHOLE_TEXT);
  });

  it.each([
    [
      'a biography',
      '<div class="author-bio"><p>Ada Holm writes about ports, ships and those who live by them.</p></div>',
    ],
    ['how to follow the writer', '<p>Follow Ada Holm on Twitter @adaholm and read her column.</p>'],
    ['an agency’s sign-off', '<p>(Reporting by Ada Holm; editing by Ben Ito)</p>'],
    ['copyright', '<p>© 2024 Eastmouth Courier. All rights reserved.</p>'],
    [
      'comments',
      `<section id="comments"><h2>12 comments</h2><p>${SENTENCE}</p><p>${SUMMARY}</p></section>`,
    ],
    [
      'related stories under a heading',
      '<h2>More on this story</h2><ul><li><a href="/x">Grain silo leaks again</a></li></ul>',
    ],
    [
      'a cookie notice',
      '<div class="cookie-consent"><p>We use cookies so that this website works as it should for you.</p></div>',
    ],
    ['an empty heading', '<h2>What happens next</h2>'],
  ])('%s, at the end', (_, insert) => {
    expect(textOf(followed(insert))).toBe(WHOLE_TEXT);
  });

  it.each([
    ['a byline', '<p>By Ada Holm</p>'],
    ['a date line', '<p>Updated 9:06, 7 May 2024</p><p>3 min read</p>'],
    ['a section', '<p>Harbour</p>'],
    ['a second headline', '<h2>Board votes against the will of its fishing crews</h2>'],
  ])('%s, at the beginning', (_, insert) => {
    expect(textOf(story(insert + paragraphs()))).toBe(WHOLE_TEXT);
  });

  it('leaves out a card that shows on pointing at a name in a sentence', () => {
    const card =
      '<span><a href="/m">Mara Lindqvist</a><span class="card"><span><img src="m.jpg"><a href="/1">Her last speech</a><a href="/2">More</a></span></span></span>';
    expect(textOf(story(paragraphs().replace('Mara Lindqvist', card)))).toBe(WHOLE_TEXT);
  });
});

describe('what belongs to an article stays', () => {
  it.each([
    ['a heading between paragraphs', '<h2>What the crews say</h2>', 'What the crews say'],
    [
      'a list',
      '<ul><li>Seven members voted for the plan</li><li>Four members voted against it</li></ul>',
      'Seven members voted for the plan\n\nFour members voted against it',
    ],
    [
      'a quotation',
      '<blockquote><p>We were not asked, and we will not move.</p></blockquote>',
      'We were not asked, and we will not move.',
    ],
    [
      'a quoted post',
      '<div class="social-embed"><blockquote class="post"><p>Forty boats, forty families. Shame on the board.</p></blockquote></div>',
      'Forty boats, forty families. Shame on the board.',
    ],
    ['a short line', '<p>“Never.”</p>', '“Never.”'],
    [
      'a sentence that begins like a label',
      `<p>Related to the vote is the question of who pays for the dredging.</p>`,
      'Related to the vote is the question of who pays for the dredging.',
    ],
    [
      'a paragraph with many links',
      '<p>The <a href="/1">silo</a>, the <a href="/2">pier</a> and the quay belong to the town.</p>',
      'The silo, the pier and the quay belong to the town.',
    ],
    [
      'a paragraph set apart by a class with an innocent ad in it',
      `<div class="headline-shadow"><p>${SENTENCE}</p></div>`,
      SENTENCE,
    ],
    [
      'a section whose id is made from its heading',
      `<div id="sharing-the-costs-of-a-new-pier"><p>${SENTENCE}</p></div>`,
      SENTENCE,
    ],
    [
      'a role and an element that are named like what every object has',
      `<constructor><p role="constructor">${SENTENCE}</p></constructor>`,
      SENTENCE,
    ],
  ])('%s', (_, insert, text) => {
    const expected = [...PARAGRAPHS.slice(0, 4), text, ...PARAGRAPHS.slice(4)].join('\n\n');
    expect(textOf(interrupted(insert))).toBe(expected);
  });

  it('takes no offence at the class of the container that holds the article', () => {
    const wrapped = `<div class="share-enabled related-on has-sidebar comments-open">${paragraphs()}</div>`;
    expect(textOf(story(wrapped))).toBe(WHOLE_TEXT);
  });

  it('reads paragraphs parted by line breaks', () => {
    expect(textOf(story(`<div>${PARAGRAPHS.join('<br><br>')}</div>`))).toBe(WHOLE_TEXT);
  });

  it('reads paragraphs that are bare divisions', () => {
    const divisions = PARAGRAPHS.map((text) => `<div><span>${text}</span></div>`).join('');
    expect(textOf(story(`<div class="text">${divisions}</div>`))).toBe(WHOLE_TEXT);
  });
});

describe('what the outlet states beside the text', () => {
  it('is kept apart: a caption and a standfirst', () => {
    const standfirst = 'Crews fear for forty berths as the board decides within a single evening';
    const caption =
      'The old fish quay was built in 1884 and has stood empty since the winter of 2011.';
    const extraction = extract(
      page(
        story(
          `<p class="standfirst">${standfirst}</p>${paragraphs(PARAGRAPHS.slice(0, 4))}` +
            `<figure><img alt=""><figcaption>${caption}</figcaption></figure>` +
            paragraphs(PARAGRAPHS.slice(4)),
        ),
      ),
      ADDRESS,
    );
    if (!('article' in extraction)) throw new Error(extraction.refused);
    expect(extraction.article.text).toBe(WHOLE_TEXT);
    expect(extraction.article.surroundingText).toBe(`${standfirst}\n\n${caption}`);
  });
});

describe('paragraphs that Readability loses are put back where they stand', () => {
  it('an article set in several containers with advertisements between', () => {
    const parts = [PARAGRAPHS.slice(0, 4), PARAGRAPHS.slice(4, 5), PARAGRAPHS.slice(5)];
    const html = parts
      .map((part) => `<div class="chunk">${paragraphs(part)}</div>`)
      .join('<div class="ad-slot"><iframe src="/ad"></iframe>Advertisement</div>');
    expect(textOf(story(html))).toBe(WHOLE_TEXT);
  });

  it('a first sentence that is mostly links', () => {
    const linked = paragraphs().replace(
      /vote to be put off until a study/,
      '<a href="/study">$&</a>',
    );
    expect(textOf(story(linked))).toBe(WHOLE_TEXT);
  });

  it('a quoted post after the last paragraph', () => {
    const post =
      '<blockquote class="post"><p>Forty boats, forty families. Shame on the board.</p></blockquote>';
    expect(textOf(followed(post))).toBe(
      `${WHOLE_TEXT}\n\nForty boats, forty families. Shame on the board.`,
    );
  });

  it('but not the next article of an endless page', () => {
    const next = `<article><h1>Mayor resigns</h1>${paragraphs([SUMMARY, SENTENCE, SUMMARY])}</article>`;
    expect(textOf(story(paragraphs(), '', next))).toBe(WHOLE_TEXT);
  });
});

import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract.ts';
import { ADDRESS, PARAGRAPHS, page, paragraphs, story, WHOLE_TEXT } from '../support/page.ts';

function textOf(html: string): string {
  const extraction = extract(page(html), ADDRESS);
  return 'article' in extraction ? extraction.article.text : extraction.refused;
}

const around = (insert: string): string =>
  paragraphs(PARAGRAPHS.slice(0, 5)) + insert + paragraphs(PARAGRAPHS.slice(5));

/** Says nothing by which words alone could tell that it is no part of the report. */
const LINE = 'One quiet story from the quay each evening. Nothing loud, nothing long.';

describe('a box among the paragraphs is no part of the article', () => {
  it.each([
    [
      'a field for an e-mail address',
      `<section class="harbourside"><div><h3>The Lantern</h3><p>${LINE}</p></div><form><input type="email"><button>Put it on</button></form></section>`,
    ],
    [
      'the same without a form',
      `<div class="lantern"><p>${LINE}</p><div><input name="user_email"><a href="#">Go</a></div></div>`,
    ],
    [
      'its own label says newsletter',
      `<section class="lantern" aria-label="Newsletter"><p>${LINE}</p></section>`,
    ],
    [
      'a poll',
      '<div class="q1"><p>Would you take the ferry if it ran all night, every night?</p><label><input type="radio"> Yes, at once</label><label><input type="radio"> Never in my life</label></div>',
    ],
    [
      'a survey in a form under its question',
      '<div class="q2"><p>How well do we tell you about the harbour, all in all?</p><form><select><option>Well</option></select></form></div>',
    ],
    [
      'a request for money',
      '<div class="w"><p>This report took three weeks. It was paid for by those who read it.</p><a href="/donate?from=story">Give what you can</a></div>',
    ],
    [
      'an app',
      '<div class="w"><p>All of this is better on the small screen in your hand, we think.</p><a href="https://apps.apple.com/app/id1">Have a look</a></div>',
    ],
    [
      'a player',
      '<div class="w"><a href="#">Play</a><p>From “Harbour tonight”, with Cai Lu and guests, three minutes.</p><audio src="x.mp3"></audio></div>',
    ],
  ])('%s', (_, box) => {
    expect(textOf(story(`<div class="text">${around(box)}</div>`))).toBe(WHOLE_TEXT);
    expect(textOf(story(around(box)))).toBe(WHOLE_TEXT);
  });
});

describe('prose stays, whatever stands in it or around it', () => {
  it.each([
    ['the whole article in a form', `<form><div>${paragraphs()}</div><input name="state"></form>`],
    [
      'the whole page in a form with a field for an address',
      `<form><div class="text">${paragraphs()}</div><div><input type="email"></div></form>`,
    ],
    ['a field right among the paragraphs', around('<input type="email">')],
    [
      'a field beside one paragraph of an article in several parts',
      PARAGRAPHS.map(
        (text, i) =>
          `<div class="part"><p>${text}</p>${i === 6 ? '<form><input type="email"></form>' : ''}</div>`,
      ).join(''),
    ],
    [
      'a first paragraph of another class that links to a collection',
      paragraphs()
        .replace('<p>', '<p class="first">')
        .replace('harbour board', '<a href="https://fund.example/donate">harbour board</a>'),
    ],
    [
      'a paragraph that links to an app',
      paragraphs().replace('silo', '<a href="https://apps.apple.com/app/id1">silo</a>'),
    ],
    [
      'a player above the first paragraph, in one part with it',
      `<div class="top"><audio src="x.mp3"></audio><p>${PARAGRAPHS[0]} ${PARAGRAPHS[1]}</p></div>${paragraphs(PARAGRAPHS.slice(2))}`,
    ],
  ])('%s', (name, html) => {
    const joined = `${PARAGRAPHS[0]} ${PARAGRAPHS.slice(1).join('\n\n')}`;
    expect(textOf(story(html))).toBe(name.startsWith('a player') ? joined : WHOLE_TEXT);
  });
});

describe('a standfirst is part of the headline, not of the text', () => {
  const SUMMARY = 'Crews fear for forty berths while the ministry has yet to be asked for money';
  const whole = (html: string) => {
    const extraction = extract(page(html), ADDRESS);
    return 'article' in extraction ? extraction.article : null;
  };
  const H1 = '<h1>Eastmouth to get second ferry terminal</h1>';

  it.each([
    ['beside it', `<header>${H1}<p class="x">${SUMMARY}</p></header>`],
    ['with a full stop', `<header>${H1}<p>${SUMMARY}.</p></header>`],
    ['called so', `${H1}<p class="standfirst">${SUMMARY}.</p>`],
    ['by another name', `${H1}<div class="articleDek">${SUMMARY}.</div>`],
  ])('%s', (_, head) => {
    const article = whole(story(`<div class="text">${paragraphs()}</div>`).replace(H1, head));
    expect(article?.text).toBe(WHOLE_TEXT);
    expect(article?.completeness.kept).toBeLessThan(1);
  });

  it('but the first of several parts is text, though the headline stands in it', () => {
    const [head, ...rest] = [PARAGRAPHS.slice(0, 2), PARAGRAPHS.slice(2, 6), PARAGRAPHS.slice(6)];
    const html = [H1 + paragraphs(head), ...rest.map((part) => paragraphs(part))]
      .map((part) => `<div class="part">${part}</div>`)
      .join('');
    expect(whole(story(html).replace(H1, ''))?.text).toBe(WHOLE_TEXT);
  });
});

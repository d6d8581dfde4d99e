import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { anchor } from '@/lib/anchoring/anchor.ts';
import { letters } from '@/lib/anchoring/letters.ts';
import type { Span } from '@/lib/shared/span.ts';
import { alike } from './support/alike.ts';

const { body } = new JSDOM('').window.document;

function bodyOf(html: string): HTMLElement {
  body.innerHTML = html;
  return body;
}

/** The span of `words` in `text`; its second occurrence and so on by `nth`. */
function spanOf(text: string, words: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`'${words}' is not in the text`);
  return { start, end: start + words.length };
}

function anchorOne(html: string, text: string, words: string, nth = 0): Range | null {
  return anchor(bodyOf(html), text, [spanOf(text, words, nth)])[0] ?? null;
}

const text = [
  'The harbour bridge will close on Monday.',
  'Engineers found 40 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.',
  'It opens again in May.',
].join('\n\n');

describe('anchor finds a sentence', () => {
  it.each([
    [
      'in plain paragraphs',
      '<p>The harbour bridge will close on Monday.</p><p>Engineers found 40 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.</p><p>It opens again in May.</p>',
    ],
    [
      'split over links, spans and lines',
      '<p>The harbour bridge will close on Monday.</p><p>Engineers\n found <a href="#">40 <b>cracked</b></a> bolts.<br> “We saw no danger,” said <span>Ines</span> Vale, the harbour master.</p><p>It opens again in May.</p>',
    ],
    [
      'with non-breaking blanks and soft hyphens',
      '<p>The harbour bridge will close on Monday.</p><p>Engi&shy;neers found 40&nbsp;cracked bolts. “We saw no danger,” said Ines Vale, the harbour mas&shy;ter.</p><p>It opens again in May.</p>',
    ],
    [
      'where a script stands inside the paragraph',
      '<p>The harbour bridge will close on Monday.</p><p>Engineers found <script>var bolts = 41</script>40 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.</p><p>It opens again in May.</p>',
    ],
    [
      'where an advertisement was put into the paragraph after it',
      '<p>The harbour bridge will close on Monday.</p><p>Engineers found 40 cracked bolts. <i>Advertisement</i> “We saw no danger,” said Ines Vale, the harbour master.</p><p>It opens again in May.</p>',
    ],
    [
      'with other dashes, marks and dots around it',
      '<p>The harbour bridge will close on Monday...</p><p>Engineers found 40 cracked bolts. "We saw no danger," said Ines Vale – the harbour master.</p><p>It opens again in May…</p>',
    ],
    [
      'around a card that nobody sees',
      '<p>The harbour bridge will close on Monday.</p><p>Engineers <span hidden>from the town of Wexcombe</span>found 40 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.</p><p>It opens again in May.</p>',
    ],
    [
      'between paragraphs that were put in later',
      '<p>Read our newsletter.</p><p>The harbour bridge will close on Monday.</p><p>More on bridges</p><p>Engineers found 40 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.</p><p>Share</p><p>It opens again in May.</p>',
    ],
    [
      'when everything else is gone',
      '<p>A new beginning.</p><p>Engineers found 40 cracked bolts.</p><p>The end.</p>',
    ],
  ])('%s', (_case, html) => {
    const range = anchorOne(html, text, 'Engineers found 40 cracked bolts.');
    const clone = range?.cloneContents();
    for (const script of clone?.querySelectorAll('script, [hidden]') ?? []) script.remove();
    expect(letters(clone?.textContent ?? '')).toBe('Engineersfound40crackedbolts.');
  });

  it('in the article, not in the teaser that repeats it', () => {
    const html = `<aside><p id="teaser">It opens again in May.</p></aside>
      <article><p>The harbour bridge will close on Monday.</p>
      <p>Engineers found 40 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.</p>
      <p id="article">It opens again in May.</p></article>`;
    const range = anchorOne(html, text, 'It opens again in May.');
    expect(range?.startContainer.parentElement?.id).toBe('article');
  });

  it('of a few letters, in a paragraph that was changed around it', () => {
    const said =
      'Two bolts broke on Tuesday in the storm. He saw it. So did the keeper of the lock.';
    const html = `<p>${said.replace('Two', 'Three')}</p>`;
    expect(anchorOne(html, said, 'He saw it.')?.toString()).toBe('He saw it.');
    expect(anchorOne(html, said, 'Two bolts broke on Tuesday in the storm.')).toBeNull();
  });

  it('in another spelling, from its first letter to its last', () => {
    const html =
      '<p>THE HARBOUR BRIDGE will close on Monday.</p><p>Engineers found 40 cracked bolts.</p>';
    const range = anchorOne(html, text, 'The harbour bridge will close on Monday.');
    expect(range?.toString()).toBe('THE HARBOUR BRIDGE will close on Monday.');
  });

  it('that runs over the end of a paragraph, with what the page has put between', () => {
    const html = `<p>The harbour bridge will close on Monday.</p>
      <p>Engineers found 40 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.</p>
      <div>Advertisement</div><p>It opens again in May.</p>`;
    const range = anchorOne(html, text, 'the harbour master.\n\nIt opens');
    expect(letters(range?.toString() ?? '')).toBe('theharbourmaster.AdvertisementItopens');
  });

  it('that occurs twice, each in its own place', () => {
    const twice = 'No one was hurt.\n\nThe road is shut.\n\nNo one was hurt.';
    const html =
      '<p id="a">No one was hurt.</p><p>The road is shut.</p><p id="b">No one was hurt.</p>';
    for (const [nth, id] of [
      [0, 'a'],
      [1, 'b'],
    ] as const) {
      const range = anchorOne(html, twice, 'No one was hurt.', nth);
      expect(range?.startContainer.parentElement?.id).toBe(id);
    }
  });
});

describe('anchor gives nothing rather than a look-alike', () => {
  it('where a figure in the page has changed', () => {
    const html =
      '<p>The harbour bridge will close on Monday.</p><p>Engineers found 41 cracked bolts. “We saw no danger,” said Ines Vale, the harbour master.</p><p>It opens again in May.</p>';
    expect(anchorOne(html, text, 'Engineers found 40 cracked bolts.')).toBeNull();
    expect(
      anchorOne(html, text, '“We saw no danger,” said Ines Vale, the harbour master.'),
    ).not.toBeNull();
  });

  it('where a word in the page has become another one', () => {
    const html = `<p>The harbour bridge will close on Sunday.</p><p>Engineers found 40 cracked bolts. “We saw real danger,” said Ines Vale, the harbour master.</p>`;
    for (const words of [
      'The harbour bridge will close on Monday.',
      '“We saw no danger,” said Ines Vale, the harbour master.',
    ]) {
      expect(anchorOne(html, text, words)).toBeNull();
    }
  });

  it('where a few letters are only the middle of other words', () => {
    const said = 'The bridge closes for repairs to its bolts. He won.';
    const html = '<p>The bridge closed for repairs to its bolts, and she won.</p>';
    expect(anchorOne(html, said, 'He won.')).toBeNull();
  });

  it('where the sentence is gone', () => {
    const html = '<p>The harbour bridge will close on Monday.</p><p>It opens again in May.</p>';
    expect(anchorOne(html, text, 'Engineers found 40 cracked bolts.')).toBeNull();
  });

  it('where nothing tells which of two it is', () => {
    const html = '<p>It opens again in May.</p><hr><p>It opens again in May.</p>';
    expect(anchorOne(html, 'It opens again in May.', 'It opens again in May.')).toBeNull();
  });

  it('where only a few letters are left to go by', () => {
    const html = '<p>The harbour bridge will close on Monday.</p><p>Page 40 of 52</p>';
    expect(anchorOne(html, text, '40')).toBeNull();
  });

  it('on an empty page, and for an empty span', () => {
    expect(anchorOne('', text, 'It opens again in May.')).toBeNull();
    expect(anchor(bodyOf('<p>It opens.</p>'), 'It opens.', [{ start: 3, end: 3 }])).toEqual([null]);
  });
});

describe('anchor, however a page breaks its text up,', () => {
  const word = fc.stringMatching(/^[a-zé]{1,7}$/u);
  const paragraph = fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => words.join(' '));
  const article = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 6 });

  it('gives ranges that read as the spans do', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 1, max: 9 }), (paragraphs, every) => {
        const whole = paragraphs.join('\n\n');
        const broken = paragraphs
          .map(
            (some) => `<p>${some.replaceAll(new RegExp(`(.{${every}})`, 'gu'), '<i>$1</i>')}</p>`,
          )
          .join('');
        const spans = paragraphs.map((some) => spanOf(whole, some));
        const ranges = anchor(bodyOf(`<main>${broken}</main>`), whole, spans);
        ranges.forEach((range, i) => {
          // Null only where one paragraph happens to be a part of another.
          if (range) expect(letters(range.toString())).toBe(letters(paragraphs[i]!));
          else
            expect(
              paragraphs.some(
                (other, j) => j !== i && letters(other).includes(letters(paragraphs[i]!)),
              ),
            ).toBe(true);
        });
      }),
    );
  });
});

describe('anchor on a page of 20,000 sentences', () => {
  it('finds each in its place, though many begin alike', () => {
    const { html, text: whole, sentences, spans } = alike(2000);
    const ranges = anchor(bodyOf(html), whole, spans);
    expect(ranges.filter((range, i) => range?.toString() !== sentences[i])).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/lib/article/body/blocks.ts';
import { page } from '../support/page.ts';

const blocks = (body: string) => blocksOf(page(`<body>${body}`).body);
const texts = (body: string): string[] => blocks(body).map((block) => block.text);

describe('blocksOf', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['text beside paragraphs', 'Before <p>One.</p> after', ['Before', 'One.', 'after']],
    [
      'inline elements',
      '<p>The <b>board</b> <a href="/x">vot<i>ed</i></a>.</p>',
      ['The board voted.'],
    ],
    ['white space', '<p> The\n\t board&nbsp;voted\u2009again </p>', ['The board voted again']],
    [
      'soft hyphens and zero-width spaces',
      '<p>Har&shy;bour\u200b board\ufeff</p>',
      ['Harbour board'],
    ],
    [
      'joiners that spelling needs',
      '<p>می\u200cخواهم 🏳️\u200d🌈 x</p>',
      ['می\u200cخواهم 🏳️\u200d🌈 x'],
    ],
    [
      'quotation marks as they are',
      '<p>“Never”, ‘no’ "or" \'yes\' «non»</p>',
      ['“Never”, ‘no’ "or" \'yes\' «non»'],
    ],
    [
      'two line breaks part paragraphs',
      '<div>One.<br><br>Two.<br> <br><br>Three.</div>',
      ['One.', 'Two.', 'Three.'],
    ],
    ['one line break is a blank', '<p>Eastmouth<br>Harbour</p>', ['Eastmouth Harbour']],
    ['one after a sentence stays a break', '<p>One.<br>Two.</p>', ['One.\nTwo.']],
    ['a source’s own line ends are none', '<p>One.\nTwo.</p>', ['One. Two.']],
    [
      'an inline element around blocks',
      '<span>One <div>Two</div> three</span>',
      ['One', 'Two', 'three'],
    ],
    ['list items', '<ul><li>First</li><li>Second</li></ul>', ['First', 'Second']],
    ['cells', '<table><tr><td>Boats</td><td>40</td></tr></table>', ['Boats', '40']],
    ['ornaments are no text', '<p>* * *</p><p>—</p><p>a</p>', ['a']],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it.each([
    ['<p>x</p>', 'paragraph'],
    ['<h2><span>x</span></h2>', 'heading'],
    ['<li><p>x</p></li>', 'item'],
    ['<dd>x</dd>', 'item'],
    ['<blockquote><p>x</p></blockquote>', 'quote'],
  ])('%s is a %s', (body, kind) => {
    expect(blocks(body)[0]?.kind).toBe(kind);
  });

  it('knows how much of a block is linked', () => {
    expect(blocks('<p><a href="/x">abcd</a> efghi</p>')[0]?.linked).toBeCloseTo(0.4);
    expect(blocks('<a href="/x"><h3>All of it</h3></a>')[0]?.linked).toBe(1);
    expect(blocks('<p><a name="x">A mark</a> is no link</p>')[0]?.linked).toBe(0);
  });

  it('loses and doubles no letter, however elements are nested', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'span',
      'li',
      'section',
      'blockquote',
      'a',
      'br',
      'table',
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.stringMatching(/^[a-z]{1,6}$/),
        fc
          .tuple(tag, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, inner]) =>
            name === 'br' ? '<br>' : `<${name}>${inner.join(' ')}</${name}>`,
          ),
      ),
    }));
    const { body } = page('<body>');
    fc.assert(
      fc.property(tree, (html) => {
        body.innerHTML = html;
        const letters = (text: string): string => text.replace(/\s/g, '');
        const read = blocksOf(body)
          .map((block) => block.text)
          .join('');
        expect(letters(read)).toBe(letters(body.textContent ?? ''));
      }),
      { numRuns: 40 },
    );
  });
});

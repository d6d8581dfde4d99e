import { expect, it } from 'vitest';
import { paragraphsOf } from '@/lib/shared/paragraphs.ts';
import { slice } from '@/lib/shared/span.ts';

it.each([
  ['a blank line', 'One.\n\nTwo.', ['One.', 'Two.']],
  ['a blank line with blanks in it', 'One.\n \t\nTwo.', ['One.', 'Two.']],
  ['several blank lines', 'One.\n\n\n\nTwo.', ['One.', 'Two.']],
  ['no single line break', 'One\ntwo.', ['One\ntwo.']],
  ['no blanks around it', '\n  One.  \n\n', ['One.']],
  ['nothing but blanks', ' \n\n ', []],
])('paragraphs are parted by %s', (_, text, expected) => {
  expect(paragraphsOf(text).map((span) => slice(text, span))).toEqual(expected);
});

import { expect, it } from 'vitest';
import { minified } from '../../../tools/build/minified.ts';
import { ROOT } from '../../../tools/checks/program.ts';

it('words are the same words without blanks', () => {
  const contents = JSON.stringify({ extName: { message: 'A  B' } }, null, 2);
  expect(minified({ relativeDest: '_locales/en/messages.json', contents })).toEqual({
    relativeDest: '_locales/en/messages.json',
    contents: '{"extName":{"message":"A  B"}}',
  });
});

it('a style sheet keeps its rules and loses its comments', () => {
  const absoluteSrc = `${ROOT}/public/highlights.css`;
  const small = minified({ relativeDest: 'highlights.css', absoluteSrc });
  expect(small).toMatchObject({
    relativeDest: 'highlights.css',
    contents: expect.stringContaining('::highlight(crossread-differs){background-color:'),
  });
  expect(small).not.toMatchObject({ contents: expect.stringContaining('/*') });
});

it('anything else is copied as it is', () => {
  const picture = { relativeDest: 'icon/16.png', absoluteSrc: 'public/icon/16.png' };
  expect(minified(picture)).toBe(picture);
});

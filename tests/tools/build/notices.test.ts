import { expect, it } from 'vitest';
import type { Licensed } from '../../../tools/build/licences.ts';
import { noticesHtml } from '../../../tools/build/notices.ts';

const licensed = (name: string, ...texts: string[]): Licensed => ({
  name,
  version: '1.0.0',
  licence: 'MIT',
  texts,
});

it('name every package in order, with its version and licence', () => {
  const html = noticesHtml([licensed('b', 'B'), licensed('@s/a', 'A')]);
  expect(html).toContain('<ul>\n<li>@s/a 1.0.0 (MIT)</li>\n<li>b 1.0.0 (MIT)</li>\n</ul>');
});

it('give a text once, below all that it belongs to', () => {
  const html = noticesHtml([licensed('b', 'Same'), licensed('c', 'Other'), licensed('a', 'Same')]);
  expect(html.split('</ul>\n')[1]).toBe(
    '<h2>a, b</h2>\n<pre>Same</pre>\n<h2>c</h2>\n<pre>Other</pre>',
  );
});

it('give every text of a package', () => {
  const html = noticesHtml([licensed('a', 'Licence', 'Notice')]);
  expect(html).toContain('<pre>Licence</pre>');
  expect(html).toContain('<pre>Notice</pre>');
});

it('show what would else be read as markup', () => {
  expect(noticesHtml([licensed('a', 'A & <b@example.org>')])).toContain(
    '<pre>A &amp; &lt;b@example.org&gt;</pre>',
  );
});

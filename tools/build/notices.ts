import type { Licensed } from './licences.ts';

/**
 * The notices as HTML: every package with its version and licence, then each text once, below the
 * packages that it belongs to.
 */
export function noticesHtml(packages: readonly Licensed[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const holders = new Map<string, Licensed[]>();
  for (const each of sorted) {
    for (const text of each.texts) holders.set(text, [...(holders.get(text) ?? []), each]);
  }
  const list = sorted.map(
    ({ name, version, licence }) => `<li>${escaped(`${name} ${version} (${licence})`)}</li>`,
  );
  const texts = [...holders].map(([text, those]) => {
    const names = those.map(({ name }) => escaped(name)).join(', ');
    return `<h2>${names}</h2>\n<pre>${escaped(text)}</pre>`;
  });
  return `<ul>\n${list.join('\n')}\n</ul>\n${texts.join('\n')}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

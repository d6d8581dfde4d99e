import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const keys = [...readFileSync('.wxt/i18n/structure.d.ts', 'utf8').matchAll(/^ *"([^"@]+)":/gm)].map(
  ([, key]) => key!,
);
const sources = globSync(['components/**/*.ts*', 'entrypoints/**/*.ts*', 'wxt.config.ts'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the words of the interface', () => {
  it('are there', () => {
    expect(keys.length).toBeGreaterThan(80);
  });

  // That each key in use has words is for the type check; this is the other direction.
  it.each(keys)('%s is shown somewhere', (key) => {
    const group = key.slice(0, key.lastIndexOf('.'));
    const used =
      sources.includes(`'${key}'`) ||
      sources.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
      sources.includes(`\`${group}.\${`);
    expect(used).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutNames } from '../../../tools/build/unnamed-features.ts';

const sourceOf = (file: string): string =>
  readFileSync(new URL(`../../../lib/comparison/claims/${file}`, import.meta.url), 'utf8');

it('leaves a feature with its value alone', () => {
  expect(withoutNames("{ name: 'a name is shared', value: (e) => e.name },")).toBe(
    '{  value: (e) => e.name },',
  );
});

it.each(['link-features.ts', 'phrase-features.ts', 'claim-links.ts'])(
  'takes every name out of %s, and nothing else',
  (file) => {
    const source = sourceOf(file);
    const left = withoutNames(source);
    expect(source).toMatch(/\bname:\s*'/);
    expect(left).not.toMatch(/\bname:\s*'/);
    expect(left.match(/\bvalue:/g)).toEqual(source.match(/\bvalue:/g));
    expect(left.replace(/\s+/g, '')).toBe(
      source.replace(/\bname:\s*'[^']*',/g, '').replace(/\s+/g, ''),
    );
  },
);

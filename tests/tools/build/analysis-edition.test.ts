import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { analysisEdition, editionOf } from '../../../tools/build/analysis-edition.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'edition-'));
  for (const part of ['lib/language', 'lib/shared', 'package.json']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
});

afterEach(() => rmSync(copy, { recursive: true }));

it('is the same for the same code, wherever it lies', () => {
  expect(analysisEdition(copy)).toBe(analysisEdition(ROOT));
});

it.each([
  'lib/language/analyse.ts',
  'lib/language/lexicon/new-list.ts',
  'lib/shared/span.ts',
  'package.json',
])('is another one when %s changes', (file) => {
  writeFileSync(join(copy, file), 'export {};');
  expect(analysisEdition(copy)).not.toBe(analysisEdition(ROOT));
});

it('is the same on a system that names the files in another way and order', () => {
  const files: [string, string][] = [
    ['lib/language/words/units.ts', 'a'],
    ['lib/language.ts', 'b'],
    ['lib/span.ts', 'c'],
  ];
  const onWindows = files.map(([path, text]) => [path.replaceAll('/', '\\'), text] as const);
  expect(editionOf(onWindows.reverse())).toBe(editionOf(files));
});

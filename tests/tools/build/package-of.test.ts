import { expect, it } from 'vitest';
import { packageOf } from '../../../tools/build/package-of.ts';

const modules: [string, string | null][] = [
  ['/home/me/crossread/node_modules/dexie/dist/modern/dexie.mjs', 'dexie'],
  ['/home/me/crossread/node_modules/@noble/hashes/sha2.js', '@noble/hashes'],
  ['/home/me/crossread/node_modules/wxt/node_modules/superlock/src/index.js', 'superlock'],
  ['C:\\crossread\\node_modules\\@noble\\hashes\\sha2.js', '@noble/hashes'],
  ['node_modules/preact/dist/preact.mjs', 'preact'],
  ['\0rolldown/runtime.js', 'rolldown'],
  ['\0vite/modulepreload-polyfill.js', 'vite'],
  ['\0virtual:wxt-background-entrypoint?/home/me/crossread/entrypoints/background/index.ts', 'wxt'],
  ['/home/me/crossread/lib/span.ts', null],
  ['/home/me/crossread/entrypoints/popup/index.html', null],
];

it.each(modules)('%j comes from %s', (module, name) => {
  expect(packageOf(module)).toBe(name);
});

import type { Plugin } from 'vite';

/** Where features of models are listed, as `{ name, value }`. */
const LISTS = /\/lib\/comparison\/claims\/(?:[a-z-]+-features|claim-links)\.ts$/;

/** The text of such a list without the names, which end at a line's end or before `value`. */
export const withoutNames = (source: string): string =>
  source.replace(/\bname:\s*'[^'\n]*',?(?=\s*value:|\n)/g, '');

/**
 * Leaves out of a build what its features are called. Only the tools that learn weights and print
 * them read the names, and a reader would download three kilobytes of them.
 */
export const unnamedFeatures = (): Plugin => ({
  name: 'unnamed-features',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: LISTS },
    handler: (code) => ({ code: withoutNames(code), map: null }),
  },
});

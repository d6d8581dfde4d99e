import { afterAll, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/*
 * Test files share a worker, its modules and its page. What one of them does to the clock, to
 * globals, to the page and to the browser's stand-in is undone before the next one begins.
 */

const parts = [fakeBrowser, ...Object.values(fakeBrowser)].filter(
  (part): part is object => typeof part === 'object' && part !== null,
);
const before = parts.map((part) => [part, { ...part }] as const);

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  // WXT stubs these in a virtual module, which a worker runs for its first file only.
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('browser', fakeBrowser);
  for (const [part, own] of before) {
    for (const name of Object.keys(part)) {
      if (!(name in own)) Reflect.deleteProperty(part, name);
    }
    Object.assign(part, own);
  }
  fakeBrowser.reset();
  if (typeof document !== 'undefined') document.body.replaceChildren();
});

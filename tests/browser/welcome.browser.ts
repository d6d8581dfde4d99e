import assert from 'node:assert/strict';
import type { View } from './driver/driver.ts';
import type { Point } from './driver/page-functions.ts';
import { browserTest } from './driver/scenario.ts';
import { atRest } from './driver/views.ts';
import { countOf, findingsOf } from './support/popup.ts';
import { firstCard, shownWelcome } from './support/welcome-page.ts';

/** Waits until the demonstration's page has a card open, or none. */
const cardIs = (welcome: View, open: boolean): Promise<true> =>
  welcome.waitFor(
    open ? 'a card' : 'no card',
    (open: boolean) =>
      (document.querySelector('iframe')?.contentDocument?.querySelector('crossread-card') !=
        null) ===
      open,
    open,
  );

/** Where, in the welcome page's viewport, the first sentence of a kind is painted in the frame. */
const paintedAt = (welcome: View, name: string): Promise<{ x: number; y: number }> =>
  atRest(name, () => welcome.evaluate(pointPainted, `crossread-${name}`));

/** Scrolls to the first sentence that is painted so, and tells where it is then. */
function pointPainted(name: string): Point {
  const frame = document.querySelector('iframe');
  const inside = frame?.contentWindow as (Window & typeof globalThis) | null;
  const [range] = inside?.CSS.highlights.get(name) ?? [];
  if (!frame || !inside || !range) return null;
  frame.scrollIntoView({ block: 'center', behavior: 'instant' });
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const outer = frame.getBoundingClientRect();
  const box = range instanceof inside.Range ? range.getClientRects()[0] : undefined;
  return box ? { x: outer.left + box.left + 5, y: outer.top + box.top + box.height / 2 } : null;
}

browserTest('the welcome page shows the whole thing at once', {}, async (stage) => {
  const { browser, picture } = stage;
  const welcome = await shownWelcome(browser);
  for (const kind of ['differs', 'added', 'omitted'] as const) {
    assert.ok((await countOf(welcome, kind)) > 0, `a finding is ${kind}`);
  }
  const outlets = (await findingsOf(welcome, 'differs')).flatMap(({ there }) => there);
  assert.ok(outlets.some(({ outlet }) => outlet === 'Kettlewire'));
  await welcome.screenshot(picture('light'));

  await welcome.click('.outlets label:nth-of-type(2)');
  await welcome.waitFor('the other report', () =>
    document.querySelector('.demo-view h1')?.textContent?.startsWith('Ellering: cable car'),
  );
  await firstCard(welcome);
  await welcome.press('Escape');
  await cardIs(welcome, false);
  const { x, y } = await paintedAt(welcome, 'omitted');
  await welcome.clickAt(x, y);
  await cardIs(welcome, true);

  await welcome.setColorScheme('dark');
  await welcome.screenshot(picture('dark'));

  // With an empty corpus, without a network.
  assert.deepEqual(
    await welcome.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    [],
  );
  const loaded = await welcome.evaluate(() => {
    const frames = [window, document.querySelector('iframe')?.contentWindow as typeof window];
    return frames.flatMap((frame) =>
      frame.performance.getEntriesByType('resource').map(({ name }) => name),
    );
  });
  // Only what comes over a network is listed by the browsers.
  assert.deepEqual(loaded, []);
});

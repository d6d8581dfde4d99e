import assert from 'node:assert/strict';
import type { View } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { countOf, findingsOf } from './support/popup.ts';
import { firstCard, shownWelcome } from './support/welcome-page.ts';

/** Whether the demonstration's page has a card open. */
const cardIsOpen = (welcome: View): Promise<boolean> =>
  welcome.evaluate(
    () =>
      document.querySelector('iframe')?.contentDocument?.querySelector('crossread-card') != null,
  );

/** Where, in the welcome page's viewport, the first sentence of a kind is painted in the frame. */
const paintedAt = (welcome: View, name: string): Promise<{ x: number; y: number }> =>
  welcome.evaluate(async (name) => {
    const frame = document.querySelector('iframe');
    const inside = frame?.contentWindow as (Window & typeof globalThis) | null;
    const [range] = inside?.CSS.highlights.get(`crossread-${name}`) ?? [];
    if (!frame || !inside || !range) throw new Error('nothing is painted');
    frame.scrollIntoView({ block: 'center' });
    (range.startContainer.parentElement as HTMLElement).scrollIntoView({ block: 'center' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const outer = frame.getBoundingClientRect();
    const box = range instanceof inside.Range ? range.getClientRects()[0] : undefined;
    if (!box) throw new Error('the sentence has no box');
    return { x: outer.left + box.left + 5, y: outer.top + box.top + box.height / 2 };
  }, name);

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
  const { x, y } = await paintedAt(welcome, 'omitted');
  await welcome.clickAt(x, y);
  assert.equal(await cardIsOpen(welcome), true);

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

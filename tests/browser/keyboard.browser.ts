import assert from 'node:assert/strict';
import { stopClock } from './background-clock.ts';
import type { ExtensionApi, View } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { until } from './driver/waiting.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { sticksOut } from './support/layout.ts';
import { afterWelcome, openAndSave, openPopup } from './support/popup.ts';

declare const chrome: ExtensionApi;

const sites = demoSites();
const CARD = 'crossread-card';

/** Everything that can be worked in a view, in the order of the document; each gets a number. */
const numbered = (view: View): Promise<number> =>
  view.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, select, input, textarea, summary',
      ),
    ].filter(
      (element) =>
        !(element as HTMLButtonElement).disabled &&
        // A group of radio buttons is one stop, at the chosen one; arrows go on from there.
        !element.matches('[type="radio"]:not(:checked)') &&
        !element.matches('[type="file"]') &&
        element.checkVisibility(),
    );
    for (const [place, element] of all.entries()) element.dataset.place = String(place);
    return all.length;
  });

/** Where the focus is, and whether a reader sees it. */
const focused = (view: View): Promise<{ place: number; seen: boolean }> =>
  view.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle } = getComputedStyle(element);
    return { place: Number(element.dataset.place ?? -1), seen: outlineStyle !== 'none' };
  });

/** Tabs through a view from its beginning and gives the places in the order of their turn. */
async function walked(view: View): Promise<number[]> {
  const count = await numbered(view);
  await view.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const places: number[] = [];
  // Between the window and the document the focus may rest on neither: a few steps more than stops.
  for (let step = 0; step < count + 4 && places.length < count; step++) {
    await view.press('Tab');
    if (await view.evaluate(() => document.activeElement === document.body)) continue;
    const { place, seen } = await focused(view);
    assert.ok(seen, `the focus is seen at ${place}`);
    places.push(place);
  }
  assert.deepEqual(
    [...places].sort((a, b) => a - b),
    Array.from({ length: count }, (_, place) => place),
    'everything is reached',
  );
  return places;
}

/** Focuses what is there only by tabbing to it. */
async function tabTo(view: View, selector: string): Promise<void> {
  for (let step = 0; step < 200; step++) {
    if (await view.evaluate((s) => document.activeElement?.matches(s), selector)) return;
    await view.press('Tab');
  }
  assert.fail(`nothing is reached by Tab that matches ${selector}`);
}

browserTest(
  'reading by keyboard alone',
  { sites, timeout: 600_000 },
  async ({ browser, picture }) => {
    await afterWelcome(browser);
    await openAndSave(browser, KETTLEWIRE);
    await openAndSave(browser, REGISTER);
    const tab = await browser.open(OSMARK);
    let popup = await openPopup(browser, tab);
    await popup.waitFor('what is asked last', () => document.querySelector('.site-switch button'));
    const places = await walked(popup);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      'in the order of reading',
    );

    await tabTo(popup, '.version-name input');
    await popup.press('Space');
    await popup.waitFor('a version to be off', () => document.querySelector('.version-off'));
    await popup.press('Space');
    await popup.waitFor('it to be on again', () => !document.querySelector('.version-off'));
    await tabTo(popup, '.tally button');
    await popup.press('Enter');
    await popup.waitFor('the list', () => document.activeElement?.closest('#findings-differs'));
    await popup.press('Tab');
    await tabTo(popup, '.list-differs .side-here button');
    await popup.press('Enter');
    await until('the popup to close', async () => !(await popup.isOpen()));
    await until('the card', () => tab.hasShadow(CARD));
    await tab.press('Escape');
    await until('no card', async () => !(await tab.hasShadow(CARD)));

    popup = await openPopup(browser, tab);
    await tabTo(popup, 'button.save');
    await popup.press('Enter');
    assert.match(
      await popup.waitFor('word of the save', () => document.querySelector('.said')?.textContent),
      /Saved/,
    );
    await popup.close();

    const settings = await browser.extensionPage('library.html#/settings');
    await settings.waitFor('the settings', () => document.querySelector('.add-site'));
    await walked(settings);
    // The keys are shown as they are bound.
    const bound = await settings.evaluate(() => chrome.commands.getAll());
    const shown = await settings.text('.shortcuts');
    for (const { shortcut } of bound) assert.ok(shortcut && shown.includes(shortcut), shortcut);
    await settings.goto(`${browser.extensionOrigin}library.html#/backup`);
    // It is offered when it is known that there is something to back up.
    await settings.waitFor('a backup to be offered', () =>
      document.querySelector('button.primary:enabled'),
    );
    await settings.click('.paste summary');
    await walked(settings);
    // Narrow, and from right to left, nothing of it sticks out.
    await settings.setViewport({ width: 520, height: 800 });
    for (const direction of ['ltr', 'rtl'] as const) {
      await settings.evaluate((direction) => {
        document.documentElement.dir = direction;
      }, direction);
      assert.deepEqual(await sticksOut(settings), [], direction);
      await settings.screenshot(picture(`backup narrow ${direction}`));
    }
    await settings.close();

    // Only Firefox hears the keys that its protocol presses.
    if (browser.name !== 'Firefox') return;
    const own = await browser.extensionPage('manifest.json');
    // What the button says of a save stands for a few seconds only.
    await stopClock(browser);
    const fresh = await browser.open(OSMARK);
    await browser.pressCommand(fresh, 'Alt+Shift+j');
    await until('the first card', () => fresh.hasShadow(CARD));
    const first = await (await fresh.inClosedShadow(CARD)).text();
    await browser.pressCommand(fresh, 'Alt+Shift+j');
    const card = await fresh.inClosedShadow(CARD);
    await until('the next card', async () => (await card.text()) !== first);
    await browser.pressCommand(fresh, 'Alt+Shift+k');
    await until('the first card again', async () => (await card.text()) === first);
    await fresh.press('Escape');
    await browser.pressCommand(fresh, 'Alt+Shift+l');
    await own.waitFor('word of the save on the button', async () => {
      const tabs = await chrome.tabs.query({});
      const texts = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id! }));
      return (await Promise.all(texts)).includes('✓');
    });
  },
);

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { faultsAtRest } from './support/layout.ts';
import { afterWelcome, openAndSave, openPopup, settled } from './support/popup.ts';

const sites = demoSites();

type Messages = Record<string, { message: string }>;

/**
 * Gives the interface the longest words that any of its languages has for each thing, so that one
 * look at a view is a look at it in all of them.
 */
function useLongestWords(extension: string): void {
  const folder = join(extension, '_locales');
  const files = readdirSync(folder).map((language) => join(folder, language, 'messages.json'));
  const longest: Messages = {};
  for (const file of files) {
    for (const [key, said] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Messages)) {
      const before = longest[key]?.message ?? '';
      // What names the language is no word that a reader sees.
      if (/^words_/.test(key) ? /\/en\/|\\en\\/.test(file) : said.message.length > before.length) {
        longest[key] = said;
      }
    }
  }
  for (const file of files) writeFileSync(file, JSON.stringify(longest));
}

/** What reaches beyond a view's edges, or is cut off within its own, in both directions of writing. */
const misfits = (view: View): Promise<string[]> => faultsAtRest(() => misfitsNow(view));

async function misfitsNow(view: View): Promise<string[]> {
  const found: string[] = [];
  for (const direction of ['rtl', 'ltr'] as const) {
    const here = await view.evaluate((direction) => {
      const root = document.documentElement;
      root.dir = direction;
      const beyond = root.scrollWidth - root.clientWidth;
      const cut = [...document.querySelectorAll('button, summary, label, th, h1, h2, h3, .flag')]
        .filter((one) => one.checkVisibility() && !one.matches('.unseen'))
        .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
        .map((one) => `${one.localName}.${one.className} is cut: ${one.textContent}`);
      return [...(beyond > 0 ? [`${beyond} pixels are beyond the edge`] : []), ...cut];
    }, direction);
    found.push(...here.map((one) => `${direction}: ${one}`));
  }
  return found;
}

browserTest(
  'the longest words of any language fit into a narrow window',
  { sites, change: useLongestWords },
  async ({ browser, picture }) => {
    await afterWelcome(browser);
    for (const url of [OSMARK, KETTLEWIRE]) await openAndSave(browser, url);
    const page = await browser.open(REGISTER);
    const popup = await openPopup(browser, page);
    assert.deepEqual(await misfits(popup), [], 'popup');
    await popup.click('.actions button.quiet');
    const panel = await browser.waitForPanel();
    await settled(panel);
    assert.deepEqual(await misfits(panel), [], 'panel');
    await panel.screenshot(picture('panel'));

    // Firefox has no narrower windows.
    const width = browser.name === 'Chromium' ? 360 : 500;
    const own = await browser.extensionPage('library.html');
    await own.setViewport({ width, height: 800 });
    const shown = async (what: string, there: string) => {
      await own.waitFor(what, (s: string) => document.querySelector(s), there);
      assert.deepEqual(await misfits(own), [], what);
      await own.screenshot(picture(what));
    };
    await shown('the stories', '.story-facts strong');
    await own.click('.story-entry h2 a');
    await shown('a story', '.fact .cell-link');
    await own.click('.fact .cell-link');
    await shown('an article', '[data-compared="true"]');
    for (const [what, address, there] of [
      ['settings', 'library.html#/settings', '.shortcuts'],
      ['backup', 'library.html#/backup', '.paste'],
      ['welcome', 'welcome.html', '.demo-view .tally'],
      ['a linked article', `save-link.html#${encodeURIComponent(KETTLEWIRE)}`, 'button'],
    ] as const) {
      await own.goto(browser.extensionOrigin + address);
      await shown(what, there);
    }
  },
);

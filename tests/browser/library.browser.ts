import assert from 'node:assert/strict';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './demo-sites.ts';
import type { ExtensionApi, Tab } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { afterWelcome, openAndSave } from './popup.ts';

declare const chrome: ExtensionApi;

const sites = demoSites();

/** Goes to a page of the open Library, as a link does, and waits until it is drawn. */
async function goTo(library: Tab, hash: string): Promise<string> {
  await library.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  return library.text('main h1');
}

browserTest('the Library, empty and with its first story', { sites }, async (stage) => {
  const { browser, picture } = stage;
  await afterWelcome(browser);
  const library = await browser.extensionPage('library.html');
  assert.match(await library.text('.notice'), /Your library is empty/);
  assert.equal(await library.title(), 'Crossread Library');
  await library.screenshot(picture('empty'));
  assert.match(await goTo(library, '#/nowhere'), /There is no such page/);
  assert.match(await library.title(), /^There is no such page – Crossread Library$/);
  assert.equal(await library.evaluate(() => document.activeElement?.id), 'main');
  await library.click('main a');

  for (const url of [REGISTER, KETTLEWIRE, OSMARK]) await openAndSave(browser, url);
  // The open page hears of each save.
  await library.waitFor('the story', () => document.querySelectorAll('.reports li').length === 3);
  const story = await library.text('.story-entry');
  assert.match(story, /Radio Osmark[\s\S]*Kettlewire[\s\S]*The Calderhaven Register/);
  assert.match(await library.text('.page-count'), /3 articles/);

  // Asked for from elsewhere, the Library comes in the tab that it is open in.
  const before = (await browser.listTabs()).length;
  const welcome = await browser.waitForTab('welcome.html');
  await welcome.evaluate(() =>
    chrome.runtime.sendMessage({
      to: 'background',
      ask: 'openLibrary',
      request: { hash: '#/nowhere' },
    }),
  );
  assert.match(await library.text('main h1'), /There is no such page/);
  assert.equal((await browser.listTabs()).length, before);
});

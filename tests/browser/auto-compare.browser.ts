import assert from 'node:assert/strict';
import type { ExtensionApi, Tab, View } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { until } from './driver/waiting.ts';
import { axeFindings } from './support/axe.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { MENU } from './support/menu.ts';
import { select } from './support/page.ts';
import { afterWelcome, countOf, openAndSave, openPopup } from './support/popup.ts';
import { viewSays } from './view-says.ts';

declare const chrome: ExtensionApi;

const sites = {
  ...demoSites(),
  'slow.test': { '/report': { body: '<!doctype html><title>Slow</title>', held: true } },
  'links.test': {
    '/': `<!doctype html><title>Links</title><p><a href="${KETTLEWIRE}">A report</a></p>`,
  },
};

const SITE = 'radio-osmark.test';
const PATTERN = `*://*.${SITE}/*`;

/** How many sentences are marked as stated differently, in the page itself. */
const painted = (tab: Tab): Promise<number> =>
  tab.evaluate(() => CSS.highlights.get('crossread-differs')?.size ?? 0);

/** What is injected by itself, and where. */
const registered = (own: View): Promise<string[]> =>
  own.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ js = [], matches = [] }) => [...js, ...matches]);
  });

const badges = (own: View): Promise<string[]> =>
  own.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const texts = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id! }));
    return (await Promise.all(texts)).filter(Boolean);
  });

browserTest(
  'a site that is granted, and taken back',
  { sites, timeout: 600_000 },
  async (stage) => {
    const { browser, picture, server } = stage;
    await afterWelcome(browser);
    for (const url of [REGISTER, KETTLEWIRE]) await (await openAndSave(browser, url)).close();
    await browser.allowPermissionRequest(PATTERN);
    const own = await browser.extensionPage('library.html#/settings');
    assert.deepEqual(await registered(own), [], 'nothing is injected anywhere');

    // Granted from the popup, by its switch.
    const tab = await browser.open(OSMARK);
    let popup = await openPopup(browser, tab);
    const differing = await countOf(popup, 'differs');
    assert.equal(
      await popup.text('.site-switch button'),
      `Compare articles on ${SITE} as they open`,
    );
    await popup.click('.site-switch button');
    await popup.waitFor('the site to be granted', () =>
      document.querySelector('.site-switch [aria-checked="true"]'),
    );
    await until('the script', async () => (await registered(own)).length > 0);
    const scripts = await registered(own);
    assert.ok(
      scripts.every((one) => /arrival\.js$/.test(one) || one === PATTERN),
      String(scripts),
    );
    // Saving by itself, too.
    await popup.click('.site-switch button:nth-of-type(2)');
    await popup.waitFor(
      'both to be on',
      () => document.querySelectorAll('.site-switch [aria-checked="true"]').length === 2,
    );
    await popup.close();

    // Compared as it opens, the count on the button, and saved; nobody has clicked.
    await tab.reload();
    await until('the findings', async () => (await painted(tab)) > 0);
    await until('the badge', async () => (await badges(own)).includes(String(differing)));
    popup = await openPopup(browser, tab);
    await popup.waitFor('the article to be saved', () =>
      document.querySelector('[data-saved="saved"]'),
    );
    await popup.close();

    // So it is after the background was ended; and elsewhere nothing is in any page, not even when
    // one that was opened later has its findings.
    const other = await browser.open(REGISTER);
    await browser.endBackground();
    await tab.bringToFront();
    await tab.reload();
    await until('the findings again', async () => (await painted(tab)) > 0);
    assert.equal(await painted(other), 0);
    await other.close();

    // Taken back in the settings: at once, in the open tab, on the button, in the browser.
    await own.bringToFront();
    await viewSays(own, '.site-row', /radio-osmark\.test/);
    assert.deepEqual(await axeFindings(own), []);
    await own.setColorScheme('dark');
    assert.deepEqual(await axeFindings(own), []);
    await own.screenshot(picture('settings'));
    await own.click('.site-row > button:last-child');
    await own.waitFor('the site to go', () => !document.querySelector('.site-row'));
    await until('the page to be left', async () => (await painted(tab)) === 0);
    await until('the badge to go', async () => (await badges(own)).length === 0);
    await own.waitFor('the permission to go', async () => {
      const { origins } = await chrome.permissions.getAll();
      return origins?.length === 0;
    });
    await until('the script to go', async () => (await registered(own)).length === 0);
    await tab.bringToFront();
    await tab.reload();
    popup = await openPopup(browser, tab);
    await popup.waitFor('the switch to be off', () =>
      document.querySelector('.site-switch button[aria-checked="false"]'),
    );
    await popup.close();

    // The other settings hold at once, in every page of Crossread.
    await own.bringToFront();
    await own.click('.choices label:nth-of-type(3)');
    await own.waitFor('the dark theme', () => document.documentElement.dataset.theme === 'dark');
    const dark = await browser.extensionPage('library.html#/settings');
    await dark.waitFor('the theme', () => document.documentElement.dataset.theme === 'dark');
    assert.equal(
      await dark.evaluate(() => getComputedStyle(document.body).backgroundColor),
      'rgb(22, 23, 25)',
    );
    await dark.click('.setting-list [role="switch"]');
    await own.waitFor('the switch', () =>
      document.querySelector('.setting-list [aria-checked="false"]'),
    );
    await dark.close();

    // A linked article: the one permission is asked for on a page that says why, and given back.
    await browser.allowPermissionRequest('*://*.kettlewire.test/*');
    const links = await browser.open('http://links.test/');
    await browser.chooseFromMenu(links, 'A report', MENU.saveLink);
    const ask = await browser.waitForTab('save-link.html');
    await viewSays(ask, 'main', /open and read a page of kettlewire\.test\?/);
    assert.deepEqual(await axeFindings(ask), []);
    const tabs = (await browser.listTabs()).length;
    await ask.click('button.primary');
    await ask.waitFor('the save', () => document.querySelector('[data-state="saved"]'));
    await viewSays(ask, 'main', /saved already[\s\S]*Kettlewire: Six hours/);
    await until('its tab to be closed', async () => (await browser.listTabs()).length === tabs);
    await until('the permission to be given back', async () => {
      const { origins } = await ask.evaluate(() => chrome.permissions.getAll());
      return origins?.length === 0;
    });
    await ask.screenshot(picture('linked'));

    // The permission is taken away while the page is on its way: nothing is saved, and it is said.
    const slow = 'http://slow.test/report';
    await browser.allowPermissionRequest('*://*.slow.test/*');
    await ask.goto(`${browser.extensionOrigin}save-link.html#${encodeURIComponent(slow)}`);
    await ask.reload();
    await ask.click('button.primary');
    await server.asked('slow.test/report');
    await ask.evaluate(() => chrome.permissions.remove({ origins: ['*://*.slow.test/*'] }));
    server.release('slow.test/report');
    await ask.waitFor('word of it', () => document.querySelector('[data-state="unread"]'));
    await viewSays(ask, 'main', /No article could be read there/);

    // Asked about selected words, the panel opens; Chromium opens it for real clicks only.
    if (browser.name !== 'Firefox') return;
    await tab.bringToFront();
    await select(tab, 'The oldest passenger');
    await browser.chooseFromMenu(tab, 'The oldest passenger', MENU.ask);
    const panel = await browser.waitForPanel();
    await panel.waitFor('the question', () => document.querySelector('.asked .finding'));
    const about = () => document.querySelector('.asked')?.textContent ?? '';
    assert.match(await panel.evaluate(about), /The oldest passenger.*Stated differently.*81/);
  },
);

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserUnderTest, ExtensionApi, Tab } from './driver/driver.ts';
import { browserTest, type Stage } from './driver/scenario.ts';
import { viewSays } from './view-says.ts';

/*
 * The drivers against a small extension of their own. A scenario that fails while these pass has
 * found a fault of the product.
 */

declare const chrome: ExtensionApi;

const extension = join(import.meta.dirname, 'driver/fixture-extension');
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body>${body}</body></html>`;

const sites = {
  'harbour-post.test': {
    '/ferry': page(
      'Ferry',
      '<p>The <b>old fer</b>ry sails again.</p><p style="margin-top: 300vh" ' +
        'onclick="this.textContent = event.isTrusted ? `real` : `scripted`">Far below it waits.</p>' +
        '<input aria-label="First"><input aria-label="Second">',
    ),
  },
  'hill-gazette.test': {
    '/strict': {
      body: page('Strict', '<p>Nothing may run here.</p>'),
      headers: { 'content-security-policy': "default-src 'none'" },
    },
    '/slow': page('Slow', '<p>Words before the picture.</p><img src="/picture" alt="">'),
    '/picture': { body: '', type: 'image/png', held: true },
  },
};

/** The addresses of all tabs in which the extension may run scripts, as it finds out itself. */
const readableHosts = (own: Tab): Promise<string[]> =>
  own.evaluate(async () => {
    const hosts: string[] = [];
    for (const { id } of await chrome.tabs.query({})) {
      const func = () => location.hostname;
      const answers = await chrome.scripting
        .executeScript({ target: { tabId: id as number }, func })
        .catch(() => []);
      if (answers[0]?.result?.includes('.test')) hosts.push(answers[0].result);
    }
    return hosts;
  });

const pingBackground = (own: Tab): Promise<{ bornAt: number; answered: number }> =>
  own.evaluate(() => chrome.runtime.sendMessage('ping'));

async function reachesEveryHost({ browser, server }: Stage): Promise<void> {
  const tab = await browser.open('http://harbour-post.test/ferry');
  assert.equal(await tab.title(), 'Ferry');
  assert.equal(await tab.url(), 'http://harbour-post.test/ferry');
  assert.match(await tab.html(), /^<html lang="en">.*<\/html>$/);
  await tab.goto('http://hill-gazette.test/strict');
  assert.equal(await tab.text('p'), 'Nothing may run here.');
  const hosts = server.hits.map(({ host, path }) => host + path);
  assert.ok(
    hosts.includes('harbour-post.test/ferry') && hosts.includes('hill-gazette.test/strict'),
  );
  await assert.rejects(tab.goto('https://harbour-post.test/ferry'), 'no encrypted way out');
}

async function clicksAndTypes({ browser, picture }: Stage): Promise<void> {
  const tab = await browser.open('http://harbour-post.test/ferry');
  assert.equal(await tab.evaluate((a: number, b: number) => a + b, 2, 3), 5);
  assert.deepEqual(await tab.evaluate(() => [innerWidth, innerHeight]), [1100, 800]);

  await tab.evaluate(() => {
    addEventListener('click', (event) => {
      const position = document.caretPositionFromPoint(event.clientX, event.clientY);
      Object.assign(window, { clickedOn: position?.offsetNode.textContent });
    });
  });
  await tab.clickText('old ferry');
  const clickedOn = await tab.waitFor(
    'the click',
    () => (window as { clickedOn?: string }).clickedOn,
  );
  assert.ok(clickedOn === 'old fer' || clickedOn === 'ry sails again.');
  await tab.clickText('Far below');
  await viewSays(tab, '[onclick]', /^real$/);

  await tab.click('input');
  for (const key of ['a', 'Tab', 'b', 'Shift+Tab', 'End', 'c']) await tab.press(key);
  const typed = await tab.evaluate(() =>
    [...document.querySelectorAll('input')].map((i) => i.value),
  );
  assert.deepEqual(typed, ['ac', 'b']);

  await tab.setColorScheme('dark');
  assert.ok(await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
  await tab.setViewport({ width: 700, height: 600 });
  assert.deepEqual(await tab.evaluate(() => [innerWidth, innerHeight]), [700, 600]);
  await tab.screenshot(picture('tab'));
  assert.ok(readFileSync(picture('tab')).length > 1000);
}

async function reportsErrors({ browser }: Stage): Promise<void> {
  const tab = await browser.open('http://harbour-post.test/ferry');
  const fail = () => {
    throw new RangeError('out of paper');
  };
  await assert.rejects(tab.evaluate(fail), /out of paper/);
  const popup = await browser.clickToolbarButton(tab);
  await assert.rejects(popup.evaluate(fail), /out of paper/);
  await popup.close();
}

async function reachesLoadingPages({ browser, server }: Stage): Promise<void> {
  const tab = await browser.open();
  await tab.startLoading('http://hill-gazette.test/slow');
  await tab.waitFor('the words', () => document.querySelector('p') !== null);
  assert.notEqual(await tab.evaluate(() => document.readyState), 'complete');
  server.release('hill-gazette.test/picture');
  await tab.waitFor('the page to be complete', () => document.readyState === 'complete');
}

browserTest(
  'a tab is opened, read, clicked and typed into',
  { sites, extension },
  async (stage) => {
    // In one browser: starting a new one takes longer than all of them.
    await reachesEveryHost(stage);
    await clicksAndTypes(stage);
    await reportsErrors(stage);
    await reachesLoadingPages(stage);
  },
);

browserTest(
  'the toolbar button and the shortcut open the popup',
  { sites, extension },
  async (stage) => {
    const { browser } = stage;
    const own = await browser.waitForTab('welcome.html');
    assert.equal(await own.text('h1'), 'Welcome');
    const tab = await browser.open('http://harbour-post.test/ferry');
    await browser.open('http://hill-gazette.test/strict');
    assert.deepEqual(await readableHosts(own), []);

    const popup = await browser.clickToolbarButton(tab);
    await popup.waitFor('the page', () => document.querySelector('#page')?.textContent === 'Ferry');
    assert.equal(await popup.text('h1'), 'Fixture popup');
    assert.deepEqual(await readableHosts(own), ['harbour-post.test'], 'that tab and no other');

    const again = await browser.clickToolbarButton(tab);
    await again.click('#field');
    await again.press('x');
    assert.equal(await again.evaluate(() => document.querySelector('input')?.value), 'x');
    await again.screenshot(stage.picture('popup'));
    assert.ok(readFileSync(stage.picture('popup')).length > 1000);
    await again.setColorScheme('dark');
    const dark = () => getComputedStyle(document.body).backgroundColor;
    assert.equal(await again.evaluate(dark), 'rgb(20, 20, 40)');
    await again.close();
    assert.equal(await again.isOpen(), false);

    const [command] = await own.evaluate(() => chrome.commands.getAll());
    assert.match(command?.shortcut ?? '', /^(Alt\+Shift\+Y|⌥⇧Y)$/);
    // Chromium's shortcuts are the window manager's, which no script can press.
    if (browser.name === 'Chromium') return;
    const third = await browser.pressShortcut(tab, 'Alt+Shift+Y');
    await third.waitFor('the page', () => document.querySelector('#page')?.textContent === 'Ferry');
  },
);

browserTest('a closed shadow root is read and clicked', { sites, extension }, async (stage) => {
  const { browser } = stage;
  for (const url of ['http://harbour-post.test/ferry', 'http://hill-gazette.test/strict']) {
    const tab = await browser.open(url);
    assert.equal(await tab.hasShadow('fixture-card'), false);
    const popup = await browser.clickToolbarButton(tab);
    // Its line of text pushes the button down when it comes.
    await popup.waitFor('the page', () => document.querySelector('#page')?.textContent);
    await popup.click('#inject');
    const injected = () => document.querySelector('#card')?.textContent === 'injected';
    await popup.waitFor('the script is injected', injected);
    await viewSays(popup, '#click', /^a real click$/);
    await popup.close();

    assert.equal(await tab.hasShadow('fixture-card'), true);
    const scripts = () => document.querySelector('fixture-card')?.shadowRoot ?? null;
    assert.equal(await tab.evaluate(scripts), null, 'the page sees no root');
    const card = await tab.inClosedShadow('fixture-card');
    assert.match(await card.text(), /^Words in the card\s+Press me$/);
    assert.equal(
      await card.evaluate((root, tag: string) => root.querySelectorAll(tag).length, 'p'),
      1,
    );
    await card.click('button');
    await card.waitFor(
      'the press',
      (root) => root.querySelector('button')?.textContent === 'pressed for real',
    );
    await tab.press('Escape');
    await tab.waitFor('the card is gone', () => !document.querySelector('fixture-card'));
    assert.equal(await tab.hasShadow('fixture-card'), false);
  }
});

async function endsTheBackground({ browser }: Stage): Promise<void> {
  const own = await browser.extensionPage('welcome.html');
  const first = await pingBackground(own);
  assert.equal((await pingBackground(own)).answered, first.answered + 1);
  await browser.endBackground();
  const later = await pingBackground(own);
  assert.equal(later.answered, 1);
  assert.ok(later.bornAt > first.bornAt);
}

async function asksForPermissions({ browser }: Stage): Promise<void> {
  assert.deepEqual(await browser.installWarnings(), []);
  const own = await browser.waitForTab('welcome.html');
  await browser.open('http://harbour-post.test/ferry');
  await browser.grantHostPermission('*://harbour-post.test/*');
  assert.deepEqual(await readableHosts(own), ['harbour-post.test']);

  await browser.allowPermissionRequest('*://asked.test/*');
  const has = () => chrome.permissions.contains({ origins: ['*://asked.test/*'] });
  assert.equal(await own.evaluate(has), false, 'not before it is asked for');
  await own.bringToFront();
  await own.click('#ask');
  await own.waitFor('an answer', () => document.querySelector('#answer')?.textContent);
  assert.equal(await own.text('#answer'), 'granted');
  assert.equal(await own.evaluate(has), true);
}

browserTest(
  'permissions are asked for, the background ends',
  { sites, extension },
  async (stage) => {
    await asksForPermissions(stage);
    await endsTheBackground(stage);
  },
);

browserTest(
  'dark devices, and data that outlives a restart',
  { sites, extension },
  async (stage) => {
    const profile = mkdtempSync(join(tmpdir(), 'crossread-profile-'));
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    const restarted = (): Promise<BrowserUnderTest> =>
      stage.launch({ profile, colorScheme: 'dark' });
    try {
      const before = await restarted();
      const tab = await before.open('http://harbour-post.test/ferry');
      assert.equal(await tab.evaluate(isDark), true);
      const popup = await before.clickToolbarButton(tab);
      assert.equal(await popup.evaluate(isDark), true);
      const own = await before.extensionPage('welcome.html');
      await own.evaluate(() => chrome.storage.local.set({ kept: 'for later' }));
      await before.close();

      const after = await restarted();
      const page = await after.extensionPage('welcome.html');
      assert.deepEqual(await page.evaluate(() => chrome.storage.local.get('kept')), {
        kept: 'for later',
      });
      await after.close();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    }
  },
);

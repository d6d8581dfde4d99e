import assert from 'node:assert/strict';
import { letClockRun, stopClock } from './background-clock.ts';
import type { BrowserUnderTest, ExtensionApi, Popup } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { until } from './driver/waiting.ts';
import { axeInBothThemes } from './support/axe.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { articleWith, fillLibrary } from './support/filled-library.ts';
import { sticksOut } from './support/layout.ts';
import { cardSays, painted } from './support/page.ts';
import {
  afterWelcome,
  findingsOf,
  openAndSave,
  openPopup,
  savePage,
  settled,
} from './support/popup.ts';
import { viewSays } from './view-says.ts';

declare const chrome: ExtensionApi;

const demo = demoSites();

const paragraph = (i: number): string =>
  `<p>The council of Wexcombe met in session ${i} and heard from the keeper of the lock, who said that ` +
  `gate ${i} had been painted by volunteers from the rowing club and would be opened by the mayor.</p>`;
const report = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => paragraph(i + 1)).join('');

/** 20,000 sentences, and nearly as many letters as are read of a page. */
const entry = (i: number): string => `Gate ${i} let through ${i * 7 + 3} barges.`;
const ledger = Array.from(
  { length: 4000 },
  (_, i) => `<p>${[0, 1, 2, 3, 4].map((k) => entry(i * 5 + k)).join(' ')}</p>`,
).join('');
const LEDGER = articleWith({ url: 'http://wexcombe-week.test/ledger' });
const otherLedger = articleWith({
  url: 'http://tarn-mercury.test/ledger',
  outlet: 'Tarn Mercury',
  title: 'Barges at the lock, one by one',
  text: `${[11, 12, 13, 14].map(entry).join(' ')} Gate 15 let through 999 barges. The clerk, Osric Vane, wrote the ledger in green ink.`,
});

/** The rest of the page arrives when its script has. */
const slowReport = (script: string): string =>
  report(
    '<title>Slow lock</title>',
    `<article><h1>Slow lock</h1>${paragraphs(10)}<script src="${script}"></script>${paragraphs(5)}</article>`,
  );

const HOSTILE = `<img src=x onerror="document.title='broken'"><b>Lock gates</b> ${'very '.repeat(1000)}`;

/** The least that is a PDF of one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const sites = {
  ...demo,
  'wexcombe-week.test': {
    '/': report(
      '<title>Wexcombe Week</title>',
      `<nav>${Array.from({ length: 30 }, (_, i) => `<h3><a href="/${i}">Headline number ${i} of the day</a></h3>`).join('')}</nav>`,
    ),
    '/lock': report(
      '<title>Lock gates opened</title>',
      `<article><h1>Lock gates opened</h1>${paragraphs(12)}</article>`,
    ),
    '/slow': slowReport('/slow.js'),
    '/slow.js': { body: '', type: 'text/javascript', held: true },
    // A script of its own: the browser would hold back a second request for the first one's.
    '/slower': slowReport('/slower.js'),
    '/slower.js': { body: '', type: 'text/javascript', held: true },
    '/hostile': report(
      `<title>${HOSTILE.replaceAll('<', '&lt;')}</title>`,
      `<article><h1>${HOSTILE.replaceAll('<', '&lt;')}</h1>${paragraphs(12)}</article>`,
    ),
    '/huge': report(
      '<title>Huge lock</title>',
      `<article><h1>Huge lock</h1>${paragraphs(12)}</article><script type="application/json">${JSON.stringify('x'.repeat(10_000_000))}</script>`,
    ),
    '/ledger': report(
      '<title>The ledger of the lock</title><meta property="og:type" content="article">',
      `<article><h1>The ledger of the lock</h1>${ledger}</article>`,
    ),
    '/ledgers': report(
      '<title>Two ledgers of the lock</title><meta property="og:type" content="article">',
      `<article><h1>Two ledgers of the lock</h1>${ledger}${ledger}</article>`,
    ),
    '/paper.pdf': { body: PDF, type: 'application/pdf' },
  },
  'calderhaven-evening.test': {
    '/lift': report(
      '<title>Lift</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lift stands still","isAccessibleForFree":false}</script>',
      '<article><h1>Lift stands still</h1><p>Rescuers were climbing to the cabins of the lift above Calderhaven on Saturday evening, hours after it had stopped with dozens of passengers on board, the operator said.</p><p>Subscribe to read on.</p></article>',
    ),
  },
  'tagblatt-osmark.test': {
    '/seilbahn': report(
      '<title>Seilbahn</title>',
      `<article><h1>Seilbahn am Corrow steht still</h1>${Array.from(
        { length: 10 },
        (_, i) =>
          `<p>Am Samstag standen die Kabinen der Seilbahn am Corrow über Ellering still, und die Bergwacht holte die Fahrgäste nacheinander mit Seilen herunter, wie Marit Colley am Abend zum ${i + 1}. Mal sagte.</p>`,
      ).join('')}</article>`,
    ),
  },
};

const open = async (browser: BrowserUnderTest, url: string): Promise<Popup> =>
  openPopup(browser, await browser.open(url));

async function says(popup: Popup, state: string, words: RegExp): Promise<void> {
  await viewSays(popup, 'main', words);
  assert.equal(await settled(popup), state);
  await isAccessible(popup);
  await popup.close();
}

async function isAccessible(popup: Popup): Promise<void> {
  assert.deepEqual(await axeInBothThemes(popup), []);
}

browserTest('pages that hold no article or may not be read', { sites }, async (stage) => {
  const { browser, picture } = stage;
  const welcome = await afterWelcome(browser);
  await says(await openPopup(browser, welcome), 'unreadable', /This is a page of Crossread/);

  const home = await open(browser, 'http://wexcombe-week.test/');
  await home.screenshot(picture('no article'));
  await says(home, 'refused', /No article was found[\s\S]*Open one and click the button again/);

  const builtIn = browser.name === 'Chromium' ? 'chrome://version' : 'about:support';
  const forbidden = await open(browser, builtIn);
  await forbidden.screenshot(picture('browser page'));
  const no = /No extension may read it|Crossread has not read this page/;
  await says(forbidden, 'unreadable', no);

  const pdf = await browser.open();
  await pdf.startLoading('http://wexcombe-week.test/paper.pdf');
  const popup = await openPopup(browser, pdf);
  // Chromium shows a PDF in a page of its own making, which can be asked; Firefox lets nobody in.
  await viewSays(popup, 'main', /PDF files cannot be read|not a web page of text/);
  await popup.close();
});

browserTest('what there is to do, state by state', { sites }, async ({ browser, picture }) => {
  await afterWelcome(browser);

  // Nothing is saved at all; then only this one is; then others are, and none of this story.
  let popup = await open(browser, REGISTER);
  await viewSays(popup, '.notice', /Nothing is saved yet[\s\S]*Save this article/);
  await isAccessible(popup);
  await savePage(popup);
  await popup.waitFor('the next state', () => /other report/.test(document.body.textContent ?? ''));
  await viewSays(popup, '.notice', /This one is saved\. Open the same story/);
  await isAccessible(popup);
  await popup.close();
  popup = await open(browser, 'http://wexcombe-week.test/lock');
  await viewSays(popup, '.notice', /No other report of this story[\s\S]*Save this one/);
  await popup.close();

  // A part of a text: what follows from it is said, and no omission is claimed.
  const part = await open(browser, 'http://calderhaven-evening.test/lift');
  await viewSays(part, '.notice-warning', /Only part[\s\S]*nothing is claimed/);
  await isAccessible(part);
  await part.screenshot(picture('partial'));
  await part.close();
});

browserTest('a page that is still loading', { sites }, async (stage) => {
  const { browser, picture, server } = stage;
  await afterWelcome(browser);
  await stopClock(browser);
  const tab = await browser.open();
  await tab.startLoading('http://wexcombe-week.test/slow');
  let popup = await browser.clickToolbarButton(tab);
  // Shown only where there is something to wait for.
  await popup.waitFor('word of the reading', () =>
    document.querySelector('.reading h1')?.checkVisibility({ visibilityProperty: true }),
  );
  await isAccessible(popup);
  await letClockRun(browser);
  await viewSays(popup, 'main', /still loading/);
  await isAccessible(popup);
  await popup.screenshot(picture('popup'));
  await popup.click('.notice button');
  await popup.waitFor('the page as it is', () => document.querySelector('[data-state="read"]'));
  await viewSays(popup, 'main', /Slow lock/);
  await popup.close();

  const patient = await browser.open();
  await patient.startLoading('http://wexcombe-week.test/slower');
  popup = await browser.clickToolbarButton(patient);
  await viewSays(popup, 'main', /still loading/);
  server.release('wexcombe-week.test/slower.js');
  await popup.waitFor('the page to arrive', () => document.querySelector('[data-state="read"]'));
  await popup.close();
});

browserTest('a headline of 5,000 characters and a page of 10 MB', { sites }, async (stage) => {
  const { browser, picture } = stage;
  await afterWelcome(browser);
  const popup = await open(browser, 'http://wexcombe-week.test/hostile');
  const headline = await popup.text('.article h1');
  assert.match(headline, /Lock gates\W+very very/);
  assert.equal(await popup.evaluate(() => document.querySelectorAll('.article img').length), 0);
  assert.deepEqual(await sticksOut(popup), []);
  const height = await popup.evaluate(
    () => document.querySelector('.article h1')?.getBoundingClientRect().height ?? 0,
  );
  assert.ok(height < 120, `the headline is ${height} px high`);
  await popup.screenshot(picture('popup'));
  assert.match(await savePage(popup), /Saved/);
  await popup.close();

  const huge = await open(browser, 'http://wexcombe-week.test/huge');
  await viewSays(huge, '.article h1', /Huge lock/);
  assert.match(await savePage(huge), /Saved/);
  await huge.close();
});

browserTest('20,000 sentences', { sites, timeout: 600_000 }, async ({ browser, picture }) => {
  await afterWelcome(browser);
  const library = await browser.extensionPage('library.html');
  await library.text('.notice');
  await fillLibrary(library, [otherLedger], [otherLedger, LEDGER]);
  await library.close();

  // Read, compared and painted, while the page goes on answering.
  const tab = await browser.open(LEDGER.url);
  const popup = await browser.clickToolbarButton(tab);
  const state = async () => {
    assert.equal(await tab.title(), 'The ledger of the lock');
    return popup.evaluate(() => document.querySelector('[data-state="read"] .tally') !== null);
  };
  await until('the comparison', state, 240_000);
  await viewSays(popup, '.list-differs', /999/);
  await viewSays(popup, '.list-added', /Osric Vane/);
  const omitted = (await painted(tab, 'omitted')).length;
  assert.ok(omitted > 10_000, `${omitted} sentences are only here`);
  // A long list is drawn a piece at a time.
  await popup.click('.list-omitted .more');
  await popup.waitFor('more of it', () => {
    const shown = document.querySelectorAll('.list-omitted .finding').length;
    return shown > 100 && shown < 1000;
  });
  await popup.screenshot(picture('popup'));
  await popup.close();
  await tab.bringToFront();
  await tab.press('Alt+ArrowDown');
  await cardSays(tab, /1 of \d{5}/);
  await tab.press('Alt+ArrowDown');
  await cardSays(tab, /2 of \d{5}/);
  await tab.screenshot(picture('page'));

  // More than that is told to be too much, before anything is done to the page.
  const large = await open(browser, 'http://wexcombe-week.test/ledgers');
  await says(large, 'refused', /too large to be read[\s\S]*print view/);
});

browserTest('a page changed by its own script after reading', { sites }, async ({ browser }) => {
  await afterWelcome(browser);
  await openAndSave(browser, REGISTER);
  const tab = await browser.open(OSMARK);
  const popup = await openPopup(browser, tab);
  const index = (await findingsOf(popup, 'differs')).findIndex(({ here }) =>
    here?.includes('Pell'),
  );
  const entry = `.list-differs .finding:nth-of-type(${index + 1})`;
  // Hidden by a style sheet of a script's own, which nobody who watches the page hears of.
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule('p { display: none }');
    document.adoptedStyleSheets = [sheet];
  });
  await popup.click(`${entry} .side-here button`);
  await viewSays(popup, '.said', /Not found in the page any more/);
  // Withdrawn, which is heard of: it is told without a click.
  await tab.evaluate(() => {
    document.adoptedStyleSheets = [];
    for (const p of document.querySelectorAll('p')) {
      if (p.textContent?.includes('Osmund Pell')) p.textContent = 'This paragraph was withdrawn.';
    }
  });
  await viewSays(popup, `${entry} .gone`, /Not found in the page any more/);
  await popup.close();
});

browserTest('a report in another language claims nothing', { sites }, async ({ browser }) => {
  await afterWelcome(browser);
  await openAndSave(browser, REGISTER);
  await openAndSave(browser, KETTLEWIRE);
  const tab = await browser.open('http://tagblatt-osmark.test/seilbahn');
  const popup = await openPopup(browser, tab);
  // The words find no story across languages; the reader may say that it is one, and then it is shown.
  await viewSays(popup, 'main', /No other report of this story is saved/);
  await viewSays(popup, '.article h1', /Seilbahn am Corrow steht still/);
  await popup.close();
});

browserTest('a library of a newer Crossread is left alone', { sites }, async (stage) => {
  const { browser, picture } = stage;
  const own = await afterWelcome(browser);
  await own.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('crossread').onsuccess = resolve;
    });
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('crossread', 990);
      opening.onupgradeneeded = () => opening.result.createObjectStore('wonders');
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  });
  const popup = await open(browser, 'http://wexcombe-week.test/lock');
  await popup.screenshot(picture('popup'));
  await says(popup, 'failed', /made by a newer Crossread[\s\S]*Nothing was changed/);
});

browserTest('a page can neither ask nor hear', { sites }, async ({ browser }) => {
  await afterWelcome(browser);
  const tab = await openAndSave(browser, REGISTER);
  const reached = await tab.evaluate(async (origin) => {
    const api = (window as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome;
    if (typeof api?.runtime?.sendMessage === 'function') return 'a way to send messages';
    const page = await fetch(`${origin}popup.html`).catch(() => null);
    if (page?.ok) return 'a page of the extension';
    return null;
  }, browser.extensionOrigin);
  assert.equal(reached, null);
  await tab.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  // All that is said while the page is read and painted would come before a word of its own.
  await (await openPopup(browser, tab)).close();
  await tab.evaluate(() => postMessage('its own'));
  const heard = await tab.waitFor('its own word', () => {
    const { heard } = window as { heard?: unknown[] };
    return heard?.includes('its own') && heard;
  });
  assert.deepEqual(heard, ['its own']);
  const own = await browser.extensionPage('welcome.html');
  const granted = await own.evaluate(() => chrome.permissions.getAll());
  assert.deepEqual(granted.origins, []);
});

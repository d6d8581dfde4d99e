import assert from 'node:assert/strict';
import type { ExtensionApi } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { until } from './driver/waiting.ts';
import { axeInBothThemes } from './support/axe.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { cardIs, ownHtml, painted } from './support/page.ts';
import {
  afterWelcome,
  countOf,
  findingsOf,
  openAndSave,
  openPopup,
  savePage,
} from './support/popup.ts';
import { viewSays } from './view-says.ts';

declare const chrome: ExtensionApi;

const sites = demoSites();
const CARD = 'crossread-card';

browserTest('two reports saved, the third compared', { sites }, async ({ browser, picture }) => {
  await afterWelcome(browser);
  await openAndSave(browser, REGISTER);
  await openAndSave(browser, KETTLEWIRE);
  const tab = await browser.open(OSMARK);
  const htmlBefore = await ownHtml(tab);

  let popup = await openPopup(browser, tab);
  await viewSays(popup, '.article', /Radio Osmark[\s\S]*2026[\s\S]*Ellering: cable car/);

  // Stated differently: figure against figure, each side in its own outlet's words.
  const differs = await findingsOf(popup, 'differs');
  assert.equal(await countOf(popup, 'differs'), differs.length);
  const age = differs.find(({ here }) => here?.includes('Osmund Pell'));
  assert.deepEqual(age?.hereMarks, ['84']);
  assert.equal(age.aspect, 'Number');
  const register = age.there.find(({ outlet }) => outlet === 'The Calderhaven Register');
  assert.deepEqual(register?.marks, ['81']);
  assert.match(register.quote, /^The oldest, Osmund Pell, 81, a retired clockmaker/);
  assert.match(register.date, /2026/);
  assert.match(register.href, /^http:\/\/calderhaven-register\.test\/.*#:~:text=The%20oldest/);

  const added = await findingsOf(popup, 'added');
  assert.equal(await countOf(popup, 'added'), added.length);
  const minister = added.find(({ there }) => there.some(({ quote }) => quote.includes('Brook')));
  assert.equal(minister?.here, null);
  assert.equal(minister?.there[0]?.outlet, 'The Calderhaven Register');

  const omitted = await findingsOf(popup, 'omitted');
  assert.equal(await countOf(popup, 'omitted'), omitted.length);
  const soup = omitted.find(({ here }) => here?.includes('pea soup'));
  assert.match(soup?.absent ?? '', /The Calderhaven Register and Kettlewire/);
  assert.deepEqual(soup?.there, []);
  await popup.screenshot(picture('popup'));
  await popup.close();

  // The page is painted, and not a byte of it is changed.
  assert.ok((await painted(tab, 'differs')).some((sentence) => sentence.includes('Pell, 84')));
  assert.ok((await painted(tab, 'omitted')).some((sentence) => sentence.includes('pea soup')));
  assert.equal(await ownHtml(tab), htmlBefore);

  // A real click on a marked sentence opens its card; Esc closes it.
  await tab.clickText('The oldest passenger was Osmund Pell');
  await cardIs(tab, true);
  const card = await tab.inClosedShadow(CARD);
  const said = await card.text();
  for (const words of ['Number', '84', 'The Calderhaven Register', '81', 'Kettlewire']) {
    assert.ok(said.includes(words), `the card says '${words}': ${said}`);
  }
  const marks = await card.evaluate((root) =>
    [...root.querySelectorAll('mark')].map((mark) => mark.textContent),
  );
  assert.deepEqual(marks.slice(0, 2), ['84', '81']);
  const links = await card.evaluate((root) => [...root.querySelectorAll('a')].map((a) => a.href));
  assert.ok(links.some((href) => href.startsWith(REGISTER)));
  assert.equal(
    await tab.evaluate(() => document.querySelector('crossread-card')?.shadowRoot),
    null,
  );
  await tab.screenshot(picture('card'));
  await tab.press('Escape');
  await cardIs(tab, false);
  assert.equal(await ownHtml(tab), htmlBefore);

  // So does a click elsewhere, and the card's own button.
  await tab.clickText('The oldest passenger was Osmund Pell');
  await cardIs(tab, true);
  await tab.clickText('More from the region');
  await cardIs(tab, false);
  await tab.clickText('pea soup');
  await cardIs(tab, true);
  await (await tab.inClosedShadow(CARD)).click('.card-close');
  await cardIs(tab, false);

  // Everything works after the background was ended.
  await browser.endBackground();
  popup = await openPopup(browser, tab);
  assert.equal(await countOf(popup, 'differs'), differs.length);
  await browser.endBackground();
  await popup.click('.list-differs .side-here button');
  await cardIs(tab, true);
  // The popup would cover what it led to.
  await until('the popup to close', async () => !(await popup.isOpen()));
  await browser.endBackground();
  popup = await openPopup(browser, tab);
  assert.match(await savePage(popup), /Saved to your library/);
  await popup.close();

  const own = await browser.extensionPage('welcome.html');
  const { origins } = await own.evaluate(() => chrome.permissions.getAll());
  assert.deepEqual(origins, [], 'no host permission is held');
});

browserTest('the same text saved twice, then a changed one', { sites }, async (stage) => {
  const { browser, server } = stage;
  await afterWelcome(browser);
  const tab = await openAndSave(browser, REGISTER);
  let popup = await openPopup(browser, tab);
  assert.equal(await popup.text('button.save'), 'Saved');
  await popup.close();

  const page = sites[new URL(REGISTER).host]?.[new URL(REGISTER).pathname];
  if (typeof page !== 'object') throw new Error('the demonstration is missing');
  const changed = Buffer.from(page.body).toString().replace('hung 90 metres', 'hung 95 metres');
  server.add({ [new URL(REGISTER).host]: { [new URL(REGISTER).pathname]: changed } });
  await tab.reload();
  popup = await openPopup(browser, tab);
  await viewSays(popup, '.actions', /Changed since you saved it/);
  assert.deepEqual(await axeInBothThemes(popup), []);
  assert.match(await savePage(popup), /the earlier one is kept/);
  await popup.close();

  const own = await browser.extensionPage('welcome.html');
  const texts = await own.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('crossread');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('revisions').objectStore('revisions').getAll();
          all.onsuccess = () => resolve(all.result.map(({ article }) => article.text));
        };
      }),
  );
  assert.equal(texts.length, 2);
  assert.ok(texts.some((text) => text.includes('hung 90 metres')));
  assert.ok(texts.some((text) => text.includes('hung 95 metres')));
});

/** What the Register wrote two days later: an article of its own, and no version of the first. */
const FOLLOW_UP = 'http://calderhaven-register.test/two-days-later';
const followUp = `<!doctype html><html lang="en"><head><title>Corrow cable car to stay closed</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="The Calderhaven Register">
<meta property="article:published_time" content="2026-03-16T18:00:00+01:00"></head>
<body><article><h1>Corrow cable car to stay closed until its bearing is replaced</h1>
<p>The Corrow cable car above Ellering will stay closed until Thursday, two days after its 64 stranded
passengers were lowered to safety by Osmark Mountain Rescue.</p>
<p>Marit Colley, the director of Corrow Lifts, said on Monday that a new bearing for the main drive
was on its way and that every cabin of the cableway would be inspected before it opened again.</p>
<p>Adela Brook, the regional minister of transport, has had the written account of the stoppage that
she had asked Corrow Lifts for. She would read it, she said, before she spoke about the licence.</p>
<p>Piet Rasmer, who led the rescue, thanked the 120 rescuers from five valleys on Monday evening. The
oldest passenger, Osmund Pell, 81, has invited them all to the town hall of Ellering.</p>
</article></body></html>`;

browserTest("an outlet's follow-up", { sites }, async ({ browser, server, picture }) => {
  server.add({ 'calderhaven-register.test': { '/two-days-later': followUp } });
  await afterWelcome(browser);
  const first = await openAndSave(browser, REGISTER);
  // Only this outlet is saved, which says nothing about what others leave out.
  const later = await browser.open(FOLLOW_UP);
  let popup = await openPopup(browser, later);
  await viewSays(popup, '.versions', /The Calderhaven Register[\s\S]*earlier article/);
  await viewSays(popup, '.notice', /All these reports are by The Calderhaven Register/);
  assert.deepEqual(await axeInBothThemes(popup), []);
  await popup.screenshot(picture('earlier'));
  await savePage(popup);
  await popup.close();

  popup = await openPopup(browser, first);
  await viewSays(popup, '.versions', /The Calderhaven Register[\s\S]*follow-up/);
  await popup.close();
  const library = await browser.extensionPage('library.html');
  await library.click('.story-entry h2 a');
  await viewSays(library, '.report-list', /follow-up/);
});

browserTest('a wrongly matched story is left out for good', { sites }, async ({ browser }) => {
  await afterWelcome(browser);
  await openAndSave(browser, REGISTER);
  const tab = await browser.open(OSMARK);
  let popup = await openPopup(browser, tab);
  assert.ok((await countOf(popup, 'differs')) > 0);
  await popup.click('.version-more');
  await popup.click('.version-about button');
  await popup.waitFor('the comparison to go', () => !document.querySelector('.versions'));
  await viewSays(popup, '.said', /The Calderhaven Register is left out/);
  await viewSays(popup, 'main', /No other report of this story is saved/);
  await popup.close();

  popup = await openPopup(browser, tab);
  await viewSays(popup, 'main', /No other report of this story is saved/);
  await popup.close();
});

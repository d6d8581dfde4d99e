import assert from 'node:assert/strict';
import type { ExtensionApi, Tab } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { axeInBothThemes } from './support/axe.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { articleWith, fillLibrary } from './support/filled-library.ts';
import { afterWelcome, openAndSave } from './support/popup.ts';
import { viewSays } from './view-says.ts';

declare const chrome: ExtensionApi;

const sites = demoSites();

/** Goes to a page of the open Library, as a link does, and waits until its headline is there. */
async function goTo(library: Tab, hash: string, headline: RegExp): Promise<void> {
  await library.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await viewSays(library, 'main h1', headline);
}

/** Opens the first entry of the list whose headline begins so. */
async function openFromList(library: Tab, headline: string): Promise<void> {
  await goTo(library, '#/', /^Stories$/);
  await library.waitFor(
    `an entry ${headline}`,
    (headline: string) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.story-entry h2 a')];
      const link = links.find(({ textContent }) => textContent.startsWith(headline));
      link?.click();
      return link !== undefined;
    },
    headline,
  );
}

/** Goes on with the Tab key until the focus is on a match. */
async function tabTo(library: Tab, selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await library.press('Tab');
    const isThere = (s: string) => document.activeElement?.matches(s) ?? false;
    if (await library.evaluate(isThere, selector)) return;
  }
  assert.fail(`${selector} cannot be reached by the Tab key`);
}

const count = (library: Tab, selector: string): Promise<number> =>
  library.evaluate((s) => document.querySelectorAll(s).length, selector);

/** Waits until there are so many matches. */
const countIs = (library: Tab, selector: string, wanted: number): Promise<true> =>
  library.waitFor(
    `${wanted} of ${selector}`,
    (s: string, n: number) => document.querySelectorAll(s).length === n,
    selector,
    wanted,
  );

browserTest('the Library from empty to corrected', { sites, timeout: 600_000 }, async (stage) => {
  const { browser, picture } = stage;
  await afterWelcome(browser);
  const library = await browser.extensionPage('library.html');
  await viewSays(library, '.notice', /Your library is empty/);
  assert.equal(await library.title(), 'Crossread Library');
  assert.deepEqual(await axeInBothThemes(library), []);
  await library.screenshot(picture('empty'));
  await goTo(library, '#/nowhere', /There is no such page/);
  await library.waitFor(
    'its title',
    () => document.title === 'There is no such page – Crossread Library',
  );
  await library.waitFor('the focus', () => document.activeElement?.id === 'main');
  await library.click('main a');

  for (const url of [REGISTER, KETTLEWIRE, OSMARK]) await openAndSave(browser, url);
  // The open page hears of each save.
  await countIs(library, '.reports li', 3);
  const story = await library.text('.story-entry');
  assert.match(story, /Radio Osmark[\s\S]*Kettlewire[\s\S]*The Calderhaven Register/);
  await viewSays(library, '.page-count', /3 articles/);
  await viewSays(library, '.story-facts strong', /stated differently/);
  assert.deepEqual(await axeInBothThemes(library), []);
  await library.screenshot(picture('stories'));

  // A second tab of the Library works on the same story.
  const second = await browser.extensionPage('library.html');
  await second.click('.story-entry h2 a');
  await countIs(second, '.facts thead th', 4);

  // By keyboard alone: to the story, into a cell, to the sentence in its article.
  await library.bringToFront();
  await tabTo(library, '.story-entry h2 a');
  await library.press('Enter');
  await countIs(library, '.facts thead th', 4);
  const loud = await library.evaluate(() =>
    [...document.querySelectorAll('.fact[data-loud="true"]')].map((row) =>
      [...row.querySelectorAll('.cell-value')].map((value) => value.textContent).join(' / '),
    ),
  );
  assert.ok(
    loud.some((values) => /81/.test(values) && /84/.test(values)),
    `the ages are not in one row: ${loud.join('; ')}`,
  );
  await countIs(library, '.shared svg[role="img"] .shared-dot', 3);
  assert.deepEqual(await axeInBothThemes(library), []);
  await library.screenshot(picture('story'));

  // Filters: words, kinds, columns.
  const all = await count(library, '.fact');
  await library.click('.facts-words');
  for (const key of 'soup') await library.press(key);
  await library.waitFor(
    'fewer rows',
    (n: number) => document.querySelectorAll('.fact').length < n,
    all,
  );
  await viewSays(library, '.facts tbody', /soup/);
  await viewSays(library, '.facts-count', /^\d+ of \d+ facts$/);
  await library.press('Control+a');
  await library.press('Delete');
  await countIs(library, '.fact', all);
  await library.click('.columns summary');
  await library.click('.columns li:first-child input');
  await countIs(library, '.facts thead th', 3);
  await library.click('.columns li:first-child input');
  await countIs(library, '.facts thead th', 4);
  await library.click('.columns summary');

  await tabTo(library, '.fact .cell-link');
  const value = await library.evaluate(
    () => document.activeElement?.querySelector('mark, .quote')?.textContent ?? '',
  );
  await library.press('Enter');
  const target = await library.text('.mark-target');
  assert.ok(value.length > 0 && target.length > 0);
  await library.waitFor('the findings', () => document.querySelector('[data-compared="true"]'));
  await library.waitFor('findings in the margin', () => document.querySelector('.note'));
  assert.deepEqual(await axeInBothThemes(library), []);
  await library.screenshot(picture('article'));

  // Narrow windows show a card for each fact.
  await second.bringToFront();
  await second.setViewport({ width: 520, height: 800 });
  await second.waitFor('nothing to stick out of a narrow window', () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return innerWidth === 520 && scrollWidth === clientWidth;
  });
  await second.screenshot(picture('story narrow'));
  await second.setViewport({ width: 1100, height: 800 });

  // Corrections in one tab are seen in the other, and are taken back one after another.
  await library.evaluate(() => history.back());
  await countIs(library, '.report', 3);
  await second.bringToFront();
  await second.click('.report input');
  await second.click('fieldset.report-actions button:nth-of-type(2)');
  await countIs(second, '.report', 2);
  await countIs(library, '.report', 2);
  // Compared anew, the table has a column less, which moves all that stands below it.
  await countIs(library, '.facts thead th', 3);
  await library.bringToFront();
  await library.click('.report-list-head button:last-of-type');
  await countIs(library, '.story-entry', 1);
  await viewSays(library, '.undo-bar', /2 articles were deleted/);
  await viewSays(second, 'main h1', /This story was deleted/);
  await library.click('.undo-bar .undo');
  await library.waitFor(
    'both stories',
    () => document.querySelectorAll('.story-entry').length === 2,
  );
  // Both are joined from the list; then the two find the one that was taken out by its words.
  await library.click('.list-tools button');
  await library.click('.story:nth-of-type(1) input');
  await library.click('.story:nth-of-type(2) input');
  await library.click('.list-tools button');
  await countIs(library, '.reports li', 3);
  await library.click('.undo-bar .undo');
  await countIs(library, '.story-entry', 2);
  await second.bringToFront();
  await countIs(second, '.report', 2);
  await second.click('.report-list-head button:first-of-type');
  assert.deepEqual(await axeInBothThemes(second), []);
  await second.click('dialog input');
  for (const key of 'osmund') await second.press(key);
  await countIs(second, '.chooser-story', 1);
  await tabTo(second, '.chooser-story');
  await second.press('Enter');
  await countIs(second, '.report', 3);
  await second.click('.undo-bar .undo');
  await countIs(second, '.report', 2);
  await second.click('.undo-bar .undo');
  await countIs(second, '.report', 3);
  await library.bringToFront();
  await countIs(library, '.reports li', 3);

  // Found again by a word of the text.
  await library.click('.search-words');
  for (const key of 'clockmaker') await library.press(key);
  // Each letter looks anew: what its beginning finds comes first.
  await library.waitFor('the whole word', () =>
    /^clockmaker$/i.test(document.querySelector('.found .excerpt mark')?.textContent ?? ''),
  );
  await viewSays(library, '.found', /The Calderhaven Register/);
  assert.deepEqual(await axeInBothThemes(library), []);

  // Asked for from elsewhere, the Library comes in the tab that it is open in.
  await second.close();
  const before = (await browser.listTabs()).length;
  const welcome = await browser.waitForTab('welcome.html');
  await welcome.evaluate(() =>
    chrome.runtime.sendMessage({
      to: 'background',
      ask: 'openLibrary',
      request: { hash: '#/nowhere' },
    }),
  );
  await viewSays(library, 'main h1', /There is no such page/);
  assert.equal((await browser.listTabs()).length, before);
});

const BRIDGE = `Selmouth's harbour bridge will close to all traffic on Monday after engineers found cracks in 40 of its bolts.

Ines Vale, the harbour master, said the Corrigan Street crossing had been inspected by divers from Tarn Marine last week.`;

const LONG = `<img src=x onerror="document.title='broken'"><b>Lock</b> ${'gates '.repeat(830)}`;
const HEBREW = 'הגשר בנמל נסגר ביום שני בגלל סדקים';

/** 60 outlets on one event; every fifth carries the agency's text. */
const sixty = Array.from({ length: 60 }, (_, i) =>
  articleWith({
    url: `https://outlet-${i}.test/bridge`,
    outlet: `Outlet ${i}`,
    publishedAt: `2026-04-0${1 + (i % 9)}`,
    text:
      i % 5 === 0
        ? `${BRIDGE} A ferry from Lantern Quay carries commuters until the bolts have been replaced, and the council pays for it out of its reserve for storms and floods this spring.`
        : `Selmouth's harbour bridge closes on Monday: inspectors of Tarn Marine found cracks in ${30 + i} bolts under the Corrigan Street crossing. Reader ${i} of Outlet ${i} wrote that neighbour ${i * 3} had heard the bolts of the harbour bridge crack on night ${i}.`,
  }),
);

const hard = [
  ...sixty,
  // 200 revisions of one article.
  ...Array.from({ length: 200 }, (_, i) =>
    articleWith({
      url: 'https://orchid-week.test/show',
      outlet: 'Orchid Week',
      title: 'Orchids win at Wexcombe',
      text: `Gardeners from six counties brought ${100 + i} orchids to the Wexcombe flower show. The rosette for best in show went to a pale slipper orchid. Judges praised the symmetry of its petals.`,
    }),
  ),
  articleWith({
    url: 'https://wexcombe-week.test/lock',
    outlet: 'Wexcombe Week',
    title: LONG,
    publishedAt: null,
    text: 'The lock gates at Wexcombe were painted by the rowing club.',
    completeness: { kept: 0.2, whole: false, reasons: ['paywall'] },
  }),
  articleWith({
    url: 'https://namal.test/gesher',
    outlet: 'החדשות',
    title: HEBREW,
    language: 'he',
    text: `${HEBREW}. המהנדסים מצאו סדקים ב-40 ברגים.`,
  }),
];

browserTest('a Library with hard things in it', { sites, timeout: 600_000 }, async (stage) => {
  const { browser, picture } = stage;
  await afterWelcome(browser);
  const library = await browser.extensionPage('library.html');
  await library.text('.notice');
  await fillLibrary(library, hard, sixty);
  await library.reload();
  await library.text('.story-entry');

  // A headline of 5,000 characters is a headline, markup is words, right-to-left is right-to-left.
  const titles = await library.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.story-entry h2')].map((h2) => ({
      height: h2.getBoundingClientRect().height,
      words: h2.textContent.slice(0, 60),
      direction: getComputedStyle(h2).direction,
    })),
  );
  assert.ok(titles.every(({ height }) => height < 80));
  assert.equal(await library.evaluate(() => document.querySelectorAll('main img').length), 0);
  assert.equal(titles.find(({ words }) => words.startsWith('הגשר'))?.direction, 'rtl');
  await library.screenshot(picture('stories'));

  // 60 reports: twelve columns at a time, the agency's text in one of them.
  await openFromList(library, 'Harbour bridge');
  await countIs(library, '.facts thead th', 13);
  await viewSays(library, '.story-line', /60 reports[\s\S]*49 independent/);
  await viewSays(library, '.copies', /Outlet/);
  assert.deepEqual(await axeInBothThemes(library), []);
  await library.screenshot(picture('60 reports'));

  // 200 revisions: the last change is shown first, any two can be compared.
  await openFromList(library, 'Orchids');
  await viewSays(library, '.exchanges', /Numbers changed[\s\S]*298[\s\S]*299/);
  await countIs(library, '.revisions select:first-of-type option', 400);
  await library.click('.revisions-tools button');
  await library.waitFor('the change before', () =>
    /297[\s\S]*298/.test(document.querySelector('.exchanges')?.textContent ?? ''),
  );
  assert.deepEqual(await axeInBothThemes(library), []);
  await library.screenshot(picture('200 revisions'));

  // A partial article says so, and claims nothing.
  await openFromList(library, '<img');
  await viewSays(library, '.notice', /Only part of this article could be read/);
  assert.notEqual(await library.title(), 'broken');
});

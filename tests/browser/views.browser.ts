import assert from 'node:assert/strict';
import type { BrowserUnderTest, Tab, View } from './driver/driver.ts';
import { browserTest } from './driver/scenario.ts';
import { until } from './driver/waiting.ts';
import { axeFindings } from './support/axe.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from './support/demo-sites.ts';
import { MENU } from './support/menu.ts';
import { cardIs, drawn, select } from './support/page.ts';
import {
  afterWelcome,
  countOf,
  findingsOf,
  openAndSave,
  openPopup,
  settled,
} from './support/popup.ts';
import { viewSays } from './view-says.ts';

const sites = demoSites();

const KINDS = ['differs', 'added', 'omitted'] as const;

/** Outlets that the shown findings are about. */
const outletsIn = (view: View): Promise<string[]> =>
  view.evaluate(() => [
    ...new Set([...document.querySelectorAll('.list .side-there bdi')].map((b) => b.textContent)),
  ]) as Promise<string[]>;

/** The counts above the lists, in the order in which they stand there. */
const tally = (view: View): Promise<number[]> =>
  view.evaluate(() =>
    [...document.querySelectorAll('.tally-count')].map((count) => Number(count.textContent)),
  );

/** Every painted sentence with its kind. */
const painted = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...CSS.highlights].flatMap(([name, marks]) =>
      [...marks].map((range) => `${name}: ${range.toString()}`),
    ),
  );

/** Waits until a view has taken in that the versions were switched. */
const calm = (view: View): Promise<unknown> =>
  view.waitFor('the view to be at rest', () => document.querySelector('main[aria-busy="false"]'));

/** Saves a page by its context menu, which nobody has clicked the button on. */
async function saveByMenu(browser: BrowserUnderTest, url: string): Promise<void> {
  const tab = await browser.open(url);
  // What a choice from a menu allows for the page, only a click can give where there is no menu.
  if (browser.name === 'Chromium') await (await openPopup(browser, tab)).close();
  await browser.chooseFromMenu(tab, 'The oldest passenger', MENU.save);
  const library = await browser.extensionPage('library.html');
  await library.text('.story-entry');
  await library.close();
}

browserTest('versions, counts, filters and the panel beside the page', { sites }, async (stage) => {
  const { browser, picture } = stage;
  await afterWelcome(browser);
  await saveByMenu(browser, OSMARK);
  const kettlewire = await openAndSave(browser, KETTLEWIRE);
  const tab = await browser.open(REGISTER);
  let popup = await openPopup(browser, tab);

  // What is counted above is what is listed below; values stand side by side, before sentences.
  const counts = await tally(popup);
  for (const [place, kind] of KINDS.entries()) {
    assert.equal(counts[place], await countOf(popup, kind), kind);
    assert.equal((await findingsOf(popup, kind)).length, counts[place], kind);
  }
  const values = await popup.evaluate(() =>
    [...document.querySelectorAll('.list-differs .values')].map((list) =>
      [...list.querySelectorAll('dd')].map((value) => value.textContent),
    ),
  );
  assert.ok(values.some(([here, there]) => here === '90 metres' && there === '110 metres'));
  assert.deepEqual((await outletsIn(popup)).sort(), ['Kettlewire', 'Radio Osmark']);
  const copy = await popup.evaluate(
    () => document.querySelector<HTMLAnchorElement>('.side-there .source a[href*="library"]')?.href,
  );
  assert.match(copy ?? '', /library\.html#\/article\/[0-9a-f]{32}\?at=\d+-\d+$/);

  // A version that is switched off is out of every list and of the page, until it is on again.
  const before = await painted(tab);
  const off = '.version:nth-child(1) input';
  const name = (await popup.text('.version:nth-child(1) .outlet')).trim();
  await popup.click(off);
  await popup.waitFor('the version to be off', () => document.querySelector('.version-off'));
  await calm(popup);
  assert.ok(!(await outletsIn(popup)).includes(name), `${name} is not compared`);
  await viewSays(popup, '.versions .label', /one other report/);
  await until('other paint', async () => String(await painted(tab)) !== String(before));
  await popup.close();
  popup = await openPopup(browser, tab);
  assert.ok(await popup.evaluate(() => document.querySelector('.version-off')), 'it stays off');
  await popup.click(off);
  await popup.waitFor('the version to be on', () => !document.querySelector('.version-off'));
  await calm(popup);
  assert.deepEqual(await tally(popup), counts);
  await until('the paint of before', async () => String(await painted(tab)) === String(before));
  await popup.click('.version:nth-child(1) input');
  await popup.waitFor('one to be off', () => document.querySelector('.version-off'));
  await popup.click('.version:nth-child(2) input');
  await viewSays(popup, '.notice', /Every report is switched off/);
  await popup.click('.version:nth-child(2) input');
  // The popup grows with what was found, and a click meanwhile may miss.
  await popup.waitFor('one to be on', () => document.querySelectorAll('.version-off').length === 1);
  await calm(popup);
  await popup.click('.version:nth-child(1) input');
  await popup.waitFor('both to be on', () => !document.querySelector('.version-off'));

  // Filters, by keyboard: the first outlet and the first aspect that are offered.
  await popup.evaluate(() => document.querySelector<HTMLElement>('.filter select')?.focus());
  await popup.press('ArrowDown');
  const outlet = await popup.waitFor('the filter', () => {
    const select = document.querySelector<HTMLSelectElement>('.filter select[data-chosen]');
    return select?.value;
  });
  const strangers = await popup.evaluate(
    (outlet) =>
      [...document.querySelectorAll('.list .finding')].filter(
        (entry) => !entry.textContent?.includes(outlet),
      ).length,
    outlet,
  );
  assert.equal(strangers, 0, `every finding is about ${outlet}`);
  await popup.press('Tab');
  await popup.press('ArrowDown');
  await popup.waitFor(
    'both filters',
    () => document.querySelectorAll('[data-chosen]').length === 2,
  );
  const aspects = (await findingsOf(popup, 'differs')).map(({ aspect }) => aspect);
  assert.equal(new Set(aspects).size, 1);
  assert.equal(await countOf(popup, 'added'), 0);
  assert.deepEqual(await axeFindings(popup), []);
  await popup.setColorScheme('dark');
  assert.deepEqual(await axeFindings(popup), []);

  // Beside the page, it goes where the reader goes.
  await popup.click('.actions button.quiet');
  const panel = await browser.waitForPanel();
  assert.equal(await settled(panel), 'read');
  await viewSays(panel, '.article', /The Calderhaven Register/);
  // Whoever wants little motion is taken there at once, in one step.
  await tab.setMedium('reduced motion');
  await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await drawn(tab);
  await tab.evaluate(() => {
    const seen = { steps: 0, ended: false };
    Object.assign(window, { seen });
    document.addEventListener('scroll', () => void seen.steps++);
    document.addEventListener('scrollend', () => {
      seen.ended = true;
    });
  });
  await panel.click('.list-differs .finding:last-of-type .quote');
  await until('the card', () => tab.hasShadow('crossread-card'));
  const { steps } = await tab.waitFor('the end of the scrolling', () => {
    const { seen } = window as { seen?: { steps: number; ended: boolean } };
    return seen?.ended && seen;
  });
  assert.equal(steps, 1);
  await tab.press('Escape');
  await cardIs(tab, false);
  await tab.setMedium('screen');
  await panel.click('.list-differs .finding .quote');
  await until('the card', () => tab.hasShadow('crossread-card'));
  const current = () => panel.evaluate(() => document.querySelector('[aria-current]')?.textContent);
  const first = await until('the finding to be marked', current);
  await tab.press('Escape');
  await cardIs(tab, false);
  // To a finding that was not the first in view before: each is told once in a row.
  await tab.evaluate(() => {
    const last = [...(CSS.highlights.get('crossread-differs') ?? [])].at(-1) as Range;
    scrollBy({ top: last.getBoundingClientRect().top - 9, behavior: 'instant' });
  });
  await panel.waitFor('the panel to follow the page', () =>
    document.querySelector('.finding-near'),
  );
  await until('no finding to be marked', async () => !(await current()));
  await tab.clickText('Osmund Pell, 81');
  const second = await until('another finding to be marked', current);
  assert.notEqual(second, first);
  assert.match(second, /Osmund Pell/);
  assert.equal(await panel.evaluate(() => document.documentElement.lang), 'en');
  await panel.screenshot(picture('panel'));
  assert.deepEqual(await axeFindings(panel), []);
  await kettlewire.bringToFront();
  await panel.waitFor('the other tab', () =>
    /Kettlewire/.test(document.querySelector('.article .outlet')?.textContent ?? ''),
  );
  await tab.bringToFront();
  await tab.goto('http://radio-osmark.test/images/osmark-logo.svg');
  // What is asked while the page goes away may fail; the last word is about the new page.
  await panel.waitFor('the new page', () =>
    document.querySelector('[data-state="unreadable"], [data-state="refused"]'),
  );

  // Selected words, and what others say about them.
  await kettlewire.bringToFront();
  await panel.waitFor('the article', () => document.querySelector('[data-state="read"] .tally'));
  await select(kettlewire, '81-year-old Osmund Pell');
  await browser.chooseFromMenu(kettlewire, '81-year-old Osmund', MENU.ask);
  await panel.waitFor('the question', () => document.querySelector('.asked .finding'));
  const about = () => document.querySelector('.asked')?.textContent ?? '';
  assert.match(await panel.evaluate(about), /81-year-old Osmund Pell.*Stated differently.*84/);
  await panel.click('.asked > button');
  await panel.waitFor('the question to go', () => !document.querySelector('.asked'));
});

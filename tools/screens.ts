/*
 * Draws `docs/screens/`: every view on the demonstration story, in light and in dark, as a reader
 * sees it in Chromium. Run `npm run build` first, then `npm run screens`, and look at what came out.
 */
import { join } from 'node:path';
import { launchChromium } from '../tests/browser/driver/chromium.ts';
import type { ColorScheme, Tab } from '../tests/browser/driver/driver.ts';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from '../tests/browser/support/demo-sites.ts';
import { openAndSave, openPopup, settled } from '../tests/browser/support/popup.ts';
import { serve } from '../tests/browser/support/server.ts';
import { shownWelcome } from '../tests/browser/support/welcome-page.ts';
import { ROOT } from './checks/program.ts';

const FOLDER = join(ROOT, 'docs', 'screens');

/** A front page and an article that shows its beginning only: two states that the story has not. */
const STATES = {
  'osmark-evening.test': {
    '/': `<!doctype html><html lang="en"><title>Osmark Evening</title><nav>${Array.from(
      { length: 30 },
      (_, i) => `<h3><a href="/${i}">Headline number ${i} of the day</a></h3>`,
    ).join('')}</nav></html>`,
    '/lift': `<!doctype html><html lang="en"><title>Cable car</title><meta property="og:type"
      content="article"><script type="application/ld+json">{"@type":"NewsArticle",
      "headline":"Cable car stands still above Ellering","isAccessibleForFree":false}</script>
      <article><h1>Cable car stands still above Ellering</h1><p>Rescuers were climbing to the cabins
      of the Corrow cable car above Ellering on Saturday evening, hours after it had stopped with
      dozens of passengers on board, the operator said.</p><p>Subscribe to read on.</p></article>`,
  },
};

async function draw(colorScheme: ColorScheme): Promise<void> {
  const picture = (view: string): string => join(FOLDER, `${view}-${colorScheme}.png`);
  const server = await serve({ ...demoSites(), ...STATES });
  const browser = await launchChromium({
    extension: join(ROOT, '.output/chrome-mv3'),
    port: server.port,
    colorScheme,
    viewport: { width: 1280, height: 860 },
  });
  const drawPopup = async (url: string, name: string): Promise<void> => {
    const popup = await openPopup(browser, await browser.open(url));
    await popup.screenshot(picture(name));
    await popup.close();
  };
  try {
    const welcome = await shownWelcome(browser);
    await welcome.screenshot(picture('welcome'));
    await drawPopup(KETTLEWIRE, 'popup-empty');
    await drawPopup('http://osmark-evening.test/', 'popup-no-article');
    await drawPopup('http://osmark-evening.test/lift', 'popup-partial');
    await openAndSave(browser, KETTLEWIRE);
    await drawPopup(KETTLEWIRE, 'popup-alone');
    await openAndSave(browser, OSMARK);
    const page = await browser.open(REGISTER);
    const popup = await openPopup(browser, page);
    await popup.screenshot(picture('popup'));
    await popup.click('.actions button.quiet');
    const panel = await browser.waitForPanel();
    await settled(panel);
    await panel.click('.list-differs .side-here button');
    await page.waitFor('the card', () => document.querySelector('crossread-card'));
    // The page scrolls smoothly to the sentence.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.screenshot(picture('card'));
    await panel.screenshot(picture('panel'));
    await openAndSave(browser, REGISTER);
    await drawLibrary(await browser.extensionPage('library.html'), picture);
    const settings = await browser.extensionPage('library.html#/settings');
    await settings.text('.shortcuts');
    await settings.screenshot(picture('settings'));
    const link = `save-link.html#${encodeURIComponent(KETTLEWIRE)}`;
    await (await browser.extensionPage(link)).screenshot(picture('save-link'));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The Library's views, as a reader goes from one to the next. */
async function drawLibrary(library: Tab, picture: (view: string) => string): Promise<void> {
  const shown = (what: string, selector: string) =>
    library.waitFor(what, (s: string) => document.querySelector(s), selector);
  await shown('how much the reports differ', '.story-facts strong');
  await library.screenshot(picture('library'));
  await library.click('.story-entry h2 a');
  await shown('the facts of the story', '.facts');
  await library.screenshot(picture('story'));
  await library.click('.fact .cell-link');
  await shown('what the others say', '[data-compared="true"]');
  await library.screenshot(picture('article'));
}

for (const colorScheme of ['light', 'dark'] as const) await draw(colorScheme);

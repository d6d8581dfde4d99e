/*
 * Draws `docs/screens/`: every view on the demonstration story, in light and in dark, as a reader
 * sees it in Chromium. Run `npm run build` first, then `npm run screens`, and look at what came out.
 */
import { join } from 'node:path';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from '../tests/browser/demo-sites.ts';
import { launchChromium } from '../tests/browser/driver/chromium.ts';
import type { ColorScheme, Tab } from '../tests/browser/driver/driver.ts';
import { openAndSave, openPopup } from '../tests/browser/popup.ts';
import { serve } from '../tests/browser/server.ts';
import { shownWelcome } from '../tests/browser/welcome-page.ts';
import { ROOT } from './checks/program.ts';

const FOLDER = join(ROOT, 'docs', 'screens');

async function draw(colorScheme: ColorScheme): Promise<void> {
  const picture = (view: string): string => join(FOLDER, `${view}-${colorScheme}.png`);
  const server = await serve(demoSites());
  const browser = await launchChromium({
    extension: join(ROOT, '.output/chrome-mv3'),
    port: server.port,
    colorScheme,
    viewport: { width: 1280, height: 860 },
  });
  try {
    const welcome = await shownWelcome(browser);
    await welcome.screenshot(picture('welcome'));
    for (const url of [KETTLEWIRE, OSMARK]) await openAndSave(browser, url);
    const page = await browser.open(REGISTER);
    const popup = await openPopup(browser, page);
    await popup.screenshot(picture('popup'));
    await popup.click('.list-differs .side-here button');
    await page.waitFor('the card', () => document.querySelector('crossread-card'));
    await popup.close();
    // The page scrolls smoothly to the sentence.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.screenshot(picture('card'));
    await openAndSave(browser, REGISTER);
    await drawLibrary(await browser.extensionPage('library.html'), picture);
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

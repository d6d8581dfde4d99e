/*
 * Draws `docs/screens/`: every view on the demonstration story, in light and in dark, as a reader
 * sees it in Chromium. Run `npm run build` first, then `npm run screens`, and look at what came out.
 */
import { join } from 'node:path';
import { demoSites, KETTLEWIRE, OSMARK, REGISTER } from '../tests/browser/demo-sites.ts';
import { launchChromium } from '../tests/browser/driver/chromium.ts';
import type { ColorScheme } from '../tests/browser/driver/driver.ts';
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
  } finally {
    await browser.close();
    await server.close();
  }
}

for (const colorScheme of ['light', 'dark'] as const) await draw(colorScheme);

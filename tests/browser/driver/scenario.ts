import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { type SiteServer, type Sites, serve } from '../support/server.ts';
import { launchChromium } from './chromium.ts';
import {
  type BrowserName,
  type BrowserUnderTest,
  type LaunchOptions,
  UnsuitableBrowser,
} from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { temporaryDirectory } from './processes.ts';
import { FLAKY, within } from './waiting.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Where pictures go: of failures, and what scenarios draw by themselves. */
export const SCREENSHOTS = join(ROOT, 'screenshots');

interface Family {
  name: BrowserName;
  built: string;
  launch: typeof launchChromium;
}

const FAMILIES: Family[] = [
  { name: 'Chromium', built: 'chrome-mv3', launch: launchChromium },
  { name: 'Firefox', built: 'firefox-mv3', launch: launchFirefox },
];

/** What a scenario is given: a browser fresh from installation and the sites that it can reach. */
export interface Stage {
  browser: BrowserUnderTest;
  server: SiteServer;
  /** A file in the folder for pictures that names scenario and browser. */
  picture(name: string): string;
  /** Starts a further browser of the same kind, such as one with another color scheme. */
  launch(options?: Partial<LaunchOptions>): Promise<BrowserUnderTest>;
}

export interface ScenarioOptions extends Partial<Omit<LaunchOptions, 'port' | 'executable'>> {
  sites?: Sites;
  /** Changes a copy of the built extension, which is then installed in its place. */
  change?: (folder: string) => void;
  /** Milliseconds for the whole scenario in one browser, its start included; 90,000 if left out. */
  timeout?: number;
  /** Leave the others out, each with a reason that is shown. */
  except?: Partial<Record<BrowserName, string>>;
}

/**
 * Declares a scenario, run once in each browser on this machine: with a new profile, the built
 * extension installed and no network but `sites`. A browser that is not there is a skipped test
 * with its reason. A failure leaves pictures of the popup and of every tab.
 *
 * What fails is played once more in a new browser, as the runners of browser tests do: a busy
 * machine can starve a browser for longer than any patience. The first failure is printed, and the
 * run counts how many scenarios needed it, so that a test that is often unlucky is seen.
 */
export function browserTest(
  name: string,
  options: ScenarioOptions,
  scenario: (stage: Stage) => Promise<void>,
): void {
  const only = process.env.CROSSREAD_ONLY_BROWSER;
  for (const family of FAMILIES) {
    if (only && only !== family.name) continue;
    const skip = options.except?.[family.name] ?? false;
    const title = `${name} [${family.name}]`;
    test(title, { skip }, async (context) => {
      try {
        await perform(family, name, options, scenario).catch(async (error: unknown) => {
          if (error instanceof UnsuitableBrowser) throw error;
          console.error(`${title}:`, error);
          await perform(family, name, options, scenario);
          console.log(`${FLAKY}: ${title}`);
        });
      } catch (error) {
        // Where nobody looks at skipped tests, a browser that is not there must not go unnoticed.
        if (!(error instanceof UnsuitableBrowser) || process.env.CI === 'true') throw error;
        context.skip(error.message);
      }
    });
  }
}

async function perform(
  family: Family,
  name: string,
  { sites, change, timeout = 90_000, except: _except, ...launchOptions }: ScenarioOptions,
  scenario: (stage: Stage) => Promise<void>,
): Promise<void> {
  let extension = launchOptions.extension ?? join(ROOT, '.output', family.built);
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No extension in ${extension}: build it first (npm run build).`);
  }
  if (change) {
    const copy = temporaryDirectory('extension');
    cpSync(extension, copy, { recursive: true });
    change(copy);
    extension = copy;
  }
  const server = await serve(sites);
  const browsers: BrowserUnderTest[] = [];
  const launch = async (more: Partial<LaunchOptions> = {}): Promise<BrowserUnderTest> => {
    const all = { ...launchOptions, extension, ...more, port: server.port };
    const browser = await family.launch(all);
    browsers.push(browser);
    return browser;
  };
  const picture = (what: string): string =>
    join(SCREENSHOTS, `${fileName(`${name} ${family.name} ${what}`)}.png`);
  try {
    const play = async () => scenario({ browser: await launch(), server, picture, launch });
    await within('the scenario ends', play(), timeout);
  } catch (error) {
    for (const browser of browsers) await photograph(browser, picture);
    throw error;
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}

/** Keeps what was to be seen. A browser that no longer answers has nothing to show. */
async function photograph(browser: BrowserUnderTest, picture: (what: string) => string) {
  try {
    // The popup first: it closes when a tab is brought to the front.
    await (await browser.openPopup())?.screenshot(picture('failed popup'));
    for (const [index, tab] of (await browser.listTabs()).entries()) {
      await tab.screenshot(picture(`failed tab ${index}`));
    }
  } catch (error) {
    console.error(`No picture of the failure: ${error instanceof Error ? error.message : error}`);
  }
}

const fileName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);

import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { type SiteServer, type Sites, serve } from '../support/server.ts';
import { launchChromium } from './chromium.ts';
import {
  type BrowserName,
  type BrowserUnderTest,
  type LaunchOptions,
  UnsuitableBrowser,
} from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { claim, PLAYED_ELSEWHERE, temporaryDirectory } from './processes.ts';
import { noteOfSecondTry } from './tried-twice.ts';
import { within } from './waiting.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Where pictures go: of failures, and what scenarios draw by themselves. */
const SCREENSHOTS = join(ROOT, 'screenshots');

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

export interface ScenarioOptions {
  sites?: Sites;
  /** A folder with another extension than the one that was built. */
  extension?: string;
  /** Changes a copy of the built extension, which is then installed in its place. */
  change?: (folder: string) => void;
  /**
   * Milliseconds for the whole scenario in one browser, its start included; 300,000 if left out. It
   * ends failures only, and so is far more than any machine needs.
   */
  timeout?: number;
  /** Leave the others out, each with a reason that is shown. */
  except?: Partial<Record<BrowserName, string>>;
}

/**
 * Declares a scenario, run once in each browser on this machine: with the built extension just
 * installed, nothing stored or allowed, and no network but `sites`. A browser that is not there is a
 * skipped test with its reason. A failure leaves pictures of the popup and of every tab.
 *
 * The scenarios of one process share a browser, which is cleared between them: to start one costs
 * more than most scenarios. One in which a scenario failed is not used again.
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
    const exception = options.except?.[family.name];
    const title = `${name} [${family.name}]`;
    test(title, async (context) => {
      if (!claim(title)) return context.skip(PLAYED_ELSEWHERE);
      if (exception) return context.skip(exception);
      try {
        await perform(family, name, options, scenario).catch(async (error: unknown) => {
          if (error instanceof UnsuitableBrowser) throw error;
          console.error(`${title}:`, error);
          context.diagnostic(noteOfSecondTry(title));
          await perform(family, name, options, scenario);
        });
      } catch (error) {
        // Where nobody looks at skipped tests, a browser that is not there must not go unnoticed.
        if (!(error instanceof UnsuitableBrowser) || process.env.CI === 'true') throw error;
        context.skip(error.message);
      }
    });
  }
}

/** A browser and the server that is all of its network. */
interface Theatre {
  browser: BrowserUnderTest;
  server: SiteServer;
}

/** What the last scenario in each kind of browser has left; nothing where it failed. */
const theatres = new Map<BrowserName, Theatre>();

after(async () => {
  for (const theatre of theatres.values()) await closeTheatre(theatre);
});

async function closeTheatre({ browser, server }: Theatre): Promise<void> {
  await browser.close();
  await server.close();
}

/** The browser that the last scenario left, cleared, or a new one; with the extension installed. */
async function prepared(family: Family, extension: string, sites: Sites): Promise<Theatre> {
  const theatre = theatres.get(family.name);
  theatres.delete(family.name);
  if (!theatre) {
    const server = await serve(sites);
    const browser = await family.launch({ extension, port: server.port });
    return { browser, server };
  }
  try {
    await theatre.browser.clear();
    theatre.server.begin(sites);
    await theatre.browser.install(extension);
    return theatre;
  } catch (error) {
    await closeTheatre(theatre);
    throw error;
  }
}

async function perform(
  family: Family,
  name: string,
  options: ScenarioOptions,
  scenario: (stage: Stage) => Promise<void>,
): Promise<void> {
  const extension = extensionFor(family, options);
  const { browser, server } = await prepared(family, extension, options.sites ?? {});
  const more: BrowserUnderTest[] = [];
  const launch = async (own: Partial<LaunchOptions> = {}): Promise<BrowserUnderTest> => {
    const launched = await family.launch({ extension, ...own, port: server.port });
    more.push(launched);
    return launched;
  };
  const picture = (what: string): string =>
    join(SCREENSHOTS, `${fileName(`${name} ${family.name} ${what}`)}.png`);
  try {
    const play = scenario({ browser, server, picture, launch });
    await within('the scenario ends', play, options.timeout ?? 300_000);
    theatres.set(family.name, { browser, server });
  } catch (error) {
    for (const one of [browser, ...more]) await photograph(one, picture);
    await closeTheatre({ browser, server });
    throw error;
  } finally {
    for (const one of more) await one.close();
  }
}

/** A copy of the extension in a folder that no scenario before has installed it from. */
function extensionFor(family: Family, { extension, change }: ScenarioOptions): string {
  const original = extension ?? join(ROOT, '.output', family.built);
  if (!existsSync(join(original, 'manifest.json'))) {
    throw new Error(`No extension in ${original}: build it first (npm run build).`);
  }
  const copy = temporaryDirectory('extension');
  cpSync(original, copy, { recursive: true });
  change?.(copy);
  return copy;
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

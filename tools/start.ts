/*
 * Builds Crossread and opens a browser with it on the demonstration story.
 *
 *   npm start                 Chromium, or Firefox where there is no Chromium
 *   npm start -- firefox      Firefox
 *
 * With a display, the browser stays open until it is closed by hand: it has a profile of its own, a
 * network, and nothing of yours. Without one it runs unseen, prints the comparison and writes a
 * picture of it.
 */
import { join, relative } from 'node:path';
import { launchChromium } from '../tests/browser/driver/chromium.ts';
import { launchFirefox } from '../tests/browser/driver/firefox.ts';
import { serve } from '../tests/browser/support/server.ts';
import { shownWelcome } from '../tests/browser/support/welcome-page.ts';
import { provideBrowsers } from './browsers/find-browsers.ts';
import { ROOT, runProgram } from './checks/program.ts';

const PICTURE = join(ROOT, 'screenshots', 'demo.png');
const VIEWPORT = { width: 1440, height: 1000 };

interface Chosen {
  family: 'chromium' | 'firefox';
  path: string;
  extension: string;
}

function choose(wanted: string | undefined): Chosen {
  const { chromium, firefox } = provideBrowsers();
  if (chromium.path && wanted !== 'firefox') {
    return { family: 'chromium', path: chromium.path, extension: join(ROOT, '.output/chrome-mv3') };
  }
  if (firefox.path) {
    return { family: 'firefox', path: firefox.path, extension: join(ROOT, '.output/firefox-mv3') };
  }
  throw new Error(`No browser to start: ${chromium.reason}; ${firefox.reason}.`);
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function build({ family }: Chosen): Promise<void> {
  const args = family === 'chromium' ? ['-b', 'chrome'] : ['-b', 'firefox', '--mv3'];
  const { succeeded } = await runProgram('wxt', ['build', ...args]);
  if (!succeeded) throw new Error('The build failed.');
}

/** Opens a window and waits until it is closed. The welcome page opens by itself. */
async function show({ family, path, extension }: Chosen): Promise<void> {
  const root = process.getuid?.() === 0;
  const { succeeded } = await runProgram('web-ext', [
    'run',
    `--source-dir=${extension}`,
    '--no-reload',
    '--no-input',
    ...(family === 'chromium'
      ? ['--target=chromium', `--chromium-binary=${path}`, ...(root ? ['--arg=--no-sandbox'] : [])]
      : [`--firefox=${path}`]),
  ]);
  if (!succeeded) throw new Error('The browser could not be started.');
}

/** Runs the browser unseen, prints what it shows and writes a picture. */
async function describe({ family, path, extension }: Chosen): Promise<void> {
  const launch = family === 'chromium' ? launchChromium : launchFirefox;
  const server = await serve();
  const browser = await launch({
    executable: path,
    extension,
    port: server.port,
    viewport: VIEWPORT,
  });
  try {
    const welcome = await shownWelcome(browser);
    console.log(`\n${await welcome.text('.demo-view')}\n`);
    await welcome.screenshot(PICTURE);
    console.log(`${browser.name} ${browser.version} showed this; see ${relative('', PICTURE)}.`);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  const chosen = choose(process.argv[2]);
  await build(chosen);
  await (hasDisplay() ? show(chosen) : describe(chosen));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

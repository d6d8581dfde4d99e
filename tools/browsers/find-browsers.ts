import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** A browser program on this machine, or why there is none. */
export type FoundBrowser = { path: string; reason?: undefined } | { path: null; reason: string };

/** What finding needs to know about a machine; given by tests, else the real one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** Whether `path` is a program that can be run. */
  runs(path: string): boolean;
  /** The file's first bytes as text when it is a script, else the empty string. */
  script(path: string): string;
  /** The path with every link followed. */
  real(path: string): string;
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  runs(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  script(path) {
    // A browser's binary may be huge; the script that starts one is small.
    if (statSync(path).size > 100_000) return '';
    const text = readFileSync(path, 'latin1');
    return text.startsWith('#!') ? text : '';
  },
  real: (path) => realpathSync(path),
};

interface Product {
  name: string;
  override: string;
  /** Program names on the PATH of Linux and the BSDs, the best first. */
  programs: string[];
  macApps: string[];
  /** Below Program Files or the user's own program folder. */
  windowsPaths: string[];
}

// Chromium itself first: it takes extensions from a folder in every build, what is sold may not.
const CHROMIUM: Product = {
  name: 'Chromium',
  override: 'CROSSREAD_CHROMIUM',
  programs: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'brave-browser',
  ],
  macApps: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  windowsPaths: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
};

const FIREFOX: Product = {
  name: 'Firefox',
  override: 'CROSSREAD_FIREFOX',
  programs: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  macApps: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
  windowsPaths: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** A browser of Chromium's family: `CROSSREAD_CHROMIUM`, else the first that is installed. */
export const findChromium = (machine = thisMachine): FoundBrowser => find(CHROMIUM, machine);

/** Firefox: `CROSSREAD_FIREFOX`, else the first that is installed. */
export const findFirefox = (machine = thisMachine): FoundBrowser => find(FIREFOX, machine);

function find(product: Product, machine: Machine): FoundBrowser {
  const { name, override } = product;
  const named = machine.env[override];
  if (named) {
    if (machine.runs(named)) return { path: named };
    return { path: null, reason: `${override} names ${named}, which is no program` };
  }
  const there = candidates(product, machine).filter((path) => machine.runs(path));
  const usable = there.find((path) => !isSnap(path, machine));
  if (usable) return { path: usable };
  if (there[0]) {
    return {
      path: null,
      reason: `${there[0]} is a snap, which may not read test profiles; install another build or set ${override}`,
    };
  }
  return { path: null, reason: `${name} is not installed; install it or set ${override}` };
}

function candidates({ programs, macApps, windowsPaths }: Product, machine: Machine): string[] {
  const { platform, env } = machine;
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return windowsPaths.flatMap((path) =>
      roots.filter((root) => root !== undefined).map((root) => win32.join(root, path)),
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', `${env.HOME}/Applications`];
    return macApps.flatMap((app) => roots.map((root) => `${root}/${app}`));
  }
  const folders = (env.PATH ?? '').split(posix.delimiter).filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
}

/** Snaps live apart from the rest of the system; Ubuntu's packages only hand over to them. */
function isSnap(path: string, machine: Machine): boolean {
  if (machine.platform !== 'linux') return false;
  const real = machine.real(path);
  return /^\/snap\/|\/bin\/snap$/.test(real) || machine.script(real).includes('/snap/bin/');
}

/**
 * Both browsers, after installing what is missing where that needs no question: as root on Debian
 * and what derives from it, through apt. Elsewhere it only reports.
 */
export function provideBrowsers(): { chromium: FoundBrowser; firefox: FoundBrowser } {
  const missing = [
    ...(findChromium().path ? [] : ['chromium', 'fonts-liberation']),
    ...(findFirefox().path ? [] : ['firefox-esr']),
  ];
  if (missing.length > 0) installPackages(missing);
  return { chromium: findChromium(), firefox: findFirefox() };
}

function installPackages(packages: string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  if (!thisMachine.runs('/usr/bin/apt-get')) return;
  if (/^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))) {
    console.log('Ubuntu packages its browsers as snaps only, so none is installed here.');
    return;
  }
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]): void => {
    spawnSync('apt-get', ['-q', ...words], { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

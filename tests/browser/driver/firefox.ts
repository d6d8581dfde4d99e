import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findFirefox } from '../../../tools/browsers/find-browsers.ts';
import {
  type BrowserUnderTest,
  type ColorScheme,
  type InBrowser,
  type LaunchOptions,
  type Medium,
  type MenuEntry,
  type Popup,
  type ShadowView,
  type Tab,
  UnsuitableBrowser,
  type View,
  type Viewport,
} from './driver.ts';
import { keyActions } from './keys.ts';
import { ELEMENT, Marionette, SHADOW_ROOT } from './marionette.ts';
import { documentTitle, loaded, middleOfText } from './page-functions.ts';
import {
  contentOf,
  endProcess,
  noteProcess,
  removeDirectory,
  temporaryDirectory,
} from './processes.ts';
import { atRest, ClosedShadow, DocumentView, ROOT } from './views.ts';
import { nameOf, PATIENCE, until, within } from './waiting.ts';

const DEFAULT_VIEWPORT: Viewport = { width: 1100, height: 800 };

/** The random part of the extension's address is kept in its profile: a restart needs it again. */
const UUID_FILE = 'crossread-uuid';

/** Where Firefox writes down which port it listens at. */
const PORT_FILE = 'MarionetteActivePort';

/** Starts Firefox with its own remote protocol and installs the extension for the session. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const found = options.executable ? { path: options.executable } : findFirefox();
  if (!found.path) throw new UnsuitableBrowser(found.reason);
  const profile = options.profile ?? temporaryDirectory('firefox');
  mkdirSync(profile, { recursive: true });
  const kept = options.profile ? keptIdentity(profile, options.extension) : {};
  writeFileSync(join(profile, 'user.js'), preferences({ ...options, ...kept }));
  const program = start(found.path, profile, options.headless ?? true);
  const end: End = async (marionette) => {
    // Only a profile that will be used again is worth the seconds that an orderly end takes.
    if (options.profile && marionette) await quit(program, marionette);
    marionette?.close();
    if (program.pid) endProcess(program.pid);
    if (!options.profile) removeDirectory(profile);
  };
  try {
    const marionette = await greeted(program, profile);
    const firefox = new Firefox(marionette, options.viewport ?? DEFAULT_VIEWPORT, end);
    await firefox.begin();
    await firefox.install(options.extension);
    return firefox;
  } catch (error) {
    await end();
    throw error;
  }
}

/** Ends a Firefox, through its protocol where that was reached. */
type End = (marionette?: Marionette) => Promise<void>;

function start(path: string, profile: string, headless: boolean): ChildProcess {
  rmSync(join(profile, PORT_FILE), { force: true });
  return spawn(
    path,
    [
      '--marionette',
      // Without it the protocol has no 'chrome' context: no toolbar, no popup, no background.
      '--remote-allow-system-access',
      '--no-remote',
      ...(headless ? ['--headless'] : []),
      '--profile',
      profile,
    ],
    { stdio: 'ignore', detached: process.platform !== 'win32' },
  );
}

async function greeted(program: ChildProcess, profile: string): Promise<Marionette> {
  await new Promise((started, failed) => program.once('spawn', started).once('error', failed));
  noteProcess(program.pid as number);
  const portFile = join(profile, PORT_FILE);
  const port = await until('Firefox opens its port', async () => contentOf(portFile), 60_000);
  return within('Firefox greets', Marionette.connect(Number(port)));
}

async function quit(program: ChildProcess, marionette: Marionette): Promise<void> {
  const asked = marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
  await within('Firefox quits', asked, 5000).catch(() => {});
  await exitOf(program);
}

/** Resolves when the program has ended by itself, or was made to after a while. */
async function exitOf(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  const exit = new Promise((ended) => program.once('exit', ended));
  await within('Firefox ends', exit, 5000).catch(() => program.kill('SIGKILL'));
}

function addonIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension} has no id for Firefox in its manifest.`);
  return id;
}

/**
 * What a profile that is used again needs to know the extension again. The data of one that is
 * installed for a session, and the random part of its address, go with the session otherwise.
 */
function keptIdentity(profile: string, extension: string): Pick<Preferences, 'kept'> {
  const uuid = contentOf(join(profile, UUID_FILE)) ?? randomUUID();
  writeFileSync(join(profile, UUID_FILE), uuid);
  return {
    kept: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonIdOf(extension)]: uuid }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  };
}

interface Preferences extends Pick<LaunchOptions, 'port' | 'colorScheme'> {
  kept?: Record<string, string | boolean>;
}

function preferences({ port, colorScheme, kept }: Preferences): string {
  const dark = colorScheme === 'dark';
  const all = {
    'marionette.port': 0,
    ...kept,
    // Every host is the server on this machine. A proxy, unlike a forced name look-up, leaves the
    // addresses without its port. Encrypted requests go there too and are refused: no network.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.security.https_first': false,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    // A process started ahead, for a tab that no scenario opens, costs as much as one that is used.
    'dom.ipc.processPrelaunch.enabled': false,
    'termsofuse.bypassNotification': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.disabledForTesting': true,
    'extensions.update.enabled': false,
    'remote.prefs.recommended': true,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

class Firefox implements BrowserUnderTest {
  readonly name = 'Firefox';
  extensionOrigin = '';
  version = '';
  #marionette: Marionette;
  #viewport: Viewport;
  #extension = '';
  #addonId = '';
  #end: End;
  #tabs = new Map<string, FirefoxTab>();
  /** The last piece of work: the protocol has one current tab, so work in tabs takes turns. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette, viewport: Viewport, end: End) {
    this.#marionette = marionette;
    this.#viewport = viewport;
    this.#end = end;
  }

  /** Opens the session. */
  async begin(): Promise<void> {
    const { capabilities } = await this.#marionette.send<{
      capabilities: { browserVersion: string };
    }>('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { timeouts: { pageLoad: 2 * PATIENCE, script: PATIENCE } } },
    });
    this.version = capabilities.browserVersion;
    const [first] = await this.listTabs();
    await first?.setViewport(this.#viewport);
  }

  async install(extension: string): Promise<void> {
    this.#extension = extension;
    this.#addonId = addonIdOf(extension);
    await this.update();
    const host = await this.asBrowser(
      (id: string) => WebExtensionPolicy.getByID(id).mozExtensionHostname,
      this.#addonId,
    );
    this.extensionOrigin = `moz-extension://${host}/`;
    await this.#pinToolbarButton();
  }

  /** The next installation has another address, and data is kept by address. */
  async clear(): Promise<void> {
    const empty = await this.open();
    await this.asBrowser(clearFirefox, this.#addonId);
    this.#tabs.clear();
    await empty.setViewport(this.#viewport);
  }

  async update(): Promise<void> {
    const path = resolve(this.#extension);
    await this.#marionette.send('Addon:Install', { path, temporary: true });
  }

  async open(url?: string): Promise<Tab> {
    const { handle } = await this.takeTurn(async () => {
      // The protocol opens nothing while its current tab is one that was closed.
      const [any] = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: any, focus: false });
      return this.#marionette.send<{ handle: string }>('WebDriver:NewWindow', {
        type: 'tab',
        focus: true,
      });
    });
    const tab = this.#tabOf(handle);
    await tab.bringToFront();
    if (url) await tab.goto(url);
    return tab;
  }

  async listTabs(): Promise<Tab[]> {
    const handles = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
    return handles.map((handle) => this.#tabOf(handle));
  }

  async waitForTab(part: string): Promise<Tab> {
    return until(`a tab whose address contains ${part}`, async () => {
      for (const tab of await this.listTabs()) if ((await tab.url()).includes(part)) return tab;
      return null;
    });
  }

  async extensionPage(path: string): Promise<Tab> {
    return this.open(this.extensionOrigin + path);
  }

  async clickToolbarButton(tab: Tab): Promise<Popup> {
    await this.triggerAction(tab);
    return this.#popupAfter('the click on the toolbar button');
  }

  async pressShortcut(tab: Tab, chord: string): Promise<Popup> {
    await this.pressCommand(tab, chord);
    return this.#popupAfter(`the shortcut ${chord}`);
  }

  async pressCommand(tab: Tab, chord: string): Promise<void> {
    await tab.bringToFront();
    await this.pressAsReader(chord);
  }

  async #popupAfter(what: string): Promise<Popup> {
    const popup = await until(`${what} opens a popup`, () => this.openPopup());
    await popup.waitFor('the popup has loaded', loaded);
    return popup;
  }

  async openPopup(): Promise<Popup | null> {
    const popup = new FirefoxPopup(this);
    return (await popup.isOpen()) ? popup : null;
  }

  async waitForPanel(): Promise<View> {
    const panel = new FirefoxPart(this, SIDEBAR);
    await until('the sidebar opens', () => panel.isOpen());
    await panel.waitFor('the sidebar has loaded', loaded);
    return panel;
  }

  async triggerAction(tab: Tab): Promise<void> {
    await tab.bringToFront();
    await this.takeTurn(() =>
      this.#marionette.asBrowser(async () => {
        const button = `#${this.#widget()} .unified-extensions-item-action-button`;
        const { [ELEMENT]: id } = await this.#marionette.find(button);
        await this.#marionette.send('WebDriver:ElementClick', { id });
      }),
    );
  }

  async chooseFromMenu(tab: Tab, text: string, { label }: MenuEntry): Promise<void> {
    await (tab as FirefoxTab).rightClickText(text);
    await this.#menuIs('open');
    await this.takeTurn(() =>
      this.#marionette.asBrowser(async () => {
        const entry = `#contentAreaContextMenu > menuitem[label="${label}"]`;
        const { [ELEMENT]: id } = await this.#marionette.find(entry);
        // Not the protocol's own click on an element: that calls the entry and leaves the menu open.
        const origin = { [ELEMENT]: id };
        const move = { type: 'pointerMove', origin, x: 0, y: 0, duration: 0 };
        const actions = [pointerActions([move, ...buttonOf(0)])];
        await this.#marionette.send('WebDriver:PerformActions', { actions });
      }),
    );
    await this.#menuIs('closed');
  }

  #menuIs(state: string): Promise<true> {
    const stateOfMenu = () =>
      (document.getElementById('contentAreaContextMenu') as MenuPopup | null)?.state;
    const is = async () => (await this.asBrowser(stateOfMenu)) === state;
    return until(`the menu to be ${state}`, is);
  }

  async endBackground(): Promise<void> {
    await this.asBrowser(async (id: string) => {
      await WebExtensionPolicy.getByID(id).extension.terminateBackground();
    }, this.#addonId);
  }

  async inBackground<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R> {
    await this.asBrowser(async (id: string) => {
      await WebExtensionPolicy.getByID(id).extension.wakeupBackground();
    }, this.#addonId);
    return new FirefoxPart(this, backgroundOf(this.#addonId)).evaluate(fn, ...args);
  }

  async grantHostPermission(pattern: string): Promise<void> {
    await this.asBrowser(
      async (id: string, origin: string) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        await ExtensionPermissions.add(id, { permissions: [], origins: [origin] }, extension);
      },
      this.#addonId,
      pattern,
    );
  }

  /** Firefox has a preference for tests; it says yes to every request from then on. */
  async allowPermissionRequest(_pattern: string): Promise<void> {
    await this.asBrowser(() => {
      Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
    });
  }

  async installWarnings(): Promise<string[]> {
    return this.asBrowser(async (id: string) => {
      const { AddonManager } = ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs',
      );
      const { ExtensionData } = ChromeUtils.importESModule(
        'resource://gre/modules/Extension.sys.mjs',
      );
      const { installPermissions: permissions } = await AddonManager.getAddonByID(id);
      return ExtensionData.formatPermissionStrings({ permissions }).msgs;
    }, this.#addonId);
  }

  async close(): Promise<void> {
    await this.#end(this.#marionette);
  }

  /** Runs `work` when all work before it has ended. */
  takeTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Runs `fn` with the browser's own rights, in the window that holds tabs and toolbar. */
  asBrowser<A extends readonly unknown[], R>(fn: InBrowser<A, R> | string, ...args: A): Promise<R> {
    return this.takeTurn(() =>
      this.#marionette.asBrowser(() => this.#marionette.evaluate<R>(fn, args, 2 * PATIENCE)),
    );
  }

  /** Real key presses, to whatever has the focus in the whole window. */
  pressAsReader(chord: string): Promise<void> {
    return this.takeTurn(() =>
      this.#marionette.asBrowser(async () => {
        await this.#marionette.send('WebDriver:PerformActions', { actions: keyActions(chord) });
      }),
    );
  }

  /** Without a place of its own the button sits in the menu of all extensions. */
  async #pinToolbarButton(): Promise<void> {
    await this.asBrowser((widget: string) => {
      if (!document.getElementById(widget)) CustomizableUI.addWidgetToArea(widget, 'nav-bar');
    }, this.#widget());
  }

  #widget(): string {
    return `${this.#addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  }

  #tabOf(handle: string): FirefoxTab {
    const known = this.#tabs.get(handle);
    if (known) return known;
    const tab = new FirefoxTab(this, this.#marionette, handle);
    this.#tabs.set(handle, tab);
    return tab;
  }
}

class FirefoxTab extends DocumentView implements Tab {
  #firefox: Firefox;
  #marionette: Marionette;
  #handle: string;

  constructor(firefox: Firefox, marionette: Marionette, handle: string) {
    super();
    this.#firefox = firefox;
    this.#marionette = marionette;
    this.#handle = handle;
  }

  /** Makes this the protocol's current tab, and the one that is seen if `front`. */
  #here<T>(work: (marionette: Marionette) => Promise<T>, front = false): Promise<T> {
    return this.#firefox.takeTurn(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', {
        handle: this.#handle,
        focus: front,
      });
      return work(this.#marionette);
    });
  }

  evaluate<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R> {
    return this.#here((m) => m.evaluate<R>(fn, args, 2 * PATIENCE));
  }

  async goto(url: string): Promise<void> {
    await this.#here((m) => m.send('WebDriver:Navigate', { url }));
  }

  async startLoading(url: string): Promise<void> {
    await this.evaluate((address: string) => {
      location.href = address;
    }, url);
    await this.waitFor(
      `${url} is opened`,
      (address: string) => location.href === address && document.body !== null,
      URL.parse(url)?.href ?? url,
    );
  }

  async reload(): Promise<void> {
    await this.#here((m) => m.send('WebDriver:Refresh'));
  }

  title(): Promise<string> {
    return this.evaluate(documentTitle);
  }

  bringToFront(): Promise<void> {
    return this.#here(async () => {}, true);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#point(x, y, buttonOf(0));
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.#point(x, y, []);
  }

  async #point(x: number, y: number, then: object[]): Promise<void> {
    const move = { type: 'pointerMove', origin: 'viewport', duration: 0 };
    const actions = [pointerActions([{ ...move, x: Math.round(x), y: Math.round(y) }, ...then])];
    await this.#here((m) => m.send('WebDriver:PerformActions', { actions }), true);
  }

  async press(chord: string): Promise<void> {
    const actions = keyActions(chord);
    await this.#here((m) => m.send('WebDriver:PerformActions', { actions }), true);
  }

  async clickText(text: string): Promise<void> {
    const { x, y } = await atRest(`"${text}"`, () => this.evaluate(middleOfText, text));
    await this.clickAt(x, y);
  }

  async rightClickText(text: string): Promise<void> {
    const { x, y } = await atRest(`"${text}"`, () => this.evaluate(middleOfText, text));
    await this.#point(x, y, buttonOf(2));
  }

  async screenshot(file: string): Promise<void> {
    const picture = await this.#here(
      (m) => m.send<string>('WebDriver:TakeScreenshot', { full: false }),
      true,
    );
    writePicture(file, picture);
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.bringToFront();
    await this.#firefox.asBrowser((wanted: string) => {
      gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = wanted;
    }, scheme);
  }

  async setMedium(medium: Medium): Promise<void> {
    await this.bringToFront();
    await this.#firefox.asBrowser((wanted: string) => {
      const context = gBrowser.selectedBrowser.browsingContext;
      context.mediumOverride = wanted === 'paper' ? 'print' : '';
      context.forcedColorsOverride = wanted === 'forced colours' ? 'active' : 'none';
      // There is no override for one page: this holds for the whole browser.
      Services.prefs.setIntPref('ui.prefersReducedMotion', wanted === 'reduced motion' ? 1 : 0);
    }, medium);
  }

  /** The window grows or shrinks by what the viewport lacks; so do its other tabs. */
  async setViewport({ width, height }: Viewport): Promise<void> {
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await this.#here(async (m) => {
      const outer = await m.send<Viewport>('WebDriver:GetWindowRect');
      await m.send('WebDriver:SetWindowRect', {
        width: outer.width + width - inner.width,
        height: outer.height + height - inner.height,
      });
    }, true);
    await this.waitFor(
      `a viewport of ${width} × ${height}`,
      (w: number, h: number) => innerWidth === w && innerHeight === h,
      width,
      height,
    );
  }

  async close(): Promise<void> {
    await this.#here((m) => m.send('WebDriver:CloseWindow'));
  }

  async hasShadow(host: string): Promise<boolean> {
    return (await this.#shadowRootOf(host)) !== null;
  }

  /** WebDriver may hold closed shadow roots too, and hand them to scripts as arguments. */
  async inClosedShadow(host: string): Promise<ShadowView> {
    const root = await until(`a shadow root in ${host}`, () => this.#shadowRootOf(host));
    const call = <R>(fn: (...args: never[]) => unknown, args: readonly unknown[]): Promise<R> =>
      this.#here((m) =>
        m.evaluate<R>(
          fn,
          args.map((arg) => (arg === ROOT ? root : arg)),
          2 * PATIENCE,
        ),
      );
    return new ClosedShadow(call, this);
  }

  /** A reference to the shadow root of the first match of `host`; null while there is none. */
  #shadowRootOf(host: string): Promise<Record<string, string> | null> {
    return this.#here(async (m) => {
      try {
        const { [ELEMENT]: id } = await m.find(host);
        const root = await m.send<Record<string, string>>('WebDriver:GetShadowRoot', { id });
        return { [SHADOW_ROOT]: root[SHADOW_ROOT] ?? '' };
      } catch (error) {
        if (/no such (?:element|shadow root)/.test(String(error))) return null;
        throw error;
      }
    });
  }
}

const pointerActions = (actions: object[]): object => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

/** A mouse button that goes down and up. */
const buttonOf = (button: number): object[] => [
  { type: 'pointerDown', button },
  { type: 'pointerUp', button },
];

/**
 * Finds the element that holds the open popup. Firefox loads a popup in a hidden panel on mouse down
 * and swaps it over later: only what is in an open panel is the one that stays.
 */
const POPUP = `[...document.querySelectorAll('.webextension-popup-browser')].find(
  (b) => b.closest('panel')?.state === 'open' && b.currentURI.spec.startsWith('moz-ext'))`;

/** Finds the element that holds an extension's page in the open sidebar. */
const SIDEBAR = `[document.getElementById('sidebar')?.contentDocument?.getElementById(
  'webext-panels-browser')].find((b) => b?.currentURI.spec.startsWith('moz-ext'))`;

/** Finds the element that holds the extension's event page. */
const backgroundOf = (id: string): string =>
  `[...WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.views].find(
    (view) => view.viewType === 'background')?.xulBrowser`;

/** Runs in Firefox's own window, whose selected tab alone is kept. */
async function clearFirefox(id: string): Promise<void> {
  for (const tab of [...gBrowser.tabs]) {
    if (tab !== gBrowser.selectedTab) gBrowser.removeTab(tab, { animate: false });
  }
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  await (await AddonManager.getAddonByID(id)).uninstall();
  // The uninstallation begins this too, and does not wait for it.
  await ExtensionPermissions.removeAll(id);
  for (const name of ['extensions.webextOptionalPermissionPrompts', 'ui.prefersReducedMotion']) {
    Services.prefs.clearUserPref(name);
  }
}

/**
 * A page of the extension that is a part of the browser's window, such as the open popup. The
 * protocol has no window handle for it; the object that Firefox runs the protocol's commands with in
 * a tab's process, the MarionetteCommands actor, is there as well.
 */
class FirefoxPart extends DocumentView {
  #firefox: Firefox;
  #find: string;

  /** @param find an expression that gives the element which holds the page, or nothing */
  constructor(firefox: Firefox, find: string) {
    super();
    this.#firefox = firefox;
    this.#find = find;
  }

  isOpen(): Promise<boolean> {
    return this.onPart((part) => part !== null);
  }

  /** Runs `fn` with the browser's own rights and the element that holds the part, or null. */
  protected onPart<A extends readonly unknown[], R>(
    fn: (part: PopupBrowser | null, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const source = `(...args) => (${fn})(${this.#find} ?? null, ...args)`;
    return this.#firefox.asBrowser<A, R>(source, ...args);
  }

  async evaluate<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R> {
    const script = `
      const done = arguments[arguments.length - 1];
      Promise.resolve()
        .then(() => (${fn})(...${JSON.stringify(args)}))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await this.onPart(
      async (part, source: string, timeout: number) => {
        if (!part) throw new Error('This part of the window is not open.');
        const actor = part.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
        return await actor.executeScript(source, [], { async: true, timeout });
      },
      script,
      PATIENCE,
    );
    const { value, error } = answer as { value: R; error?: string };
    if (error !== undefined) throw new Error(`${error} in ${nameOf(fn)}`);
    return value;
  }

  async clickAt(x: number, y: number): Promise<void> {
    for (const type of ['mousemove', 'mousedown', 'mouseup']) await this.#mouse(type, x, y);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.#mouse('mousemove', x, y);
  }

  #mouse(type: string, x: number, y: number): Promise<void> {
    const button = { type, button: 0, buttons: type === 'mousedown' ? 1 : 0, clickCount: 1 };
    return this.onPart(
      async (part, details: object) => {
        if (!part) throw new Error('This part of the window is not open.');
        const actor = part.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
        await actor.dispatchEvent('synthesizeMouseAtPoint', details);
      },
      { x, y, eventData: button },
    );
  }

  /** Keys go through the whole window, as a reader's do: an unused Escape closes the panel. */
  async press(chord: string): Promise<void> {
    await this.onPart((part) => part?.focus());
    await this.#firefox.pressAsReader(chord);
  }

  async screenshot(file: string): Promise<void> {
    const picture = await this.onPart(async (part) => {
      if (!part) throw new Error('This part of the window is not open.');
      const drawn = await part.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = new OffscreenCanvas(drawn.width, drawn.height);
      canvas.getContext('2d')?.drawImage(drawn, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    writePicture(file, picture);
  }

  setColorScheme(scheme: ColorScheme): Promise<void> {
    return this.onPart((part, wanted: string) => {
      if (!part) throw new Error('This part of the window is not open.');
      part.browsingContext.prefersColorSchemeOverride = wanted;
    }, scheme);
  }
}

class FirefoxPopup extends FirefoxPart implements Popup {
  constructor(firefox: Firefox) {
    super(firefox, POPUP);
  }

  async close(): Promise<void> {
    await this.onPart((popup) => popup?.closest('panel')?.hidePopup());
    await until('the popup has closed', async () => !(await this.isOpen()));
  }
}

function writePicture(file: string, base64: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(base64, 'base64'));
}

/*
 * The parts of Firefox's own window that the functions above use there. They are internal to
 * Firefox and have no published types.
 */
interface BrowsingContext {
  mediumOverride: string;
  forcedColorsOverride: string;
  prefersColorSchemeOverride: string;
  currentWindowGlobal: {
    getActor(name: 'MarionetteCommands'): {
      executeScript(source: string, args: unknown[], options: object): Promise<unknown>;
      dispatchEvent(name: string, details: object): Promise<void>;
    };
    drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
  };
}
interface MenuPopup extends HTMLElement {
  state: string;
}
interface PopupBrowser extends HTMLElement {
  currentURI: { spec: string };
  browsingContext: BrowsingContext;
  closest(selector: 'panel'): (HTMLElement & { state: string; hidePopup(): void }) | null;
}
declare const gBrowser: {
  selectedBrowser: { browsingContext: BrowsingContext };
  selectedTab: object;
  tabs: object[];
  removeTab(tab: object, options: { animate: boolean }): void;
};
declare const CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
declare const Services: {
  prefs: {
    setBoolPref(name: string, value: boolean): void;
    setIntPref(name: string, value: number): void;
    clearUserPref(name: string): void;
  };
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: { terminateBackground(): Promise<void>; wakeupBackground(): Promise<void> };
  };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionPermissions: {
      add(id: string, permissions: object, extension: object): Promise<void>;
      removeAll(id: string): Promise<void>;
    };
    AddonManager: {
      getAddonByID(id: string): Promise<{ installPermissions: object; uninstall(): Promise<void> }>;
    };
    ExtensionData: { formatPermissionStrings(info: object): { msgs: string[] } };
  };
};

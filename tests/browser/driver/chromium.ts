import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type Extension,
  type KeyInput,
  type Page,
  type Protocol,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findChromium } from '../../../tools/browsers/find-browsers.ts';
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
import { keysOf } from './keys.ts';
import { documentTitle, loaded, middleOfText } from './page-functions.ts';
import { endProcess, noteProcess, removeDirectory, temporaryDirectory } from './processes.ts';
import { atRest, ClosedShadow, DocumentView, ROOT } from './views.ts';
import { nameOf, until, within } from './waiting.ts';

const DEFAULT_VIEWPORT: Viewport = { width: 1100, height: 800 };

/** Starts Chromium through its own remote protocol and installs the extension. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executable = options.executable ?? findChromium().path;
  if (!executable) throw new UnsuitableBrowser(findChromium().reason);
  const viewport = options.viewport ?? DEFAULT_VIEWPORT;
  const profile = options.profile ?? temporaryDirectory('chromium');
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: options.headless ?? true,
    pipe: true,
    userDataDir: profile,
    // `true`, never a list of folders: that would not be awaited.
    enableExtensions: true,
    defaultViewport: viewport,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${options.port}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--window-size=${viewport.width},${viewport.height + 100}`,
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      // Chromium refuses to start its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const pid = browser.process()?.pid;
  if (pid) noteProcess(pid);
  const close = async (): Promise<void> => {
    await within('Chromium closes', browser.close(), 5000).catch(() => {});
    if (pid) endProcess(pid);
    if (!options.profile) removeDirectory(profile);
  };
  try {
    const chromium = new Chromium(browser, await browser.version(), close);
    await chromium.install(options.extension);
    return chromium;
  } catch (error) {
    await close();
    throw error;
  }
}

async function installed(browser: Browser, directory: string): Promise<Installed> {
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
  const id = await browser.installExtension(directory).catch((error: Error) => {
    // Builds that are sold as products may refuse extensions from a folder.
    if (/not (?:allowed|available|supported|found)|wasn't found/i.test(error.message)) {
      throw new UnsuitableBrowser(`this build installs no extension: ${error.message}`);
    }
    throw error;
  });
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The extension ${id} was installed and is not there.`);
  const popupPath = manifest.action?.default_popup;
  const panelPath = manifest.side_panel?.default_path;
  return { directory, extension, popupPath, panelPath };
}

interface Installed {
  directory: string;
  extension: Extension;
  popupPath: string | undefined;
  panelPath: string | undefined;
}

class Chromium implements BrowserUnderTest {
  readonly name = 'Chromium';
  readonly close: () => Promise<void>;
  readonly version: string;
  #browser: Browser;
  #extension: Installed | null = null;
  #tabs = new WeakMap<Page, ChromiumTab>();

  constructor(browser: Browser, version: string, close: () => Promise<void>) {
    this.#browser = browser;
    this.version = version;
    this.close = close;
  }

  get #installed(): Installed {
    if (!this.#extension) throw new Error('No extension is installed.');
    return this.#extension;
  }

  get extensionOrigin(): string {
    return `chrome-extension://${this.#installed.extension.id}/`;
  }

  /**
   * Chromium makes an extension's id of the folder's path, and the id is what its data and its
   * permissions are kept by: from another folder it comes without any.
   */
  async install(extension: string): Promise<void> {
    this.#extension = await installed(this.#browser, extension);
  }

  async clear(): Promise<void> {
    const empty = await this.#browser.newPage();
    const others = (await this.#browser.pages()).filter((page) => page !== empty);
    await Promise.all(others.map((page) => page.close()));
    const { extensionOrigin: origin } = this;
    await this.#browser.uninstallExtension(this.#installed.extension.id);
    await until('nothing of the extension is left', async () =>
      this.#browser.targets().every((target) => !target.url().startsWith(origin)),
    );
    this.#extension = null;
  }

  async open(url?: string): Promise<Tab> {
    const tab = this.#tabOf(await this.#browser.newPage());
    if (url) await tab.goto(url);
    return tab;
  }

  async listTabs(): Promise<Tab[]> {
    const pages = await this.#browser.pages();
    return pages.map((page) => this.#tabOf(page));
  }

  async waitForTab(part: string): Promise<Tab> {
    return until(`a tab whose address contains ${part}`, async () => {
      const page = (await this.#browser.pages()).find((p) => p.url().includes(part));
      return page && this.#tabOf(page);
    });
  }

  async extensionPage(path: string): Promise<Tab> {
    return this.open(this.extensionOrigin + path);
  }

  /**
   * On a busy machine a popup may lose the focus, and with it its life, before its document is
   * there. A reader would click again, and so does this.
   */
  async clickToolbarButton(tab: Tab): Promise<Popup> {
    return until('a popup that stays until it has loaded', async () => {
      const target = await this.#newPopup(tab);
      const popup = new ChromiumPopup(await target.asPage(), target, this.#browser);
      const done = async () => !(await popup.isOpen()) || popup.evaluate(loaded);
      await until('the popup has loaded', done);
      return (await popup.isOpen()) && popup;
    });
  }

  async #newPopup(tab: Tab): Promise<Target> {
    // One popup may close while the next opens: what was there before is not the new one.
    const before = new Set(this.#popupTargets());
    await this.triggerAction(tab);
    return until('the click on the toolbar button opens a popup', async () =>
      this.#popupTargets().find((t) => !before.has(t)),
    );
  }

  async pressShortcut(): Promise<Popup> {
    throw new Error('No key that is pressed through its protocol reaches Chromium itself.');
  }

  async pressCommand(): Promise<void> {
    throw new Error('No key that is pressed through its protocol reaches Chromium itself.');
  }

  async openPopup(): Promise<Popup | null> {
    const target = this.#popupTargets().at(-1);
    return target ? new ChromiumPopup(await target.asPage(), target, this.#browser) : null;
  }

  #popupTargets(): Target[] {
    const path = this.#installed.popupPath;
    if (!path) return [];
    const address = this.extensionOrigin + path;
    return this.#browser.targets().filter((target) => target.url().startsWith(address));
  }

  async waitForPanel(): Promise<View> {
    const address = `${this.extensionOrigin}${this.#installed.panelPath}`;
    const target = await until('the side panel opens', async () =>
      this.#browser.targets().find((target) => target.url() === address),
    );
    const panel = new ChromiumView(await target.asPage());
    await panel.waitFor('the side panel has loaded', loaded);
    return panel;
  }

  async triggerAction(tab: Tab): Promise<void> {
    await tab.bringToFront();
    // Asked for each time: one that was reloaded is another one to the protocol.
    const extension = (await this.#browser.extensions()).get(this.#installed.extension.id);
    if (!extension) throw new Error('The extension is not there.');
    await (tab as ChromiumTab).page.triggerExtensionAction(extension);
  }

  async chooseFromMenu(tab: Tab, text: string, { id }: MenuEntry): Promise<void> {
    const { page } = tab as ChromiumTab;
    const worker = await this.#wokenWorker();
    await tab.bringToFront();
    const at = await atRest(`"${text}"`, () => tab.evaluate(middleOfText, text));
    const info = await tab.evaluate(({ x, y }) => {
      const linkUrl = document.elementFromPoint(x, y)?.closest('a')?.href;
      const selectionText = String(getSelection());
      return { ...(linkUrl && { linkUrl }), ...(selectionText && { selectionText }) };
    }, at);
    await worker.evaluate(
      async (info) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch(info, tab);
      },
      { menuItemId: id, editable: false, pageUrl: page.url(), ...info },
    );
  }

  /** The service worker, which begins anew with the first message if it has ended. */
  async #wokenWorker(): Promise<WebWorker> {
    const own = await this.open(`${this.extensionOrigin}manifest.json`);
    await own.evaluate(() => chrome.runtime.sendMessage('').catch(() => undefined));
    await own.close();
    return until('the service worker', async () => this.#workers()[0]?.worker());
  }

  async endBackground(): Promise<void> {
    const running = this.#workers();
    for (const target of running) await (await target.worker())?.close();
    // A view that was waiting for its answer asks again, and so begins another one at once.
    await until('the service worker has ended', async () =>
      this.#workers().every((target) => !running.includes(target)),
    );
  }

  #workers(): Target[] {
    return this.#browser
      .targets()
      .filter((t) => t.type() === 'service_worker' && t.url().startsWith(this.extensionOrigin));
  }

  async inBackground<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R> {
    // To wake it takes a tab, which would close a popup: only where it has ended.
    const worker = (await this.#workers()[0]?.worker()) ?? (await this.#wokenWorker());
    return worker.evaluate(fn as never, ...(args as never)) as Promise<R>;
  }

  async update(): Promise<void> {
    await this.#browser.installExtension(this.#installed.directory);
  }

  /**
   * The browser's settings grant an optional permission, but it is in force only once the
   * extension has asked for it; a call through the protocol counts as a click of the reader.
   */
  async grantHostPermission(pattern: string): Promise<void> {
    await this.allowPermissionRequest(pattern);
    const own = await this.extensionPage('manifest.json');
    try {
      const request = (origin: string) => chrome.permissions.request({ origins: [origin] });
      const granted = await own.evaluate(request, pattern);
      if (!granted) throw new Error(`Chromium does not grant ${pattern}.`);
    } finally {
      await own.close();
    }
  }

  /**
   * Chromium shows its prompt outside any page, where nobody can answer it. It does not prompt for
   * what its own settings have granted already.
   */
  async allowPermissionRequest(pattern: string): Promise<void> {
    await this.#inSettings(
      async (id: string, host: string) => {
        await chrome.developerPrivate.addHostPermission(id, host);
      },
      this.#installed.extension.id,
      pattern,
    );
  }

  async installWarnings(): Promise<string[]> {
    return this.#inSettings(async (id: string) => {
      const { permissions } = await chrome.developerPrivate.getExtensionInfo(id);
      const hosts = permissions.runtimeHostPermissions?.hosts ?? [];
      return [...permissions.simplePermissions.map(({ message }) => message)].concat(
        hosts.filter(({ granted }) => granted).map(({ host }) => host),
      );
    }, this.#installed.extension.id);
  }

  /** Runs `fn` on the browser's own page for extensions, where its private API is at hand. */
  async #inSettings<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R> {
    const front = (await this.#browser.pages()).at(-1);
    const settings = await this.open('chrome://extensions/');
    try {
      return await settings.evaluate(fn, ...args);
    } finally {
      await settings.close();
      await front?.bringToFront().catch(() => {});
    }
  }

  #tabOf(page: Page): ChromiumTab {
    const known = this.#tabs.get(page);
    if (known) return known;
    const tab = new ChromiumTab(page);
    this.#tabs.set(page, tab);
    return tab;
  }
}

class ChromiumView extends DocumentView {
  readonly page: Page;

  constructor(page: Page) {
    super();
    this.page = page;
  }

  evaluate<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R> {
    const answer = this.page.evaluate(fn as never, ...(args as never)) as Promise<R>;
    return within(nameOf(fn), answer);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  async press(chord: string): Promise<void> {
    const keys = keysOf(chord) as KeyInput[];
    for (const key of keys) await this.page.keyboard.down(key);
    for (const key of keys.reverse()) await this.page.keyboard.up(key);
  }

  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await within('a screenshot', this.page.screenshot({ path: file as `${string}.png` }));
  }

  setColorScheme(scheme: ColorScheme): Promise<void> {
    return this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }
}

class ChromiumTab extends ChromiumView implements Tab {
  #inspector: Promise<CDPSession> | undefined;

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async startLoading(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: [] });
    // The answer is there; the document may not be yet, and a click would still mean the old one.
    await this.waitFor('the new document', (url) => document.URL === url && document.body, url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  title(): Promise<string> {
    return this.evaluate(documentTitle);
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  /** Chromium draws nothing, and never answers, for a tab that is behind another. */
  override async screenshot(file: string): Promise<void> {
    await this.bringToFront();
    await super.screenshot(file);
  }

  async clickText(text: string): Promise<void> {
    const { x, y } = await atRest(`"${text}"`, () => this.evaluate(middleOfText, text));
    await this.clickAt(x, y);
  }

  async setViewport(viewport: Viewport): Promise<void> {
    await this.page.setViewport(viewport);
  }

  async setMedium(medium: Medium): Promise<void> {
    const session = await this.page.createCDPSession();
    const forced = medium === 'forced colours' ? 'active' : 'none';
    const motion = medium === 'reduced motion' ? 'reduce' : 'no-preference';
    await session.send('Emulation.setEmulatedMedia', {
      media: medium === 'paper' ? 'print' : '',
      features: [
        { name: 'forced-colors', value: forced },
        { name: 'prefers-reduced-motion', value: motion },
      ],
    });
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async hasShadow(host: string): Promise<boolean> {
    return (await this.#shadowRootOf(host)) !== null;
  }

  /** The protocol for developer tools sees closed shadow roots, as the inspector does. */
  async inClosedShadow(host: string): Promise<ShadowView> {
    const root = await until(`a shadow root in ${host}`, () => this.#shadowRootOf(host));
    const inspector = await this.#inspect();
    const call = async <R>(fn: (...args: never[]) => unknown, args: readonly unknown[]) => {
      const answer = await within(
        nameOf(fn),
        inspector.send('Runtime.callFunctionOn', {
          objectId: root,
          functionDeclaration: String(fn),
          arguments: args.map((arg) => (arg === ROOT ? { objectId: root } : { value: arg })),
          awaitPromise: true,
          returnByValue: true,
        }),
      );
      return answerOf(answer) as R;
    };
    return new ClosedShadow(call, this);
  }

  /** A handle of the shadow root that the first match of `host` has; null while there is none. */
  async #shadowRootOf(host: string): Promise<string | null> {
    const inspector = await this.#inspect();
    const found = await inspector.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
    });
    const objectId = found.result.objectId;
    if (!objectId) return null;
    const { node } = await inspector.send('DOM.describeNode', { objectId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (!backendNodeId) return null;
    const { object } = await inspector.send('DOM.resolveNode', { backendNodeId });
    return object.objectId ?? null;
  }

  #inspect(): Promise<CDPSession> {
    this.#inspector ??= this.page.createCDPSession();
    return this.#inspector;
  }
}

class ChromiumPopup extends ChromiumView implements Popup {
  #target: Target;
  #browser: Browser;

  constructor(page: Page, target: Target, browser: Browser) {
    super(page);
    this.#target = target;
    this.#browser = browser;
  }

  /** What leads out of a popup closes it, often before the browser has answered that it was done. */
  async #unlessClosed(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!this.page.isClosed() && (await this.isOpen())) throw error;
    }
  }

  override clickAt(x: number, y: number): Promise<void> {
    return this.#unlessClosed(super.clickAt(x, y));
  }

  override press(chord: string): Promise<void> {
    return this.#unlessClosed(super.press(chord));
  }

  async isOpen(): Promise<boolean> {
    return this.#browser.targets().includes(this.#target);
  }

  async close(): Promise<void> {
    await this.page.close().catch(() => {});
    await until('the popup has closed', async () => !(await this.isOpen()));
  }
}

/** The value that a call gave. @throws Error with the page's own message. */
function answerOf(answer: Protocol.Runtime.CallFunctionOnResponse): unknown {
  const thrown = answer.exceptionDetails;
  if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  return answer.result.value;
}

/** The parts of the browser's own API that its pages offer, and `chrome` on extension pages. */
declare const chrome: import('./driver.ts').ExtensionApi & {
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  developerPrivate: {
    addHostPermission(id: string, host: string): Promise<void>;
    getExtensionInfo(id: string): Promise<{
      permissions: {
        simplePermissions: { message: string }[];
        runtimeHostPermissions?: { hosts: { host: string; granted: boolean }[] };
      };
    }>;
  };
};

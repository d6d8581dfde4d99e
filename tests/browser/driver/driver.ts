import type { browser } from 'wxt/browser';
import type { Truthy } from './waiting.ts';

/**
 * The type of the `chrome` that both browsers offer on an extension's own pages. A scenario names
 * it for the compiler with `declare const chrome: ExtensionApi;` and uses it inside `evaluate`.
 */
export type ExtensionApi = typeof browser;

export type BrowserName = 'Chromium' | 'Firefox';
export type ColorScheme = 'light' | 'dark';

/** A function that runs in the browser: self-contained, with JSON as arguments and result. */
export type InBrowser<A extends readonly unknown[], R> = (...args: A) => R | Promise<R>;

/** A document that a reader can see, wherever it is shown: in a tab or in the popup. */
export interface View {
  /** Runs `fn` in the document's own world, as its own scripts run. */
  evaluate<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R>;
  /**
   * The first truthy value of `fn`, asked again and again until the driver's patience ends.
   *
   * @param what what is waited for, in words: it becomes the error's message.
   */
  waitFor<A extends readonly unknown[], R>(
    what: string,
    fn: InBrowser<A, R>,
    ...args: A
  ): Promise<Truthy<R>>;
  /** What a reader sees of the first match (`innerText`), waiting until there is one. */
  text(selector?: string): Promise<string>;
  /** `document.documentElement.outerHTML`. */
  html(): Promise<string>;
  url(): Promise<string>;
  /** A real mouse click in the middle of the first match, scrolled into view; waits for one. */
  click(selector: string): Promise<void>;
  /** A real mouse click; CSS pixels from the viewport's upper left corner. */
  clickAt(x: number, y: number): Promise<void>;
  /** Moves the real mouse there, for what shows on hovering. */
  moveTo(x: number, y: number): Promise<void>;
  /** Presses a key or a chord: `Escape`, `Tab`, `Shift+Tab`, `Control+a`, `x`. */
  press(chord: string): Promise<void>;
  /** Writes what is visible to `file` as PNG and makes its folder. */
  screenshot(file: string): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
}

export interface Tab extends View {
  /** Opens `url` and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** Begins to open `url` and waits only until its document is there, loading or not. */
  startLoading(url: string): Promise<void>;
  reload(): Promise<void>;
  title(): Promise<string>;
  bringToFront(): Promise<void>;
  /** A real mouse click on the first character run that reads `text`, scrolled into view. */
  clickText(text: string): Promise<void>;
  /** The closed shadow root of the first match of `host`, waiting until it has one. */
  inClosedShadow(host: string): Promise<ShadowView>;
  /** Whether the page has a match of `host` with a shadow root, open or closed. */
  hasShadow(host: string): Promise<boolean>;
  setViewport(viewport: Viewport): Promise<void>;
  /** Shows the page as on paper, in colours that the reader forces on all pages, or with calm. */
  setMedium(medium: Medium): Promise<void>;
  close(): Promise<void>;
}

/** The inside of a closed shadow root, which neither the page nor a normal script can reach. */
export interface ShadowView {
  evaluate<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  waitFor<A extends readonly unknown[], R>(
    what: string,
    fn: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<Truthy<R>>;
  /** `innerText` of the first match; without a selector, of the root's elements, line by line. */
  text(selector?: string): Promise<string>;
  /** A real mouse click in the middle of the first match, scrolled into view; waits for one. */
  click(selector: string): Promise<void>;
}

export interface Popup extends View {
  /** Whether it is still open: it closes by itself when the reader clicks elsewhere. */
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a page is laid out for. */
export type Medium = 'screen' | 'paper' | 'forced colours' | 'reduced motion';

/** An entry of a context menu: what a reader chooses it by, and what the extension calls it. */
export interface MenuEntry {
  label: string;
  id: string;
}

/** CSS pixels. */
export interface Viewport {
  width: number;
  height: number;
}

export interface LaunchOptions {
  /** The built extension: a folder with a manifest.json. */
  extension: string;
  /** Port of the server on this machine that answers for every host name (see server.ts). */
  port: number;
  /** What the device prefers; light when left out. */
  colorScheme?: ColorScheme;
  /** Size of every tab's viewport; 1100 × 800 when left out. */
  viewport?: Viewport;
  /** A profile directory to use and to leave behind, for a restart; else a temporary one. */
  profile?: string;
  /** Without a window; true when left out. */
  headless?: boolean;
  /** The program; the one that tools/browsers/find-browsers.ts finds when left out. */
  executable?: string;
}

/** A real browser with the extension installed. */
export interface BrowserUnderTest {
  name: BrowserName;
  version: string;
  /** The extension's own origin with a slash at its end; another one after each installation. */
  readonly extensionOrigin: string;
  /** A new tab in front, at `url` if one is given. */
  open(url?: string): Promise<Tab>;
  /** All open tabs, also those that the extension opened. */
  listTabs(): Promise<Tab[]>;
  /** A tab whose address contains `part`, waiting until there is one. */
  waitForTab(part: string): Promise<Tab>;
  /** A new tab on a page of the extension: `evaluate` there may use the extension's `chrome`. */
  extensionPage(path: string): Promise<Tab>;
  /** Brings `tab` to the front and clicks the extension's toolbar button; gives its popup. */
  clickToolbarButton(tab: Tab): Promise<Popup>;
  /**
   * Presses the shortcut of the toolbar button with `tab` in front; gives the popup. In Firefox
   * only: Chromium's protocol hands keys to the page and keeps them from the browser around it.
   *
   * @throws Error in Chromium.
   */
  pressShortcut(tab: Tab, chord: string): Promise<Popup>;
  /** Presses a shortcut of the extension with `tab` in front. In Firefox only, as `pressShortcut`. */
  pressCommand(tab: Tab, chord: string): Promise<void>;
  /** The popup that is open now, if one is. */
  openPopup(): Promise<Popup | null>;
  /** The panel beside the page: Chrome's side panel, Firefox's sidebar; waits until it is open. */
  waitForPanel(): Promise<View>;
  /** Clicks the toolbar button without waiting for a popup: for an extension that has none. */
  triggerAction(tab: Tab): Promise<void>;
  /**
   * Right-clicks the first run of characters in `tab` that reads `text` and chooses one of the
   * extension's entries from the menu. In Firefox by real clicks. Chromium draws its menus outside
   * of what its protocol reaches: there the background is told of a choice that nobody made, so
   * whether the entry is offered at that place, and the permissions that a choice brings along, are
   * not tested.
   */
  chooseFromMenu(tab: Tab, text: string, entry: MenuEntry): Promise<void>;
  /** Ends the service worker or event page as the browser does to save memory. */
  endBackground(): Promise<void>;
  /** Runs `fn` in the service worker or event page, which is begun if it has ended. */
  inBackground<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R>;
  /** Installs the extension over itself, as an update does: what runs of the old one is cut off. */
  update(): Promise<void>;
  /** Gives a host permission, as the reader can in the browser's own settings. */
  grantHostPermission(pattern: string): Promise<void>;
  /** Makes the browser answer the extension's next request for `pattern` with yes. */
  allowPermissionRequest(pattern: string): Promise<void>;
  /** The warnings that the browser shows its user before it installs this extension. */
  installWarnings(): Promise<string[]>;
  /**
   * Closes every tab but an empty one, and uninstalls the extension with all that it has stored and
   * was allowed. What a scenario changed in the browser itself is as it was at the start.
   */
  clear(): Promise<void>;
  /** Installs an extension into a browser that was cleared. */
  install(extension: string): Promise<void>;
  close(): Promise<void>;
}

/** The browser on this machine cannot be driven: a scenario is skipped, with this reason. */
export class UnsuitableBrowser extends Error {
  override name = 'UnsuitableBrowser';
}

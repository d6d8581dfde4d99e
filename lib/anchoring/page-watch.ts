/** How long changes are gathered before they are looked at, in milliseconds. */
const GATHER_MS = 250;

/** After a look, so many times what it cost is rest: looking takes at most a twentieth of the time. */
const REST_FACTOR = 19;

/** What a page changes to be light or dark. */
const LOOKS = [
  'class',
  'style',
  'data-theme',
  'data-color-scheme',
  'data-color-mode',
  'color-scheme',
];

interface Heard {
  /** The page's words may have changed, or, with `false`, only its looks. Whoever hears looks. */
  changed: (words: boolean) => void;
  /** The page has another address now, without having been loaded anew. */
  left: () => void;
  /** Whether an element is our own: what becomes of it is no change of the page. */
  isOwn: (node: Node) => boolean;
}

/**
 * Watches a page change, at a bounded cost: changes are gathered, never asked for; nothing runs while
 * the tab is hidden, and then once for all that happened; the dearer a look, the longer the rest.
 *
 * The whole document is watched, since a page can throw its body away and make another one.
 */
export class PageWatch {
  readonly #window: Window & typeof globalThis;
  readonly #heard: Heard;
  readonly #observer: MutationObserver;
  #address = '';
  #timer = 0;
  #rest = 0;
  #words = false;
  #body: Element | null = null;

  constructor(window: Window & typeof globalThis, heard: Heard) {
    this.#window = window;
    this.#heard = heard;
    this.#observer = new window.MutationObserver((records) => this.#note(records));
  }

  /** Begins to watch, from the page as it is now. */
  start(): void {
    this.stop();
    this.#address = this.#addressNow();
    const { document } = this.#window;
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#window.addEventListener('popstate', this.#later);
    this.#window.navigation?.addEventListener('navigatesuccess', this.#later);
    this.#dark.addEventListener('change', this.#later);
    if (!document.hidden) this.#observe();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#words = false;
    this.#window.document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#window.removeEventListener('popstate', this.#later);
    this.#window.navigation?.removeEventListener('navigatesuccess', this.#later);
    this.#dark.removeEventListener('change', this.#later);
  }

  get #dark(): MediaQueryList {
    this.#query ??= this.#window.matchMedia('(prefers-color-scheme: dark)');
    return this.#query;
  }
  #query: MediaQueryList | undefined;

  #observe(): void {
    const { document } = this.#window;
    this.#body = document.body;
    this.#observer.observe(document, { childList: true, characterData: true, subtree: true });
    const looks = { attributes: true, attributeFilter: LOOKS };
    for (const root of [document.documentElement, document.body]) {
      if (root) this.#observer.observe(root, looks);
    }
  }

  #note(records: MutationRecord[]): void {
    for (const { type, addedNodes, removedNodes } of records) {
      if (type === 'attributes') this.#later();
      else if (type === 'characterData') this.#words = true;
      else if ([...addedNodes, ...removedNodes].some((node) => !this.#heard.isOwn(node))) {
        this.#words = true;
      }
    }
    if (this.#words) this.#later();
  }

  readonly #later = (): void => {
    if (this.#timer !== 0 || this.#window.document.hidden) return;
    this.#timer = this.#window.setTimeout(() => this.#look(), Math.max(GATHER_MS, this.#rest));
  };

  #look(): void {
    this.#timer = 0;
    const words = this.#words;
    this.#words = false;
    const begun = this.#window.performance.now();
    // A body made anew has to be watched for its looks as the old one was.
    if (this.#window.document.body !== this.#body) this.#observe();
    const moved = this.#addressNow() !== this.#address;
    this.#address = this.#addressNow();
    this.#heard.changed(words);
    if (moved) this.#heard.left();
    this.#rest = (this.#window.performance.now() - begun) * REST_FACTOR;
  }

  readonly #onVisibility = (): void => {
    if (this.#window.document.hidden) {
      this.#observer.disconnect();
      this.#window.clearTimeout(this.#timer);
      this.#timer = 0;
    } else {
      this.#observe();
      // What happened meanwhile was not watched: it may be anything.
      this.#words = true;
      this.#later();
    }
  };

  /** A place in the page is no other page. */
  #addressNow(): string {
    return this.#window.location.href.replace(/#.*/s, '');
  }
}

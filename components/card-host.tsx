import { type ComponentChild, render } from 'preact';
import styles from './crossread.css?inline';

/** Space between sentence and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;

/**
 * Holds the card in a page: an element of our own after the page's body, in the browser's top layer,
 * with its content in a closed shadow root that neither the page's styles nor its scripts reach. It
 * is in the page only as long as the card is open.
 */
export class CardHost {
  readonly #window: Window & typeof globalThis;
  readonly #closed: () => void;
  #host: HTMLElement | null = null;
  #content: HTMLElement | null = null;
  #range: Range | null = null;
  #focusBefore: HTMLElement | null = null;
  #frame = 0;

  /** @param closed called whenever an open card was closed, by whomever */
  constructor(window: Window & typeof globalThis, closed: () => void) {
    this.#window = window;
    this.#closed = closed;
  }

  get isOpen(): boolean {
    return this.#host !== null;
  }

  /** Whether an event happened in the card. */
  holds(event: Event): boolean {
    return this.#host !== null && event.target === this.#host;
  }

  /** Opens the card at a sentence, in place of any other. */
  open(range: Range, content: ComponentChild): void {
    const container = this.#content ?? this.#attach();
    this.#range = range;
    render(content, container);
    this.#place();
    // Without scrolling: the card is where the reader looks already.
    (container.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.#host || !this.#content) return;
    const { document } = this.#window;
    document.removeEventListener('keydown', this.#onKey, { capture: true });
    this.#window.removeEventListener('scroll', this.#onMove, { capture: true });
    this.#window.removeEventListener('resize', this.#onMove);
    this.#window.cancelAnimationFrame(this.#frame);
    render(null, this.#content);
    this.#host.remove();
    this.#host = null;
    this.#content = null;
    this.#range = null;
    this.#focusBefore?.focus({ preventScroll: true });
    this.#focusBefore = null;
    this.#closed();
  }

  #attach(): HTMLElement {
    const { document } = this.#window;
    this.#focusBefore = document.activeElement as HTMLElement | null;
    const host = document.createElement('crossread-card');
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = styles;
    const content = document.createElement('div');
    root.append(style, content);
    // Not in the body: what the page's scripts and styles count there stays as it was.
    document.documentElement.append(host);
    // The top layer is above every z-index that a page can think of.
    host.setAttribute('popover', 'manual');
    host.showPopover?.();
    document.addEventListener('keydown', this.#onKey, { capture: true });
    this.#window.addEventListener('scroll', this.#onMove, { capture: true, passive: true });
    this.#window.addEventListener('resize', this.#onMove);
    this.#host = host;
    this.#content = content;
    return content;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  readonly #onMove = (): void => {
    this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = this.#window.requestAnimationFrame(() => this.#place());
  };

  /** Below the sentence, above it where there is more room, and never off the window. */
  #place(): void {
    if (!this.#host || !this.#range) return;
    const { clientWidth, clientHeight } = this.#window.document.documentElement;
    const sentence = this.#range.getBoundingClientRect();
    const below = clientHeight - sentence.bottom - 2 * GAP;
    const above = sentence.top - 2 * GAP;
    const room = Math.max(below, above);
    const { style } = this.#host;
    style.setProperty('--room', `${Math.max(room, clientHeight / 3)}px`);
    const { width, height } = this.#host.getBoundingClientRect();
    const top =
      below >= height || below >= above ? sentence.bottom + GAP : sentence.top - GAP - height;
    const clamp = (value: number, most: number) => Math.max(GAP, Math.min(value, most - GAP));
    style.setProperty('--left', `${clamp(sentence.left, clientWidth - width)}px`);
    style.setProperty('--top', `${clamp(top, clientHeight - height)}px`);
  }
}

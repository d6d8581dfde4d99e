import { type ComponentChild, render } from 'preact';
import type { Ground } from '@/lib/anchoring/ground.ts';
import { ShadowLayer } from './shadow-layer.ts';

/** Space between sentence and card, and between card and the window's edge, in CSS pixels. */
const CARD_GAP_PX = 8;

/** A box in the viewport, in CSS pixels. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Where the card belongs, asked for again whenever the page moves; null where it has gone. */
export interface CardAnchor {
  box: () => Box | null;
  /** The text there runs from right to left. */
  rightToLeft: boolean;
  ground: Ground;
}

/** Holds the card in a page. It is in the page only as long as the card is open. */
export class CardHost {
  readonly #window: Window & typeof globalThis;
  readonly #layer: ShadowLayer;
  readonly #closed: () => void;
  #target: CardAnchor | null = null;
  #focusBefore: HTMLElement | null = null;

  /** @param closed called whenever an open card was closed, by whomever */
  constructor(window: Window & typeof globalThis, closed: () => void) {
    this.#window = window;
    this.#closed = closed;
    this.#layer = new ShadowLayer(window.document, 'crossread-card');
  }

  get isOpen(): boolean {
    return this.#layer.isShown;
  }

  /** Whether an event happened in the card. */
  holds(event: Event): boolean {
    return this.#layer.holds(event);
  }

  /** Opens the card at its target, in place of any other, and takes the focus. */
  open(target: CardAnchor, content: ComponentChild): void {
    if (!this.isOpen) {
      this.#focusBefore = this.#window.document.activeElement as HTMLElement | null;
    }
    this.draw(content);
    this.moveTo(target);
    // Without scrolling: the card is where the reader looks already.
    this.#card?.focus({ preventScroll: true });
  }

  /** Shows other content in the open card. */
  draw(content: ComponentChild): void {
    render(content, this.#layer.content);
  }

  /** The same card belongs somewhere else now: the page was made anew around it. */
  moveTo(target: CardAnchor): void {
    this.#target = target;
    this.#layer.content.dataset.ground = target.ground;
    this.place();
  }

  close(): void {
    if (!this.isOpen) return;
    render(null, this.#layer.content);
    this.#layer.remove();
    this.#target = null;
    if (this.#focusBefore?.isConnected) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
    this.#closed();
  }

  /** Below the sentence, above it where there is more room, and never off the window. */
  place(): void {
    const card = this.#card;
    if (!card || !this.#target) return;
    this.#layer.keep();
    const { clientWidth, clientHeight } = this.#window.document.documentElement;
    const at = this.#target.box() ?? { left: 0, right: 0, top: 0, bottom: 0 };
    const below = clientHeight - at.bottom - 2 * CARD_GAP_PX;
    const above = at.top - 2 * CARD_GAP_PX;
    const most = clientHeight - 2 * CARD_GAP_PX;
    const room = Math.min(most, Math.max(below, above, clientHeight / 3, 200));
    card.style.setProperty('--room', `${room}px`);
    const { width, height } = card.getBoundingClientRect();
    const top =
      below >= height || below >= above ? at.bottom + CARD_GAP_PX : at.top - CARD_GAP_PX - height;
    const left = this.#target.rightToLeft ? at.right - width : at.left;
    const clamp = (value: number, end: number) =>
      Math.max(CARD_GAP_PX, Math.min(value, end - CARD_GAP_PX));
    card.style.left = `${clamp(left, clientWidth - width)}px`;
    card.style.top = `${clamp(top, clientHeight - height)}px`;
  }

  get #card(): HTMLElement | null {
    if (!this.isOpen) return null;
    return this.#layer.content.firstElementChild as HTMLElement | null;
  }
}

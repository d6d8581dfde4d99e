import legendStyles from '../findings/legend.css?inline';
import { tellLanguage } from '../shared/interface-language.ts';
import layerStyles from './page-layer.css?inline';

/** What a reader does to what is ours, and the page has no part in. */
const PRIVATE = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'focusin',
  'focusout',
  'input',
  'change',
] as const;

type Name = 'crossread-card' | 'crossread-marks';

/**
 * An element of our own after the page's body, in the browser's top layer, which is above every
 * z-index that a page can think of. What it shows is in a closed shadow root that neither the page's
 * styles nor its scripts reach, and what happens in there is not told to the page's elements.
 */
export class ShadowLayer {
  readonly #document: Document;
  readonly #name: Name;
  #host: HTMLElement | null = null;
  #content: HTMLElement | null = null;

  constructor(document: Document, name: Name) {
    this.#document = document;
    this.#name = name;
  }

  /** Where content goes; the layer is put into the page with the first call. */
  get content(): HTMLElement {
    this.#content ??= this.#make();
    this.keep();
    return this.#content;
  }

  get isShown(): boolean {
    return this.#host !== null;
  }

  /** Whether an event, as the page is told of it, happened in this layer. */
  holds(event: Event): boolean {
    return this.#host !== null && event.target === this.#host;
  }

  /** Undoes what a script of the page may have done to the element. Nothing where nothing is shown. */
  keep(): void {
    const host = this.#host;
    if (!host) return;
    // Not in the body: what the page's scripts and styles count there stays as it was.
    if (host.parentNode !== this.#document.documentElement) {
      this.#document.documentElement.append(host);
    }
    for (const { name } of [...host.attributes]) {
      if (name !== 'popover') host.removeAttribute(name);
    }
    if (host.popover !== 'manual') host.popover = 'manual';
    if (host.isConnected && !host.matches(':popover-open')) host.showPopover?.();
  }

  remove(): void {
    this.#host?.remove();
    this.#host = null;
    this.#content = null;
  }

  #make(): HTMLElement {
    const host = this.#document.createElement(this.#name);
    const root = host.attachShadow({ mode: 'closed' });
    const style = this.#document.createElement('style');
    style.textContent = layerStyles + legendStyles;
    const content = this.#document.createElement('div');
    content.className = 'layer';
    // Our words run as the interface does, whatever the language and the direction of the page.
    tellLanguage(content);
    root.append(style, content);
    for (const type of PRIVATE) content.addEventListener(type, (event) => event.stopPropagation());
    this.#host = host;
    return content;
  }
}

/** Whether a node is the element of a layer, in the page or taken out of it. */
export const isLayer = ({ nodeName }: Node): boolean => /^crossread-/i.test(nodeName);

/** Takes away what an earlier Crossread has left in a page when it was updated or ended. */
export function removeLeftLayers(document: Document): void {
  for (const host of document.querySelectorAll('html > crossread-card, html > crossread-marks')) {
    host.remove();
  }
}

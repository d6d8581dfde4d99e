import type { Span } from '../shared/span.ts';
import { letters, offsetOfLetter } from './letters.ts';

/** Text of these is not on the page as words, on whatever page. */
const UNREAD =
  'script, style, noscript, template, textarea, select, svg, math, title, iframe, object';

/**
 * The letters of a live page in document order, and the way back from each to its text node.
 * It holds as long as the page does not change; it is made anew for each anchoring.
 */
export class PageText {
  readonly letters: string;
  readonly #nodes: Text[] = [];
  /** Where in `letters` each node begins. */
  readonly #starts: number[] = [];

  /** @param unseen elements that are passed over with all that is in them; null where nobody looked */
  constructor(root: Element, unseen: ReadonlySet<Element> | null = null) {
    const parts: string[] = [];
    let length = 0;
    const isPassedOver = unseen
      ? (element: Element) => unseen.has(element)
      : (element: Element) => element.matches(UNREAD);
    for (const node of textNodes(root, isPassedOver)) {
      const part = letters(node.data);
      if (part === '') continue;
      this.#nodes.push(node);
      this.#starts.push(length);
      parts.push(part);
      length += part.length;
    }
    this.letters = parts.join('');
  }

  /** The DOM range of the letters in `span`, which must not be empty. */
  range(span: Span): Range {
    const first = this.#nodeAt(span.start);
    const last = this.#nodeAt(span.end - 1);
    const start = this.#nodes[first]!;
    const end = this.#nodes[last]!;
    const range = start.ownerDocument.createRange();
    range.setStart(start, offsetOfLetter(start.data, span.start - this.#starts[first]!));
    range.setEnd(end, offsetOfLetter(end.data, span.end - 1 - this.#starts[last]!) + 1);
    return range;
  }

  /** Whether a text node begins with the letter at `position`, or all of them end before it. */
  isBoundary(position: number): boolean {
    return position >= this.letters.length || this.#starts[this.#nodeAt(position)] === position;
  }

  /** Index of the node that holds the letter at `position`: the last that begins at or before it. */
  #nodeAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * Whatever text is not in an element that is passed over. By hand: the filter of a tree walker is called
 * for each text as well.
 */
function* textNodes(root: Element, isPassedOver: (element: Element) => boolean): Generator<Text> {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === TEXT_NODE) yield node as Text;
    const isEntered = node.nodeType === ELEMENT_NODE && !isPassedOver(node as Element);
    const inside: Node | null = isEntered ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
}

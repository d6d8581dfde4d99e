import type { Span } from '../span.ts';
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

  /** @param unseen elements that are passed over with all that is in them */
  constructor(root: Element, unseen: ReadonlySet<Element> = new Set()) {
    const parts: string[] = [];
    let length = 0;
    for (const node of textNodes(root, unseen)) {
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

function* textNodes(root: Element, unseen: ReadonlySet<Element>): Generator<Text> {
  // 1, 2 and 3 are what SHOW_ELEMENT | SHOW_TEXT and the filter's answers stand for; the names are
  // on `NodeFilter`, which a document made outside a window does not have.
  const walker = root.ownerDocument.createTreeWalker(root, 1 | 4, {
    acceptNode: (node) => {
      if (node.nodeType === 3) return 1;
      return unseen.has(node as Element) || (node as Element).matches(UNREAD) ? 2 : 3;
    },
  });
  while (walker.nextNode()) yield walker.currentNode as Text;
}

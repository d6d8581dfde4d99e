import { removeCards } from './cards.ts';
import { hiddenOn } from './visibility.ts';

/**
 * Limits that keep a tab from hanging. Readability's work grows with the number of elements: 45,000
 * took Chromium 2.7 seconds on two busy cores. A long article's page has some 3,000 elements, a live
 * blog of a whole day some 20,000; a million code units are a book of 150,000 words. Scripts and
 * their like are not counted, so a page of ten megabytes with an ordinary article in it is read.
 */
const MAX_ELEMENTS = 30_000;
const MAX_TEXT = 1_000_000;

/** Browsers' own parsers stop at 512; scripts can nest deeper, and Readability recurses. */
const MAX_DEPTH = 600;

/** Never prose, and much of a page's bulk. Media stay out too: Readability drops text beside embeds. */
const LEFT_OUT = new Set(
  (
    'script style noscript template svg math iframe frame object embed applet canvas video audio map ' +
    'input select textarea button datalist dialog link meta base progress meter'
  ).split(' '),
);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * A copy of what the reader sees of a page, to be taken apart in place of the page itself: no
 * scripts, styles, embeds, form fields, comments or hidden elements. It belongs to a document of its
 * own without a window, so that nothing in it loads, runs or upgrades.
 *
 * The given document is only read.
 *
 * @returns null when the page is too large to be worked on without the reader noticing
 */
export function visibleCopy(document: Document): Document | null {
  const copy = document.implementation.createHTMLDocument('');
  const hidden = hiddenOn(document);
  let elements = 0;
  let letters = 0;

  /** False as soon as a limit is passed. */
  function fill(target: Element, source: Node, depth: number): boolean {
    for (let node = source.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) {
        const text = node.nodeValue ?? '';
        letters += text.trim().length;
        target.append(copy.createTextNode(text));
      } else if (node.nodeType === ELEMENT_NODE) {
        const element = node as Element;
        if (LEFT_OUT.has(element.localName) || hidden(element)) {
          continue;
        }
        elements += 1;
        const twin = copy.importNode(element, false);
        target.append(twin);
        if (depth > MAX_DEPTH || !fill(twin, element, depth + 1)) {
          return false;
        }
      }
      if (elements > MAX_ELEMENTS || letters > MAX_TEXT) {
        return false;
      }
    }
    return true;
  }

  if (!fill(copy.body, document.body, 0)) {
    return null;
  }
  removeCards(copy.body);
  return copy;
}

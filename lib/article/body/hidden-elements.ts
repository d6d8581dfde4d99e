import { hiddenOn } from '../page/visibility.ts';
import { cardsIn } from './cards.ts';

/**
 * Limits that keep a tab from hanging. Readability's work grows with the number of elements: 45,000
 * took Chromium 2.7 seconds on two busy cores. A long article's page has some 3,000 elements, a live
 * blog of a whole day some 20,000; a million code units are a book of 150,000 words. Scripts and
 * their like are not counted, so a page of ten megabytes with an ordinary article in it is read.
 */
const MAX_ELEMENTS = 30_000;
const MAX_TEXT_LENGTH = 1_000_000;

/** Browsers' own parsers stop at 512; scripts can nest deeper, and Readability recurses. */
const MAX_DEPTH = 600;

/** Never prose, and much of a page's bulk. Media stay out too: Readability drops text beside embeds. */
const NEVER_TEXT = new Set(
  (
    'script style noscript template svg math iframe frame object embed applet canvas video audio map ' +
    'input select textarea button datalist dialog link meta base progress meter'
  ).split(' '),
);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * What a reader does not see of a page, or sees and cannot read as text: scripts, styles, embeds,
 * form fields, hidden elements. Of nested ones only the outermost is named.
 *
 * @returns null when the page is too large to be worked on without the reader noticing
 */
export function hiddenElementsOn(document: Document): Set<Element> | null {
  const hidden = hiddenOn(document);
  const unseen = new Set<Element>();
  let elements = 0;
  let letters = 0;

  /** False as soon as a limit is passed. */
  function within(parent: Element, depth: number): boolean {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) {
        letters += (node.nodeValue ?? '').trim().length;
      } else if (node.nodeType === ELEMENT_NODE) {
        const element = node as Element;
        if (NEVER_TEXT.has(element.localName) || hidden(element)) {
          unseen.add(element);
          continue;
        }
        elements += 1;
        if (depth > MAX_DEPTH || !within(element, depth + 1)) {
          return false;
        }
      }
      if (elements > MAX_ELEMENTS || letters > MAX_TEXT_LENGTH) {
        return false;
      }
    }
    return true;
  }

  if (!within(document.body, 0)) {
    return null;
  }
  for (const card of cardsIn(document.body)) {
    unseen.add(card);
  }
  return unseen;
}

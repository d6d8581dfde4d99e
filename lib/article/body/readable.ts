import { Readability } from '@mozilla/readability';
import type { Block } from './blocks.ts';

/**
 * One character of the last private-use plane for each block. It has room for 65,534; a page within
 * the limits of unseen.ts has fewer blocks.
 */
const FIRST_MARK = 0x100000;
const MARK = /[\u{100000}-\u{10FFFD}]/gu;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * A copy of what the reader sees of a page, to be taken apart in place of the page itself. It belongs
 * to a document of its own without a window, so that nothing in it loads, runs or upgrades.
 *
 * In front of a block's letters stands the block's mark, at every place where a node of them begins.
 * Marking its element does not do: Readability replaces an element that holds only text by a
 * paragraph of its own, merges a wrapper's attributes over its child's, and starts again from HTML
 * when it found little. Numbered elements around the letters found the same blocks, but putting them
 * in and taking them out again took as long as the copy itself.
 */
function markedCopy(
  body: Element,
  unseen: ReadonlySet<Element>,
  marks: ReadonlyMap<Node, string>,
): Document {
  const copy = body.ownerDocument.implementation.createHTMLDocument('');

  function fill(target: Element, source: Element): void {
    for (let node = source.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) {
        target.appendChild(copy.createTextNode((marks.get(node) ?? '') + node.nodeValue));
      } else if (node.nodeType === ELEMENT_NODE && !unseen.has(node as Element)) {
        const twin = copy.importNode(node as Element, false);
        // Filled before it is in the document: the other way round jsdom takes a third longer.
        fill(twin, node as Element);
        target.appendChild(twin);
      }
    }
  }

  fill(copy.body, body);
  return copy;
}

/** How often each block's mark stands in what Readability takes for the article. */
function marksFound(copy: Document): Map<number, number> {
  const parsed = new Readability<Node>(copy, {
    // Structured data and scripts are not in the copy; page-data.ts reads them.
    disableJSONLD: true,
    keepClasses: true,
    // The element itself: its HTML would only be parsed again.
    serializer: (element) => element,
  }).parse();
  const found = new Map<number, number>();
  for (const mark of parsed?.content?.textContent?.match(MARK) ?? []) {
    const at = mark.codePointAt(0)! - FIRST_MARK;
    found.set(at, (found.get(at) ?? 0) + 1);
  }
  return found;
}

/**
 * The blocks that Readability takes for the article, all of each and not only its beginning. It is
 * asked where the article is, not for its words: it turns blocks into others, joins and drops some,
 * and the text that a reader sees is to be had from the page.
 *
 * @param body of the page; only read
 * @param unseen what of it no reader sees
 * @param blocks those of `body` without what is unseen
 */
export function readableBlocks(
  body: Element,
  unseen: ReadonlySet<Element>,
  blocks: readonly Block[],
): Set<Block> {
  const marks = new Map(
    blocks.flatMap(({ nodes }, at) =>
      nodes.map((node) => [node, String.fromCodePoint(FIRST_MARK + at)] as const),
    ),
  );
  const found = marksFound(markedCopy(body, unseen, marks));
  return new Set(blocks.filter(({ nodes }, at) => (found.get(at) ?? 0) >= nodes.length));
}

import { Readability } from '@mozilla/readability';
import type { Block } from './blocks.ts';

const MARK = 'data-block';

/** How far above a block's first letters all of its text is to be found: past `b`, `a`, `span`. */
const MAX_CLIMB = 8;

const squeezed = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]/g, '');

/**
 * A second copy in which the first letters of every block stand in a numbered span. Marking the
 * block's element does not do: Readability replaces an element that holds only text by a paragraph
 * of its own, and merges a wrapper's attributes over its child's. What a sentence holds it moves.
 */
function marked(copy: Document, blocks: readonly Block[]): Document {
  for (const [index, { start }] of blocks.entries()) {
    const span = copy.createElement('span');
    span.setAttribute(MARK, String(index));
    start.replaceWith(span);
    span.append(start);
  }
  const twin = copy.cloneNode(true) as Document;
  for (const { start } of blocks) {
    start.parentElement?.replaceWith(start);
  }
  return twin;
}

function article(copy: Document): Element | null {
  const parsed = new Readability<Node>(copy, {
    // Structured data and scripts are not in the copy; page-data.ts reads them.
    disableJSONLD: true,
    // The element itself: its HTML would only be parsed again.
    serializer: (element) => element,
  }).parse();
  return (parsed?.content as Element | null | undefined) ?? null;
}

/** Whether all of the block is there, not only its beginning. */
function isWhole(mark: Element, block: Block): boolean {
  const wanted = squeezed(block.text);
  let element: Element | null = mark;
  for (let climbed = 0; element && climbed < MAX_CLIMB; climbed += 1) {
    if (squeezed(element.textContent ?? '').includes(wanted)) {
      return true;
    }
    element = element.parentElement;
  }
  return false;
}

/**
 * The blocks that Readability takes for the article. It is asked where the article is, not for its
 * words: it turns blocks into others, joins and drops some, and the text that a reader sees is to be
 * had from the page.
 *
 * @param copy see `visibleCopy`; as before when this returns
 * @param blocks the blocks of `copy`
 */
export function readableBlocks(copy: Document, blocks: readonly Block[]): Set<Block> {
  const marks = article(marked(copy, blocks))?.querySelectorAll(`[${MARK}]`) ?? [];
  return new Set(
    [...marks].flatMap((mark) => {
      const block = blocks[Number(mark.getAttribute(MARK))];
      return block && isWhole(mark, block) ? [block] : [];
    }),
  );
}

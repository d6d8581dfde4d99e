import type { Block } from './blocks.ts';

/** What a block stands in together with others. */
export interface Container {
  element: Element;
  /** Element and class of the block and of every wrapper around it alone, up to the home. */
  path: string;
}

/** What an element is called: alike for all that a page's maker meant to be alike. */
export const makeOf = (element: Element): string =>
  `${element.localName} ${element.getAttribute('class') ?? ''}`;

/** The elements that hold more than one of the blocks. */
function crowdedElements(blocks: readonly Block[]): Set<Element> {
  const held = new Set<Element>();
  const crowded = new Set<Element>();
  for (const { element } of blocks) {
    for (let at: Element | null = element; at && !crowded.has(at); at = at.parentElement) {
      (held.has(at) ? crowded : held).add(at);
    }
  }
  return crowded;
}

/**
 * Where each of the blocks is at home. Wrappers around a single one do not count: in an article all
 * paragraphs share a home and mostly a path to it; on a front page every teaser has a home of its
 * own, and so has a box among paragraphs.
 */
export function containersOf(blocks: readonly Block[]): Map<Block, Container> {
  const crowded = crowdedElements(blocks);
  return new Map(
    blocks.map((block) => {
      let path = '';
      let at = block.element;
      do {
        path += `${makeOf(at)}<`;
        at = at.parentElement ?? at;
      } while (at.parentElement && !crowded.has(at));
      return [block, { element: at, path }];
    }),
  );
}

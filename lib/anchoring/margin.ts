/** Where a mark beside the text goes, in CSS pixels of the viewport. */
export interface Spot {
  left: number;
  top: number;
  /** In the margin there is room for a round mark; between two paragraphs only for a flat one. */
  shape: 'round' | 'flat';
}

/** The size of a mark, and the space kept between it and the text. */
export const ROUND_MARK_PX = 24;
export const FLAT = { width: 34, height: 16 } as const;
const MARK_SPACE_PX = 10;

/** The two paragraphs that a mark stands between, of which one may be missing. */
export interface Between {
  above: Range | null;
  below: Range | null;
}

/** The line between two paragraphs: how far it reaches and how much room is above and below it. */
export interface GapLine {
  left: number;
  right: number;
  /** The middle of the gap. */
  y: number;
  height: number;
  rightToLeft: boolean;
}

/** Farther than this from its paragraph (a picture may stand between two) a mark belongs to nothing. */
const MAX_MARK_DISTANCE_PX = 28;

/** Where the gap between two paragraphs is now; null where neither is shown. */
export function gapLine({ above, below }: Between): GapLine | null {
  const over = above && boxOf(above);
  const under = below && boxOf(below);
  const column = over ?? under;
  if (!column) return null;
  const top = over ? over.bottom : under!.top - MAX_MARK_DISTANCE_PX;
  // A paragraph in another column, or moved above, says nothing about where the gap ends.
  const bottom =
    under && under.top >= top
      ? Math.min(under.top, top + MAX_MARK_DISTANCE_PX)
      : top + MAX_MARK_DISTANCE_PX;
  const element = elementOf((above ?? below)!);
  const rightToLeft = getComputedStyleOf(element)?.direction === 'rtl';
  return {
    left: column.left,
    right: column.right,
    y: (top + bottom) / 2,
    height: bottom - top,
    rightToLeft,
  };
}

/**
 * A free spot for a mark: in the margin where the lines begin, else where they end, else between the
 * paragraphs; null where all three are taken, or out of sight.
 *
 * Free is what shows nothing but the ground of an element around the text: no words, no picture, no
 * menu laid over the page.
 *
 * @param isOwn whether an element is our own, which takes up no room
 */
export function freeSpot(
  window: Window,
  { above, below }: Between,
  line: GapLine,
  isOwn: (element: Element) => boolean,
): Spot | null {
  const around = elementOf((above ?? below)!);
  const before: Spot = {
    left: line.left - MARK_SPACE_PX - ROUND_MARK_PX,
    top: line.y - ROUND_MARK_PX / 2,
    shape: 'round',
  };
  const after: Spot = { ...before, left: line.right + MARK_SPACE_PX };
  const between: Spot = {
    left: line.rightToLeft ? line.right - FLAT.width : line.left,
    top: line.y - FLAT.height / 2,
    shape: 'flat',
  };
  const spots = line.rightToLeft ? [after, before] : [before, after];
  if (line.height >= FLAT.height) spots.push(between);
  return spots.find((spot) => isFree(window, spot, around, isOwn)) ?? null;
}

function isFree(
  { document }: Window,
  { left, top, shape }: Spot,
  around: Element,
  isOwn: (element: Element) => boolean,
): boolean {
  const { width, height } =
    shape === 'round' ? { width: ROUND_MARK_PX, height: ROUND_MARK_PX } : FLAT;
  const { clientWidth, clientHeight } = document.documentElement;
  if (left < 0 || top < 0 || left + width > clientWidth || top + height > clientHeight)
    return false;
  const middle = top + height / 2;
  const corners = [
    [left + 1, top + 1],
    [left + width - 1, top + 1],
    [left + width / 2, middle],
    [left + 1, top + height - 1],
    [left + width - 1, top + height - 1],
  ] as const;
  const box = { left, top, right: left + width, bottom: top + height };
  return corners.every(([x, y]) => {
    const hit = document.elementsFromPoint(x, y).find((element) => !isOwn(element));
    return hit?.contains(around) === true && !showsWords(hit, box);
  });
}

/** Whether words of the element's own, not of one inside it, stand in a box. */
function showsWords(
  element: Element,
  box: { left: number; top: number; right: number; bottom: number },
): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType !== 3 || !/\S/.test(node.nodeValue ?? '')) continue;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const words of range.getClientRects()) {
      const apart =
        words.right <= box.left ||
        words.left >= box.right ||
        words.bottom <= box.top ||
        words.top >= box.bottom;
      if (!apart) return true;
    }
  }
  return false;
}

/** The part of the page that shows an element, cut by every box that scrolls around it. */
export function isClipped(element: Element, y: number): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at === element.ownerDocument.documentElement || at === element.ownerDocument.body) break;
    const { overflowY } = getComputedStyleOf(at)!;
    if (overflowY === 'visible') continue;
    const { top, bottom } = at.getBoundingClientRect();
    if (y < top || y > bottom) return true;
  }
  return false;
}

export function elementOf({ commonAncestorContainer }: Range): Element {
  return commonAncestorContainer.nodeType === 1
    ? (commonAncestorContainer as Element)
    : commonAncestorContainer.parentElement!;
}

const getComputedStyleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element);

/** The box of what is shown of a range; null where nothing is. */
export function boxOf(range: Range): DOMRect | null {
  return range.getClientRects().length > 0 ? range.getBoundingClientRect() : null;
}

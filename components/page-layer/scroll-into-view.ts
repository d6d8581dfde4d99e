import type { Box } from './card-host.tsx';

/**
 * Scrolls as far as it takes to have a place in the upper half of the window, where a card has room
 * below it. The boxes that scroll around it go first, at once; the page follows.
 *
 * @param element the element around the place, if there is one
 * @param box where the place is now, in CSS pixels of the viewport; asked again after each scrolling
 */
export function scrollIntoView(
  window: Window,
  element: Element | null,
  box: () => Box | null,
  behavior: ScrollBehavior,
): void {
  const { clientHeight } = window.document.documentElement;
  if (scrollsInside(element)) element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const top = box()?.top;
  if (top === undefined || (top >= clientHeight / 8 && top <= clientHeight / 2)) return;
  window.scrollBy({ top: top - clientHeight / 3, behavior });
}

/** Whether an element is in a box that scrolls by itself. */
function scrollsInside(element: Element | null): boolean {
  for (let at = element; at && at !== at.ownerDocument.body; at = at.parentElement) {
    const view = at.ownerDocument.defaultView!;
    if (
      at.scrollHeight > at.clientHeight &&
      /auto|scroll/.test(view.getComputedStyle(at).overflowY)
    ) {
      return true;
    }
  }
  return false;
}

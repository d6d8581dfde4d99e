/** Text for screen readers only ('Image caption', 'opens in a new window'): no reader sees it. */
const SCREEN_READER_ONLY =
  /(?:^|\s)(?:sr-only|screen-reader(?:-text|-only)?|(?:u-|is-)?visually-?hidden|off-?screen|assistive-text)(?:\s|$)/i;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

function hiddenByMarkup(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '')
  );
}

/**
 * A test for what the reader cannot see on this page.
 *
 * In a page that is being shown, its style sheets decide. A document without a window, as in Node or
 * from a DOMParser, has only its markup to go by. The same where the whole body is hidden at the
 * moment: some pages hide it until their fonts or a consent dialogue are there.
 */
export function hiddenOn(document: Document): (element: Element) => boolean {
  const shown =
    document.defaultView !== null &&
    typeof document.body?.checkVisibility === 'function' &&
    document.body.checkVisibility({ visibilityProperty: true });
  const hidden = shown
    ? (element: Element) => !element.checkVisibility({ visibilityProperty: true })
    : hiddenByMarkup;
  return (element) =>
    SCREEN_READER_ONLY.test(element.getAttribute('class') ?? '') || hidden(element);
}

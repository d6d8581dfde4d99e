/*
 * Functions that the drivers send into documents. Each is self-contained: its source travels, its
 * surroundings do not.
 */

/** A point of the viewport in CSS pixels; null while there is nothing to point at. */
export type Point = { x: number; y: number } | null;

/** The middle of the first match below `root`, scrolled into view. */
export function middleOf(selector: string, root: ParentNode = document): Point {
  const element = root.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // A link that wraps has an empty middle: the first of its boxes is a safe place.
  const box = element.getClientRects()[0];
  return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** Notes in the window whether the next click below `root` is one on the first match. */
export function watchForClick(selector: string, root: ParentNode = document): void {
  const watch = { hit: false };
  Object.assign(window, { crossreadWatch: watch });
  // A page may have drawn the element anew since, or have taken it away when it heard of the click.
  const before = root.querySelector(selector);
  const note = (event: Event) => {
    const elements = [before, root.querySelector(selector)];
    watch.hit ||= elements.some((one) => one !== null && event.composedPath().includes(one));
  };
  root.addEventListener('click', note, { capture: true });
}

/** Whether a watched click has missed, for all that the window knows. */
export const clickMissed = (): boolean =>
  (window as { crossreadWatch?: { hit: boolean } }).crossreadWatch?.hit === false;

/** The middle of the first line of the first stretch of the document that reads `text`. */
export function middleOfText(text: string): Point {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('script, style, noscript')) continue;
    nodes.push({ node, start: whole.length });
    whole += node.data;
  }
  const at = whole.indexOf(text);
  if (at < 0) return null;
  const place = (offset: number): [Text, number] => {
    const { node, start } = nodes.findLast((n) => n.start <= offset) as (typeof nodes)[0];
    return [node, offset - start];
  };
  const range = document.createRange();
  range.setStart(...place(at));
  const [last, offset] = place(at + text.length - 1);
  range.setEnd(last, offset + 1);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = [...range.getClientRects()].find((rect) => rect.width > 0);
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** What a reader sees of the first match below `root`; null while there is none. */
export function visibleText(selector: string, root: ParentNode = document): string | null {
  const element = root.querySelector<HTMLElement>(selector);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count as seen.
  return element ? element.innerText : null;
}

/** Everything that a shadow root shows, without the style sheets that `innerText` would spell. */
export const allVisibleText = (root: ParentNode): string =>
  [...root.children]
    .filter((child): child is HTMLElement => !/^(STYLE|LINK|SCRIPT|TEMPLATE)$/.test(child.tagName))
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count as seen.
    .map((child) => child.innerText)
    .join('\n');

export const documentHtml = (): string => document.documentElement.outerHTML;
export const documentAddress = (): string => location.href;
export const documentTitle = (): string => document.title;
export const loaded = (): boolean => document.readyState === 'complete';

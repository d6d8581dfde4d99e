/*
 * How long a page's main thread was away at a stretch, told by a message that the page sends itself
 * again and again. The browsers' own reports of long tasks leave out Firefox, and a timer of a hidden
 * tab beats but once a second.
 */

/** Runs in the page: begins to count. The longest stretch is left in the document. */
export function startHeartbeat(): void {
  const { port1, port2 } = new MessageChannel();
  const { dataset } = document.documentElement;
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > longest) {
      longest = now - last;
      dataset.longestTask = `${longest}`;
    }
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
}

/** Runs in the page: milliseconds of the longest stretch so far. */
export const longestStretch = (): number =>
  Number(document.documentElement.dataset.longestTask ?? 0);

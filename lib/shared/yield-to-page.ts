/**
 * Gives whatever waits on this thread its turn: scrolling, typing, the page's own work.
 *
 * By a message, which takes its place behind what waits. What `scheduler.yield` puts off comes before
 * all other tasks of the page: measured, a page got no turn in 110 ms of reading. A timer waits four
 * milliseconds each time, and a second in a hidden tab.
 */
export const yieldToPage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

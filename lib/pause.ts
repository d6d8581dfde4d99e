/**
 * Gives whatever else waits on this thread its turn: scrolling, typing, the page's own work. What was
 * paused goes on before tasks that come later, where the browser knows `scheduler.yield`. A timer in
 * its place waits longer, and for a second in a hidden tab.
 */
export const pause = (): Promise<void> =>
  (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

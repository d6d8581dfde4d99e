import type { BrowserUnderTest } from './driver/driver.ts';

/** Waits of the background as long as that are for a reader, in milliseconds; shorter ones go on. */
const FOR_A_READER = 1000;

/** What the background keeps while its clock stands. */
type Stopped = typeof globalThis & { crossreadClock?: { letRun(): void } };

/**
 * Stops the clock by which the background tells a reader after some seconds that something takes
 * long, or that something no longer holds: a scenario then has all the time it needs to look.
 */
export const stopClock = (browser: BrowserUnderTest): Promise<void> =>
  browser.inBackground((least: number) => {
    const background = self as Stopped;
    const { setTimeout } = background;
    const waiting: (() => void)[] = [];
    const stopped = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      ms < least ? setTimeout(run, ms, ...args) : -waiting.push(() => run(...args));
    background.setTimeout = stopped as typeof setTimeout;
    background.crossreadClock = {
      letRun() {
        background.setTimeout = setTimeout;
        for (const run of waiting) run();
      },
    };
  }, FOR_A_READER);

/** Lets the clock run again; what would have ended meanwhile ends now. */
export const letClockRun = (browser: BrowserUnderTest): Promise<void> =>
  browser.inBackground(() => (self as Stopped).crossreadClock?.letRun());

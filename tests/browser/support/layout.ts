import type { View } from '../driver/driver.ts';
import { until } from '../driver/waiting.ts';

/** Milliseconds in which a window that changes its size has surely come to rest. */
const SETTLING = 10_000;

/**
 * What a look at a view's layout finds wrong, once it finds nothing or the view has come to rest. A
 * popup grows with what it shows, and for a moment has a scroll bar that takes room from it; a window
 * that was told to be narrow is so a moment later.
 *
 * @param look gives a line for each fault
 */
export async function faultsAtRest(look: () => Promise<string[]>): Promise<string[]> {
  let found: string[] = [];
  const isSound = async (): Promise<boolean> => {
    found = await look();
    return found.length === 0;
  };
  await until('the layout to be sound', isSound, SETTLING).catch(() => undefined);
  return found;
}

/** Whether a view sticks out of its window sideways, as a line; none where it does not. */
export const sticksOut = (view: View): Promise<string[]> =>
  faultsAtRest(() =>
    view.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels stick out`] : [];
    }),
  );

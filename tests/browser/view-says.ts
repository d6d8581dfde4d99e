import type { View } from './driver/driver.ts';
import { until } from './driver/waiting.ts';

/** What a view says at the first match of `selector`, once it says something that matches. */
export const viewSays = (view: View, selector: string, words: RegExp): Promise<string> =>
  until(`${selector} says ${words}`, async () => {
    const said = await view.text(selector);
    if (!words.test(said)) throw new Error(`It says: ${said}`);
    return said;
  });

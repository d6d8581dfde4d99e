import type { Tab } from '../driver/driver.ts';
import { until } from '../driver/waiting.ts';

/** The elements that hold the card and the marks in the margin. */
export const CARD = 'crossread-card';
export const MARKS = 'crossread-marks';

/** The page as it is without the two elements that Crossread puts beside its body. */
export const ownHtml = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const page = document.documentElement.cloneNode(true) as Element;
    for (const host of page.querySelectorAll(':scope > crossread-card, :scope > crossread-marks')) {
      host.remove();
    }
    return page.outerHTML;
  });

/** Which sentences are painted, read from the registry that the page shares with us. */
export const painted = (tab: Tab, name: string): Promise<string[]> =>
  tab.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()),
    `crossread-${name}`,
  );

/**
 * Waits until the page was drawn twice. What follows a scroll, or a window of another size, is done
 * when the next frame is drawn, so that it has been done then.
 */
export const drawn = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });

/** Waits until the card is open or closed. */
export const cardIs = (tab: Tab, open: boolean): Promise<true> =>
  until(`the card is ${open ? 'open' : 'closed'}`, async () => {
    return (await tab.hasShadow(CARD)) === open;
  });

/** What the open card says, once it says something that matches. */
export async function cardSays(tab: Tab, words: RegExp): Promise<string> {
  return until(`the card says ${words}`, async () => {
    const said = await (await tab.inClosedShadow(CARD)).text();
    return words.test(said) && said;
  });
}

/** Selects the first run of words within one text of the page, as a reader does by dragging. */
export const select = (tab: Tab, words: string): Promise<void> =>
  tab.evaluate((words) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data } = texts.currentNode as Text;
      const at = data.replace(/\s/g, ' ').indexOf(words);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + words.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`the page does not say '${words}'`);
  }, words);

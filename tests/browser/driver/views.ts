import type { ColorScheme, InBrowser, ShadowView, View } from './driver.ts';
import {
  allVisibleText,
  clickMissed,
  documentAddress,
  documentHtml,
  middleOf,
  type Point,
  visibleText,
  watchForClick,
} from './page-functions.ts';
import { nameOf, type Truthy, until } from './waiting.ts';

/** What every view can do by means of the few things in which the browsers differ. */
export abstract class DocumentView implements View {
  abstract evaluate<A extends readonly unknown[], R>(fn: InBrowser<A, R>, ...args: A): Promise<R>;
  abstract clickAt(x: number, y: number): Promise<void>;
  abstract moveTo(x: number, y: number): Promise<void>;
  abstract press(chord: string): Promise<void>;
  abstract screenshot(file: string): Promise<void>;
  abstract setColorScheme(scheme: ColorScheme): Promise<void>;

  waitFor<A extends readonly unknown[], R>(
    what: string,
    fn: InBrowser<A, R>,
    ...args: A
  ): Promise<Truthy<R>> {
    return until(`${what} (${nameOf(fn)})`, () => this.evaluate(fn, ...args));
  }

  async text(selector = 'body'): Promise<string> {
    await this.waitFor(
      `an element ${selector}`,
      (s: string) => document.querySelector(s) !== null,
      selector,
    );
    return (await this.evaluate(visibleText, selector)) ?? '';
  }

  html(): Promise<string> {
    return this.evaluate(documentHtml);
  }

  url(): Promise<string> {
    return this.evaluate(documentAddress);
  }

  async click(selector: string): Promise<void> {
    await untilHit(selector, async () => {
      const { x, y } = await atRest(selector, () => this.evaluate(middleOf, selector));
      await this.evaluate(watchForClick, selector);
      await this.clickAt(x, y);
      return this.evaluate(clickMissed).catch(() => false);
    });
  }
}

/**
 * Clicks until a click has hit. What comes into a page late, such as a table that a worker makes, moves
 * the rest from under the mouse between the look and the click; a reader would click again.
 *
 * @param click clicks and tells whether it missed; where that cannot be asked any more, the click has
 *   led away from the page and so has hit
 */
async function untilHit(selector: string, click: () => Promise<boolean>): Promise<void> {
  await until(`a click on ${selector} hits it`, async () => !(await click()));
}

/**
 * A point that was the same at two looks in a row. A page that is still filling moves things
 * away from under the mouse; a reader waits for that too.
 */
export function atRest(what: string, look: () => Promise<Point>): Promise<NonNullable<Point>> {
  let before: Point = null;
  return until(`${what} is there to be clicked on and stays in its place`, async () => {
    const [last, now] = [before, await look()];
    before = now;
    return now && last?.x === now.x && last.y === now.y ? now : null;
  });
}

/** Stands for the shadow root among the arguments of a call. */
export const ROOT = Symbol('shadow root');

/** Runs a function in the page with the shadow root in the place of `ROOT`. */
export type CallWithRoot = <R>(
  fn: (...args: never[]) => R | Promise<R>,
  args: readonly unknown[],
) => Promise<R>;

/** A closed shadow root, given a way to call functions with it and the tab that it is in. */
export class ClosedShadow implements ShadowView {
  #call: CallWithRoot;
  #tab: View;

  constructor(call: CallWithRoot, tab: View) {
    this.#call = call;
    this.#tab = tab;
  }

  evaluate<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    return this.#call<R>(fn as never, [ROOT, ...args]);
  }

  waitFor<A extends readonly unknown[], R>(
    what: string,
    fn: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<Truthy<R>> {
    return until(`${what} (${nameOf(fn)})`, () => this.evaluate(fn, ...args));
  }

  async text(selector?: string): Promise<string> {
    if (selector === undefined) return this.#call(allVisibleText, [ROOT]);
    return until(`text in ${selector}`, () => this.#call(visibleText, [selector, ROOT]));
  }

  async click(selector: string): Promise<void> {
    await untilHit(selector, async () => {
      const { x, y } = await atRest(selector, () => this.#call(middleOf, [selector, ROOT]));
      await this.#call(watchForClick, [selector, ROOT]);
      await this.#tab.clickAt(x, y);
      return this.#tab.evaluate(clickMissed).catch(() => false);
    });
  }
}

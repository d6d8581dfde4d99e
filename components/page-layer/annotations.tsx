import { groundOf } from '@/lib/anchoring/ground.ts';
import { clearHighlights, Highlights } from '@/lib/anchoring/highlights.ts';
import { PageWatch } from '@/lib/anchoring/page-watch.ts';
import type { Article } from '@/lib/article/model/article.ts';
import type { Comparison } from '@/lib/comparison/model/finding.ts';
import type { ReaderNotice } from '@/lib/messaging/messages.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { type Highlighted, type HighlightedKind, highlighted } from '@/lib/settings/settings.ts';
import { copy } from '../findings/clipboard.ts';
import { citationOf } from '../findings/quotation.ts';
import { Card } from './card.tsx';
import { type CardAnchor, CardHost } from './card-host.tsx';
import { MarginMarks } from './margin-marks.tsx';
import {
  isIntact,
  orphansOf,
  type PlacedTarget,
  placeTargets,
  targetBox,
  targetElement,
} from './placed-targets.ts';
import { scrollIntoView } from './scroll-into-view.ts';
import { isLayer, removeLeftLayers } from './shadow-layer.ts';
import { isShown, shownPaint, type Target, targetsOf } from './targets.ts';

interface Options {
  /** Hears what becomes of the page and of the card. */
  tell?: (notice: ReaderNotice) => unknown;
  /** Switches a kind on or off for every page. */
  onSwitch: (kind: HighlightedKind, on: boolean) => void;
  /** Whether the extension that this script belongs to is still there. */
  isAlive?: () => boolean;
}

/** Milliseconds without scrolling after which the reader is taken to read what is in view. */
const SCROLL_REST_MS = 250;

/** Elements in which a click or a key already means something. */
const BUSY = 'a[href], button, input, label, select, textarea, summary, [contenteditable]';

/**
 * The findings in a page: sentences marked, marks in the margin, a card for each.
 *
 * Nothing of it is in the page's own DOM: sentences are painted by the browser, and card and marks
 * are in layers over the page. The page is watched as long as something is shown, and what it changes
 * is found again.
 */
export class Annotations {
  readonly #window: Window & typeof globalThis;
  readonly #options: Required<Options>;
  /** What was shown last, to be told from what is new. */
  #content = '';
  readonly #highlights: Highlights;
  readonly #card: CardHost;
  readonly #marks: MarginMarks;
  readonly #watch: PageWatch;
  readonly #resized: ResizeObserver;
  #article: Article | null = null;
  #comparison: Comparison = { findings: [], incomparable: [] };
  #versions: VersionReport[] = [];
  #targets: PlacedTarget[] = [];
  #shown: Highlighted = highlighted.fallback;
  /** The target whose card is open. */
  #current: number | null = null;
  /** The target whose card was open last: the place to go on from. */
  #last: number | null = null;
  #orphans = '';
  #frame = 0;
  /** The target that the page was last scrolled to. */
  #near: number | null = null;
  #rest = 0;

  constructor(window: Window & typeof globalThis, options: Options) {
    this.#window = window;
    this.#options = { tell: () => undefined, isAlive: () => true, ...options };
    removeLeftLayers(window.document);
    clearHighlights(window);
    this.#highlights = new Highlights(window);
    this.#card = new CardHost(window, () => this.#closed());
    this.#marks = new MarginMarks(window, (id) => this.#open(id));
    this.#watch = new PageWatch(window, {
      changed: (words) => this.#lookAgain(words),
      left: () => this.#options.tell({ told: 'left' }),
      isOwn: isLayer,
    });
    this.#resized = new window.ResizeObserver(() => this.#later());
  }

  /**
   * Marks what was found in the article that this page shows, in place of anything marked before.
   *
   * @returns the indices of findings whose sentence the page does not show
   */
  show(article: Article, comparison: Comparison, versions: VersionReport[]): number[] {
    const content = JSON.stringify([article.text, comparison, versions]);
    if (content === this.#content) {
      // A view asks again whenever it opens, and then an open card stays as it is.
      this.#place();
      return this.orphans;
    }
    this.clear();
    this.#content = content;
    this.#article = article;
    this.#comparison = comparison;
    this.#versions = versions;
    const targets = targetsOf(article.text, comparison);
    if (targets.length > 0) this.#listen();
    this.#place(targets);
    const { orphans } = this;
    this.#orphans = orphans.join();
    return orphans;
  }

  /** Indices of the findings whose sentence the page did not show when it was last looked at. */
  get orphans(): number[] {
    return orphansOf(this.#targets);
  }

  /** Takes everything out of the page and stops listening to it. */
  clear(): void {
    this.#card.close();
    this.#watch.stop();
    this.#resized.disconnect();
    this.#window.cancelAnimationFrame(this.#frame);
    this.#window.clearTimeout(this.#rest);
    this.#near = null;
    for (const [target, type, listener, options] of this.#listeners) {
      target.removeEventListener(type, listener as EventListener, options);
    }
    this.#targets = [];
    this.#content = '';
    this.#last = null;
    this.#highlights.clear();
    this.#marks.show([]);
  }

  /** Shows some kinds of findings and not the others. */
  setShown(shown: Highlighted): void {
    this.#shown = shown;
    this.#draw();
    if (this.#current !== null) this.#card.draw(this.#cardOf(this.#current));
  }

  /** Scrolls to a finding's place and opens its card. False when the page shows it no more. */
  reveal(finding: number): boolean {
    // The page may have been changed by its own scripts since it was looked at.
    if (!this.#isIntact()) this.#place();
    const id = this.#targets.findIndex(({ findings }) => findings.includes(finding));
    const calm = this.#window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return id >= 0 && this.#goTo(id, calm ? 'instant' : 'smooth');
  }

  /** Opens the card of the next place in the page, or of the previous one, round and round. */
  step(by: 1 | -1): boolean {
    if (!this.#isIntact()) this.#place();
    const order = this.#order();
    if (order.length === 0) return false;
    const known = order.indexOf(this.#current ?? this.#last ?? -1);
    const from = known >= 0 ? known + by : this.#inView(order, by);
    // At once: a card that glides away from under the pointer cannot be clicked again.
    return this.#goTo(order[(from + order.length) % order.length]!, 'instant');
  }

  /** The targets that are in the page and wanted. */
  #order(): number[] {
    return this.#targets.flatMap((target, id) =>
      isShown(target, this.#comparison, this.#shown) && targetBox(target) ? [id] : [],
    );
  }

  /** The first of the targets that the reader has not scrolled past yet, or the last before it. */
  #inView(order: number[], by: 1 | -1): number {
    const first = order.findIndex((id) => targetBox(this.#targets[id]!)!.bottom > 0);
    if (by > 0) return Math.max(0, first);
    return (first < 0 ? order.length : first) - 1;
  }

  #goTo(id: number, behavior: ScrollBehavior): boolean {
    const target = this.#targets[id]!;
    if (!targetBox(target)) return false;
    scrollIntoView(this.#window, targetElement(target), () => targetBox(target), behavior);
    this.#open(id);
    return true;
  }

  #open(id: number): void {
    const target = this.#targets[id];
    if (!target || !this.#article || !targetBox(target)) return;
    this.#current = id;
    this.#last = id;
    this.#highlights.setCurrent(id);
    this.#marks.setCurrent(id);
    this.#card.open(this.#targetOf(id), this.#cardOf(id));
    this.#options.tell({ told: 'current', finding: target.findings[0]! });
  }

  #closed(): void {
    if (this.#current === null) return;
    this.#current = null;
    this.#highlights.setCurrent(null);
    this.#marks.setCurrent(null);
    this.#options.tell({ told: 'current', finding: null });
  }

  #cardOf(id: number) {
    const findings = this.#targets[id]!.findings.map((index) => this.#comparison.findings[index]!);
    const order = this.#order();
    const article = this.#article!;
    return (
      <Card
        key={id}
        article={article}
        findings={findings}
        versions={this.#versions}
        position={order.indexOf(id) + 1}
        count={order.length}
        shown={this.#shown}
        onSwitch={this.#options.onSwitch}
        step={(by) => this.step(by)}
        copy={() => copy(this.#window, citationOf(article, findings, this.#versions))}
        close={() => this.#card.close()}
      />
    );
  }

  #targetOf(id: number): CardAnchor {
    const target = this.#targets[id]!;
    const element = targetElement(target);
    return {
      box: () => targetBox(target),
      rightToLeft: element ? this.#window.getComputedStyle(element).direction === 'rtl' : false,
      ground: element ? groundOf(element) : 'light',
    };
  }

  /** Finds every target in the page as it is now, and draws what was found. */
  #place(targets: readonly Target[] = this.#targets): void {
    const { body } = this.#window.document;
    this.#targets = placeTargets(body, this.#article?.text ?? '', targets);
    this.#draw();
    if (this.#current === null) return;
    if (targetBox(this.#targets[this.#current]!)) {
      this.#card.moveTo(this.#targetOf(this.#current));
    } else this.#card.close();
  }

  #draw(): void {
    this.#highlights.show(
      this.#targets.flatMap((target, id) =>
        target.range
          ? [{ id, range: target.range, paint: shownPaint(target, this.#comparison, this.#shown) }]
          : [],
      ),
    );
    this.#drawMarks();
  }

  #drawMarks(): void {
    const gaps = this.#targets.flatMap((target, id) => {
      const { between, findings } = target;
      if (!between) return [];
      return [{ id, between, count: findings.length, ground: groundOf(targetElement(target)!) }];
    });
    this.#marks.show(this.#shown.added ? gaps : []);
  }

  /** Whether every sentence still stands where it was found. */
  #isIntact(): boolean {
    return this.#targets.every(isIntact);
  }

  #lookAgain(words: boolean): void {
    if (!this.#isOn()) return;
    const missing = this.#targets.some(({ range, between }) => !range && !between);
    if (words && (missing || !this.#isIntact())) this.#place();
    else {
      this.#highlights.repaint();
      this.#drawMarks();
    }
    this.#card.place();
    const { orphans } = this;
    if (orphans.join() === this.#orphans) return;
    this.#orphans = orphans.join();
    this.#options.tell({ told: 'orphans', orphans });
  }

  /** False, and everything is taken away, once the extension was updated, disabled or removed. */
  #isOn(): boolean {
    if (this.#options.isAlive()) return true;
    this.#options.tell = () => undefined;
    this.clear();
    return false;
  }

  get #listeners(): [EventTarget, string, (event: never) => void, AddEventListenerOptions][] {
    const { document, visualViewport } = this.#window;
    const quiet = { capture: true, passive: true };
    return [
      [this.#window, 'click', this.#onClick, { capture: true }],
      [this.#window, 'keydown', this.#onOwnKey, { capture: true }],
      // After the page: a key that it has a use for is not taken from it.
      [this.#window, 'keydown', this.#onKey, {}],
      [document, 'scroll', this.#later, quiet],
      [this.#window, 'resize', this.#later, quiet],
      ...(visualViewport
        ? [
            [visualViewport, 'resize', this.#later, quiet] satisfies [
              EventTarget,
              string,
              () => void,
              object,
            ],
          ]
        : []),
    ];
  }

  #listen(): void {
    for (const [target, type, listener, options] of this.#listeners) {
      target.addEventListener(type, listener as EventListener, options);
    }
    this.#watch.start();
    const { documentElement, body } = this.#window.document;
    this.#resized.observe(documentElement);
    if (body) this.#resized.observe(body);
  }

  readonly #later = (): void => {
    this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = this.#window.requestAnimationFrame(() => {
      if (!this.#isOn()) return;
      this.#marks.place();
      this.#card.place();
      this.#window.clearTimeout(this.#rest);
      this.#rest = this.#window.setTimeout(() => this.#tellNear(), SCROLL_REST_MS);
    });
  };

  /** Tells the first place in view, once for each: the views wake the background, too. */
  #tellNear(): void {
    if (this.#current !== null || !this.#isOn()) return;
    const { clientHeight } = this.#window.document.documentElement;
    const near = this.#order().find((id) => {
      const box = targetBox(this.#targets[id]!);
      return box !== null && box.bottom > 0 && box.top < clientHeight;
    });
    if (near === undefined || near === this.#near) return;
    this.#near = near;
    this.#options.tell({ told: 'near', finding: this.#targets[near]!.findings[0]! });
  }

  readonly #onClick = (event: MouseEvent): void => {
    // A script of the page may click wherever it likes; only a reader opens and closes cards.
    if (!event.isTrusted || !this.#isOn()) return;
    if (this.#card.holds(event) || this.#marks.holds(event)) return;
    const target = event.composedPath()[0] as Element | null;
    // A link in a marked sentence stays a link; selecting words is no click.
    const busy = event.button !== 0 || !target?.closest || target.closest(BUSY);
    const selecting = this.#window.getSelection()?.isCollapsed === false;
    const hit =
      busy || selecting ? undefined : this.#highlights.at(event.clientX, event.clientY, target);
    if (hit) this.#open(hit.id);
    else this.#card.close();
  };

  /** Keys pressed in the card, which the page does not get to see, and Esc wherever it is pressed. */
  readonly #onOwnKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !this.#card.isOpen) return;
    const by = this.#card.holds(event) ? stepOf(event) : null;
    if (event.key !== 'Escape' && by === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === null) this.#card.close();
    else if (this.#isOn()) this.step(by);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const by = stepOf(event);
    if (by === null || !event.isTrusted || event.defaultPrevented) return;
    const target = event.composedPath()[0] as HTMLElement | null;
    // In a field the keys move the caret or open its list.
    if (target?.isContentEditable || target?.matches?.('input, select, textarea')) return;
    if (this.#isOn() && this.step(by)) event.preventDefault();
  };
}

/** Alt with an arrow and nothing else: keys that no browser and hardly a page has a use for. */
function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
}

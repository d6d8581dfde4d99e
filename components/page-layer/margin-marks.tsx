import { render } from 'preact';
import { i18n } from '#i18n';
import type { Ground } from '@/lib/anchoring/ground.ts';
import {
  type Between,
  elementOf,
  FLAT,
  freeSpot,
  gapLine,
  isClipped,
  ROUND_MARK_PX,
  type Spot,
} from '@/lib/anchoring/margin.ts';
import { isLayer, ShadowLayer } from './shadow-layer.ts';

/** A gap between two paragraphs with what belongs there. */
export interface MarkedGap {
  /** The caller's own number for it. */
  id: number;
  between: Between;
  /** How many facts belong there. */
  count: number;
  ground: Ground;
}

/**
 * Small marks in the margin, where others state what this page does not. They are drawn in a layer
 * over the page, scroll with it, and give way to whatever the page shows in their place.
 */
export class MarginMarks {
  readonly #window: Window & typeof globalThis;
  readonly #layer: ShadowLayer;
  readonly #open: (id: number) => void;
  #gaps: MarkedGap[] = [];
  #current: number | null = null;

  /** @param open called with a gap's number when its mark is clicked on or chosen by the keyboard */
  constructor(window: Window & typeof globalThis, open: (id: number) => void) {
    this.#window = window;
    this.#open = open;
    this.#layer = new ShadowLayer(window.document, 'crossread-marks');
  }

  holds(event: Event): boolean {
    return this.#layer.holds(event);
  }

  /** Draws marks for these gaps and no others. */
  show(gaps: MarkedGap[]): void {
    this.#gaps = gaps;
    if (gaps.length === 0) this.#layer.remove();
    else this.#draw();
  }

  /** Sets off the gap whose card is open. */
  setCurrent(id: number | null): void {
    if (id === this.#current) return;
    this.#current = id;
    if (this.#gaps.length > 0) this.#draw();
  }

  /** Puts each mark where its gap is now. To be called after the page was scrolled or laid out. */
  place(): void {
    if (!this.#layer.isShown) return;
    this.#layer.keep();
    const { content } = this.#layer;
    const marks = content.querySelectorAll<HTMLElement>('.margin-mark');
    // First everything is measured, then everything is moved: the page is laid out once.
    const spots = this.#gaps.map((gap) => this.#spotOf(gap));
    const { scrollX, scrollY } = this.#window;
    spots.forEach((spot, index) => {
      const mark = marks[index];
      if (!mark) return;
      if (!spot) {
        delete mark.dataset.shape;
        return;
      }
      const { width, height } =
        spot.shape === 'round' ? { width: ROUND_MARK_PX, height: ROUND_MARK_PX } : FLAT;
      mark.dataset.shape = spot.shape;
      mark.style.cssText = `left: ${spot.left + scrollX}px; top: ${spot.top + scrollY}px; width: ${width}px; height: ${height}px`;
    });
    this.#placeLine(content.querySelector<HTMLElement>('.margin-line'));
  }

  /** Out of sight there is nothing to draw, and nothing that the browser could be asked about. */
  #spotOf({ between }: MarkedGap): Spot | null {
    const line = gapLine(between);
    if (!line || line.y < 0 || line.y > this.#window.innerHeight) return null;
    if (isClipped(elementOf((between.above ?? between.below)!), line.y)) return null;
    return freeSpot(this.#window, between, line, isLayer);
  }

  #placeLine(drawn: HTMLElement | null): void {
    const current = this.#gaps.find(({ id }) => id === this.#current);
    const line = current && gapLine(current.between);
    if (!drawn || !line) return;
    const { scrollX, scrollY } = this.#window;
    drawn.style.cssText = `left: ${line.left + scrollX}px; top: ${line.y + scrollY}px; width: ${line.right - line.left}px`;
  }

  #draw(): void {
    const current = this.#gaps.find(({ id }) => id === this.#current);
    render(
      <>
        {current && <div class="margin-line" data-ground={current.ground} />}
        {this.#gaps.map(({ id, count, ground }) => (
          <button
            key={id}
            type="button"
            class="margin-mark"
            data-ground={ground}
            aria-haspopup="dialog"
            aria-expanded={id === this.#current}
            aria-label={i18n.t('margin.label', [`${count}`])}
            onClick={() => this.#open(id)}
          >
            <span aria-hidden="true">+{count}</span>
          </button>
        ))}
      </>,
      this.#layer.content,
    );
    this.place();
  }
}

/** How a sentence of the reading is marked in the page. */
export type HighlightKind = 'differs' | 'omitted';

/** A marked sentence: where it is, how it is painted, and the caller's own number for it. */
export interface Marked {
  range: Range;
  kind: HighlightKind;
  id: number;
}

const KINDS: readonly HighlightKind[] = ['differs', 'omitted'];

/**
 * The registry of highlights belongs to the page and is shared with its scripts: the prefix keeps
 * ours apart. It shows a script which sentences are marked; there is no private registry.
 */
const nameOf = (kind: HighlightKind | 'current'): string => `crossread-${kind}`;

/**
 * Sentences painted in a page by the CSS Custom Highlight API: no element is added, none changed.
 * The colours are in `highlights.css`, which whoever opens the page brings in.
 *
 * A browser without the API gets no paint, and everything else works: ranges are kept and can be
 * scrolled to.
 */
export class Highlights {
  readonly #window: Window & typeof globalThis;
  #marked: Marked[] = [];

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
  }

  /** Paints these sentences and no others. */
  show(marked: Marked[]): void {
    this.clear();
    this.#marked = marked;
    for (const kind of KINDS) {
      const ranges = marked.filter((mark) => mark.kind === kind).map((mark) => mark.range);
      this.#paint(nameOf(kind), ranges);
    }
  }

  /** Sets one sentence off from the others, as long as its card is open. */
  setCurrent(id: number | null): void {
    const current = this.#marked.filter((mark) => mark.id === id).map((mark) => mark.range);
    this.#paint(nameOf('current'), current);
  }

  clear(): void {
    this.#marked = [];
    for (const name of [...KINDS, 'current' as const].map(nameOf)) {
      this.#window.CSS.highlights?.delete(name);
    }
  }

  find(id: number): Marked | undefined {
    return this.#marked.find((mark) => mark.id === id && mark.range.toString() !== '');
  }

  /**
   * The marked sentence at a point of the viewport, in CSS pixels, that `target` shows there.
   *
   * By geometry, not by `CSS.highlights.highlightsFromPoint`, which the oldest supported browsers
   * do not have. `target`, the element that was hit, tells a sentence from a menu laid over it.
   */
  at(x: number, y: number, target: Node): Marked | undefined {
    return this.#marked.find(
      ({ range }) =>
        range.intersectsNode(target) &&
        Array.from(range.getClientRects()).some(
          (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
        ),
    );
  }

  #paint(name: string, ranges: Range[]): void {
    const registry = this.#window.CSS.highlights;
    if (!registry) return;
    if (ranges.length === 0) registry.delete(name);
    else registry.set(name, new this.#window.Highlight(...ranges));
  }
}

import { type Ground, groundOf } from './ground.ts';

/** How a sentence of the reading is painted in the page. Each has a line of its own. */
export type Paint = 'differs' | 'wording' | 'omitted' | 'unclear';

/** A sentence in the page: where it is, how it is painted, and the caller's own number for it. */
export interface Marked {
  range: Range;
  /** Null where nothing is to be painted and nothing to be clicked on. */
  paint: Paint | null;
  id: number;
}

/** As they outrank each other where two sentences share words. */
const PAINTS: readonly Paint[] = ['unclear', 'omitted', 'wording', 'differs'];

/**
 * The registry of highlights belongs to the page and is shared with its scripts: the prefix keeps
 * ours apart. It shows a script which sentences are marked; there is no private registry.
 */
const nameOf = (paint: Paint | Current, ground: Ground): string =>
  `crossread-${paint}${ground === 'dark' ? '-on-dark' : ''}`;

/** The stronger ground of the sentence whose card is open, in the colour of its kind. */
const CURRENTS = ['current', 'current-omitted', 'current-unclear'] as const;
type Current = (typeof CURRENTS)[number];

const currentOf = (paint: Paint | null): Current =>
  paint === 'omitted' || paint === 'unclear' ? `current-${paint}` : 'current';

const NAMES: readonly string[] = [...PAINTS, ...CURRENTS].flatMap((paint) =>
  (['light', 'dark'] as const).map((ground) => nameOf(paint, ground)),
);

/**
 * Sentences painted in a page by the CSS Custom Highlight API: no element is added, none changed.
 * The colours are in `highlights.css`, which whoever opens the page brings in.
 *
 * A browser without the API gets no paint, and everything else works: ranges are kept and can be
 * scrolled to and clicked on.
 */
export class Highlights {
  readonly #window: Window & typeof globalThis;
  #marked: Marked[] = [];
  #current: number | null = null;

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
  }

  /** Paints these sentences and no others, each for the ground that it stands on. */
  show(marked: Marked[]): void {
    this.#marked = marked;
    this.repaint();
  }

  /** Paints the same sentences again, for grounds that may have changed. */
  repaint(): void {
    const { CSS, Highlight } = this.#window;
    if (!CSS.highlights) return;
    const painted = new Map<string, Range[]>();
    const add = (name: string, range: Range): void => {
      const ranges = painted.get(name);
      if (ranges) ranges.push(range);
      else painted.set(name, [range]);
    };
    const groundAt = groundsOnce();
    for (const { range, paint, id } of this.#marked) {
      const ground = groundAt(range);
      if (paint) add(nameOf(paint, ground), range);
      if (id === this.#current) add(nameOf(currentOf(paint), ground), range);
    }
    for (const name of NAMES) {
      const ranges = painted.get(name);
      if (!ranges) CSS.highlights.delete(name);
      else {
        const highlight = new Highlight(...ranges);
        highlight.priority = priorityOf(name);
        CSS.highlights.set(name, highlight);
      }
    }
  }

  /** Sets one sentence off from the others, as long as its card is open. */
  setCurrent(id: number | null): void {
    if (id === this.#current) return;
    this.#current = id;
    this.repaint();
  }

  clear(): void {
    this.#current = null;
    this.show([]);
  }

  find(id: number): Marked | undefined {
    return this.#marked.find((mark) => mark.id === id);
  }

  /**
   * The painted sentence at a point of the viewport, in CSS pixels, that `target` shows there.
   *
   * By geometry, not by `CSS.highlights.highlightsFromPoint`, which the oldest supported browsers
   * do not have. `target`, the element that was hit, tells a sentence from a menu laid over it; one
   * that has no words of its own is only the space around them.
   */
  at(x: number, y: number, target: Node): Marked | undefined {
    const words = [...target.childNodes].some(
      (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
    );
    if (!words) return undefined;
    return this.#marked.findLast(
      ({ range, paint }) =>
        paint !== null &&
        range.intersectsNode(target) &&
        Array.from(range.getClientRects()).some(
          (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
        ),
    );
  }
}

/** Takes away whatever an earlier Crossread has painted, which an update may have left behind. */
export function clearHighlights({ CSS }: Window & typeof globalThis): void {
  for (const name of NAMES) CSS.highlights?.delete(name);
}

const priorityOf = (name: string): number => NAMES.indexOf(name);

/** Most sentences of an article share their paragraphs' look: each element is asked once. */
function groundsOnce(): (range: Range) => Ground {
  const known = new Map<Element, Ground>();
  return ({ startContainer }) => {
    const element = startContainer.parentElement;
    if (!element) return 'light';
    const ground = known.get(element) ?? groundOf(element);
    known.set(element, ground);
    return ground;
  };
}

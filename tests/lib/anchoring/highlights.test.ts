// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearHighlights,
  Highlights,
  type Marked,
  type Paint,
} from '@/lib/anchoring/highlights.ts';

type Page = Window & typeof globalThis;

/** The part of the browser that paints, which jsdom has not. */
class Painted extends Set<Range> {
  priority = 0;

  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

let registry: Map<string, Painted>;
const page = { Highlight: Painted } as unknown as Page;

beforeEach(() => {
  registry = new Map();
  Object.defineProperty(page, 'CSS', { configurable: true, value: { highlights: registry } });
  document.body.innerHTML =
    '<p id="a">One lock.</p><p id="b" style="color: rgb(250, 250, 250)">Two locks.</p>';
});

function mark(id: string, paint: Paint | null, number = 0): Marked {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(id)!.firstChild!);
  return { range, paint, id: number };
}

const names = (): string[] => [...registry.keys()].sort();

describe('highlights', () => {
  it('have a name for each kind and for the ground that its text is on', () => {
    new Highlights(page).show([mark('a', 'differs'), mark('b', 'omitted', 1), mark('a', null, 2)]);
    expect(names()).toEqual(['crossread-differs', 'crossread-omitted-on-dark']);
  });

  it('set the current sentence off in the colour of its kind, above all others', () => {
    const highlights = new Highlights(page);
    highlights.show([mark('a', 'omitted', 4)]);
    highlights.setCurrent(4);
    expect(names()).toEqual(['crossread-current-omitted', 'crossread-omitted']);
    const priority = (name: string) => registry.get(name)!.priority;
    expect(priority('crossread-current-omitted')).toBeGreaterThan(priority('crossread-omitted'));
    highlights.setCurrent(null);
    expect(names()).toEqual(['crossread-omitted']);
  });

  it('follow a ground that changes', () => {
    const highlights = new Highlights(page);
    highlights.show([mark('a', 'wording')]);
    document.getElementById('a')!.style.color = 'rgb(240, 240, 240)';
    highlights.repaint();
    expect(names()).toEqual(['crossread-wording-on-dark']);
  });

  it("leave the page's own highlights alone", () => {
    const theirs = new Painted();
    registry.set('search', theirs);
    const highlights = new Highlights(page);
    highlights.show([mark('a', 'unclear')]);
    highlights.clear();
    clearHighlights(page);
    expect([...registry]).toEqual([['search', theirs]]);
  });

  it('are found at a point without any paint, in a browser that cannot paint', () => {
    Object.defineProperty(page, 'CSS', { configurable: true, value: {} });
    const highlights = new Highlights(page);
    const marked = mark('a', 'differs', 7);
    marked.range.getClientRects = () =>
      [{ left: 10, right: 90, top: 5, bottom: 25 }] as unknown as DOMRectList;
    highlights.show([marked]);
    const p = document.getElementById('a')!;
    expect(highlights.find(7)).toBe(marked);
    expect(highlights.at(50, 10, p)).toBe(marked);
    expect(highlights.at(95, 10, p)).toBeUndefined();
    // The space around the words, and a menu that lies over them.
    expect(highlights.at(50, 10, document.body)).toBeUndefined();
    expect(highlights.at(50, 10, document.getElementById('b')!)).toBeUndefined();
  });

  it('that are switched off are not clicked on', () => {
    const highlights = new Highlights(page);
    const marked = mark('a', null);
    marked.range.getClientRects = () =>
      [{ left: 0, right: 90, top: 0, bottom: 25 }] as unknown as DOMRectList;
    highlights.show([marked]);
    expect(highlights.at(50, 10, document.getElementById('a')!)).toBeUndefined();
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Annotations } from '@/components/page-layer/annotations.tsx';
import type { ReaderNotice } from '@/lib/messaging/messages.ts';
import { eventually } from '../../support/eventually.ts';
import { comparison, herald, readReport, text } from '../support/report.ts';

/*
 * What needs no layout: what is painted, told and taken away. Card, margin and geometry are held to
 * their word in real browsers (tests/browser/page.browser.ts).
 */

const page = window as Window & typeof globalThis;
const { article } = readReport();
let registry: Map<string, Set<Range>>;
let told: ReaderNotice[];
let alive: boolean;
let annotations: Annotations;

beforeEach(() => {
  registry = new Map();
  told = [];
  alive = true;
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => new EventTarget());
  document.body.innerHTML = `<p>${text}</p>`;
  annotations = new Annotations(page, {
    tell: (notice) => told.push(notice),
    onSwitch: () => undefined,
    isAlive: () => alive,
  });
});

afterEach(() => {
  annotations.clear();
  vi.unstubAllGlobals();
});

const painted = (): string[] =>
  [...registry].flatMap(([name, ranges]) => [...ranges].map((range) => `${name}: ${range}`)).sort();

const BOTH = [
  'crossread-differs: Divers found 40 bolts cracked.',
  'crossread-omitted: Ferries will run.',
];

describe('the findings in a page', () => {
  it('are painted, each by its kind', () => {
    expect(annotations.show(article, comparison, [herald])).toEqual([]);
    expect(painted()).toEqual(BOTH);
  });

  it('that the page does not show are named', () => {
    document.body.innerHTML = '<p>The bridge closes on Monday. Ferries will run.</p>';
    expect(annotations.show(article, comparison, [herald])).toEqual([1]);
    expect(painted()).toEqual([BOTH[1]]);
  });

  it('are found again, or let go, as the page changes', async () => {
    annotations.show(article, comparison, [herald]);
    document.body.innerHTML = `<h1>News</h1><p>${text.replace('40', '41')}</p>`;
    await eventually(() => expect(told).toEqual([{ told: 'orphans', orphans: [1] }]));
    expect(painted()).toEqual([BOTH[1]]);
    document.body.innerHTML = `<p>${text}</p>`;
    await eventually(() => expect(told.at(-1)).toEqual({ told: 'orphans', orphans: [] }));
    expect(painted()).toEqual(BOTH);
  });

  it('are shown by kinds', () => {
    annotations.show(article, comparison, [herald]);
    annotations.setShown({ differs: true, omitted: false, added: true, unclear: false });
    expect(painted()).toEqual([BOTH[0]]);
  });

  it('are taken away when they are cleared, and the page is left alone', async () => {
    annotations.show(article, comparison, [herald]);
    annotations.clear();
    document.body.innerHTML = '<p>Something else.</p>';
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect([painted(), told]).toEqual([[], []]);
  });
});

describe('a script whose extension was updated', () => {
  it('takes its paint away at the next chance and says nothing any more', async () => {
    annotations.show(article, comparison, [herald]);
    alive = false;
    document.dispatchEvent(new Event('scroll'));
    await eventually(() => expect(painted()).toEqual([]));
    document.body.innerHTML = '';
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(told).toEqual([]);
  });

  it('leaves nothing in the way of the next one', () => {
    registry.set('crossread-differs', new Set());
    document.documentElement.append(document.createElement('crossread-marks'));
    new Annotations(page, { onSwitch: () => undefined });
    expect(registry.size).toBe(0);
    expect(document.querySelector('crossread-marks')).toBeNull();
  });
});

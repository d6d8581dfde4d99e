// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  isIntact,
  orphansOf,
  placeTargets,
  targetElement,
} from '@/components/page-layer/placed-targets.ts';
import { targetsOf } from '@/components/page-layer/targets.ts';
import { comparison, text } from '../support/report.ts';

const targets = targetsOf(text, comparison);
const placed = () => placeTargets(document.body, text, targets);
const paragraph = (): Element => document.querySelector('p')!;

beforeEach(() => {
  document.body.innerHTML = `<p>${text}</p>`;
});

describe('targets in a page', () => {
  it('stand where the page shows their sentences', () => {
    const found = placed();
    expect(found.map(({ range }) => range?.toString())).toEqual([
      'Divers found 40 bolts cracked.',
      'Ferries will run.',
    ]);
    expect(found.every(isIntact)).toBe(true);
    expect(orphansOf(found)).toEqual([]);
    expect(found.map(targetElement)).toEqual([paragraph(), paragraph()]);
  });

  it('are orphans where the page has lost them, and nowhere', () => {
    paragraph().textContent = 'Divers found 41 bolts cracked. Ferries will run.';
    const found = placed();
    expect(found[0]).toMatchObject({ range: null, between: null, words: '' });
    expect(orphansOf(found)).toEqual(targets[0]!.findings);
    expect(targetElement(found[0]!)).toBeNull();
  });

  it('are all orphans in a page without a body', () => {
    expect(orphansOf(placeTargets(null, text, targets))).toEqual([1, 0]);
  });

  it('are no longer intact once their words change or leave the page', () => {
    const found = placed();
    const [first, second] = found;
    (first!.range!.startContainer as Text).replaceData(first!.range!.startOffset, 6, 'Drones');
    expect(isIntact(first!)).toBe(false);
    paragraph().remove();
    expect(isIntact(second!)).toBe(false);
  });

  it('stand between paragraphs where only others say something', () => {
    document.body.innerHTML = '<p>One bridge.</p><p>Two ferries.</p>';
    const above = { start: 0, end: 11 };
    const below = { start: 13, end: 25 };
    const [target] = placeTargets(document.body, 'One bridge.\n\nTwo ferries.', [
      { sentence: null, gap: { above, below, findings: [4] }, findings: [4] },
    ]);
    expect(target?.between?.above?.toString()).toBe('One bridge.');
    expect(target?.between?.below?.toString()).toBe('Two ferries.');
    expect(orphansOf([target!])).toEqual([]);
    paragraph().remove();
    expect(isIntact(target!)).toBe(false);
  });
});

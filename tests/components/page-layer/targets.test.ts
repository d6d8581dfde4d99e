import { describe, expect, it } from 'vitest';
import { isShown, shownPaint, targetsOf } from '@/components/page-layer/targets.ts';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import { highlighted } from '@/lib/settings/settings.ts';
import { comparison, text } from '../support/report.ts';

const { findings } = comparison;
const [ferries, bolts] = findings as [Finding, Finding];
const on = highlighted.fallback;

describe('the places of a comparison', () => {
  it('stand in the order of the text', () => {
    const targets = targetsOf(text, comparison);
    expect(targets.map((target) => target.findings)).toEqual([[1], [0]]);
  });

  it('hold all that was found in a sentence, loudest first', () => {
    const quiet: Finding = { ...bolts, kind: 'unclear', aspect: null };
    const wording: Finding = { ...bolts, aspect: 'wording', weight: 0.2 };
    const all = { ...comparison, findings: [quiet, wording, bolts] };
    const [target, ...others] = targetsOf(text, all);
    expect(others).toEqual([]);
    expect(target?.findings).toEqual([2, 1, 0]);
    expect(shownPaint(target!, all, on)).toBe('differs');
    expect(shownPaint(target!, all, { ...on, differs: false })).toBeNull();
    expect(shownPaint(target!, all, { ...on, differs: false, unclear: true })).toBe('unclear');
  });

  it('are none for what agrees', () => {
    const agrees: Finding = { ...bolts, kind: 'agrees', aspect: null };
    expect(targetsOf(text, { ...comparison, findings: [agrees] })).toEqual([]);
  });

  it('are passed over where every kind of theirs is switched off', () => {
    const [target] = targetsOf(text, { ...comparison, findings: [ferries] });
    expect(isShown(target!, { ...comparison, findings: [ferries] }, on)).toBe(true);
    const off = { ...on, omitted: false };
    expect(isShown(target!, { ...comparison, findings: [ferries] }, off)).toBe(false);
  });

  it('have a quiet paint for another wording', () => {
    const wording: Finding = { ...bolts, aspect: 'wording' };
    const all = { ...comparison, findings: [wording] };
    expect(shownPaint(targetsOf(text, all)[0]!, all, on)).toBe('wording');
  });
});

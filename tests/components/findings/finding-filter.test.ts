import { describe, expect, it } from 'vitest';
import { EVERYTHING, passes } from '@/components/findings/finding-filter.tsx';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import { comparison, herald } from '../support/report.ts';

const [ferries, bolts] = comparison.findings as [Finding, Finding];
const versions = [herald, { ...herald, articleId: 'other', outlet: 'Weekly' }];

describe('a filter', () => {
  it('that names nothing lets everything pass', () => {
    expect(comparison.findings.every((one) => passes(one, EVERYTHING, versions))).toBe(true);
  });

  it('by outlet keeps what that outlet states, or is said not to', () => {
    const by = (outlet: string) => ({ outlet, aspect: null });
    expect(passes(bolts, by('Selmouth Herald'), versions)).toBe(true);
    expect(passes(ferries, by('Selmouth Herald'), versions)).toBe(true);
    expect(passes(bolts, by('Weekly'), versions)).toBe(false);
    expect(passes(ferries, by('Weekly'), versions)).toBe(false);
  });

  it('by aspect keeps differences in it alone', () => {
    expect(passes(bolts, { outlet: null, aspect: 'number' }, versions)).toBe(true);
    expect(passes(bolts, { outlet: null, aspect: 'date' }, versions)).toBe(false);
    expect(passes(ferries, { outlet: null, aspect: 'number' }, versions)).toBe(false);
  });
});

// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { FindingValues } from '@/components/findings/finding-values.tsx';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import { useKeysAsWords } from '../support/keys-as-words.ts';
import { comparison, herald, otherText, text } from '../support/report.ts';
import { useUnmounting } from '../support/unmounting.ts';

useKeysAsWords();
useUnmounting();

const bolts = comparison.findings[1]!;

function shown(finding: Finding, versions = [herald]): string[] {
  render(<FindingValues finding={finding} text={text} versions={versions} />, document.body);
  return [...document.querySelectorAll('.value')].map(
    (value) =>
      `${value.querySelector('dd')?.textContent} (${value.querySelector('dt')?.textContent})`,
  );
}

describe('the values of a difference', () => {
  it('stand side by side, each with who states it', () => {
    expect(shown(bolts)).toEqual(['40 (finding_here)', '52 (Selmouth Herald)']);
  });

  it('are one where outlets state the same', () => {
    const weekly = { ...herald, articleId: 'weekly', outlet: 'Weekly' };
    const there = [bolts.there[0]!, { ...bolts.there[0]!, version: 1 }];
    expect(shown({ ...bolts, there }, [herald, weekly])).toEqual([
      '40 (finding_here)',
      '52 (Selmouth Herald, Weekly)',
    ]);
  });

  it.each([
    ['a side has none', []],
    ['several words decide', [bolts.there[0]!.marks[0]!, { start: 0, end: 2 }]],
    ['it is a whole sentence', [{ start: 0, end: otherText.length }]],
  ])('are left to the sentences where %s', (_, marks) => {
    const there = [{ ...bolts.there[0]!, marks }];
    expect(shown({ ...bolts, there })).toEqual([]);
  });
});

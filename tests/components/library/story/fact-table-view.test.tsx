// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { FactTableView } from '@/components/library/story/fact-table-view.tsx';
import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import { StoryComparisons } from '@/lib/report/compare-story.ts';
import { articleWith } from '../../../lib/corpus/support/articles.ts';
import { useKeysAsWords } from '../../support/keys-as-words.ts';
import { useUnmounting } from '../../support/unmounting.ts';

useKeysAsWords();
useUnmounting();

const report = (id: string, text: string, whole = true): SavedReport => ({
  id,
  story: 'ab',
  article: articleWith({
    url: `https://${id}.example`,
    outlet: `Outlet ${id}`,
    title: `Title ${id}`,
    text,
    completeness: { kept: 1, whole, reasons: whole ? [] : ['stub'] },
  }),
  revision: id,
  revisions: 1,
  savedAt: 1,
  readAt: 1,
});

const SIX = 'The rescue of the ferry lasted six hours. Swans nest below the old Lantern Quay.';
const NINE = 'The rescue of the ferry took nine hours. Buses leave the market square at night.';

async function show(reports: SavedReport[]): Promise<void> {
  const steps = new StoryComparisons().facts(reports);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const facts = step.value;
  await act(() =>
    render(<FactTableView facts={facts} reports={reports} choose={vi.fn()} />, document.body),
  );
}

const all = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

describe('the fact table', () => {
  it('has a column for each report and the differing values in their cells', async () => {
    await show([report('a1', SIX), report('b2', NINE)]);
    expect(all('.facts thead th')).toHaveLength(3);
    expect(all('.fact-differs .cell-value')).toEqual(['six hours', 'nine hours']);
    expect(all('.fact-differs .fact-kind')).toEqual(['aspects_duration']);
  });

  it('leads from each cell to its sentence', async () => {
    await show([report('a1', SIX), report('b2', NINE)]);
    const link = document.querySelector<HTMLAnchorElement>('.fact-differs .cell-link');
    expect(link?.getAttribute('href')).toBe('#/article/a1?at=0-41');
  });

  it('says "not said" of whole reports only', async () => {
    await show([report('a1', SIX), report('b2', NINE)]);
    expect(all('.cell-not-said').length).toBeGreaterThan(0);
    await act(() => render(null, document.body));
    await show([report('a1', SIX, false), report('b2', NINE, false)]);
    expect(all('.cell-not-said')).toEqual([]);
    expect(all('.facts thead .flag')).toHaveLength(2);
  });

  it('shows the rows that hold the words, and says how many there are', async () => {
    await show([report('a1', SIX), report('b2', NINE)]);
    const rows = all('.fact').length;
    const input = document.querySelector<HTMLInputElement>('.facts-words');
    await act(() => {
      input!.value = 'swans';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(all('.fact')).toHaveLength(1);
    expect(all('.facts-count')[0]).toMatch(new RegExp(`facts_shown 1 ${rows}`));
  });

  it('takes hostile words for words', async () => {
    await show([
      report('a1', `${SIX} <img src=x onerror=alert(1)> was written on it in chalk.`),
      report('b2', NINE),
    ]);
    expect(document.querySelector('.facts img')).toBeNull();
  });
});

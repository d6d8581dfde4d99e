import { describe, expect, it } from 'vitest';
import type { ReportColumn } from '@/components/library/story/column.ts';
import { filterRows, type RowFilter } from '@/components/library/story/filter-rows.ts';
import { factTable } from '@/lib/comparison/facts/fact-table.ts';
import { analyse } from '@/lib/language/analyse.ts';
import type { FactKind } from '../../../../lib/comparison/facts/fact.ts';

const texts = [
  'The rescue of the ferry lasted six hours and was hampered by winds. Swans nest below the old Lantern Quay.',
  'The rescue of the ferry took nine hours. Buses leave the market square every twenty minutes.',
];
const { rows } = factTable(
  texts.map((text) => ({ analysis: analyse(text, { date: null }), whole: true })),
);
const columns = texts.map((text, index) => ({
  index,
  head: { article: { text } },
  copies: [],
})) as unknown as ReportColumn[];

const shown = (filter: Partial<RowFilter>, seen = columns): string[] =>
  filterRows(
    rows,
    {
      kinds: new Set<FactKind>(['differs', 'one', 'some', 'all', 'unclear']),
      aspect: null,
      words: '',
      ...filter,
    },
    seen,
  ).map(({ topic }) => topic.join(' '));

describe('filtering a fact table', () => {
  it('keeps everything without a filter', () => {
    expect(shown({})).toHaveLength(rows.length);
    expect(rows.map(({ kind }) => kind)).toContain('differs');
  });

  it('keeps rows of the wanted kinds and aspect', () => {
    expect(shown({ kinds: new Set(['differs']) })).toEqual([expect.stringMatching(/rescue/)]);
    expect(shown({ aspect: 'duration' })).toHaveLength(1);
    expect(shown({ aspect: 'name' })).toEqual([]);
  });

  it('finds words in the quoted sentences, whatever their case, all of them', () => {
    expect(shown({ words: ' swans  LANTERN ' })).toHaveLength(1);
    expect(shown({ words: 'swans buses' })).toEqual([]);
    // The deciding figures are words as well.
    expect(shown({ words: 'NINE' })).toHaveLength(1);
  });

  it('leaves out what only a hidden report states', () => {
    const seen = columns.slice(1);
    expect(shown({ words: 'swans' }, seen)).toEqual([]);
    expect(shown({ words: 'buses' }, seen)).toHaveLength(1);
    expect(shown({}, seen).length).toBeLessThan(rows.length);
  });
});

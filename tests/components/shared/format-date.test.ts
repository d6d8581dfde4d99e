import { describe, expect, it } from 'vitest';
import { formatDate } from '@/components/shared/format-date.ts';
import { useKeysAsWords } from '../support/keys-as-words.ts';

useKeysAsWords();

describe('a date', () => {
  it('without a time is that day in every time zone', () => {
    expect(formatDate('2026-03-14')).toMatch(/14/);
    expect(formatDate('2026-03-14')).toMatch(/2026/);
  });

  it.each([[null], [''], ['yesterday'], ['2026-99-99']])('that is %j is left out', (iso) => {
    expect(formatDate(iso)).toBe('');
  });
});

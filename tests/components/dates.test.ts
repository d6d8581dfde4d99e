import { describe, expect, it } from 'vitest';
import { shortDate } from '@/components/dates.ts';
import { useKeysAsWords } from './keys-as-words.ts';

useKeysAsWords();

describe('a date', () => {
  it('without a time is that day in every time zone', () => {
    expect(shortDate('2026-03-14')).toMatch(/14/);
    expect(shortDate('2026-03-14')).toMatch(/2026/);
  });

  it.each([[null], [''], ['yesterday'], ['2026-99-99']])('that is %j is left out', (iso) => {
    expect(shortDate(iso)).toBe('');
  });
});

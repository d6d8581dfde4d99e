import { interfaceLocale } from '../../shared/interface-language.ts';

/**
 * The days from the first to the last date, as the reader's language writes it: '2–4 Apr 2026'.
 *
 * @param dates ISO 8601; what is no date is passed over
 * @returns an empty string without any date
 */
export function dateRange(dates: readonly (string | null)[]): string {
  const days = dates
    .map((date) => Date.parse((date ?? '').slice(0, 10)))
    .filter((day) => !Number.isNaN(day));
  if (days.length === 0) return '';
  const format = new Intl.DateTimeFormat(interfaceLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(Math.min(...days), Math.max(...days));
}

import { formatting } from './interface-language.ts';

const SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const dates = formatting((locale) => new Intl.DateTimeFormat(locale, SHORT));
const days = formatting((locale) => new Intl.DateTimeFormat(locale, { ...SHORT, timeZone: 'UTC' }));

/**
 * A publication date as a reader's own language writes it: '12 Mar 2026'. A date without a time is
 * a day on a calendar and stays that day in every time zone.
 *
 * @param iso ISO 8601, or null
 * @returns an empty string for null and for what is no date
 */
export function formatDate(iso: string | null): string {
  if (!iso) return '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return (isDay ? days() : dates()).format(date);
}

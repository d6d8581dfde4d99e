import { interfaceLocale } from '../../shared/interface-language.ts';

/**
 * The moment at which something was read, as the reader's language writes it: '2 Apr 2026, 14:05'.
 *
 * @param at milliseconds since 1970
 * @returns an empty string for what is no moment, as a clock set wrongly may have left one
 */
export function formatMoment(at: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(interfaceLocale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}

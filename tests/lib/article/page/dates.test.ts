import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/article/page/dates.ts';

describe('isoDate', () => {
  it.each([
    ['an instant in UTC', '2024-05-07T09:06:00Z', '2024-05-07T09:06:00Z'],
    ['an instant in its own zone', '2024-05-07T09:06:00-06:00', '2024-05-07T09:06:00-06:00'],
    ['a zone without a colon', '2024-05-07T09:06:00+0200', '2024-05-07T09:06:00+02:00'],
    ['fractions of seconds', '2024-05-07T09:06:00.123456+02:00', '2024-05-07T09:06:00+02:00'],
    ['no seconds', '2024-05-07T09:06Z', '2024-05-07T09:06:00Z'],
    ['a blank for the T', '2024-05-07 09:06:00 +00:00', '2024-05-07T09:06:00Z'],
    ['RFC 2822', 'Tue, 07 May 2024 09:06:00 -0600', '2024-05-07T09:06:00-06:00'],
    ['seconds since 1970', '1715072760', '2024-05-07T09:06:00Z'],
    ['milliseconds since 1970', '1715072760000', '2024-05-07T09:06:00Z'],
    ['a day', '2024-05-07', '2024-05-07'],
    ['a day without hyphens', '20240507', '2024-05-07'],
    ['a clock time without a zone is no instant', '2024-05-07T09:06:00', '2024-05-07'],
    ['an American day', 'May 7, 2024', '2024-05-07'],
    ['within a line', 'Published 10:02 AM EST May 7, 2024', '2024-05-07'],
    ['a British day', '7th May 2024', '2024-05-07'],
    ['a short month', '7 Sep. 2024', '2024-09-07'],
    ['an old report', '1912-04-15', '1912-04-15'],
    ['the year 1', '0001-01-01T00:00:00Z', null],
    ['an empty timestamp', '1970-01-01T00:00:00Z', null],
    ['far ahead', '9999-12-31', null],
    ['no such day', '2024-02-31', null],
    ['no such month', '2024-13-01', null],
    ['no such hour', '2024-05-07T25:00:00Z', null],
    ['day and month in doubt', '05/07/2024', null],
    ['words', 'last Tuesday', null],
    ['nothing', '', null],
  ])('%s', (_, given, expected) => {
    expect(isoDate(given)).toBe(expected);
  });

  it.each([
    ['de', '7. März 2024', '2024-03-07'],
    ['es', '7 de noviembre de 2024', '2024-11-07'],
    ['fr', '7 août 2024', '2024-08-07'],
    ['pt-BR', '7 de dezembro de 2024', '2024-12-07'],
  ])('reads months in the page’s language: %s', (language, given, expected) => {
    expect(isoDate(given, language)).toBe(expected);
  });

  it('gives ISO 8601 or null for anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (given) => {
        const date = isoDate(given);
        expect(date === null || !Number.isNaN(Date.parse(date))).toBe(true);
      }),
    );
  });

  it('keeps the instant', () => {
    const days = { min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(days), (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(Date.parse(isoDate(date.toISOString())!)).toBe(seconds);
      }),
    );
  });
});

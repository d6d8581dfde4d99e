/**
 * The first year in which a newspaper appeared is 1605; earlier ones, such as year 1 or an empty
 * timestamp's 1970-01-01T00:00:00Z, are a program's default. No clock is asked for the upper bound:
 * a reader's clock may be wrong, and dates must not vanish then.
 */
const FIRST_YEAR = 1605;
const LAST_YEAR = 2100;
const EPOCH = 0;

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const INSTANT =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)$/i;
/** RFC 2822, as in 'Mon, 18 Nov 2019 16:07:38 -0600'. */
const MAIL =
  /^(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|GMT|UTC|Z)$/i;
const SECONDS = /^\d{10}$/;
const MILLISECONDS = /^\d{13}$/;

const two = (value: string | number): string => String(value).padStart(2, '0');

function day(year: string, month: string | number, date: string): string | null {
  const iso = `${year}-${two(month)}-${two(date)}`;
  const sane = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  // Date.parse lets 31 February through as 3 March in some forms; the round trip does not.
  const time = Date.parse(`${iso}T00:00:00Z`);
  return sane && !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

function zone(text: string): string {
  const match = /^([+-]\d{2}):?(\d{2})?$/.exec(text);
  const offset = match ? `${match[1]}:${match[2] ?? '00'}` : 'Z';
  return /^[+-]00:00$/.test(offset) ? 'Z' : offset;
}

function instant(date: string | null, clock: [string, string, string?], at: string): string | null {
  const [hour, minute, second = '00'] = clock;
  const iso = `${date}T${hour}:${minute}:${second}${zone(at)}`;
  const time = Date.parse(iso);
  return date === null || Number.isNaN(time) || time === EPOCH ? null : iso;
}

/** The month's number in English or in the page's language, long or short; 0 when it is none. */
function monthNumber(name: string, language: string | null): number {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  for (const locale of ['en', language ?? 'en']) {
    for (const month of ['long', 'short'] as const) {
      const names = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const parts = names.formatToParts(Date.UTC(2000, index, 15));
        const found = parts.find((part) => part.type === 'month')?.value.toLowerCase();
        if (found?.replace(/\.$/, '') === wanted) {
          return index + 1;
        }
      }
    }
  }
  return 0;
}

/** '18 November 2019', 'November 18, 2019', '18. November 2019', '18 de noviembre de 2019'. */
function writtenDay(text: string, language: string | null): string | null {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?(\p{L}{3,}\.?),?\s+(?:de\s+)?(\d{4})/u;
  const monthFirst = /(\p{L}{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
  const [first, second] = [dayFirst.exec(text), monthFirst.exec(text)];
  const found = first
    ? { date: first[1]!, month: first[2]!, year: first[3]! }
    : second && { date: second[2]!, month: second[1]!, year: second[3]! };
  const month = found ? monthNumber(found.month, language) : 0;
  return found && month > 0 ? day(found.year, month, found.date) : null;
}

function epochInstant(milliseconds: number): string | null {
  const iso = new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
  return day(iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)) ? iso : null;
}

/**
 * A date as pages write it, in ISO 8601.
 *
 * An instant with its zone stays an instant, in its own zone (`2019-11-18T16:07:38-06:00`); seconds'
 * fractions are dropped. A day stays a day (`2019-11-18`), and so does a clock time without a zone:
 * it is no instant. Seconds and milliseconds since 1970 are read as instants. All-digit forms with
 * the day or the month first (11/12/2019) are ambiguous and not read.
 *
 * @param language the page's, for the names of months
 * @returns null for what is no date, or none on which news appeared
 */
export function isoDate(text: string, language: string | null = null): string | null {
  const given = text.trim();
  const full = INSTANT.exec(given);
  if (full) {
    const [, year, month, date, hour, minute, second, at] = full;
    return instant(day(year!, month!, date!), [hour!, minute!, second], at!);
  }
  const mail = MAIL.exec(given);
  if (mail) {
    const [, date, month, year, hour, minute, second, at] = mail;
    return instant(day(year!, monthNumber(month!, null), date!), [hour!, minute!, second], at!);
  }
  if (SECONDS.test(given) || MILLISECONDS.test(given)) {
    return epochInstant(Number(given) * (SECONDS.test(given) ? 1000 : 1));
  }
  const plain = DAY.exec(given);
  return plain ? day(plain[1]!, plain[2]!, plain[3]!) : writtenDay(given, language);
}

/** Longer than any date line with its label, its zone and a second time for the update. */
const MAX_WORDS = 20;

/** The words around a time: 'Updated', 'Published on', 'GMT', '3 hours ago'. */
const AROUND = new Set(
  (
    'updated update last published posted first modified created on at as of am pm a.m p.m et est edt ct cst cdt ' +
    'mt mst mdt pt pst pdt hst akst gmt utc bst cet cest ist aest aedt jst local time ago an a now just ' +
    'second seconds sec minute minutes min mins hour hours hr hrs h day days week weeks month months ' +
    'today yesterday veröffentlicht aktualisiert zuletzt am um uhr vor stunden stunde minuten stand publié mis à jour le ' +
    'il y heures publicado actualizado el hace horas atualizado em às há pubblicato aggiornato il alle ' +
    'gepubliceerd bijgewerkt op om publicerad uppdaterad'
  ).split(' '),
);

const CACHE = new Map<string, Set<string>>();

/** The names of months and weekdays, long and short, in English and the page's language. */
function calendar(language: string | null): Set<string> {
  const key = language ?? 'en';
  const cached = CACHE.get(key);
  if (cached) {
    return cached;
  }
  const names = new Set<string>();
  for (const locale of ['en', key]) {
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        month: width,
        weekday: width,
        day: 'numeric',
        timeZone: 'UTC',
      });
      const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 15));
      const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2001, 0, 1 + day));
      for (const part of [...months, ...week].flatMap((date) => format.formatToParts(date))) {
        names.add(part.value.toLowerCase().replace(/\.$/, ''));
      }
    }
  }
  CACHE.set(key, names);
  return names;
}

/**
 * Whether a block is a date line: digits, names of months and days, and the words around them, with
 * a digit or 'yesterday' somewhere, and nothing else.
 */
export function isTimeStamp(text: string, words: number, language: string | null): boolean {
  if (words > MAX_WORDS || !/\d|\bnow\b|\b(?:to|yester)day\b|\bhour\b/i.test(text)) {
    return false;
  }
  const names = calendar(language);
  const rest = (text.toLowerCase().match(/\p{L}[\p{L}.]*/gu) ?? [])
    .map((word) => word.replace(/\.+$/, ''))
    .filter(
      (word) => !AROUND.has(word) && !names.has(word) && !/^(?:st|nd|rd|th|sept)$/.test(word),
    );
  // A figure alone ('600') is a table's, not a date's.
  return rest.length === 0 && (/\p{L}/u.test(text) || /\d[./:-]\d/.test(text));
}

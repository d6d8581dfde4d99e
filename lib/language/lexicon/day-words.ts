import type { Language } from '../model/detect-language.ts';

const MONTHS: readonly string[] = [
  'january jan januar janvier enero',
  'february feb februar février febrero',
  'march mar märz mars marzo',
  'april apr avril abril',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet julio',
  'august aug août agosto',
  'september sep sept septembre septiembre',
  'october oct oktober octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember décembre diciembre',
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, month) => names.split(' ').map((name): [string, number] => [name, month])),
);

/** The month that a word (lower case) or its abbreviation names: 0 is January. */
export const monthNumber = (word: string): number | undefined => MONTH_NUMBERS.get(word);

/** Whether a word (lower case) is a month's name or its abbreviation. */
export const isMonthName = (word: string): boolean => MONTH_NUMBERS.has(word);

const DAYS: Partial<Record<Language, string>> = {
  de: 'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
  es: 'domingo lunes martes miércoles jueves viernes sábado',
};

const WEEKDAYS: Partial<Record<Language, ReadonlyMap<string, number>>> = Object.fromEntries(
  Object.entries(DAYS).map(([language, days]) => [
    language,
    new Map([
      ...days.split(' ').map((day, index) => [day, index] as const),
      ...(language === 'de' ? [['sonnabend', 6] as const] : []),
    ]),
  ]),
);

/** 'Morgen' and 'mañana' are the morning as well as tomorrow. */
const DEICTIC: Partial<Record<Language, ReadonlyMap<string, number>>> = {
  de: new Map([
    ['vorgestern', -2],
    ['gestern', -1],
    ['heute', 0],
  ]),
  fr: new Map([
    ['avant-hier', -2],
    ['hier', -1],
    ["aujourd'hui", 0],
  ]),
  es: new Map([
    ['anteayer', -2],
    ['ayer', -1],
    ['hoy', 0],
  ]),
};

/** The weekday that a word of another language than English names: 0 is Sunday. */
export const foreignWeekday = (language: Language | null, word: string): number | undefined =>
  language ? WEEKDAYS[language]?.get(word) : undefined;

/** Days from the day of publication that a word of another language than English means. */
export const daysFromToday = (language: Language | null, word: string): number | undefined =>
  language ? DEICTIC[language]?.get(word) : undefined;

/** Whether a word of another language than English names a day. */
export const isDayWord = (language: Language | null, word: string): boolean =>
  foreignWeekday(language, word) !== undefined || daysFromToday(language, word) !== undefined;

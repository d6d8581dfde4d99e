import type { Language } from '../languages.ts';

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
export const weekdayAbroad = (language: Language | null, word: string): number | undefined =>
  language ? WEEKDAYS[language]?.get(word) : undefined;

/** Days from the day of publication that a word of another language than English means. */
export const daysFromToday = (language: Language | null, word: string): number | undefined =>
  language ? DEICTIC[language]?.get(word) : undefined;

/** Whether a word of another language than English names a day. */
export const isDayWord = (language: Language | null, word: string): boolean =>
  weekdayAbroad(language, word) !== undefined || daysFromToday(language, word) !== undefined;

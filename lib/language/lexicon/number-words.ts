import type { Language } from '../model/detect-language.ts';

type Values = ReadonlyMap<string, number>;

/** The words in order, from `first` up. */
const counted = (first: number, words: string): [string, number][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word, index) => [word, first + index]);

/*
 * Number words of other languages than English. Not here: 'one', which is their article, and
 * compounds such as 'einundzwanzig', which newspapers write in figures.
 */
const NUMBERS: Partial<Record<Language, Values>> = {
  de: new Map([
    ...counted(2, 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
    ...counted(13, 'dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'),
    ['dreißig', 30],
    ['vierzig', 40],
    ['fünfzig', 50],
  ]),
  fr: new Map([
    ...counted(2, 'deux trois quatre cinq six sept huit neuf dix onze douze'),
    ...counted(13, 'treize quatorze quinze seize'),
    ['vingt', 20],
    ['trente', 30],
    ['quarante', 40],
    ['cinquante', 50],
    ['cent', 100],
    ['mille', 1000],
  ]),
  es: new Map([
    ...counted(2, 'dos tres cuatro cinco seis siete ocho nueve diez once doce'),
    ...counted(13, 'trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'),
    ['treinta', 30],
    ['cuarenta', 40],
    ['cincuenta', 50],
    ['cien', 100],
    ['mil', 1000],
  ]),
};

/** What multiplies the figure before it: '1,2 Mio.', '3 milliards', '25 mil', '3 mil millones'. */
const MULTIPLIERS: Partial<Record<Language, Values>> = {
  de: new Map([
    ['tausend', 1e3],
    ['million', 1e6],
    ['milliarde', 1e9],
    ['billionen', 1e12],
  ]),
  fr: new Map([
    ['mille', 1e3],
    ['milliard', 1e9],
  ]),
  es: new Map([
    ['mil', 1e3],
    ['millón', 1e6],
  ]),
};

/** The value of a number word of `language`; undefined for any other word, and in English. */
export const numberWord = (language: Language | null, word: string): number | undefined =>
  language ? NUMBERS[language]?.get(word) : undefined;

/** What a word of `language` multiplies a figure by, beside what is one in every language. */
export const multiplierWord = (language: Language | null, word: string): number | undefined =>
  language ? MULTIPLIERS[language]?.get(word) : undefined;

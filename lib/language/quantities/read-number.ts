import { multiplierWord, numberWord } from '../lexicon/number-words.ts';
import type { TokenRange } from '../model/analysis.ts';
import type { Language } from '../model/detect-language.ts';
import { gapBefore, isJoined, rawAt, type TokenReader, wordAt } from '../model/token-reader.ts';

/** How a text writes numbers. */
export interface NumberContext extends TokenReader {
  /** Whether it writes 1.234,5. */
  decimalComma: boolean;
  language: Language | null;
}

/** A number as written, before what it counts is known. */
export interface Numeral extends TokenRange {
  value: number;
  /** How finely it is given: 1e8 for '2.3 billion', 1 for '23'. */
  grain: number;
  /** `$`, `£` … where a sign is glued to it or stands before it. */
  currency: string | null;
  percent: boolean;
  /** Letters glued to it that are no multiplier: 'km', 'th', 'pm'; empty without any. */
  suffix: string;
  /** Written in words. */
  spelled: boolean;
  /** Multiplied by a word or suffix: 'million', 'bn'. */
  multiplied: boolean;
  /** Nothing but digits: may be a year, a house number, a designation. */
  bare: boolean;
}

const ONES: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const MULTIPLIERS: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  millions: 1e6,
  millionen: 1e6,
  mio: 1e6,
  milliarden: 1e9,
  mrd: 1e9,
  milliards: 1e9,
  millones: 1e6,
};
const SUFFIX_MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  tn: 1e12,
  million: 1e6,
  billion: 1e9,
  thousand: 1e3,
};
/** After a currency sign only: '100m' alone is a distance. */
const MONEY_SUFFIXES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };
const VULGAR: Readonly<Record<string, number>> = {
  '¼': 0.25,
  '½': 0.5,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

/** No news counts further; more groups or multipliers than that are no number. */
const LARGEST = 1e15;

const own = (table: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const FIGURE =
  /^((?:us|au|ca|nz|hk|[acsr])?[$£€¥₹₽₩₦])?(\d+(?:[.,\s]\d+)*)(?:\/(\d+))?([¼½¾⅓⅔])?(°?\p{L}*)(%)?$/u;

interface Digits {
  value: number;
  decimals: number;
}

/**
 * Reads '1,234.5', '1.234,5', '12 500' or '0,5'. With one kind of mark only, groups of three behind
 * a comma are thousands; behind a full stop they are where `decimalComma` says that the text's
 * language writes so.
 */
function readDigits(written: string, decimalComma: boolean): Digits | null {
  const digits = written.replace(/\s/g, '');
  const lastDot = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  const decimal = decimalMark(digits, lastDot, lastComma, decimalComma);
  if (decimal === null) return null;
  const at = decimal === '' ? -1 : digits.lastIndexOf(decimal);
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, '');
  const rest = at < 0 ? '' : digits.slice(at + 1);
  const value = Number(rest ? `${whole}.${rest}` : whole);
  return Number.isFinite(value) ? { value, decimals: rest.length } : null;
}

/** Which mark is the decimal one: '' for none, null where the figure is no number. */
function decimalMark(
  digits: string,
  lastDot: number,
  lastComma: number,
  decimalComma: boolean,
): '.' | ',' | '' | null {
  if (lastDot >= 0 && lastComma >= 0) {
    const last = lastDot > lastComma ? '.' : ',';
    return digits.indexOf(last) === digits.lastIndexOf(last) ? last : null;
  }
  const mark = lastDot >= 0 ? '.' : lastComma >= 0 ? ',' : '';
  if (mark === '') return '';
  const groups = digits.split(mark);
  const first = groups[0] ?? '';
  const thousands =
    groups.slice(1).every((group) => group.length === 3) && first.length <= 3 && first !== '0';
  if (groups.length > 2) return thousands ? '' : null;
  if (!thousands) return mark;
  return (mark === ',') === !decimalComma ? '' : mark;
}

/**
 * How finely a figure is given. Whole figures from a thousand up are usually rounded to their last
 * digit that is not zero, but hardly ever to less than two digits.
 */
function grainOf(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals;
  if (value < 1000) return 1;
  const coarsest = 10 ** (Math.floor(Math.log10(value)) - 1);
  let grain = 1;
  while (grain < coarsest && value % (grain * 10) === 0) grain *= 10;
  return grain;
}

/** A currency sign that a blank parts from its figure: '€ 20', or one that a pattern left out. */
function signBefore({ text, tokens }: TokenReader, index: number): string | null {
  const start = tokens[index]?.start ?? 0;
  return /([$£€¥₹₽₩₦])\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[1] ?? null;
}

const unitSign = (written: string | undefined): string | null =>
  written === undefined ? null : written.toUpperCase().replace(/^US(?=\$)/, '');

function glued(passage: NumberContext, index: number): Numeral | null {
  const match = FIGURE.exec(wordAt(passage, index));
  if (!match) return null;
  const [, sign, digits = '', denominator, vulgar, letters = '', percent] = match;
  const read = readDigits(digits, passage.decimalComma);
  if (!read) return null;
  const currency = unitSign(sign) ?? signBefore(passage, index);
  const multiplier =
    own(SUFFIX_MULTIPLIERS, letters) ?? (currency ? own(MONEY_SUFFIXES, letters) : undefined);
  const numeral: Numeral = {
    from: index,
    to: index + 1,
    value: (read.value + (own(VULGAR, vulgar ?? '') ?? 0)) * (multiplier ?? 1),
    grain: multiplier
      ? multiplier * 10 ** -read.decimals
      : vulgar
        ? 0.25
        : grainOf(read.value, read.decimals),
    currency,
    percent: percent !== undefined || percentSignFollows(passage, index),
    suffix: multiplier ? '' : letters,
    spelled: false,
    multiplied: multiplier !== undefined,
    bare: /^\d+$/.test(wordAt(passage, index)),
  };
  return denominator === undefined ? numeral : asFraction(numeral, Number(denominator));
}

const percentSignFollows = ({ text, tokens }: TokenReader, index: number): boolean =>
  /^\s?%/.test(text.slice(tokens[index]?.end ?? 0, (tokens[index]?.end ?? 0) + 2));

/** '1/2' is a half; '9/11', '24/7' and '50/50' are none. */
function asFraction(numeral: Numeral, denominator: number): Numeral | null {
  const proper = numeral.value > 0 && numeral.value < denominator && denominator <= 10;
  if (!proper || Number.isInteger(numeral.value) === false) return null;
  return { ...numeral, value: numeral.value / denominator, grain: 0.1, bare: false };
}

const VULGAR_WORD = /^[¼½¾⅓⅔]$/;

/** A figure, with a fraction or multiplier behind it: '3 1/2', '2.3 billion', '12 500'. */
function figure(passage: NumberContext, index: number): Numeral | null {
  if (VULGAR_WORD.test(wordAt(passage, index))) {
    const value = own(VULGAR, wordAt(passage, index)) ?? 0;
    return { ...emptyNumeral(index), value, grain: 0.1 };
  }
  const numeral = glued(passage, index);
  if (!numeral) return null;
  const next = numeral.to;
  if (
    numeral.bare &&
    gapBefore(passage, next) === ' ' &&
    /^\d\/\d{1,2}$/.test(wordAt(passage, next))
  ) {
    const part = glued(passage, next);
    if (part && part.value < 1) {
      return {
        ...numeral,
        value: numeral.value + part.value,
        grain: 0.1,
        to: next + 1,
        bare: false,
      };
    }
  }
  return multiply(passage, passage.decimalComma ? withSpacedGroups(passage, numeral) : numeral);
}

/** '12 500' and '1 234,5' as French and Spanish write them. English writes two numbers so. */
function withSpacedGroups(passage: NumberContext, numeral: Numeral): Numeral {
  if (!numeral.bare || numeral.value >= 1000 || numeral.value === 0) return numeral;
  let { value, to } = numeral;
  let decimals = 0;
  while (value < LARGEST && /^[ \u00a0\u2009\u202f]$/.test(gapBefore(passage, to))) {
    const group = /^(\d{3})(?:,(\d{1,2}))?(%?)$/.exec(wordAt(passage, to));
    if (!group) break;
    const [, thousands, rest = '', percent] = group;
    value = value * 1000 + Number(rest ? `${thousands}.${rest}` : thousands);
    to += 1;
    decimals = rest.length;
    if (decimals > 0 || percent) break;
  }
  if (to === numeral.to) return numeral;
  const percent = wordAt(passage, to - 1).endsWith('%') || percentSignFollows(passage, to - 1);
  return { ...numeral, value, to, percent, grain: grainOf(value, decimals), bare: false };
}

function multiply(passage: NumberContext, numeral: Numeral): Numeral {
  if (numeral.suffix !== '' || numeral.percent) return numeral;
  let result = numeral;
  while (isJoined(passage, result.to) && result.value < LARGEST) {
    const word = wordAt(passage, result.to);
    const factor =
      own(MULTIPLIERS, word) ??
      multiplierWord(passage.language, word) ??
      own(SUFFIX_MULTIPLIERS, word) ??
      (numeral.currency ? own(MONEY_SUFFIXES, word) : undefined);
    if (factor === undefined) break;
    result = {
      ...result,
      value: result.value * factor,
      grain: result.value % 1 === 0 ? factor : result.grain * factor,
      to: result.to + 1,
      multiplied: true,
      bare: false,
    };
  }
  return result;
}

const emptyNumeral = (index: number): Numeral => ({
  from: index,
  to: index + 1,
  value: 0,
  grain: 1,
  currency: null,
  percent: false,
  suffix: '',
  spelled: true,
  multiplied: false,
  bare: false,
});

/** 'twenty-five', 'two hundred and six', 'three dozen', 'a hundred', 'half a million'. */
function spelled(passage: NumberContext, index: number): Numeral | null {
  const first = wordAt(passage, index);
  const abroad = numberWord(passage.language, first);
  if (abroad !== undefined) return multiply(passage, { ...emptyNumeral(index), value: abroad });
  const article = first === 'a' || first === 'an' || first === 'half';
  if (first === 'half') return halfOf(passage, index);
  if (article) {
    const factor = own(MULTIPLIERS, wordAt(passage, index + 1));
    if (factor === undefined || !isJoined(passage, index + 1)) return null;
    return sum(passage, { ...emptyNumeral(index), value: 1, to: index + 1 });
  }
  const value = own(ONES, first) ?? own(TENS, first);
  if (value === undefined) return null;
  return sum(passage, { ...emptyNumeral(index), value });
}

/** 'half a million', 'half a dozen', 'half-million'. */
function halfOf(passage: TokenReader, index: number): Numeral | null {
  const article = /^an?$/.test(wordAt(passage, index + 1)) ? 1 : 0;
  const at = index + 1 + article;
  const factor = own(MULTIPLIERS, wordAt(passage, at));
  if (factor === undefined || !isJoined(passage, at)) return null;
  const value = factor / 2;
  return {
    ...emptyNumeral(index),
    value,
    grain: Math.max(1, factor / 10),
    to: at + 1,
    multiplied: true,
  };
}

/** Adds up number words: `group` is what a following 'hundred' or 'thousand' multiplies. */
function sum(passage: TokenReader, start: Numeral): Numeral {
  let total = 0;
  let group = start.value;
  let to = start.to;
  let grain = 1;
  let multiplied = false;
  while (isJoined(passage, to) && total + group < LARGEST) {
    const skip = wordAt(passage, to) === 'and' && multiplied ? 1 : 0;
    const word = wordAt(passage, to + skip);
    if (skip && !isJoined(passage, to + 1)) break;
    const factor = skip ? undefined : own(MULTIPLIERS, word);
    const addend = own(ONES, word) ?? own(TENS, word);
    if (factor !== undefined) {
      group *= factor;
      multiplied = true;
      grain = factor;
      if (factor >= 1000) {
        total += group;
        group = 0;
      }
    } else if (addend !== undefined && addend > 0 && fits(group, addend)) {
      group += addend;
      grain = 1;
    } else break;
    to += 1 + skip;
  }
  const value = total + group;
  return { ...start, value, to, multiplied, grain: grain >= 1000 ? grain : 1 };
}

/** 'twenty' takes 'five', 'two hundred' takes 'six'; 'five' takes nothing. */
function fits(group: number, addend: number): boolean {
  if (group === 0) return true;
  const room = group % 100 === 0 ? 100 : group % 10 === 0 && group % 100 >= 20 ? 10 : 0;
  return addend < room;
}

/** '… and a half', '… and three quarters' behind a numeral and its unit or before it. */
export function halfBehind(passage: TokenReader, index: number): number {
  const half =
    wordAt(passage, index) === 'and' &&
    wordAt(passage, index + 1) === 'a' &&
    wordAt(passage, index + 2) === 'half';
  return half && isJoined(passage, index) && isJoined(passage, index + 2) ? 3 : 0;
}

function withHalf(passage: NumberContext, numeral: Numeral): Numeral {
  const length = numeral.value < 100 ? halfBehind(passage, numeral.to) : 0;
  if (length === 0) return numeral;
  const to = numeral.to + length;
  return multiply(passage, { ...numeral, value: numeral.value + 0.5, grain: 0.5, to, bare: false });
}

/** The number that begins at token `index`, in figures or in words; null where there is none. */
export function readNumeral(passage: NumberContext, index: number): Numeral | null {
  const numeral = /^[\d¼½¾⅓⅔]|^\p{L}{0,2}[$£€¥₹₽₩₦]/u.test(rawAt(passage, index))
    ? figure(passage, index)
    : spelled(passage, index);
  return numeral && withHalf(passage, numeral);
}

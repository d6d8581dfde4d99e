import { gapBefore, isJoined, type TokenReader, wordAt } from '../model/token-reader.ts';
import { type FigureContext, figure, type ReadFigure } from './figure-reader.ts';
import { headNounsBehind } from './head-nouns.ts';
import { isForeignAge, isForeignAgo } from './read-age-foreign.ts';
import { ago } from './read-date.ts';
import { halfBehind, type Numeral, readNumeral } from './read-number.ts';
import {
  FOOT,
  INCH,
  METRE,
  POUND_MASS,
  perTime,
  qualified,
  type Unit,
  unitOf,
  YEAR_SECONDS,
} from './units.ts';

/** A numeral, or two of them as a range. */
export interface Amount extends Numeral {
  upper: number | null;
}

interface UnitReading {
  unit: Unit;
  /** The token behind the unit. */
  to: number;
}

const QUALIFIER = /^(?:square|sq|cubic|cu|nautical|metric)$/;
const NATION =
  /^(?:us|u\.s\.|american|australian|canadian|british|hong|kong|singapore|new|zealand)$/;
const NATION_SIGNS: ReadonlyMap<string, string> = new Map([
  ['australian', 'A$'],
  ['canadian', 'C$'],
  ['kong', 'HK$'],
  ['singapore', 'S$'],
  ['zealand', 'NZ$'],
]);

/** 'weighs 200 pounds', '200 pounds of explosives', 'a 25-pound salmon': not money. */
function poundsWeigh(passage: TokenReader, at: number): boolean {
  if (/^-/.test(gapBefore(passage, at))) return true;
  if (wordAt(passage, at + 1) === 'of') return true;
  for (let index = at - 5; index < at; index += 1) {
    if (/^(?:weigh|heav)/.test(wordAt(passage, index))) return true;
  }
  return false;
}

/** Whom '5m' or '10m' counts rather than measures. */
const COUNTED_IN_MILLIONS =
  /^(?:people|users|customers|viewers|voters|homes|jobs|households|members|passengers|visitors|tourists|accounts|subscribers|workers|children|adults|shares|copies|downloads|followers|tonnes|barrels|votes|cars|vehicles|refugees)$/;

function suffixUnit(passage: FigureContext, amount: Amount): UnitReading | null {
  const { suffix, to } = amount;
  if (suffix === 'm') {
    const counted = headNounsBehind(passage, to).some((head) =>
      COUNTED_IN_MILLIONS.test(wordAt(passage, head)),
    );
    return counted ? null : { unit: METRE, to };
  }
  if (suffix === 'lb' || suffix === 'lbs') return { unit: POUND_MASS, to };
  if (suffix === 's') return null;
  const unit = unitOf(suffix);
  return unit && { unit, to };
}

/** Behind a multiplier the unit may come after 'de', or after its full stop: '3 millones de euros'. */
function unitIndex(passage: FigureContext, { to, multiplied }: Amount): number {
  if (!multiplied) return to;
  const link = wordAt(passage, to) === 'de' && isJoined(passage, to);
  return link && isJoined(passage, to + 1) ? to + 1 : to;
}

const MILLIONS = /^(?:mio|mrd|mill?)$/;

/** Whether the unit stands right there: '5 km', '3,4 Mrd. Euro'. */
const hasUnitAt = (passage: TokenReader, at: number): boolean =>
  isJoined(passage, at) ||
  (MILLIONS.test(wordAt(passage, at - 1)) && gapBefore(passage, at) === '. ');

function wordUnit(passage: FigureContext, amount: Amount): UnitReading | null {
  let at = unitIndex(passage, amount);
  let qualifier = '';
  let sign: string | undefined;
  while (
    isJoined(passage, at) &&
    (QUALIFIER.test(wordAt(passage, at)) || NATION.test(wordAt(passage, at)))
  ) {
    if (QUALIFIER.test(wordAt(passage, at))) qualifier = wordAt(passage, at);
    sign = NATION_SIGNS.get(wordAt(passage, at)) ?? sign;
    at += 1;
  }
  if (!hasUnitAt(passage, at)) return degreeSign(passage, amount);
  // 'milliards d'euros'
  const unit =
    unitOf(wordAt(passage, at).replace(/^d'/, '')) ?? metresAbroad(passage, wordAt(passage, at));
  if (!unit || !fitsUnit(passage, amount, at, unit)) return null;
  if (/^pounds?$/.test(wordAt(passage, at)) && poundsWeigh(passage, at)) {
    return { unit: POUND_MASS, to: at + 1 };
  }
  if (qualifier) {
    const precise = qualified(unit, qualifier);
    return precise && { unit: precise, to: at + 1 };
  }
  return { unit: sign && unit.unit === '$' ? { ...unit, unit: sign } : unit, to: at + 1 };
}

/** '3 m de large': English glues the letter to its figure, and 'm' apart is a million. */
const metresAbroad = ({ language }: FigureContext, word: string): Unit | null =>
  word === 'm' && language !== null && language !== 'en' ? METRE : null;

/** Words that are units only in some places: 'won', 'may', 'second', 'm', single letters. */
function fitsUnit(passage: TokenReader, amount: Amount, at: number, unit: Unit): boolean {
  const word = wordAt(passage, at);
  if (/^(?:sec|min|an|mes|won|rand|mi|p|l|g|jour|tag|hr)$/.test(word)) {
    return !amount.spelled && !(word === 'won' && !amount.multiplied);
  }
  // 'One day' is 'some day', unless something is said to last it.
  if (
    word === 'day' &&
    wordAt(passage, amount.from) === 'one' &&
    /^\s/.test(gapBefore(passage, at))
  ) {
    return /^(?:for|in|after|than|just|only|of|within|about|lasted|to)$/.test(
      wordAt(passage, amount.from - 1),
    );
  }
  if (word === 'stone') return !isJoined(passage, at + 1) || !/s$/.test(wordAt(passage, at + 1));
  if (word === 'second') return /^-/.test(gapBefore(passage, at)) || amount.value === 1;
  if (word === 'degree') return unit.unit === 'degree' && /^-/.test(gapBefore(passage, at));
  return true;
}

/** '30 °C', '30° Celsius'. */
function degreeSign({ text, tokens }: TokenReader, amount: Amount): UnitReading | null {
  const end = tokens[amount.to - 1]?.end ?? 0;
  const match = /^\s?°\s?([CF])?/.exec(text.slice(end, end + 4));
  if (!match) return null;
  const unit = unitOf(match[1] ? `°${match[1].toLowerCase()}` : 'degree');
  const letterIsToken =
    match[1] !== undefined && tokens[amount.to]?.word === match[1].toLowerCase();
  return unit && { unit, to: amount.to + (letterIsToken ? 1 : 0) };
}

/** '30 degrees Celsius', '200 kilometres per hour', '5 miles an hour', '90km/h'. */
function refine(passage: TokenReader, reading: UnitReading): UnitReading {
  const { unit, to } = reading;
  const next = wordAt(passage, to);
  if (unit.unit === 'degree' && isJoined(passage, to)) {
    const scale = unitOf(next === 'c' ? '°c' : next === 'f' ? '°f' : next);
    if (scale?.unit === '°C') return { unit: scale, to: to + 1 };
  }
  if (unit.unit === 'm' && gapBefore(passage, to) === '/' && /^(?:h|hr|s)$/.test(next)) {
    const speed = perTime(unit, next === 's' ? 'second' : 'hour');
    return speed ? { unit: speed, to: to + 1 } : reading;
  }
  if (/^(?:per|an?|à)$/.test(next) && isJoined(passage, to) && isJoined(passage, to + 1)) {
    const speed = perTime(unit, wordAt(passage, to + 1));
    if (speed) return { unit: speed, to: to + 2 };
  }
  return reading;
}

/** Twelve figures: binary fractions leave 0.30479999999999996 where 0.3048 is meant. */
const exact = (value: number): number => Number(value.toPrecision(12));

function inUnit(amount: Amount, { unit, to }: UnitReading): ReadFigure {
  const convert = (value: number): number => exact(value * unit.factor + (unit.offset ?? 0));
  return figure({ from: amount.from, to }, unit.kind, convert(amount.value), {
    upper: amount.upper === null ? null : convert(amount.upper),
    unit: unit.unit,
    grain: coarseness(amount, unit) * Math.abs(unit.factor),
  });
}

/** Lengths and weights are given in round figures from a hundred up. */
function coarseness({ value, grain }: Amount, { kind }: Unit): number {
  if (kind !== 'measure' || grain !== 1 || value < 100) return grain;
  return value % 100 === 0 && value >= 1000 ? 100 : value % 10 === 0 ? 10 : 1;
}

/** A smaller unit of one kind behind a larger one: '6ft 2in', '2 hours and 15 minutes', '6-foot-2'. */
function withSmaller(context: FigureContext, found: ReadFigure, unit: Unit): ReadFigure {
  if (found.upper !== null || unit.offset !== undefined) return found;
  const link = wordAt(context, found.to) === 'and' && isJoined(context, found.to) ? 1 : 0;
  const at = found.to + link;
  const numeral = isJoined(context, at) ? readNumeral(context, at) : null;
  if (!numeral || numeral.currency || numeral.percent || numeral.multiplied) return found;
  const glued = numeral.suffix === 'in' ? INCH : unitOf(numeral.suffix);
  const apart = isJoined(context, numeral.to) ? partOf(unit, wordAt(context, numeral.to)) : null;
  const inches = /^-/.test(gapBefore(context, at)) && unit.factor === FOOT && numeral.value < 12;
  const smaller = glued ?? (numeral.suffix === '' ? apart : null) ?? (inches ? INCH : null);
  if (!smaller || smaller.unit !== unit.unit || smaller.kind !== unit.kind) return found;
  if (smaller.factor * numeral.value >= unit.factor) return found;
  const to = smaller === apart ? numeral.to + 1 : numeral.to;
  const value = exact(found.value + smaller.factor * numeral.value);
  return withSmaller(context, { ...found, to, value, grain: smaller.factor }, smaller);
}

/** Behind a mass '4 pounds' are no money. */
const partOf = (unit: Unit, word: string): Unit | null =>
  unit.unit === 'kg' && /^pounds?$/.test(word) ? POUND_MASS : unitOf(word);

const TIME_UNIT = /^(?:second|minute|hour|day|week|fortnight|month|year|decade|centur)/;

/** Behind a time: 'old' makes an age of it, 'ago' a date, 'and a half' more of it. */
function refineDuration(context: FigureContext, found: ReadFigure, unitWord: string): ReadFigure {
  const half = halfBehind(context, found.to);
  if (half > 0) {
    const unit = unitOf(unitWord);
    const value = found.value + (unit?.factor ?? 0) / 2;
    return refineDuration(context, { ...found, value, to: found.to + half }, unitWord);
  }
  if (isForeignAge(context, found)) return { ...inYears(found), head: [] };
  if (isForeignAgo(context, found)) {
    const past = agoAbroad(context, found);
    if (past) return past;
  }
  const next = wordAt(context, found.to);
  if (!isJoined(context, found.to)) return found;
  if (/^(?:olds?|älter|alt)$/.test(next)) return ageOf(context, found);
  if (next === 'of' && wordAt(context, found.to + 1) === 'age') {
    return { ...ageOf(context, found), to: found.to + 2 };
  }
  if (next === 'long') return { ...found, to: found.to + 1 };
  if (next !== 'ago') return found;
  const unit = unitOf(unitWord);
  const range = { from: found.from, to: found.to + 1 };
  const past = ago(context, range, found.value / (unit?.factor ?? 1), unitWord);
  return past
    ? figure(past, past.kind, past.value, { ...past, head: [] })
    : { ...found, to: range.to };
}

/** What the spans that an 'ago' is counted in are called in English, by their seconds. */
const SPANS = new Map(
  ['day', 'week', 'month', 'year'].map((name) => [unitOf(name)?.factor ?? 0, name]),
);

/** 'vor drei Jahren', 'il y a trois ans', 'hace tres años': a date, as 'three years ago' is. */
function agoAbroad(context: FigureContext, found: ReadFigure): ReadFigure | null {
  const unit = unitOf(wordAt(context, found.to - 1));
  const name = unit ? SPANS.get(unit.factor) : undefined;
  if (!unit || !name) return null;
  const past = ago(context, found, found.value / unit.factor, name);
  return past && figure(found, past.kind, past.value, { ...past, head: [] });
}

const ageOf = (passage: TokenReader, found: ReadFigure): ReadFigure => {
  const to = found.to + 1;
  // 'a 32-year-old climber' tells who it is; 'is 32 years old' does not.
  const attributive = /^-/.test(gapBefore(passage, found.to)) || isJoined(passage, to);
  return { ...inYears(found), to, ...(attributive ? {} : { head: [] }) };
};

/** A length of time as an age. */
const inYears = (found: ReadFigure): ReadFigure => ({
  ...found,
  kind: 'age',
  unit: null,
  value: round(found.value / YEAR_SECONDS),
  upper: found.upper === null ? null : round(found.upper / YEAR_SECONDS),
  grain: round(found.grain / YEAR_SECONDS),
});

/** Six decimals: conversion leaves 31.999999999 where 32 is meant. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The amount with the unit behind it or glued to it; null where no unit follows. */
export function readMeasure(context: FigureContext, amount: Amount): ReadFigure | null {
  const reading = amount.suffix === '' ? wordUnit(context, amount) : suffixUnit(context, amount);
  if (!reading) return null;
  const refined = refine(context, reading);
  const found = withSmaller(context, inUnit(amount, refined), refined.unit);
  if (found.kind !== 'duration') return found;
  const unitWord = wordAt(context, refined.to - 1);
  return refineDuration(context, found, TIME_UNIT.test(unitWord) ? unitWord : '');
}

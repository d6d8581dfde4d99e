import { dayNumber, MS_PER_DAY } from '../../shared/time.ts';
import { daysFromToday, foreignWeekday, monthNumber } from '../lexicon/day-words.ts';
import type { TokenRange } from '../model/analysis.ts';
import type { Language } from '../model/detect-language.ts';
import { gapBefore, isJoined, rawAt, type TokenReader, wordAt } from '../model/token-reader.ts';

/** A day, month or year that a text names. Values as in `Quantity`. */
export interface DateReading extends TokenRange {
  kind: 'date' | 'year';
  value: number;
  unit: string | null;
  grain: number;
}

/** As `Date.prototype.getUTCDay` counts. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'sunday sun',
    'monday mon',
    'tuesday tue tues',
    'wednesday wed',
    'thursday thu thurs',
    'friday fri',
    'saturday sat',
  ].flatMap((names, day) => names.split(' ').map((name): [string, number] => [name, day])),
);

/** Days since 1970-01-01; null for a day that no calendar has. */
function calendarDay(year: number, month: number, day: number): number | null {
  const time = new Date(0);
  time.setUTCFullYear(year, month, day);
  if (time.getUTCMonth() !== month || time.getUTCDate() !== day) return null;
  return dayNumber(time.getTime());
}

const partsOf = (day: number): { year: number; month: number; weekday: number } => {
  const time = new Date(day * MS_PER_DAY);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth(), weekday: time.getUTCDay() };
};

/** What the reading of dates needs to know beyond the words: the day of publication, or null. */
export interface DateContext extends TokenReader {
  today: number | null;
  language: Language | null;
}

/** A leap year, so that every day of a year whose number is unknown has its place. */
const UNKNOWN_YEAR = 1972;
/** Half a year: a day without its year is the nearest one. */
const HALF_YEAR_DAYS = 183;

const day = (range: TokenRange, value: number): DateReading => ({
  ...range,
  kind: 'date',
  value,
  unit: 'day',
  grain: 1,
});

const year = (range: TokenRange, value: number, grain = 1): DateReading => ({
  ...range,
  kind: 'year',
  value,
  unit: null,
  grain,
});

const monthOf = (range: TokenRange, inYear: number, month: number): DateReading => ({
  ...range,
  kind: 'date',
  value: calendarDay(inYear + Math.floor(month / 12), ((month % 12) + 12) % 12, 1) ?? 0,
  unit: 'month',
  grain: 30,
});

const week = (range: TokenRange, value: number): DateReading => ({
  ...range,
  kind: 'date',
  value,
  unit: 'week',
  grain: 7,
});

/** A month and day without a year: the one nearest to publication. */
function withoutYear(
  range: TokenRange,
  month: number,
  date: number,
  today: number | null,
): DateReading | null {
  if (today === null) {
    const value = calendarDay(UNKNOWN_YEAR, month, date);
    return value === null ? null : { ...day(range, value), unit: 'yearday' };
  }
  const around = partsOf(today).year;
  const candidates = [around - 1, around, around + 1]
    .map((each) => calendarDay(each, month, date))
    .filter((each) => each !== null);
  const nearest = candidates.find((each) => Math.abs(each - today) <= HALF_YEAR_DAYS);
  return nearest === undefined ? null : day(range, nearest);
}

/** 1 to 31, with or without 'st', 'th' or a German full stop; 0 where it is none. */
function dayOfMonth(passage: TokenReader, index: number): number {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(wordAt(passage, index));
  const value = Number(match?.[1] ?? 0);
  return value <= 31 ? value : 0;
}

function yearAt(passage: TokenReader, index: number): number {
  const word = wordAt(passage, index);
  return /^(?:1[5-9]|20)\d\d$/.test(word) && /^,?\s(?:de\s)?$/.test(gapBefore(passage, index))
    ? Number(word)
    : 0;
}

const monthAt = (passage: TokenReader, index: number): number => {
  const month = monthNumber(wordAt(passage, index).replace(/\.$/, ''));
  return month === undefined ? -1 : month;
};

const sameSentence = ({ tokens }: TokenReader, left: number, right: number): boolean =>
  tokens[left] !== undefined && tokens[left]?.sentence === tokens[right]?.sentence;

/** Completes a month and day with a year behind them, or without. */
function complete(
  context: DateContext,
  from: number,
  to: number,
  month: number,
  date: number,
): DateReading | null {
  // 'noviembre de 2016' has a word between.
  const behind = wordAt(context, to) === 'de' ? to + 1 : to;
  const given = sameSentence(context, from, behind) ? yearAt(context, behind) : 0;
  if (given === 0) return withoutYear({ from, to }, month, date, context.today);
  const value = calendarDay(given, month, date);
  return value === null ? null : day({ from, to: behind + 1 }, value);
}

/** 'March 5', 'March 5th, 2012', 'Mar. 5'. */
function monthThenDay(context: DateContext, index: number): DateReading | null {
  const month = monthAt(context, index);
  if (month < 0 || !context.tokens[index]?.capital) return null;
  if (!/^\.?\s$/.test(gapBefore(context, index + 1)) || !sameSentence(context, index, index + 1))
    return null;
  const date = dayOfMonth(context, index + 1);
  // 'March 12 people' would be a slip for 'In March, 12 people'; a clock or a unit never follows.
  return date === 0 ? null : complete(context, index, index + 2, month, date);
}

/** '5 March', '5th of March 2012', '9. November', '9 de noviembre de 2016', 'the 5th of March'. */
function dayThenMonth(context: DateContext, index: number): DateReading | null {
  const date = dayOfMonth(context, index);
  if (date === 0) return null;
  const link = /^(?:of|de)$/.test(wordAt(context, index + 1)) ? 1 : 0;
  const at = index + 1 + link;
  const month = monthAt(context, at);
  if (month < 0 || !sameSentence(context, index, at)) return null;
  if (!/^(?:\.?\s|-)$/.test(gapBefore(context, at))) return null;
  if (/^(?:may|march)$/.test(wordAt(context, at)) && !context.tokens[at]?.capital) return null;
  // '19 Sept. 11 survivors': the month goes with the day behind it, the figure before it counts.
  const dayBehind = /^\.?\s$/.test(gapBefore(context, at + 1)) && dayOfMonth(context, at + 1) > 0;
  if (link === 0 && dayBehind && sameSentence(context, at, at + 1)) return null;
  return complete(context, index, at + 1, month, date);
}

/** '2016-11-09', '9.11.2016', '25/12/2016'. */
function numeric(context: DateContext, index: number): DateReading | null {
  const token = context.tokens[index];
  if (!token) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(
    context.text.slice(token.start, token.start + 11),
  );
  if (iso) {
    const value = calendarDay(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
    return value === null ? null : day({ from: index, to: index + 3 }, value);
  }
  const match = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(token.word);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  // With a stroke, the day stands first in Britain and second in America: above 12 it tells.
  const inYear = Number(match[4]);
  const british = calendarDay(inYear, second - 1, first);
  const american = match[2] === '.' ? null : calendarDay(inYear, first - 1, second);
  const value = british === null || american === null ? (british ?? american) : null;
  const settled = value ?? nearPublication(british, american, context.today);
  return settled === null ? null : day({ from: index, to: index + 1 }, settled);
}

/** A report is about days near its own: the one of two readings that is, where the other is not. */
const NEAR_DAYS = 31;

function nearPublication(
  british: number | null,
  american: number | null,
  today: number | null,
): number | null {
  if (british === null || american === null || british === american) return british;
  if (today === null) return null;
  const near = [british, american].filter((each) => Math.abs(each - today) <= NEAR_DAYS);
  return near.length === 1 ? (near[0] ?? null) : null;
}

const MONTH_LEADS =
  /^(?:in|last|since|of|by|until|till|early|late|mid|next|this|from|between|during|for|to|before|after|and|through)$/;

/** 'March 2012', 'in March', 'last March'. Alone it needs a word before it: May is a name, too. */
function monthAlone(context: DateContext, index: number): DateReading | null {
  const month = monthAt(context, index);
  if (month < 0 || !context.tokens[index]?.capital) return null;
  const range = { from: index, to: index + 1 };
  const given = sameSentence(context, index, index + 1) ? yearAt(context, index + 1) : 0;
  if (given > 0) return monthOf({ from: index, to: index + 2 }, given, month);
  const lead = sameSentence(context, index - 1, index) ? wordAt(context, index - 1) : '';
  const known = wordAt(context, index).length > 3 || wordAt(context, index) === 'may';
  if (!MONTH_LEADS.test(lead) || !known) return null;
  if (context.today === null) return { ...monthOf(range, UNKNOWN_YEAR, month), unit: 'yearmonth' };
  const now = partsOf(context.today);
  const lastYear =
    /^(?:last|this|next)$/.test(wordAt(context, index + 1)) &&
    wordAt(context, index + 2) === 'year';
  if (lastYear) {
    const inYear = now.year + relative(wordAt(context, index + 1));
    return monthOf({ from: index, to: index + 3 }, inYear, month);
  }
  const ahead = lead === 'next' || looksAhead(context, index);
  const inYear = ahead
    ? now.year + (month < now.month ? 1 : 0)
    : now.year - (month > now.month ? 1 : 0);
  return monthOf(range, lead === 'last' && month === now.month ? inYear - 1 : inYear, month);
}

const relative = (word: string): number => (word === 'last' ? -1 : word === 'next' ? 1 : 0);

/** How far before a weekday a verb may stand that makes it a coming one. */
const MAX_WORDS_TO_VERB = 12;
const AHEAD =
  /^(?:will|shall|won't|due|scheduled|expected|upcoming|coming|plans|planned|set|\p{L}+'ll)$/u;

/** 'is heading there on Friday', 'is to meet on Friday', 'opens on Friday': a plan in the present. */
const isArranged = (passage: TokenReader, at: number): boolean =>
  /^(?:opens|begins|starts|ends|closes|resumes|returns|faces|meets|plays|travels|flies)$/.test(
    wordAt(passage, at),
  ) ||
  (/^(?:is|are|am|he's|she's|they're)$/.test(wordAt(passage, at)) &&
    /ing$|^to$/.test(wordAt(passage, at + 1)));

/** 'will meet on Friday', 'is due on Monday'. */
function looksAhead(passage: TokenReader, index: number): boolean {
  for (
    let at = index - 1;
    at >= index - MAX_WORDS_TO_VERB && sameSentence(passage, at, index);
    at -= 1
  ) {
    if (/[;"“”]/.test(gapBefore(passage, at + 1))) return false;
    const word = wordAt(passage, at);
    if (/^(?:said|told|was|were|had)$/.test(word)) return false;
    if (AHEAD.test(word) || isArranged(passage, at)) return true;
  }
  return false;
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night|lunchtime|noon)$/;

function weekday(context: DateContext, index: number): DateReading | null {
  const wanted = WEEKDAYS.get(wordAt(context, index));
  const written = rawAt(context, index);
  if (wanted === undefined || !context.tokens[index]?.capital || written.length < 4) return null;
  const dated =
    /^[,.]?\s$/.test(gapBefore(context, index + 1)) && sameSentence(context, index, index + 1)
      ? (monthThenDay(context, index + 1) ?? dayThenMonth(context, index + 1))
      : null;
  if (dated) return { ...dated, from: index };
  const to =
    isJoined(context, index + 1) && PART_OF_DAY.test(wordAt(context, index + 1))
      ? index + 2
      : index + 1;
  const range = { from: index, to };
  if (context.today === null) return { ...day(range, wanted), unit: 'weekday' };
  const lead = sameSentence(context, index - 1, index) ? wordAt(context, index - 1) : '';
  const back = (partsOf(context.today).weekday - wanted + 7) % 7;
  if (lead === 'next' || lead === 'coming')
    return day(range, context.today + (back === 0 ? 7 : 7 - back));
  if (lead === 'last') return day(range, context.today - (back === 0 ? 7 : back));
  if (looksAhead(context, index)) return day(range, context.today + ((7 - back) % 7));
  return day(range, context.today - back);
}

const DEICTIC: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/**
 * 'am Montag', 'lundi', 'el lunes', 'gestern'. Whether a weekday is past or to come is left open: the
 * verbs that tell are read in English only.
 */
function dayAbroad(context: DateContext, index: number): DateReading | null {
  const { language, today } = context;
  const word = wordAt(context, index);
  const range = { from: index, to: index + 1 };
  const offset = daysFromToday(language, word);
  if (offset !== undefined) return today === null ? null : day(range, today + offset);
  const wanted = foreignWeekday(language, word);
  if (wanted === undefined) return null;
  // 'Montag, 3. Mai', 'mardi 1er juin'
  const dated =
    /^,?\s$/.test(gapBefore(context, index + 1)) && sameSentence(context, index, index + 1)
      ? dayThenMonth(context, index + 1)
      : null;
  return dated ? { ...dated, from: index } : { ...day(range, wanted), unit: 'weekday' };
}

/** Its Saturday. On a weekday 'the weekend' is the one before it. */
function weekend(range: TokenRange, today: number, step: number): DateReading {
  const { weekday: now } = partsOf(today);
  const back = (now + 1) % 7;
  const saturday = today - back + (step > 0 ? 7 : step < 0 && back < 2 ? -7 : 0);
  return { ...day(range, saturday), grain: 2 };
}

/** 'yesterday', 'last night', 'this morning', 'last month', 'next year'. */
function deictic(context: DateContext, index: number): DateReading | null {
  const { today } = context;
  if (today === null) return null;
  const word = wordAt(context, index);
  const offset = DEICTIC.get(word);
  if (offset !== undefined && !(context.tokens[index]?.capital && isTitleLike(context, index))) {
    const part = isJoined(context, index + 1) && PART_OF_DAY.test(wordAt(context, index + 1));
    return day({ from: index, to: index + (part ? 2 : 1) }, today + offset);
  }
  if (word === 'weekend') {
    const led =
      wordAt(context, index - 1) === 'the' && /^(?:at|over)$/.test(wordAt(context, index - 2));
    return led ? weekend({ from: index, to: index + 1 }, today, 0) : null;
  }
  if (!/^(?:last|this|next)$/.test(word) || !isJoined(context, index + 1)) return null;
  const span = wordAt(context, index + 1);
  const range = { from: index, to: index + 2 };
  const step = relative(word);
  const now = partsOf(today);
  if (span === 'night' && step < 0) return day(range, today - 1);
  if (PART_OF_DAY.test(span) && step === 0) return day(range, today);
  // The weekend as a whole, known to two days: the last one, or the one that has begun.
  if (span === 'weekend') return weekend(range, today, step);
  if (span === 'week') return week(range, today + 7 * step);
  if (span === 'month') return monthOf(range, now.year, now.month + step);
  return span === 'year' ? year(range, now.year + step) : null;
}

/** 'USA Today', 'the Today programme': a name, not a day. */
const isTitleLike = (passage: TokenReader, index: number): boolean =>
  sameSentence(passage, index - 1, index) && !/[.!?:"“”]/.test(gapBefore(passage, index));

/** Seconds → what lies that far back: 'six years ago', 'three weeks ago', 'two days ago'. */
export function ago(
  context: DateContext,
  range: TokenRange,
  amount: number,
  unitWord: string,
): DateReading | null {
  const { today } = context;
  if (today === null || !Number.isFinite(amount) || amount > 5000) return null;
  const now = partsOf(today);
  const back = Math.round(amount);
  if (/^days?$/.test(unitWord)) return day(range, today - back);
  if (/^weeks?$/.test(unitWord)) return week(range, today - 7 * back);
  if (/^months?$/.test(unitWord)) return monthOf(range, now.year, now.month - back);
  if (/^years?$/.test(unitWord)) return year(range, now.year - back);
  if (/^decades?$/.test(unitWord)) return year(range, now.year - 10 * back, 10);
  return /^fortnights?$/.test(unitWord) ? week(range, today - 14 * back) : null;
}

/**
 * The date that begins at token `index`: a calendar date, a month, a weekday, 'yesterday', 'last
 * month'. In news a weekday is the nearest past one, unless a word says that it is to come.
 */
export function readDate(context: DateContext, index: number): DateReading | null {
  return (
    numeric(context, index) ??
    monthThenDay(context, index) ??
    dayThenMonth(context, index) ??
    monthAlone(context, index) ??
    weekday(context, index) ??
    dayAbroad(context, index) ??
    deictic(context, index)
  );
}

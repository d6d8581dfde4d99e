import type { TokenRange } from '../model/analysis.ts';
import { gapBefore, isJoined, type TokenReader, wordAt } from '../model/token-reader.ts';

/** A time of day, or a time measured. */
export interface TimeReading extends TokenRange {
  kind: 'clock' | 'duration';
  /** Minutes since midnight; for a duration, seconds. */
  value: number;
  unit: string | null;
  grain: number;
}

const HALF_DAY_HOURS = 12;
const MERIDIEM = /^(?:([ap])\.?m\.?|([ap])\.m)$/;
const ZONE = /^(?:gmt|bst|utc|est|edt|cst|cdt|pst|pdt|cet|cest|et|pt|uhr|heures|local|h)$/;
const TIME_LEAD =
  /^(?:at|by|about|around|until|till|from|since|before|after|between|to|just|um|gegen|à|vers|las)$/;

/** 'a' or 'p' where 'am' or 'pm' stands at `index`, joined or with a blank; null without. */
function meridiemAt(passage: TokenReader, index: number): string | null {
  if (!isJoined(passage, index)) return null;
  const match = MERIDIEM.exec(wordAt(passage, index));
  return match ? (match[1] ?? match[2] ?? null) : null;
}

function minutesOf(hour: number, minute: number, meridiem: string | null): number | null {
  if (minute > 59) return null;
  if (meridiem === null) return hour <= 24 ? (hour % 24) * 60 + minute : null;
  if (hour < 1 || hour > HALF_DAY_HOURS) return null;
  return ((hour % HALF_DAY_HOURS) + (meridiem === 'p' ? HALF_DAY_HOURS : 0)) * 60 + minute;
}

function clock(range: TokenRange, value: number | null, grain: number): TimeReading | null {
  return value === null ? null : { ...range, kind: 'clock', value, unit: null, grain };
}

/** '9am', '9.30pm', '9:06', '9 a.m.', '16:30', '7.30 p.m.'. */
function figures(passage: TokenReader, index: number): TimeReading | null {
  const match = /^(\d{1,2})(?:([:.])(\d{2}))?(am|pm|h)?$/.exec(wordAt(passage, index));
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[3] ?? 0);
  const grain = match[3] === undefined ? 60 : 1;
  const glued = match[4]?.startsWith('h') ? null : (match[4]?.[0] ?? null);
  const range = { from: index, to: index + 1 };
  if (glued) return clock(range, minutesOf(hour, minute, glued), grain);
  const behind = meridiemAt(passage, index + 1);
  if (behind) return clock({ from: index, to: index + 2 }, minutesOf(hour, minute, behind), grain);
  if (match[2] === undefined) return null;
  const zoned = isJoined(passage, index + 1) && ZONE.test(wordAt(passage, index + 1));
  const led = TIME_LEAD.test(wordAt(passage, index - 1));
  if (match[2] === '.' && !zoned) return null;
  return led || zoned || match[1]?.length === 2
    ? clock(range, minutesOf(hour, minute, null), grain)
    : null;
}

const HOUR_WORD = /^(?:h|uhr|heures?|horas?)$/;
/** Before a bare hour: 'à 14 heures' tells when, 'pendant 14 heures' how long. */
const HOUR_LEAD = /^(?:à|vers|dès|las)$/;

/** '14h30', '14 h 30', '14 Uhr', 'um 14.30 Uhr', 'à 14 heures', 'a las 14 horas'. */
function hoursAbroad(passage: TokenReader, index: number): TimeReading | null {
  const hour = /^(\d{1,2})(h?)$/.exec(wordAt(passage, index));
  if (!hour) return null;
  const glued = hour[2] !== '';
  const word = glued ? 'h' : isJoined(passage, index + 1) ? wordAt(passage, index + 1) : '';
  if (!HOUR_WORD.test(word)) return null;
  const at = index + (glued ? 1 : 2);
  const minute = /^\s?$/.test(gapBefore(passage, at)) && /^\d\d$/.test(wordAt(passage, at));
  const led = HOUR_LEAD.test(wordAt(passage, index - 1));
  if (!minute && word !== 'uhr' && !led) return null;
  const minutes = minute ? Number(wordAt(passage, at)) : 0;
  const to = at + (minute ? 1 : 0);
  return clock({ from: index, to }, minutesOf(Number(hour[1]), minutes, null), minute ? 1 : 60);
}

/** "9 o'clock", "nine o'clock". */
function oClock(passage: TokenReader, index: number): TimeReading | null {
  if (wordAt(passage, index + 1) !== "o'clock") return null;
  const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const word = wordAt(passage, index);
  const hour = /^\d{1,2}$/.test(word) ? Number(word) : hours.indexOf(word) + 1;
  return hour < 1 ? null : clock({ from: index, to: index + 2 }, minutesOf(hour, 0, null), 60);
}

/** '2:04:31', a time run or flown. */
function stopwatch(passage: TokenReader, index: number): TimeReading | null {
  const match = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(wordAt(passage, index));
  if (!match) return null;
  const value = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
  return { from: index, to: index + 1, kind: 'duration', value, unit: 's', grain: 1 };
}

function named(passage: TokenReader, index: number): TimeReading | null {
  const word = wordAt(passage, index);
  // 'High Noon', 'the Midnight Express': names. 'midnight-blue': none.
  if (passage.tokens[index]?.capital) return null;
  if (/^-\S/.test(gapBefore(passage, index + 1))) return null;
  const lead = TIME_LEAD.test(wordAt(passage, index - 1)) || wordAt(passage, index - 1) === 'past';
  if (word === 'noon' || word === 'midday') return clock({ from: index, to: index + 1 }, 720, 60);
  return word === 'midnight' && lead ? clock({ from: index, to: index + 1 }, 0, 60) : null;
}

/** The time of day that begins at token `index`; null where there is none. */
export function readTime(passage: TokenReader, index: number): TimeReading | null {
  return (
    figures(passage, index) ??
    hoursAbroad(passage, index) ??
    oClock(passage, index) ??
    stopwatch(passage, index) ??
    named(passage, index)
  );
}

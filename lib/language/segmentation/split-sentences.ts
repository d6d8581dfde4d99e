import type { Span } from '../../shared/span.ts';
import {
  CAPITAL_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  SENTENCE_STARTERS,
  SMALL_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
} from '../lexicon/abbreviations.ts';
import { isPlainReportingVerb } from '../lexicon/reporting-verbs.ts';
import { isBlank, isDigit, isLower, isUpper } from '../model/characters.ts';
import type { QuotedSpan } from './find-quotations.ts';

/** A sentence before tokens are known. */
export interface SentenceSpan extends Span {
  heading: boolean;
}

interface Reading {
  text: string;
  /** Offsets of marks that open, and of marks that close, a quotation. */
  opening: ReadonlySet<number>;
  closing: ReadonlySet<number>;
}

/** A run of marks that may end a sentence, with the brackets and quotation marks that close after it. */
interface Stop {
  start: number;
  /** After the marks. */
  marksEnd: number;
  /** After the closing brackets and quotation marks. */
  end: number;
  marks: string;
  closesQuotation: boolean;
}

const STOP = /[.!?…]+|[。！？]+|["”»]|\n\s*/g;
const CLOSER = /[)\]}’'»”"›」』“]/;
const OPENER = /["“„«‘'‚‹»([{¿¡「『—–\-•*]/;
const MONTH_OR_DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const GERMAN_MONTH =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/;
/** What follows a clock time within a sentence: '9 a.m. Eastern', '6 p.m. GMT'. */
const TIME_ZONE =
  /^(?:[A-Z]{2,5}\b|Eastern|Central|Pacific|Mountain|Greenwich|London|Local|Sydney|Moscow|Beijing)/;
/** 'der 3. Fall': a figure with its full stop is German for 'third'. */
const GERMAN_ORDINAL =
  /(?:^|\s)(?:der|den|dem|des|zum|vom|im|jede[rnms]|seine[rnms]?|ihre[rnms]?)\s\d{1,3}$/i;
const CLOCK_ABBREVIATION = /^(?:[ap]\.m)$/i;

/** How many characters a word, or a lead-in before a verb of saying, is looked for in. */
const WORD_WINDOW = 24;
const TAG_WINDOW = 60;

const wordBefore = (text: string, end: number): string =>
  /[\p{L}\p{M}.\p{N}]+$/u.exec(text.slice(Math.max(0, end - WORD_WINDOW), end))?.[0] ?? '';

const wordAfter = (text: string, start: number): string =>
  /^[\p{L}'’]+/u.exec(text.slice(start, start + WORD_WINDOW))?.[0] ?? '';

/** The first offset at or after `start` that holds no blank of the same line. */
function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && isBlank(text[at])) at += 1;
  return at;
}

function closersAfter(reading: Reading, start: number): { end: number; closesQuotation: boolean } {
  const { text, opening, closing } = reading;
  let end = start;
  let closesQuotation = false;
  while (end < text.length) {
    // French sets a blank before its closing mark.
    if (/[ \u00a0\u202f]/.test(text[end] ?? '') && closing.has(end + 1)) end += 1;
    if (!CLOSER.test(text[end] ?? '') || opening.has(end)) break;
    closesQuotation ||= closing.has(end);
    end += 1;
    // 'institutionally corrupt".' has its stop behind the mark.
    while (/[.!?…]/.test(text[end] ?? '')) end += 1;
  }
  return { end, closesQuotation };
}

/** Whether a sentence may begin with what stands at `at`, behind any opening mark. */
function mayBegin(reading: Reading, at: number): boolean {
  const { text, opening } = reading;
  let first = at;
  while (first < text.length && (opening.has(first) || OPENER.test(text[first] ?? ''))) {
    first = skipBlanks(text, first + 1);
  }
  const character = text[first];
  if (character === undefined || character === '\n') return true;
  return !isLower(character) && !/[,;:.!?…%&=+]/.test(character);
}

/** 'No. 2' goes on; 'Mr. Reed' goes on; 'at Reed Inc. The firm' does not. */
function endsAbbreviation(text: string, stop: Stop, next: number): boolean {
  const word = wordBefore(text, stop.start).replace(/^\.+/, '');
  const lower = word.toLowerCase();
  const following = wordAfter(text, next);
  const starter = SENTENCE_STARTERS.has(following.toLowerCase());
  const capital = isUpper(word[0]);
  if (capital && TITLE_ABBREVIATIONS.has(lower)) return true;
  if (NUMBER_ABBREVIATIONS.has(lower) && isDigit(text[next])) return true;
  if (CLOCK_ABBREVIATION.test(word)) {
    const rest = text.slice(next, next + WORD_WINDOW);
    return MONTH_OR_DAY.test(rest) || (TIME_ZONE.test(rest) && !starter);
  }
  const known = capital ? CAPITAL_ABBREVIATIONS : SMALL_ABBREVIATIONS;
  if (known.has(lower)) return !starter;
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return !starter;
  if (/^\p{Lu}$/u.test(word)) return !starter;
  if (isHalfAbbreviation(word, text.slice(next, next + WORD_WINDOW))) return true;
  // 'd. h. Orme'
  if (/(?:^|[\s(])\p{Ll}\.\s\p{Ll}$/u.test(text.slice(Math.max(0, stop.start - 5), stop.start)))
    return !starter;
  if (GERMAN_ORDINAL.test(text.slice(Math.max(0, stop.start - WORD_WINDOW), stop.start)))
    return true;
  return isDigit(text[stop.start - 1]) && GERMAN_MONTH.test(text.slice(next, next + WORD_WINDOW));
}

/** 'z. B.', 'd. h.', 'p. ej.', 'EE. UU.': abbreviations of two words, parted by a blank. */
const isHalfAbbreviation = (word: string, rest: string): boolean =>
  (/^\p{Ll}$/u.test(word) && /^\p{L}{1,2}\./u.test(rest)) ||
  (/^(\p{Lu})\1$/u.test(word) && /^(\p{Lu})\1\./u.test(rest));

/** '"Is it safe?" Ms Reed asked': the question is quoted within a sentence that goes on. */
function tagFollows(text: string, next: number): boolean {
  const rest = text.slice(next, next + TAG_WINDOW).replace(/^(\p{Lu}\p{L}{0,3})\./u, '$1');
  const window = /^[^.!?:;,"“”\n]*/.exec(rest)?.[0] ?? '';
  const words = window
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter(Boolean);
  const verb = words.findIndex(isPlainReportingVerb);
  // A verb with its object behind it ('The minister asked for time') begins a new sentence.
  return verb > 0 && verb <= 5 && words.length <= verb + 4;
}

/** Sentences that lost the blank between them: 'corrupt".It says', 'prisons.The document'. */
function endsGlued(reading: Reading, stop: Stop): boolean {
  const { text, opening } = reading;
  const before = text[stop.start - 1];
  const next = text[stop.end];
  if (opening.has(stop.end)) return stop.marks !== '.' || !isBlank(before);
  if (!isUpper(next)) return false;
  if (stop.closesQuotation || stop.end > stop.marksEnd) return true;
  const word = wordBefore(text, stop.start);
  if (/^(?:https?|www)|[@/]/.test(text.slice(Math.max(0, stop.start - WORD_WINDOW), stop.start))) {
    return false;
  }
  if (/^\p{Lu}{3,}$/u.test(word)) return true;
  return isLower(before) ? word.length > 1 : isDigit(before) || /[)\]%"”’']/.test(before ?? '');
}

function endsSentence(reading: Reading, stop: Stop): boolean {
  const { text } = reading;
  const next = skipBlanks(text, stop.end);
  if (next >= text.length || text[next] === '\n') return false;
  if (/[。！？]/.test(stop.marks)) return true;
  const single = stop.marks === '.';
  if (next === stop.end) {
    if (!endsGlued(reading, stop)) return false;
    return !single || !endsAbbreviation(text, stop, next) || stop.closesQuotation;
  }
  if (!mayBegin(reading, next)) return false;
  if (single && stop.end === stop.marksEnd && endsAbbreviation(text, stop, next)) return false;
  const interrupts = stop.closesQuotation && /[!?…]/.test(stop.marks);
  return !(interrupts && tagFollows(text, next));
}

/** A line break ends a sentence, unless a line was only wrapped: 'the old\nharbour wall'. */
function lineEnds(text: string, at: number, blanks: string): boolean {
  if (blanks.lastIndexOf('\n') > 0) return true;
  let before = at - 1;
  while (before >= 0 && isBlank(text[before])) before -= 1;
  return !(isLower(text[at + blanks.length]) && (isLower(text[before]) || text[before] === ','));
}

/** A closing mark with no full stop but a new sentence glued to it: 'corrupt"It says'. */
const endsAtGluedMark = (reading: Reading, at: number): boolean =>
  reading.closing.has(at) && isUpper(reading.text[at + 1]) && isLower(reading.text[at + 2]);

/** Offsets at which a new sentence begins. */
function findCuts(reading: Reading): number[] {
  const { text } = reading;
  const cuts: number[] = [];
  let done = 0;
  for (const { 0: marks, index } of text.matchAll(STOP)) {
    if (index < done) continue;
    if (marks.startsWith('\n')) {
      if (lineEnds(text, index, marks)) cuts.push(index + 1);
      continue;
    }
    if (/["”»]/.test(marks)) {
      if (endsAtGluedMark(reading, index)) cuts.push(index + 1);
      continue;
    }
    const marksEnd = index + marks.length;
    const closers = closersAfter(reading, marksEnd);
    const stop: Stop = { start: index, marksEnd, marks, ...closers };
    done = stop.end;
    if (endsSentence(reading, stop)) cuts.push(skipBlanks(text, stop.end));
  }
  return cuts;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return { start: from, end: to };
}

/** A longer line without a full stop is a caption, or a sentence that lost its end. */
const MAX_HEADING_WORDS = 16;

function isHeading(text: string, span: Span, alone: boolean): boolean {
  if (!alone) return false;
  const line = text.slice(span.start, span.end);
  if (/[.!?…。！？:;,]["'”’»)\]\s]*$/.test(line)) return false;
  return line.split(/\s+/, MAX_HEADING_WORDS + 1).length <= MAX_HEADING_WORDS;
}

/** Whether only blanks lie between `at` and the nearest line break, and there is one. */
function touchesLineBreak(text: string, at: number, step: 1 | -1): boolean {
  let look = at;
  while (look >= 0 && look < text.length && text[look] !== '\n' && isBlank(text[look]))
    look += step;
  return text[look] === '\n' || look < 0 || look >= text.length;
}

/** A stray mark on the same line, as in 'Go." "', belongs to the sentence before it. */
const isOnlyMarks = (text: string, previous: Span, span: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)) &&
  !text.slice(previous.end, span.start).includes('\n');

/**
 * The sentences of a text, in order, trimmed, without overlap; every character that is not blank is
 * in one of them. `quotations` are the text's own: a mark that closes one belongs to the sentence
 * before it, a mark that opens one to the sentence behind it.
 */
export function splitSentences(text: string, quotations: readonly QuotedSpan[]): SentenceSpan[] {
  const reading: Reading = {
    text,
    opening: new Set(quotations.map((quotation) => quotation.start)),
    closing: new Set(
      quotations.filter(({ inside, end }) => inside.end < end).map(({ end }) => end - 1),
    ),
  };
  const oneLine = !text.trim().includes('\n');
  const sentences: SentenceSpan[] = [];
  let start = 0;
  for (const cut of [...findCuts(reading), text.length]) {
    const span = trimmed(text, start, cut);
    start = Math.max(start, cut);
    if (span.start >= span.end) continue;
    const previous = sentences.at(-1);
    if (previous && isOnlyMarks(text, previous, span)) {
      previous.end = span.end;
      continue;
    }
    const alone =
      !oneLine && touchesLineBreak(text, span.start - 1, -1) && touchesLineBreak(text, span.end, 1);
    sentences.push({ ...span, heading: isHeading(text, span, alone) });
  }
  return sentences;
}

import { rarity } from '../../language/grammar/rarity.ts';
import { isAdverb, isPreposition } from '../../language/lexicon/word-classes.ts';
import type { Analysis } from '../../language/model/analysis.ts';
import { overlaps, type Span, slice } from '../../shared/span.ts';
import type { Place } from '../model/finding.ts';

interface Found {
  token: Span;
  text: string;
  /** How many reports use the word. */
  count: number;
  worth: number;
  /** Place in the reports, one after another. */
  order: number;
}

/** Words that name a row; more would be a sentence. */
const MAX_LABEL_WORDS = 3;
/** Neither a figure nor the letter that an apostrophe leaves behind. */
const WORD = /^\p{L}[^\d]+$/u;
/** What a word gains with each further report that uses it, against the rarity of one word. */
const REPORT_GAIN = 6;

/**
 * What a row is about, in words of the reports: those that most of them use of it, the rare before
 * the frequent, in the order of the first text; words that stand side by side there are one phrase.
 * The deciding words are left out, since they differ.
 */
export function labelOf(stated: readonly { place: Place; analysis: Analysis }[]): string[] {
  const found = new Map<string, Found>();
  stated.forEach(({ place, analysis }, report) => {
    const own = telling(analysis, place, place.span);
    // Where the statement is nothing but the words that decide, its sentence says what it is about.
    const words = own.size > 0 ? own : telling(analysis, place, place.sentence);
    for (const [stem, token] of words) {
      const known = found.get(stem);
      if (known) known.count++;
      else {
        found.set(stem, {
          token,
          text: analysis.text,
          count: 1,
          worth: rarity(stem),
          order: report * 2 ** 30 + token.start,
        });
      }
    }
  });
  const chosen = [...found.values()]
    .sort(
      (a, b) =>
        b.count * REPORT_GAIN + b.worth - (a.count * REPORT_GAIN + a.worth) || a.order - b.order,
    )
    .slice(0, MAX_LABEL_WORDS)
    .sort((a, b) => a.order - b.order);
  return phrases(chosen);
}

/** 'cable' and 'car' behind it are 'cable car'. */
function phrases(words: readonly Found[]): string[] {
  const spans: { text: string; span: Span }[] = [];
  for (const { text, token } of words) {
    const last = spans.at(-1);
    const between = last?.text === text ? text.slice(last.span.end, token.start) : null;
    if (last && between !== null && /^[ \u00A0-]$/.test(between)) last.span.end = token.end;
    else spans.push({ text, span: { start: token.start, end: token.end } });
  }
  return spans.map(({ text, span }) => slice(text, span));
}

/** The words in a span that carry news, each once, a place's deciding words left out. */
function telling({ tokens, claims }: Analysis, { marks }: Place, span: Span) {
  const words = new Map<string, (typeof tokens)[number]>();
  for (const token of tokens) {
    if (token.start >= span.end) break;
    if (token.start < span.start || token.stop || !WORD.test(token.word)) continue;
    if (isPreposition(token.word) || isAdverb(token.word)) continue;
    if (claims[token.claim]!.attribution || marks.some((mark) => overlaps(mark, token))) continue;
    if (!words.has(token.stem)) words.set(token.stem, token);
  }
  return words;
}

import type { Span } from '../span.ts';
import { heaviestRun } from './heaviest-run.ts';
import { letters } from './letters.ts';
import { PageText } from './page-text.ts';

/** A stretch of the text, and where its letters stand in the page; null where they do not. */
interface Located {
  span: Span;
  at: number | null;
}

/** More places than this and a text is no landmark: 'Advertisement', 'Share', a repeated teaser. */
const MANY = 32;

/** Fewer letters than this say nothing about where they stand, once their paragraph is lost. */
const TELLING = 20;

/**
 * Finds spans of an article's text again in the live page.
 *
 * Exact or not at all: a span whose letters the page does not show in its place gives null, and so
 * does one that stands in several places with nothing to tell which. Paragraphs that the page has
 * just once are found first; what occurs more often (a teaser repeats the first sentence, a pull
 * quote repeats another) is taken between the found neighbours.
 *
 * @param root the element to look in, commonly the document's body
 * @param text the text that the spans point into
 * @returns a range for each span, in the order of `spans`
 */
export function anchor(root: Element, text: string, spans: readonly Span[]): (Range | null)[] {
  const page = new PageText(root);
  const paragraphs = locate(page, text, paragraphsOf(text));
  return spans.map((span) => {
    const found = find(span, text, paragraphs, page);
    return found && page.range(found);
  });
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Places each part of `text`, unique ones first, then the others between their neighbours. */
function locate(page: PageText, text: string, parts: Span[]): Located[] {
  const whole = { start: 0, end: page.letters.length };
  const candidates = parts.map((part) => occurrences(page.letters, sliceOf(text, part), whole));
  const located = parts.map((span, i): Located => {
    const places = candidates[i]!;
    return { span, at: places.length === 1 ? places[0]! : null };
  });
  dropOutOfOrder(located, text);
  located.forEach((part, i) => {
    const places = candidates[i]!;
    if (part.at !== null || places.length < 2) return;
    const { start, end } = boundsOf(i, located, text, page);
    const between = places.filter((place) => start <= place && place < end);
    part.at = onlyVisible(between, page);
  });
  return located;
}

const sliceOf = (text: string, span: Span): string => letters(text.slice(span.start, span.end));

function occurrences(haystack: string, needle: string, within: Span): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  let at = haystack.indexOf(needle, within.start);
  while (at >= 0 && at + needle.length <= within.end && found.length <= MANY) {
    found.push(at);
    at = haystack.indexOf(needle, at + 1);
  }
  return found.length > MANY ? [] : found;
}

/**
 * A paragraph found only once can still be the wrong one: a heading that the article has lost and
 * the menu still shows. The run that goes forward through the page and has most letters is the
 * article; what stands outside of it is not.
 */
function dropOutOfOrder(located: Located[], text: string): void {
  const placed = located.filter((part) => part.at !== null);
  const kept = new Set(
    heaviestRun(
      placed.map((part) => part.at!),
      placed.map((part) => sliceOf(text, part.span).length),
    ).map((index) => placed[index]),
  );
  for (const part of placed) if (!kept.has(part)) part.at = null;
}

/** The stretch of the page between the nearest placed neighbours of part `i`. */
function boundsOf(i: number, located: Located[], text: string, page: PageText): Span {
  let start = 0;
  let end = page.letters.length;
  for (let j = i - 1; j >= 0; j--) {
    const { at, span } = located[j]!;
    if (at === null) continue;
    start = at + sliceOf(text, span).length;
    break;
  }
  for (let j = i + 1; j < located.length; j++) {
    const { at } = located[j]!;
    if (at === null) continue;
    end = at;
    break;
  }
  return { start, end };
}

function onlyVisible(places: number[], page: PageText): number | null {
  if (places.length === 1) return places[0]!;
  const visible = places.filter((place) => {
    const element = page.elementAt(place);
    // A document without a window has no layout, and then nothing to choose by.
    return element?.checkVisibility?.({ visibilityProperty: true }) ?? true;
  });
  return visible.length === 1 ? visible[0]! : null;
}

/**
 * The letters of the page that `span` stands for. A span inside placed paragraphs, be it one or
 * several in a row, is counted off from them; any other is looked for by its own words.
 */
function find(span: Span, text: string, paragraphs: Located[], page: PageText): Span | null {
  const words = sliceOf(text, span);
  if (words === '') return null;
  const first = paragraphs.findIndex((part) => span.start < part.span.end);
  const last = paragraphs.findIndex((part) => span.end <= part.span.end);
  if (first < 0 || last < 0) return null;
  const start = placeIn(paragraphs[first]!, span.start, text);
  const end = placeIn(paragraphs[last]!, span.end, text);
  if (start !== null && end !== null) return { start, end };
  if (words.length < TELLING) return null;
  const between = {
    start: boundsOf(first, paragraphs, text, page).start,
    end: boundsOf(last, paragraphs, text, page).end,
  };
  const at = onlyVisible(occurrences(page.letters, words, between), page);
  return at === null ? null : { start: at, end: at + words.length };
}

/** Where in the page's letters an offset of the text stands, counted off from its paragraph. */
function placeIn(paragraph: Located, offset: number, text: string): number | null {
  if (paragraph.at === null) return null;
  const { start } = paragraph.span;
  return paragraph.at + letters(text.slice(start, offset)).length;
}

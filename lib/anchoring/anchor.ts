import type { Span } from '../span.ts';
import { letters, lettersBefore } from './letters.ts';
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
  const paragraphs = locate(page, text, paragraphsOf(text), { from: 0, to: page.letters.length });
  return spans.map((span) => {
    const at = placeOf(span, text, paragraphs, page);
    const length = letters(text.slice(span.start, span.end)).length;
    return at === null || length === 0 ? null : page.range({ start: at, end: at + length });
  });
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Places each part of `text`, unique ones first, then the others between their neighbours. */
function locate(
  page: PageText,
  text: string,
  parts: Span[],
  within: { from: number; to: number },
): Located[] {
  const candidates = parts.map((part) => occurrences(page.letters, sliceOf(text, part), within));
  const located = parts.map((span, i): Located => {
    const places = candidates[i]!;
    return { span, at: places.length === 1 ? places[0]! : null };
  });
  dropOutOfOrder(located, text);
  located.forEach((part, i) => {
    const places = candidates[i]!;
    if (part.at !== null || places.length < 2) return;
    const { from, to } = boundsOf(i, located, text, within);
    const between = places.filter((place) => from <= place && place < to);
    part.at = onlyVisible(between, page);
  });
  return located;
}

const sliceOf = (text: string, span: Span): string => letters(text.slice(span.start, span.end));

function occurrences(
  haystack: string,
  needle: string,
  { from, to }: { from: number; to: number },
): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  let at = haystack.indexOf(needle, from);
  while (at >= 0 && at + needle.length <= to && found.length <= MANY) {
    found.push(at);
    at = haystack.indexOf(needle, at + 1);
  }
  return found.length > MANY ? [] : found;
}

/**
 * A paragraph found only once can still be the wrong one: a heading that the article has lost and
 * the menu still shows. The longest run that goes forward through the page, weighed by letters, is
 * the article; what stands outside of it is not.
 */
function dropOutOfOrder(located: Located[], text: string): void {
  const placed = located.filter((part) => part.at !== null);
  const weight = placed.map((part) => sliceOf(text, part.span).length);
  const best = [...weight];
  const previous = placed.map(() => -1);
  placed.forEach((part, i) => {
    for (let j = 0; j < i; j++) {
      const total = best[j]! + weight[i]!;
      if (placed[j]!.at! < part.at! && total > best[i]!) {
        best[i] = total;
        previous[i] = j;
      }
    }
  });
  const kept = new Set<Located>();
  for (let i = best.indexOf(Math.max(...best)); i >= 0; i = previous[i]!) kept.add(placed[i]!);
  for (const part of placed) if (!kept.has(part)) part.at = null;
}

/** The stretch of the page between the nearest placed neighbours of part `i`. */
function boundsOf(
  i: number,
  located: Located[],
  text: string,
  within: { from: number; to: number },
): { from: number; to: number } {
  let { from, to } = within;
  for (let j = i - 1; j >= 0; j--) {
    const { at, span } = located[j]!;
    if (at === null) continue;
    from = at + sliceOf(text, span).length;
    break;
  }
  for (let j = i + 1; j < located.length; j++) {
    const { at } = located[j]!;
    if (at === null) continue;
    to = at;
    break;
  }
  return { from, to };
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

/** Where in the page's letters `span` begins: by its paragraph, else by its own words. */
function placeOf(span: Span, text: string, paragraphs: Located[], page: PageText): number | null {
  const index = paragraphs.findIndex((part) => span.start < part.span.end);
  const paragraph = paragraphs[index];
  if (!paragraph) return null;
  if (paragraph.at !== null && span.end <= paragraph.span.end) {
    return (
      paragraph.at +
      lettersBefore(text.slice(paragraph.span.start), span.start - paragraph.span.start)
    );
  }
  const words = sliceOf(text, span);
  if (words.length < TELLING) return null;
  const bounds = boundsOf(index, paragraphs, text, { from: 0, to: page.letters.length });
  return onlyVisible(occurrences(page.letters, words, bounds), page);
}

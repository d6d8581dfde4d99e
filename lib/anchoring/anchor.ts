import { hiddenElementsOn } from '../article/body/hidden-elements.ts';
import { paragraphsOf } from '../shared/paragraphs.ts';
import { contains, overlaps, type Span } from '../shared/span.ts';
import { letters } from './letters.ts';
import { PageText } from './page-text.ts';
import { type PagePart, partOf, placeExactly, placeMended } from './placing.ts';

/** Fewer letters than this say nothing about where they stand, once their sentence is lost. */
const MIN_TELLING_LETTERS = 20;

/** So many sentences may be looked for in another spelling; a page that lost more is another page. */
const MAX_MENDED_SENTENCES = 400;

/**
 * Finds spans of an article's text again in the live page.
 *
 * First letter by letter: whole paragraphs, then the sentences of paragraphs that have changed. What
 * is left is looked for between its neighbours in another spelling (see `findMended`). A sentence
 * that the page no longer says, or says in several places with nothing to tell which, gives null:
 * a mark at a look-alike would be a false statement.
 *
 * What the reading passed over as unseen is passed over here too. A card that shows when a reader
 * points at a name stands in the middle of the sentence, and no reader ever sees it there.
 *
 * @param root the element to look in, commonly the document's body
 * @param text the text that the spans point into
 * @param spans sentences, or parts of them; each inside `text`
 * @returns a range for each span, in the order of `spans`
 */
export function anchor(root: Element, text: string, spans: readonly Span[]): (Range | null)[] {
  const page = new PageText(root, hiddenElementsOn(root.ownerDocument));
  const parts = placed(page, text, spans);
  return spans.map((span) => {
    const found = find(span, text, parts, page.letters);
    return found && page.range(found);
  });
}

/** The parts of the text in order, with where they are: paragraphs, and sentences of changed ones. */
function placed(page: PageText, text: string, spans: readonly Span[]): PagePart[] {
  const whole = { start: 0, end: page.letters.length };
  const paragraphs = paragraphsOf(text).map((span) => partOf(text, span));
  placeExactly(page, paragraphs, whole);
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: PagePart[] = [];
  let next = 0;
  for (let i = 0; i < paragraphs.length; ) {
    if (paragraphs[i]!.found) {
      parts.push(paragraphs[i++]!);
      continue;
    }
    const lost: PagePart[] = [];
    while (i < paragraphs.length && !paragraphs[i]!.found) {
      const paragraph = paragraphs[i++]!.span;
      while (next < inOrder.length && inOrder[next]!.end <= paragraph.start) next += 1;
      const inside: Span[] = [];
      for (let j = next; j < inOrder.length && inOrder[j]!.start < paragraph.end; j++) {
        if (contains(paragraph, inOrder[j]!)) inside.push(inOrder[j]!);
      }
      lost.push(...sentencesOf(text, paragraph, inside).map((span) => partOf(text, span)));
    }
    const start = parts.findLast((part) => part.found)?.found?.end ?? 0;
    placeExactly(page, lost, { start, end: paragraphs[i]?.found?.start ?? whole.end });
    parts.push(...lost);
  }
  if (parts.filter((part) => !part.found).length <= MAX_MENDED_SENTENCES) {
    placeMended(page, text, parts, whole);
  }
  return parts;
}

/**
 * A paragraph's sentences: those asked for, and between them whatever ends with a full stop. The
 * latter are landmarks only, and need not be sentences to be good ones.
 */
function sentencesOf(text: string, paragraph: Span, wanted: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of wanted) {
    const last = apart.at(-1);
    if (span.start < span.end && !(last && overlaps(last, span))) apart.push(span);
  }
  const sentences: Span[] = [];
  let at = paragraph.start;
  for (const span of [...apart, { start: paragraph.end, end: paragraph.end }]) {
    for (const match of text.slice(at, span.start).matchAll(/\S.*?(?:[.!?]["'”’)]*(?=\s)|$)/gs)) {
      const start = at + match.index;
      sentences.push({ start, end: start + match[0].trimEnd().length });
    }
    if (span.start < span.end) sentences.push(span);
    at = span.end;
  }
  return sentences;
}

/**
 * The letters of the page that `span` stands for. A span that begins and ends in parts that were
 * found is counted off from them; any other is looked for by its own words.
 */
function find(span: Span, text: string, parts: readonly PagePart[], page: string): Span | null {
  const words = letters(text.slice(span.start, span.end));
  if (words === '') return null;
  const first = indexOfPart(parts, span.start);
  const last = indexOfPart(parts, span.end - 1);
  const start = placeIn(parts[first], span.start, text);
  const end = placeIn(parts[last], span.end, text);
  if (start !== null && end !== null && start < end) return { start, end };
  if (words.length < MIN_TELLING_LETTERS) return null;
  const from = before(parts, first)?.end ?? 0;
  const to = after(parts, last)?.start ?? page.length;
  const at = page.indexOf(words, from);
  if (at < 0 || at + words.length > to) return null;
  const again = page.indexOf(words, at + 1);
  return again >= 0 && again + words.length <= to ? null : { start: at, end: at + words.length };
}

/** Index of the last part that begins at or before `offset`; 0 if none does. */
function indexOfPart(parts: readonly PagePart[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function before(parts: readonly PagePart[], index: number): Span | null {
  for (let i = index - 1; i >= 0; i--) if (parts[i]!.found) return parts[i]!.found;
  return null;
}

function after(parts: readonly PagePart[], index: number): Span | null {
  for (let i = index + 1; i < parts.length; i++) if (parts[i]!.found) return parts[i]!.found;
  return null;
}

/**
 * Where in the page's letters an offset of the text stands, counted off from the part around it. In
 * a part that was found in another spelling only its ends are known.
 */
function placeIn(part: PagePart | undefined, offset: number, text: string): number | null {
  if (!part?.found || offset < part.span.start || offset > part.span.end) return null;
  if (offset === part.span.start) return part.found.start;
  if (offset === part.span.end) return part.found.end;
  if (!part.exact) return null;
  return part.found.start + letters(text.slice(part.span.start, offset)).length;
}

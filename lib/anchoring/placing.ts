import type { Span } from '../shared/span.ts';
import { findSubstrings } from './find-substrings.ts';
import { heaviestRun } from './heaviest-run.ts';
import { letters } from './letters.ts';
import { findMended } from './mended.ts';
import type { PageText } from './page-text.ts';

/** A part of the text: where it is there, its letters, and where they stand in the page, if found. */
export interface PagePart {
  span: Span;
  letters: string;
  found: Span | null;
  /** Whether the page has it letter by letter. */
  exact: boolean;
}

/** Fewer letters than this are found in the middle of other words. */
const MIN_TELLING_LETTERS = 20;

export const partOf = (text: string, span: Span): PagePart => ({
  span,
  letters: letters(text.slice(span.start, span.end)),
  found: null,
  exact: true,
});

/**
 * Finds parts, which follow each other in the text, letter by letter in a stretch of the page.
 *
 * A part that stands there just once is a landmark, if it is in order with the others: a heading
 * that the article has lost can still stand in the menu. The run that goes forward and has most
 * letters is the article. What stands in several places (a teaser repeats the first sentence, a pull
 * quote another) is where just one of them is between the landmarks.
 */
export function placeExactly(page: PageText, parts: readonly PagePart[], within: Span): void {
  const stretch = page.letters.slice(within.start, within.end);
  const places = findSubstrings(
    stretch,
    parts.map((part) => part.letters),
  ).map((all, i) =>
    all
      .map((at) => within.start + at)
      .filter(
        (at) => parts[i]!.letters.length >= MIN_TELLING_LETTERS || standsAlone(page, at, parts[i]!),
      ),
  );
  const once = parts.flatMap((_, i) => (places[i]!.length === 1 ? [i] : []));
  const run = heaviestRun(
    once.map((i) => places[i]![0]!),
    once.map((i) => parts[i]!.letters.length),
  );
  const put = (i: number, at: number): void => {
    parts[i]!.found = { start: at, end: at + parts[i]!.letters.length };
  };
  for (const index of run) put(once[index]!, places[once[index]!]![0]!);
  betweenNeighbours(parts, within, (i, bounds) => {
    const fitting = places[i]!.filter(
      (at) => bounds.start <= at && at + parts[i]!.letters.length <= bounds.end,
    );
    if (fitting.length === 1) put(i, fitting[0]!);
  });
}

/** Finds what is still missing between its neighbours in another spelling, if it is there in one. */
export function placeMended(
  page: PageText,
  text: string,
  parts: readonly PagePart[],
  whole: Span,
): void {
  betweenNeighbours(parts, whole, (i, bounds) => {
    const part = parts[i]!;
    part.found = findMended(page.letters, text.slice(part.span.start, part.span.end), bounds);
    part.exact = part.found === null;
  });
}

/** Calls `place` for each part not found yet, in order, with the stretch between its neighbours. */
function betweenNeighbours(
  parts: readonly PagePart[],
  whole: Span,
  place: (index: number, bounds: Span) => void,
): void {
  const ends = new Array<number>(parts.length);
  let end = whole.end;
  for (let i = parts.length - 1; i >= 0; i--) {
    ends[i] = end;
    end = parts[i]!.found?.start ?? end;
  }
  let start = whole.start;
  parts.forEach((part, i) => {
    if (!part.found && start < ends[i]!) place(i, { start, end: ends[i]! });
    start = part.found?.end ?? start;
  });
}

/** Whether a short part stands at `at` as a sentence does, not as a piece of other words. */
function standsAlone(page: PageText, at: number, { letters }: PagePart): boolean {
  const end = at + letters.length;
  const inside = /[\p{L}\p{N},]/u;
  const begins = page.isBoundary(at) || !inside.test(page.letters[at - 1]!);
  const ends = /[.!?'")]$/.test(letters) || page.isBoundary(end);
  return begins && (ends || !inside.test(page.letters[end]!));
}

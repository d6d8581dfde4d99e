import type { Span } from '../../shared/span.ts';
import { matchersOf } from './match.ts';
import { queryWords, type SearchTerm, type SearchWord } from './query-terms.ts';

/** Whether the words of a term stand in a row in a text. */
export const standsIn = (text: string, term: SearchTerm): boolean =>
  runsOf(queryWords(text), [term]).next().done === false;

/** Where what is looked for stands in a text, in order, without overlaps. */
export const marksOf = (text: string, terms: readonly SearchTerm[]): Span[] => {
  const marks: Span[] = [];
  for (const mark of runsOf(queryWords(text), terms)) marks.push(mark);
  return marks;
};

function* runsOf(words: readonly SearchWord[], terms: readonly SearchTerm[]): Generator<Span> {
  const matchers = terms.map(matchersOf);
  for (let i = 0; i < words.length; i += 1) {
    const run = matchers.find((row) =>
      row.every((matcher, k) => matcher.worth(words[i + k]?.word ?? '') > 0),
    );
    if (!run) continue;
    const last = i + run.length - 1;
    yield { start: words[i]?.start ?? 0, end: words[last]?.end ?? 0 };
    i = last;
  }
}

/** UTF-16 code units of an excerpt, about two lines; and of them, what stands before the first find. */
const EXCERPT_LENGTH = 220;
const LENGTH_BEFORE_FIND = 60;
/** Text that is searched for an excerpt: a find further down is not worth a page's wait. */
const MAX_SEARCHED_LENGTH = 30_000;

/** A piece of the text around the first find, cut at blanks, with what is found in it marked. */
export function excerptOf(
  text: string,
  terms: readonly SearchTerm[],
): { text: string; marks: Span[] } {
  const first = runsOf(queryWords(text.slice(0, MAX_SEARCHED_LENGTH)), terms).next().value as
    | Span
    | undefined;
  const start = first ? blankBefore(text, first.start - LENGTH_BEFORE_FIND) : 0;
  const end = blankAfter(text, start + EXCERPT_LENGTH);
  const piece = text.slice(start, end).replaceAll(/\s/g, ' ');
  const [before, after] = [start > 0 ? '… ' : '', end < text.length ? ' …' : ''];
  const excerpt = `${before}${piece}${after}`;
  return { text: excerpt, marks: marksOf(excerpt, terms) };
}

/** The blank before which a piece begins; the place itself inside a run of letters without end. */
function blankBefore(text: string, place: number): number {
  if (place <= 0) return 0;
  const blank = text.slice(Math.max(0, place - LENGTH_BEFORE_FIND), place).search(/\s\S*$/);
  return blank < 0 ? place : Math.max(0, place - LENGTH_BEFORE_FIND) + blank + 1;
}

function blankAfter(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const blank = text.slice(place, place + LENGTH_BEFORE_FIND).search(/\s/);
  return blank < 0 ? place : place + blank;
}

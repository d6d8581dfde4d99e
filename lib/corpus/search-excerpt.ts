import type { Span } from '../span.ts';
import { matchersOf } from './search-match.ts';
import { type SearchTerm, type SearchWord, searchWords } from './search-words.ts';

/** Whether the words of a term stand in a row in a text. */
export const standsIn = (text: string, term: SearchTerm): boolean =>
  runsOf(searchWords(text), [term]).next().done === false;

/** Where what is looked for stands in a text, in order, without overlaps. */
export const marksOf = (text: string, terms: readonly SearchTerm[]): Span[] => {
  const marks: Span[] = [];
  for (const mark of runsOf(searchWords(text), terms)) marks.push(mark);
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
const LENGTH = 220;
const BEFORE = 60;
/** Text that is searched for an excerpt: a find further down is not worth a page's wait. */
const SEARCHED = 30_000;

/** A piece of the text around the first find, cut at blanks, with what is found in it marked. */
export function excerptOf(
  text: string,
  terms: readonly SearchTerm[],
): { text: string; marks: Span[] } {
  const first = runsOf(searchWords(text.slice(0, SEARCHED)), terms).next().value as
    | Span
    | undefined;
  const start = first ? blankBefore(text, first.start - BEFORE) : 0;
  const end = blankAfter(text, start + LENGTH);
  const piece = text.slice(start, end).replaceAll(/\s/g, ' ');
  const [before, after] = [start > 0 ? '… ' : '', end < text.length ? ' …' : ''];
  const excerpt = `${before}${piece}${after}`;
  return { text: excerpt, marks: marksOf(excerpt, terms) };
}

/** The blank before which a piece begins; the place itself inside a run of letters without end. */
function blankBefore(text: string, place: number): number {
  if (place <= 0) return 0;
  const blank = text.slice(Math.max(0, place - BEFORE), place).search(/\s\S*$/);
  return blank < 0 ? place : Math.max(0, place - BEFORE) + blank + 1;
}

function blankAfter(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const blank = text.slice(place, place + BEFORE).search(/\s/);
  return blank < 0 ? place : place + blank;
}

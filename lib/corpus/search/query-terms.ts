import { tokenise } from '../../language/segmentation/tokenise.ts';

/** A word of a text as the search knows it, and where it stands. */
export interface SearchWord {
  word: string;
  /** UTF-16 code units; `end` is exclusive. */
  start: number;
  end: number;
}

/** What the reader looks for, one after another; an article is found that has all of them. */
export interface SearchTerm {
  /** Words that stand in a row; a single one where nothing was quoted or hyphenated. */
  words: string[];
  /** The last word may go on: it was still being typed, or had an asterisk. */
  open: boolean;
  /** Set in quotation marks: other forms of the word do not count. */
  exact: boolean;
}

/** A run of letters without blanks can be as long as a page; nobody searches for its end. */
const MAX_LETTERS = 64;

/** Accents of Latin, Greek and Cyrillic. In other scripts, marks are vowels and stay. */
const ACCENTS = /[\u0300-\u036f]/g;

const DOTTED = /^\p{L}(?:\.\p{L})+\.?$/u;
const SIGNS = /^\p{L}*\p{Sc}|%$/gu;

/** One form for 'Zürich' and 'Zurich', 'U.S.' and 'US', '$40' and '40'. */
function searchForm(word: string): string {
  const plain = word.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  const letters = DOTTED.test(plain) ? plain.replaceAll('.', '') : plain.replace(SIGNS, '');
  return letters.slice(0, MAX_LETTERS);
}

/** The words of a text, in order. */
export const queryWords = (text: string): SearchWord[] =>
  tokenise(text).flatMap(({ word, start, end }) => {
    const form = searchForm(word);
    return form === '' ? [] : [{ word: form, start, end }];
  });

/** More terms than this are not typed but pasted; each costs a look-up. */
const MAX_TERMS = 12;

/** Quoted in any of the ways that keyboards offer, closed or not; or a run without blanks. */
const CHUNK = /["“”„«»]([^"“”„«»]*)(["“”«»]?)|[^\s"“”„«»]+/gu;

/**
 * Reads what stands in a search box. Quoted words must stand in a row; so must what one word falls
 * into ('six-month', and the characters of a script without blanks). The last word of a box that
 * does not end in a blank is taken as the beginning of one, for it may still be typed.
 */
export function queryTerms(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of query.matchAll(CHUNK)) {
    const quoted = match[1] !== undefined;
    const words = queryWords(match[1] ?? match[0]).map(({ word }) => word);
    if (words.length === 0) continue;
    const last = match.index + match[0].length === query.length;
    const open = quoted ? match[2] === '' && last : last || match[0].endsWith('*');
    terms.push({ words, open, exact: quoted });
    if (terms.length === MAX_TERMS) break;
  }
  return terms;
}

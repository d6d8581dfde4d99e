import { stemOf } from '../../language/grammar/stems.ts';
import type { SearchTerm } from './query-terms.ts';

/** Letters of a word from which on it may stand for all that begin with it. */
const MIN_PREFIX_LETTERS = 2;
/** Letters that two forms of a word share at least. */
const MIN_SHARED_LETTERS = 3;

/** How words of articles match one that is looked for. */
export interface WordMatcher {
  /** Every match stands between these two, in the order of UTF-16 code units. */
  first: string;
  last: string;
  /** 1 for the word itself, less for others, 0 for no match. */
  worth(candidate: string): number;
}

/** Of another form of the word, or of one that only begins with it. */
const OTHER_FORM_WEIGHT = 0.6;

/** For each word of a term: which words stand for it. */
export const matchersOf = ({ words, open, exact }: SearchTerm): WordMatcher[] =>
  words.map((word, place) =>
    matcherOf(word, open && place === words.length - 1, exact || words.length > 1),
  );

/** The word itself; where it is not to be exact, its other forms; where it is open, what it begins. */
function matcherOf(word: string, open: boolean, exact: boolean): WordMatcher {
  const goesOn = open && (word.length >= MIN_PREFIX_LETTERS || word > '\x7f');
  const stem = exact ? word : stemOf(word);
  // 'cities' and 'city' have the stem 'citi': the last letter of a stem may be none of the word's.
  const common = word.slice(
    0,
    Math.max(MIN_SHARED_LETTERS, Math.min(word.length, stem.length) - 1),
  );
  return {
    first: exact ? word : common,
    // Behind the highest code unit stands nothing that begins so.
    last:
      goesOn || (!exact && word.length >= MIN_SHARED_LETTERS)
        ? `${exact ? word : common}\uffff`
        : word,
    worth: (candidate) => {
      if (candidate === word) return 1;
      if (goesOn && candidate.startsWith(word)) return OTHER_FORM_WEIGHT;
      return !exact && candidate.startsWith(common) && stemOf(candidate) === stem
        ? OTHER_FORM_WEIGHT
        : 0;
    },
  };
}

import { stem as porter2 } from 'porter2';
import { isCommonWord } from '../lexicon/common-words.ts';
import { BASE_FORMS } from '../lexicon/irregular-forms.ts';
import { SPELLINGS } from '../lexicon/spellings.ts';

/** Porter2 is defined on these alone; any other word is its own stem. */
const ENGLISH_LETTERS = /^[a-z]+$/;

/** -ize and -yze and their forms: 'organized' is 'organised'. */
const IZE = /^([a-z]{3,})(i|y)z(e|es|ed|ing|er|ers|ation|ations)$/;
/** Words in which the z is the root's, in British spelling too. */
const ROOT_Z = /^(?:prize|seize|capsize|size|resize|downsize|assize|maize|baize)/;

/** American plural and past forms go the way of their base form: 'colored' is 'coloured'. */
const AMERICAN_OR =
  /^(col|harb|lab|neighb|hon|fav|hum|behavi|rum|arm|endeav|flav)or(?=s$|ed$|ing$|ite|able|ful|hood|less)/;

function britishForm(word: string): string {
  const listed = SPELLINGS.get(word);
  if (listed !== undefined) return listed;
  if (IZE.test(word) && !ROOT_Z.test(word)) return word.replace(IZE, '$1$2s$3');
  return word.replace(AMERICAN_OR, '$1our');
}

/** One spelling for a word that is British in one house and American in the next, lower case. */
export const spellingOf = (word: string): string => {
  const british = britishForm(word).replace(/ae(?=\p{L})/gu, 'e');
  return SPELLINGS.get(british.replace(/s$/, '')) ?? british;
};

/**
 * What the forms of one word share: 'prisons' and 'prison', 'fell' and 'fall', 'colour' and 'color'.
 * Takes a word in lower case; a word that is not written in plain English letters is its own stem.
 *
 * Porter2 (Snowball's English stemmer), after irregular forms and American spellings are led back.
 */
export function stemOf(word: string): string {
  if (!ENGLISH_LETTERS.test(word)) return word;
  const base = BASE_FORMS.get(word) ?? word;
  const british = britishForm(base);
  return porter2(SPELLINGS.get(british.replace(/s$/, '')) ?? british);
}

/**
 * The stem of a word inside a name. Names keep their ending, or 'Williams' would be 'William'. An
 * everyday word is stemmed in a name too: one outlet writes 'the Prison Service', the next 'the
 * prison service'.
 */
export const stemOfName = (word: string): string =>
  isCommonWord(word) ? stemOf(word) : (SPELLINGS.get(word) ?? word);

import type { Span } from '../shared/span.ts';
import { closest } from './closest.ts';
import { letters } from './letters.ts';

/** A misspelling put right is seen in a sentence of some length only, and hardly twice in one. */
const MIN_WORDS = 8;
const MAX_MENDED_WORDS = 1;

/** Shorter words are too often other words: 'now' and 'not'. */
const MIN_WORD_LENGTH = 5;

/**
 * Finds a sentence that the page shows in another spelling: another sign for a quotation, other
 * capitals, an accent, a hyphen, one misspelling put right.
 *
 * A sentence in which a word has become another word is not found, however alike the two are as
 * letters go: '40' and '41' are one letter apart, 'million' and 'billion' too. So the closest place
 * (see `closest`) is taken only if, word for word, nothing but the spelling differs.
 *
 * @param page the letters of the page
 * @param sentence as it was read, blanks included
 * @param within where in the page's letters it may stand
 */
export function findMended(page: string, sentence: string, within: Span): Span | null {
  const words = sentence.split(/\s+/).map(letters).filter(Boolean);
  const place = closest(lowered(page), lowered(words.join('')), within);
  if (!place) return null;
  let mended = 0;
  let at = 0;
  for (const word of words) {
    const shown = page.slice(place.at[at]!, place.at[at + word.length]!);
    at += word.length;
    if (plain(word) === plain(shown)) continue;
    if (!respelled(word, shown)) return null;
    mended += 1;
  }
  if (mended > (words.length < MIN_WORDS ? 0 : MAX_MENDED_WORDS)) return null;
  return { start: place.at[0]!, end: place.at.at(-1)! };
}

/** In small letters, each in the place where it was. */
function lowered(text: string): string {
  const small = text.toLowerCase();
  // A few capitals become two characters ('İ'); such a text is compared as it is.
  return small.length === text.length ? small : text;
}

/** Every sign but those that make a figure what it is: '1,5', '-5', '£5', '5%'. */
const DRESS =
  /\p{M}|(?<!\p{N})(?![-+]\p{N})[^\p{L}\p{N}\p{Sc}%‰°]|[^\p{L}\p{N}\p{Sc}%‰°](?![-+]?\p{N})/gu;

/** A word without what is only its dress: capitals, accents, signs. */
const plain = (word: string): string => word.normalize('NFKD').replace(DRESS, '').toLowerCase();

/**
 * Whether two words may be one word, misspelled in one place. Not where it begins ('legal',
 * 'illegal'; 'million', 'billion'), not where it ends ('charges', 'charged': an ending says when and
 * how many), and never a name or a figure.
 */
function respelled(one: string, other: string): boolean {
  const bare = /^[^\p{L}\p{N}]*(\p{Ll}+)[^\p{L}\p{N}]*$/u;
  const a = bare.exec(one)?.[1];
  const b = bare.exec(other)?.[1];
  if (!a || !b || Math.min(a.length, b.length) < MIN_WORD_LENGTH) return false;
  if (a[0] !== b[0] || a.slice(-2) !== b.slice(-2)) return false;
  return oneSlipApart(a, b);
}

/** One letter missing, doubled, wrong, or two that changed places. */
function oneSlipApart(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right === left[1]! + left[0]!;
}

import { tokenise } from '../language/tokens.ts';

/**
 * Words in a row that count as one piece of text. Five in a row are rarely the same by chance, and
 * a word exchanged by an editor costs five pieces and not a whole sentence.
 */
const SHINGLE = 5;

/**
 * The share of the shorter text that stands in the longer one, from which on they are one text. Two
 * reporters who quote the same statement share a third at most; an agency's text that was shortened,
 * given a new first line or edited for style keeps two thirds and more.
 */
const SAME = 2 / 3;

/** A text of fewer pieces is a stub, and may be a teaser of any report. */
const PIECES_AT_LEAST = 40;

/**
 * Groups texts that are the same but for an editor's hand: an agency's report in several outlets is
 * several addresses and one voice. Two texts are put together when the shorter one is mostly
 * contained in the other; a text joins a group when it is like the longest one of it.
 *
 * @returns for each text, the place of the longest text of its group: its own where it stands alone
 */
export function sameTexts(texts: readonly string[]): number[] {
  const pieces = texts.map(piecesOf);
  const longestFirst = pieces
    .map((set, place) => ({ place, size: set.size }))
    .sort((a, b) => b.size - a.size || a.place - b.place)
    .map(({ place }) => place);
  const heads: number[] = [];
  const headOf = texts.map((_, place) => place);
  for (const place of longestFirst) {
    const own = pieces[place] as Set<string>;
    const head = heads.find((one) => isContained(own, pieces[one] as Set<string>));
    if (head === undefined) heads.push(place);
    else headOf[place] = head;
  }
  return headOf;
}

function piecesOf(text: string): Set<string> {
  const words = tokenise(text).map(({ word }) => word);
  const pieces = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i += 1) {
    pieces.add(words.slice(i, i + SHINGLE).join(' '));
  }
  return pieces;
}

function isContained(shorter: ReadonlySet<string>, longer: ReadonlySet<string>): boolean {
  if (shorter.size < PIECES_AT_LEAST) return false;
  let shared = 0;
  for (const piece of shorter) if (longer.has(piece)) shared += 1;
  return shared >= SAME * shorter.size;
}

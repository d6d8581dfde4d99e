import { tokenise } from '../../language/segmentation/tokenise.ts';

/**
 * Words in a row that count as one piece of text. Five in a row are rarely the same by chance, and
 * a word exchanged by an editor costs five pieces and not a whole sentence.
 */
const SHINGLE_WORDS = 5;

/**
 * The share of the shorter text that stands in the longer one, from which on they are one text. Two
 * reporters who quote the same statement share a third at most; an agency's text that was shortened,
 * given a new first line or edited for style keeps two thirds and more.
 */
const SAME_TEXT_THRESHOLD = 2 / 3;

/**
 * Editors shorten what others have edited: a text may be a copy of a copy, and still as much of the
 * longest one must be in it. Without that, texts would be one that have a third in common, in a chain.
 */
const SAME_AS_LONGEST_THRESHOLD = 1 / 2;

/** A text of fewer pieces is a stub, and may be a teaser of any report. */
const MIN_SHINGLES = 40;

/**
 * Groups texts that are the same but for an editor's hand: an agency's report in several outlets is
 * several addresses and one voice. Two texts are put together when the shorter one is mostly
 * contained in the other; a text joins a group when it is so with one of it, and half of it stands in
 * the longest one of it.
 *
 * @returns for each text, the place of the longest text of its group: its own where it stands alone
 */
export function sameTexts(texts: readonly string[]): number[] {
  const pieces = texts.map(piecesOf);
  const longestFirst = pieces
    .map((set, place) => ({ place, size: set.size }))
    .sort((a, b) => b.size - a.size || a.place - b.place)
    .map(({ place }) => place);
  const groups: number[][] = [];
  const headOf = texts.map((_, place) => place);
  for (const place of longestFirst) {
    const shares = (other: number) =>
      shareOf(pieces[place] as Set<string>, pieces[other] as Set<string>);
    const group = groups.find(
      ([head, ...copies]) =>
        shares(head as number) >= SAME_AS_LONGEST_THRESHOLD &&
        [head as number, ...copies].some((one) => shares(one) >= SAME_TEXT_THRESHOLD),
    );
    if (group) group.push(place);
    else groups.push([place]);
    headOf[place] = group?.[0] ?? place;
  }
  return headOf;
}

function piecesOf(text: string): Set<string> {
  const words = tokenise(text).map(({ word }) => word);
  const pieces = new Set<string>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1) {
    pieces.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  }
  return pieces;
}

/** The share of the shorter text that stands in the longer one; none of a stub. */
function shareOf(shorter: ReadonlySet<string>, longer: ReadonlySet<string>): number {
  if (shorter.size < MIN_SHINGLES) return 0;
  let shared = 0;
  for (const piece of shorter) if (longer.has(piece)) shared += 1;
  return shared / shorter.size;
}

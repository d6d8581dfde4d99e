import type { Name, Sentence } from '../model/analysis.ts';
import { gapBefore, rawAt, type TokenReader, wordAt } from '../model/token-reader.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A figure behind one of these is a name: 'flight 93', 'page 3', 'type 2'. */
const NUMBERED = set(`
  route highway motorway flight radio channel article section chapter page room gate platform rule
  resolution type group number no nos level grade line bus version unit block apartment suite exit
  interstate terminal runway ward cell lane zone district pier berth studio volume episode series
  track act scene area formula boeing airbus apollo windows iphone title proposition amendment
  paragraph schedule figure table box stand row seat car tram shaft reactor block sector junction
  court division tier phase class mark lot house building floor psalm verse catch model highway
  covid league premiership
`);

/** A figure behind one of these tells which one of a row: 'day 21', 'category 5'. */
const RANKED = set('day week round stage category game lap hole week year grade inning');

/** Captions and stamps of a page, not statements: 'Updated 9:06', 'Published 3 May'. */
const STAMP = /^(?:updated|published|posted|modified|created|printed|first|last)$/;
const MIN_STAMP_LENGTH = 12;

/** Whether the sentence is the page's own time stamp. */
export function isStamp(passage: TokenReader, { from, to }: Sentence): boolean {
  const first = wordAt(passage, from);
  if (!STAMP.test(first) || to - from > MIN_STAMP_LENGTH) return false;
  if (/^(?:first|last)$/.test(first)) return STAMP.test(wordAt(passage, from + 1));
  // 'Published on the web' states something; 'published on 3 May' does not.
  const behind = /^(?:at|on)$/.test(wordAt(passage, from + 1)) ? from + 2 : from + 1;
  return /^(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*$)/u.test(
    wordAt(passage, behind),
  );
}

/** Whether the bare figure at `index` only numbers a thing of a kind that is told apart so. */
export const isNumbered = (passage: TokenReader, index: number): boolean =>
  /^[\s.-]{1,2}$/.test(gapBefore(passage, index)) &&
  passage.tokens[index - 1]?.sentence === passage.tokens[index]?.sentence &&
  NUMBERED.has(wordAt(passage, index - 1));

/** 'day 21': the figure ranks, it does not count. */
export const isRanked = (passage: TokenReader, index: number): boolean =>
  gapBefore(passage, index) === ' ' &&
  passage.tokens[index - 1]?.sentence === passage.tokens[index]?.sentence &&
  RANKED.has(wordAt(passage, index - 1));

/** Token indices right behind a name, joined to it: 'Route 91', 'Falcon-9'. */
export function behindNames(passage: TokenReader, names: readonly Name[]): ReadonlySet<number> {
  return new Set(
    names
      .filter(
        ({ to }) => /^[ -]$/.test(gapBefore(passage, to)) && !/['’]s$/.test(rawAt(passage, to - 1)),
      )
      .map(({ to }) => to),
  );
}

const DIGITS = /^\d+$/;

/** From so many groups of digits on, or digits in all, a row of figures is a number to dial. */
const MIN_PHONE_GROUPS = 3;
const MIN_PHONE_DIGITS = 7;

function isPhone(groups: readonly string[]): boolean {
  const length = groups.join('').length;
  const grouped = groups.slice(1).every((group) => group.length === 3);
  const thousands = grouped && (groups[0]?.length ?? 0) <= 3 && !groups[0]?.startsWith('0');
  if (thousands) return false;
  if (groups[0]?.startsWith('0') && length >= MIN_PHONE_DIGITS) return true;
  if (groups.length >= MIN_PHONE_GROUPS) return length >= MIN_PHONE_DIGITS;
  return groups.length === 2 && groups[0]?.length === 3 && groups[1]?.length === 4;
}

/** Token indices of telephone numbers: '0800 555 0199', '555-0134', '+44 20 7946 0991'. */
export function phoneNumbers(passage: TokenReader): ReadonlySet<number> {
  const found = new Set<number>();
  const { tokens } = passage;
  let index = 0;
  while (index < tokens.length) {
    if (!DIGITS.test(wordAt(passage, index))) {
      index += 1;
      continue;
    }
    let to = index + 1;
    while (
      to < tokens.length &&
      DIGITS.test(wordAt(passage, to)) &&
      /^(?:[ \-–.]|\) ?| \(|-\()$/.test(gapBefore(passage, to))
    ) {
      to += 1;
    }
    const groups = tokens.slice(index, to).map((token) => token.word);
    if (!isIsoDate(groups) && isPhone(groups)) for (let at = index; at < to; at += 1) found.add(at);
    index = to;
  }
  return found;
}

/** '2016-11-09' is a date. */
const isIsoDate = (groups: readonly string[]): boolean =>
  groups.length === 3 && groups.map((group) => group.length).join() === '4,2,2';

import type { VerbRole } from '../grammar/find-verbs.ts';
import {
  isAuxiliary,
  isBareSubordinator,
  isPronoun,
  isSubordinator,
} from '../lexicon/clause-words.ts';
import { isNeutralReportingVerb, isPlainReportingVerb } from '../lexicon/reporting-verbs.ts';
import type { Claim, Quotation, Sentence, TokenRange } from '../model/analysis.ts';
import { gapBefore, type TokenReader, wordAt } from '../model/token-reader.ts';

/** What the cutting of one text into claims looks at. */
export interface ClaimContext extends TokenReader {
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  verbs: readonly VerbRole[];
}

interface Cutting extends ClaimContext {
  /** How many content words stand before each token. */
  contentBefore: readonly number[];
  /** How many finite verbs. */
  verbsBefore: readonly number[];
}

/** A piece with fewer words of its own than this is no statement; it joins a neighbour. */
const MIN_CONTENT_WORDS = 3;
/** A quotation of fewer words ('"bent officers"') is a phrase inside somebody's clause. */
const MIN_QUOTATION_WORDS = 6;
/** How far behind and/but/or a noun phrase may reach before its verb. */
const MAX_WORDS_TO_VERB = 12;
/** Beyond this a subject with its appositions is more than the lead-in to what somebody said. */
const MAX_LEAD_IN_WORDS = 30;

interface Piece extends TokenRange {
  attribution: boolean;
}

const contentWords = ({ contentBefore }: Cutting, from: number, to: number): number =>
  (contentBefore[to] ?? 0) - (contentBefore[from] ?? 0);

/** Running totals, so that counting what a claim holds costs the same however long it is. */
function runningTotal(length: number, counts: (index: number) => boolean): number[] {
  const before = [0];
  for (let index = 0; index < length; index += 1) {
    before.push((before.at(-1) ?? 0) + (counts(index) ? 1 : 0));
  }
  return before;
}

const isLong = ({ quotations }: Cutting, quotation: number): boolean => {
  const quoted = quotations[quotation];
  return quoted !== undefined && quoted.to - quoted.from >= MIN_QUOTATION_WORDS;
};

function atQuotationEdge(context: Cutting, index: number): boolean {
  const left = context.tokens[index - 1]?.quotation ?? -1;
  const right = context.tokens[index]?.quotation ?? -1;
  return left !== right && (isLong(context, left) || isLong(context, right));
}

/** Semicolon, colon, dash, bracket, or the end of a sentence quoted within this one. */
const STRONG_BREAK = /[;:()[\]]|[–—]|\s-+\s|--|[.!?…]["”'’]?\s/;

/** '9:06' is one token; a colon between tokens is punctuation. 'Mr. Reed' is no break. */
const atStrongBreak = (context: Cutting, index: number): boolean => {
  const gap = gapBefore(context, index);
  if (!STRONG_BREAK.test(gap)) return false;
  if (/^[–—-]$/.test(gap)) return !/\d$/.test(wordAt(context, index - 1));
  return !/^\.\s$/.test(gap);
};

/** 'March 5, 2012' and 'Springfield, Ohio' hold no boundary at their comma. */
function insideDateOrPlace({ tokens }: Cutting, index: number): boolean {
  const left = tokens[index - 1];
  const right = tokens[index];
  if (!left || !right) return false;
  if (/^\d{4}$/.test(right.word) && /^\d{1,2}$|^[a-z]{3,9}$/.test(left.word)) return true;
  return left.capital && right.capital && tokens[index + 1]?.capital === false && !right.stop;
}

const atComma = (context: Cutting, index: number): boolean =>
  gapBefore(context, index).includes(',') && !insideDateOrPlace(context, index);

/**
 * 'and they', 'but was', 'and the driver had', 'and fled': a clause of its own, behind one that has
 * its verb. 'England and Wales', 'the driver and two guards were': none.
 */
function opensCoordinatedClause(
  context: Cutting,
  index: number,
  from: number,
  to: number,
): boolean {
  if (!/^(?:and|but|or)$/.test(wordAt(context, index))) return false;
  const next = context.tokens[index + 1];
  if (!next || index + 1 >= to) return false;
  if (contentWords(context, from, index) < MIN_CONTENT_WORDS) return false;
  if (isPronoun(next.word) || isAuxiliary(next.word)) return true;
  return hasVerb(context, from, index) && hasVerbSoon(context, index + 1, to);
}

const hasVerb = ({ verbsBefore }: Cutting, from: number, to: number): boolean =>
  (verbsBefore[to] ?? 0) > (verbsBefore[from] ?? 0);

/** Whether a verb, or a noun phrase and its verb, begins at `from`. */
function hasVerbSoon(context: Cutting, from: number, to: number): boolean {
  for (let index = from; index < Math.min(from + MAX_WORDS_TO_VERB, to); index += 1) {
    if (index > from && /[,;:]/.test(gapBefore(context, index))) return false;
    if (/^(?:and|or|but|that|who|which)$/.test(wordAt(context, index))) return false;
    if (context.verbs[index] === 'finite') return true;
  }
  return false;
}

/** 'he said that …', 'the firm said it …'. */
function opensReportedClause(context: Cutting, index: number): boolean {
  const before = wordAt(context, index - 1);
  if (!isNeutralReportingVerb(before)) return false;
  const each = context.tokens[index];
  if (each?.word === 'that') return true;
  if (!isPlainReportingVerb(before)) return false;
  return each !== undefined && (isPronoun(each.word) || each.word === 'the' || each.capital);
}

/** What a participle that describes the noun before it does not stand behind: '40 were hurt'. */
const NO_NOUN = /ly$|^(?:and|or|but|to|the|an?|of|in|more|most|get|gets|got)$/;

/**
 * 'an attack | that destroyed the wall', 'a bridge | built by the Tarn brothers': what a clause with
 * its verb tells about its last noun, and what it came from: 'due to'. Cuts at 'with', at 'as' and
 * at a participle in -ing were tried: pieces closer to single facts, but more of them shown wrongly.
 */
function opensReducedClause(context: Cutting, index: number, from: number, to: number): boolean {
  const { verbs } = context;
  if (contentWords(context, from, index) < MIN_CONTENT_WORDS) return false;
  const each = wordAt(context, index);
  if (each === 'that') return verbs[index + 1] === 'finite';
  if (/^(?:due|thanks)$/.test(each)) return wordAt(context, index + 1) === 'to';
  if (verbs[index] !== 'infinite' || !each.endsWith('ed')) return false;
  if (verbs[index - 1] !== null || NO_NOUN.test(wordAt(context, index - 1))) return false;
  return hasVerb(context, from, index) && contentWords(context, index, to) >= MIN_CONTENT_WORDS;
}

/** Whether a claim begins at token `index` of the sentence that runs from `from` to `to`. */
function startsClaim(context: Cutting, index: number, from: number, to: number): boolean {
  const each = wordAt(context, index);
  if (atQuotationEdge(context, index)) return true;
  if (atStrongBreak(context, index)) return true;
  if (atComma(context, index)) return true;
  if (isBareSubordinator(each)) return true;
  if (each === 'according' && wordAt(context, index + 1) === 'to') return true;
  if (isSubordinator(each) && contentWords(context, from, index) >= MIN_CONTENT_WORDS) {
    return true;
  }
  return (
    opensCoordinatedClause(context, index, from, to) ||
    opensReportedClause(context, index) ||
    opensReducedClause(context, index, from, to)
  );
}

const outsideQuotations = ({ tokens }: Cutting, index: number): boolean =>
  tokens[index]?.quotation === -1;

/** Beyond so many words of its own, what stands behind the verb is part of the statement. */
const MAX_ADJUNCT_WORDS = 2;
const MAX_HEARER_WORDS = 4;

/** The end of what belongs to a verb of saying: 'told reporters on Friday that'. */
function endOfVerbPhrase(context: Cutting, verb: number, to: number): number {
  const longest = /^(?:told|tells)$/.test(wordAt(context, verb))
    ? MAX_HEARER_WORDS
    : MAX_ADJUNCT_WORDS;
  for (let index = verb + 1; index < Math.min(verb + 8, to); index += 1) {
    if (contentWords(context, verb + 1, index) > longest) break;
    const each = wordAt(context, index);
    if (/[,:;–—]/.test(gapBefore(context, index)) || !outsideQuotations(context, index))
      return index;
    if (isAuxiliary(each)) break;
    if (each === 'that' || isPronoun(each)) return index;
  }
  return verb + 1;
}

const PREPOSITION =
  /^(?:with|in|on|after|before|during|at|since|as|amid|despite|by|for|from|following|under|when|while)$/;

/**
 * Where the subject of the sentence begins: behind 'With two roads still closed,'. A short opening,
 * 'On 6 May,', is left with the subject.
 */
function startOfSubject(context: Cutting, from: number, to: number): number {
  if (!PREPOSITION.test(wordAt(context, from))) return from;
  for (let index = from + 1; index < to; index += 1) {
    if (!gapBefore(context, index).includes(',')) continue;
    return contentWords(context, from, index) < MIN_CONTENT_WORDS ? from : index;
  }
  return from;
}

/** Whether the word at `index` is a verb that only introduces what is said. */
const introduces = (context: Cutting, index: number): boolean =>
  isPlainReportingVerb(wordAt(context, index)) ||
  (isNeutralReportingVerb(wordAt(context, index)) && wordAt(context, index + 1) === 'that');

/** 'The hull leaked, said Ann Reed': one comma, right before the verb, ends what was said. */
function isInverted(context: Cutting, start: number, verb: number): boolean {
  if (!gapBefore(context, verb).includes(',')) return false;
  for (let index = start + 1; index < verb; index += 1) {
    if (gapBefore(context, index).includes(',')) return false;
  }
  return true;
}

/** 'X, of the Y, said': a subject over appositions without a verb, up to its verb of saying. */
function leadIn(context: Cutting, from: number, to: number): TokenRange | null {
  const start = startOfSubject(context, from, to);
  for (let index = start; index < Math.min(start + MAX_LEAD_IN_WORDS, to); index += 1) {
    const each = wordAt(context, index);
    if (!outsideQuotations(context, index)) return null;
    if (index > start && introduces(context, index)) {
      if (isInverted(context, start, index)) return null;
      const end = endOfVerbPhrase(context, index, to);
      return end < to ? { from: start, to: end } : null;
    }
    const breaks = isAuxiliary(each) || isBareSubordinator(each) || isSubordinator(each);
    if (breaks && index > start) return null;
    if (index > start && /[;:()]/.test(gapBefore(context, index))) return null;
  }
  return null;
}

/** '… , investigators found on Friday': as the sentence's last words a verb of finding reports. */
const closesWithFinding = ({ tokens, verbs }: Cutting, index: number, to: number): boolean =>
  to - index <= MAX_ADJUNCT_WORDS + 1 &&
  verbs[index] === 'finite' &&
  isNeutralReportingVerb(tokens[index]?.word ?? '');

/** '… , said X, of the Y' or '… , according to Z' at a sentence's end. */
function leadOut(context: Cutting, from: number, to: number): TokenRange | null {
  const earliest = Math.max(from + 1, to - MAX_LEAD_IN_WORDS);
  for (let index = to - 1; index >= earliest; index -= 1) {
    if (!outsideQuotations(context, index)) return null;
    const each = wordAt(context, index);
    const according = each === 'according' && wordAt(context, index + 1) === 'to';
    if (according) return { from: index, to };
    if (isAuxiliary(each) || isBareSubordinator(each)) return null;
    if (isPlainReportingVerb(each) || closesWithFinding(context, index, to)) {
      return leadOutFrom(context, index, from, to);
    }
  }
  return null;
}

function leadOutFrom(context: Cutting, verb: number, from: number, to: number): TokenRange | null {
  const subjectBehind = /[,"”’'»]/.test(gapBefore(context, verb));
  let start = verb;
  while (start > from && start > verb - 6 && !/[,"”»]/.test(gapBefore(context, start))) start -= 1;
  if (!subjectBehind && (start === from || start === verb - 6)) return null;
  // 'Ann Reed told the Norland Evening Post'
  const hearer = /^(?:told|tells)$/.test(wordAt(context, verb)) ? MAX_HEARER_WORDS : 0;
  if (!subjectBehind && contentWords(context, verb + 1, to) > MAX_ADJUNCT_WORDS + hearer)
    return null;
  return { from: start, to };
}

/** Cuts tokens `from` to `to`, which hold no lead-in, where another statement begins. */
function cutStatements(context: Cutting, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (let index = from + 1; index < to; index += 1) {
    if (!startsClaim(context, index, start, to)) continue;
    pieces.push({ from: start, to: index, attribution: false });
    start = index;
  }
  if (start < to) pieces.push({ from: start, to, attribution: false });
  return pieces;
}

/** The sentence as pieces, one for each statement, before small ones are joined. */
function cut(context: Cutting, { from, to }: TokenRange): Piece[] {
  const opening = leadIn(context, from, to);
  const closing = leadOut(context, opening?.to ?? from, to);
  const pieces = cutStatements(context, from, opening?.from ?? from);
  if (opening) pieces.push({ ...opening, attribution: true });
  pieces.push(...cutStatements(context, opening?.to ?? from, closing?.from ?? to));
  if (closing) pieces.push({ ...closing, attribution: true });
  return pieces;
}

/** A small piece goes to the neighbour on its own side of a quotation mark, else to the smaller. */
function joinsLeft(context: Cutting, left: Piece, piece: Piece, right: Piece): boolean {
  const side = (index: number): number => context.tokens[index]?.quotation ?? -1;
  const withLeft = side(left.to - 1) === side(piece.from);
  const withRight = side(right.from) === side(piece.to - 1);
  if (withLeft !== withRight) return withLeft;
  if (left.attribution !== right.attribution) return !left.attribution;
  return contentWords(context, left.from, left.to) <= contentWords(context, right.from, right.to);
}

function join(context: Cutting, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  const waiting = pieces.map((piece) => ({ ...piece }));
  waiting.forEach((piece, index) => {
    const left = joined.at(-1);
    const right = waiting[index + 1];
    const small = contentWords(context, piece.from, piece.to) < MIN_CONTENT_WORDS;
    if (!small || (!left && !right)) joined.push(piece);
    else if (left && (!right || joinsLeft(context, left, piece, right))) {
      left.to = piece.to;
      left.attribution &&= piece.attribution;
    } else if (right) {
      right.from = piece.from;
      right.attribution &&= piece.attribution;
    }
  });
  return joined;
}

/**
 * The claims of a text: each sentence cut where another statement begins, in order, so that the
 * claims of a sentence hold each of its tokens once. A sentence without tokens has none. A lead-in
 * ('Ann Reed, of the Harbour Trust, said') of three content words or more is a claim of its own,
 * marked as an attribution; a smaller one stays with what it introduces.
 */
export function splitClaims(claimed: ClaimContext): Claim[] {
  const { tokens, verbs } = claimed;
  const context: Cutting = {
    ...claimed,
    contentBefore: runningTotal(tokens.length, (index) => tokens[index]?.stop === false),
    verbsBefore: runningTotal(tokens.length, (index) => verbs[index] === 'finite'),
  };
  return context.sentences.flatMap((sentence, index) =>
    join(context, cut(context, sentence))
      .filter(({ from, to }) => from < to)
      .map(({ from, to, attribution }) => ({
        from,
        to,
        attribution,
        start: context.tokens[from]?.start ?? sentence.start,
        end: context.tokens[to - 1]?.end ?? sentence.end,
        sentence: index,
      })),
  );
}

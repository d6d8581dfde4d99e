import type { Span } from '../../shared/span.ts';
import { isBlank, isDigit, isUpper, isWordCharacter } from '../model/characters.ts';

/** A stretch in quotation marks, before tokens and speakers are known. */
export interface QuotedSpan extends Span {
  /** The marks left out. */
  inside: Span;
}

/**
 * Read as a hidden sequence: every mark opens, closes, re-opens (a new paragraph of the same speech)
 * or is no quotation mark at all (an apostrophe, inches), and every paragraph may end while a
 * quotation is open. Each reading of each mark has a cost by what stands beside it; the cheapest
 * sequence is found with the Viterbi algorithm, in time linear in the number of marks. Deciding
 * mark by mark, or by counting them in pairs, goes wrong for the rest of the text after the first
 * mark that was lost or glued.
 */
type QuotationState = 0 | 1 | 2;
const OUTSIDE = 0;
const IN_DOUBLE = 1;
const IN_SINGLE = 2;
const STATES: readonly QuotationState[] = [OUTSIDE, IN_DOUBLE, IN_SINGLE];

type Role = 'open' | 'close' | 'reopen' | 'ignore' | 'stay' | 'lapse';

interface Mark {
  /** Offset of the mark; of the line break when `kind` is `break`. */
  at: number;
  width: number;
  kind: 'double' | 'single' | 'break';
  open: number;
  close: number;
  reopen: number;
  ignore: number;
}

interface Step {
  cost: number;
  from: QuotationState;
  role: Role;
}

const NEVER = 1e6;
/** Above every sum of ordinary costs at one mark: a mark that faces the wrong way. */
const WRONG_WAY = 6;

/** Two single marks side by side are typed for a double one. */
const MARKS = /["“”„‟«»「」『』]|''|``|‘‘|’’|['‘’‚‹›]|\n/g;
const ALWAYS_DOUBLE = /["“”„‟«»「」『』]|''|``|‘‘|’’/;
const TERMINAL = /[.,!?…;:]/;
const OPENING_NEIGHBOUR = /[\s([{\-–—/\u200b]/;

/** Which way the marks that both English and German use face in this text. */
interface Convention {
  /** „So“: the curly mark that opens in English closes. */
  low: boolean;
  /** »So«. */
  inwardGuillemets: boolean;
}

function conventionOf(text: string): Convention {
  const guillemet = /[«»]/.exec(text)?.[0];
  return { low: text.includes('„'), inwardGuillemets: guillemet === '»' };
}

/** What the shape of the mark itself costs, when it opens and when it closes. */
function shapeCosts(mark: string, convention: Convention): { open: number; close: number } {
  if (/["'‟`]/.test(mark)) return { open: 0, close: 0 };
  if (/[„‚「『]/.test(mark)) return { open: 0, close: WRONG_WAY };
  if (/[」』]/.test(mark)) return { open: WRONG_WAY, close: 0 };
  if (mark === '“') {
    return convention.low ? { open: 3, close: 0 } : { open: 0, close: WRONG_WAY };
  }
  // Swedish and Finnish open with it too.
  if (mark === '”') return { open: 3, close: 0 };
  if (mark.startsWith('‘')) return { open: 0, close: WRONG_WAY };
  if (mark.startsWith('’')) return { open: WRONG_WAY, close: 0 };
  const opensAsGuillemet = /[«‹]/.test(mark) !== convention.inwardGuillemets;
  return opensAsGuillemet ? { open: 0, close: WRONG_WAY } : { open: WRONG_WAY, close: 0 };
}

/** What the mark that ends at `last` opens. French sets a blank inside its marks. */
function neighbour(text: string, last: number): string | undefined {
  const next = text[last + 1];
  const blank = /[«»‹›]/.test(text[last] ?? '') && /[ \u00a0\u202f]/.test(next ?? '');
  return blank ? text[last + 2] : next;
}

const beginsSpeech = (next: string | undefined): boolean =>
  next !== undefined && (isWordCharacter(next) || /['‘’“".…$£€([¿¡#@]/.test(next));

/** The beginning of a line: where a speech that runs over paragraphs re-opens. */
function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before -= 1;
  return before < 0 || text[before] === '\n';
}

/** Whether a sentence ends before a mark, with a blank between them. */
const endsSentence = (text: string, at: number): boolean =>
  text[at - 1] === ' ' && /[.!?…]/.test(text[at - 2] ?? '');

function doubleMark(text: string, at: number, mark: string, convention: Convention): Mark {
  const before = text[at - 1];
  const after = text[at + mark.length];
  const next = neighbour(text, at + mark.length - 1);
  const speech = beginsSpeech(next) && !(isBlank(after) && !/[«»]/.test(mark));
  const roomBefore = before === undefined || OPENING_NEIGHBOUR.test(before);
  const afterTerminal = before !== undefined && TERMINAL.test(before);
  const shape = shapeCosts(mark, convention);

  let open = shape.open + (speech ? 0 : 4);
  if (!roomBefore) open += afterTerminal || /['’”“"]/.test(before) ? 1.5 : 3;

  let close = shape.close;
  if (isBlank(before) && !/[«»]/.test(mark)) close += 4;
  if (speech && !afterTerminal) close += 1.5;

  let reopen = shape.open + 6;
  if (speech && startsLine(text, at)) {
    reopen = shape.open + 0.5;
    close += 4;
  } else if (speech && afterTerminal && before !== ',' && isUpper(next)) {
    // Glued, as in 'nationwide."The report': it may close, or the speech goes on.
    reopen = shape.open + 1;
    close += 0.5;
  } else if (speech && isUpper(next) && endsSentence(text, at)) {
    // 'It flipped. "There was …': the paragraph break between the two is lost.
    reopen = shape.open + 2;
  }

  const inches = isDigit(before) && mark === '"' && !speech;
  return { at, width: mark.length, kind: 'double', open, close, reopen, ignore: inches ? 2 : 7 };
}

function singleMark(text: string, at: number, convention: Convention): Mark {
  const mark = text[at] ?? '';
  const before = text[at - 1];
  const next = text[at + 1];
  const shape = shapeCosts(mark, convention);
  const letterBefore = isWordCharacter(before);
  const letterAfter = isWordCharacter(next);
  const mayOpen =
    (before === undefined || OPENING_NEIGHBOUR.test(before) || /["“]/.test(before)) &&
    (letterAfter || /[.…$£€["“]/.test(next ?? ''));
  const mayClose = !isBlank(before) && !letterAfter;
  // '90s, 'tis: an apostrophe at the head of a word.
  const elided =
    isDigit(next) || /^(?:tis|twas|em|til|cause|n)\b/i.test(text.slice(at + 1, at + 7));
  const pluralPossessive = letterBefore && /s/i.test(before ?? '') && next === ' ';
  return {
    at,
    width: 1,
    kind: 'single',
    open: mayOpen ? shape.open + (elided ? 2.5 : 0.8) : NEVER,
    close: mayClose ? shape.close + (pluralPossessive ? 0.4 : 0) : NEVER,
    reopen: mayOpen && startsLine(text, at) ? shape.open + 0.5 : NEVER,
    // Between letters, or closing nothing, it is an apostrophe and costs nothing.
    ignore: mayOpen ? (elided ? 0.3 : 2) : mayClose && letterBefore ? 0.2 : 0,
  };
}

/** Only a line break with text after it ends a paragraph. */
const lineBreak = (at: number): Mark => ({
  at,
  width: 1,
  kind: 'break',
  open: NEVER,
  close: NEVER,
  reopen: NEVER,
  ignore: 0,
});

function findMarks(text: string): Mark[] {
  const convention = conventionOf(text);
  const marks: Mark[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === '\n') {
      if (marks.at(-1)?.kind !== 'break') marks.push(lineBreak(index));
    } else if (ALWAYS_DOUBLE.test(mark)) marks.push(doubleMark(text, index, mark, convention));
    else marks.push(singleMark(text, index, convention));
  }
  return marks;
}

/** A speech that runs on over a paragraph re-opens there; a single-quoted phrase hardly does. */
function breakCost(state: QuotationState, reopensNext: boolean): { stay: number; lapse: number } {
  if (state === OUTSIDE) return { stay: 0, lapse: NEVER };
  if (state === IN_SINGLE) return { stay: reopensNext ? 2 : 8, lapse: reopensNext ? 1.5 : 4 };
  return reopensNext ? { stay: 0, lapse: 2 } : { stay: 3, lapse: 2.5 };
}

/** A quotation that never seems to end is more likely a mark read wrongly. */
function lengthCost(state: QuotationState, gap: number): number {
  if (state === OUTSIDE) return 0;
  if (state === IN_SINGLE) return gap > 400 ? 3 : 0;
  return gap > 2500 ? 6 : gap > 1200 ? 2 : 0;
}

type Transition = [to: QuotationState, role: Role, cost: number];

function transitions(from: QuotationState, mark: Mark, reopensNext: boolean): Transition[] {
  if (mark.kind === 'break') {
    const { stay, lapse } = breakCost(from, reopensNext);
    return [
      [from, 'stay', stay],
      [OUTSIDE, 'lapse', lapse],
    ];
  }
  const own: QuotationState = mark.kind === 'double' ? IN_DOUBLE : IN_SINGLE;
  if (from === OUTSIDE) {
    return [
      [own, 'open', mark.open],
      [OUTSIDE, 'ignore', mark.ignore],
    ];
  }
  if (from === own) {
    return [
      [OUTSIDE, 'close', mark.close],
      [own, 'reopen', mark.reopen],
      [own, 'ignore', mark.kind === 'single' ? mark.ignore : 7],
    ];
  }
  // A quotation within a quotation stays part of the outer one.
  return [[from, 'ignore', from === IN_DOUBLE ? 0 : 0.5]];
}

/** The cheapest role of every mark. */
function rolesOf(marks: readonly Mark[]): Role[] {
  const table: Step[][] = [];
  let costs = [0, NEVER, NEVER];
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    const reopensNext = next !== undefined && next.reopen < 1;
    const gap = mark.at - (marks[index - 1]?.at ?? 0);
    const steps = STATES.map(
      (): Step => ({ cost: Number.POSITIVE_INFINITY, from: 0, role: 'ignore' }),
    );
    for (const from of STATES) {
      const before = (costs[from] ?? NEVER) + lengthCost(from, gap);
      for (const [to, role, cost] of transitions(from, mark, reopensNext)) {
        const step = steps[to];
        if (step && before + cost < step.cost)
          Object.assign(step, { cost: before + cost, from, role });
      }
    }
    table.push(steps);
    costs = steps.map((step) => step.cost);
  });
  return walkBack(table, costs);
}

function walkBack(table: readonly Step[][], costs: readonly number[]): Role[] {
  // A text that ends within a quotation lost its last mark, or was cut off.
  const endings = [costs[0] ?? 0, (costs[1] ?? NEVER) + 2, (costs[2] ?? NEVER) + 4];
  let state = STATES.reduce((best, each) =>
    (endings[each] ?? NEVER) < (endings[best] ?? NEVER) ? each : best,
  );
  const roles: Role[] = [];
  for (let index = table.length - 1; index >= 0; index -= 1) {
    const step = table[index]?.[state];
    if (!step) break;
    roles.push(step.role);
    state = step.from;
  }
  return roles.reverse();
}

/** The end of the words before `end`: a quotation does not hold the blanks behind it. */
function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isBlank(text[trimmed - 1])) trimmed -= 1;
  return trimmed;
}

function trimmedStart(text: string, start: number, end: number): number {
  let trimmed = start;
  while (trimmed < end && isBlank(text[trimmed])) trimmed += 1;
  return trimmed;
}

/** The span from mark `open` up to `end`, the last `closing` characters of which are a mark. */
function quoted(text: string, open: Mark, end: number, closing: number): QuotedSpan {
  const first = open.at + open.width;
  const outerEnd = trimmedEnd(text, first, end);
  const insideEnd = trimmedEnd(text, first, Math.max(first, outerEnd - closing));
  const inside = { start: trimmedStart(text, first, insideEnd), end: insideEnd };
  return { start: open.at, end: outerEnd, inside };
}

/**
 * The quotations of a text, in order and without overlap, with straight, curly, angled and German
 * marks, and single ones used as quotation marks. A speech that re-opens at a new paragraph gives
 * one quotation for each of them; a quotation within a quotation is part of the outer one. Marks
 * with no words between them are left out.
 */
export function findQuotations(text: string): QuotedSpan[] {
  const marks = findMarks(text);
  const spans: QuotedSpan[] = [];
  let open: Mark | undefined;
  const finish = (end: number, closing: number): void => {
    if (!open) return;
    const span = quoted(text, open, end, closing);
    if (/[\p{L}\p{N}]/u.test(text.slice(span.inside.start, span.inside.end))) spans.push(span);
    open = undefined;
  };
  rolesOf(marks).forEach((role, index) => {
    const mark = marks[index];
    if (!mark) return;
    if (role === 'close') finish(mark.at + mark.width, mark.width);
    else if (role === 'lapse') finish(mark.at, 0);
    else if (role === 'open' || role === 'reopen') {
      finish(mark.at, 0);
      open = mark;
    }
  });
  finish(text.length, 0);
  return spans;
}

import { diffArrays } from 'diff';
import type { Analysis, Sentence } from '../../language/model/analysis.ts';
import { type Span, slice } from '../../shared/span.ts';

/** A run of words of a changed sentence. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What became of a sentence from one revision to another. */
export type SentenceChange =
  | { kind: 'same'; text: string }
  /** Only punctuation, blanks, quotation marks or capitals are others; `text` is the later one. */
  | { kind: 'trivial'; text: string; words: WordRun[] }
  | { kind: 'changed'; words: WordRun[] }
  | { kind: 'removed'; text: string }
  | { kind: 'added'; text: string };

/** Things of one sort that stand in one revision and nowhere in the other, as they are written. */
export interface Exchanged {
  removed: string[];
  added: string[];
}

/** What changed between two revisions of an article. */
export interface RevisionChanges {
  /** In the order of the text; what was removed stands where it stood. */
  sentences: SentenceChange[];
  numbers: Exchanged;
  names: Exchanged;
  quotations: Exchanged;
}

/** Edits after which two revisions are taken for two texts; it bounds the cost of any two. */
const MAX_EDITS = 2000;
/** Pairs of sentences that are looked at between two unchanged ones. */
const MAX_PAIRS = 10_000;
/** The share of their words that two sentences must have in common to be one that was changed. */
const SAME_SENTENCE_THRESHOLD = 0.4;

/**
 * What changed from one revision to another, by sentence and word. Pure; linear in the length of
 * the texts where little changed.
 *
 * Sentences are aligned by Myers's algorithm as jsdiff has it; what lies between two that stayed is
 * paired by the words in common. A word diff of the whole texts was tried: a sentence that moves
 * makes it unreadable.
 */
export function revisionChanges(before: Analysis, after: Analysis): RevisionChanges {
  return {
    sentences: sentenceChanges(textsOf(before), textsOf(after)),
    numbers: exchanged(before, after, numbersIn),
    names: exchanged(before, after, namesIn),
    quotations: exchanged(before, after, quotationsIn),
  };
}

const textsOf = ({ text, sentences }: Analysis): string[] =>
  sentences.map((sentence: Sentence) => slice(text, sentence));

function sentenceChanges(before: string[], after: string[]): SentenceChange[] {
  const letters = { before: before.map(lettersOf), after: after.map(lettersOf) };
  const runs = diffArrays(letters.before, letters.after, { maxEditLength: MAX_EDITS }) ?? [
    { value: letters.before, removed: true, added: false },
    { value: letters.after, removed: false, added: true },
  ];
  const changes: SentenceChange[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  let i = 0;
  let j = 0;
  const settle = () => {
    changes.push(...paired(gone, come));
    gone = [];
    come = [];
  };
  for (const { value, removed, added } of runs) {
    if (removed) {
      gone.push(...before.slice(i, i + value.length));
      i += value.length;
    } else if (added) {
      come.push(...after.slice(j, j + value.length));
      j += value.length;
    } else {
      settle();
      for (let n = 0; n < value.length; n++) changes.push(kept(before[i++]!, after[j++]!));
    }
  }
  settle();
  return changes;
}

/** Two sentences of the same letters. */
const kept = (before: string, after: string): SentenceChange =>
  blanksApart(before) === blanksApart(after)
    ? { kind: 'same', text: after }
    : { kind: 'trivial', text: after, words: wordRuns(before, after) };

const blanksApart = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The letters and figures of a sentence: what is left when only trifles were changed. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£+]+/gu, ' ')
    .trim();

/**
 * Sentences that were removed beside sentences that were added: those alike are one that was
 * changed. The pairing keeps the order and has the most words in common.
 */
function paired(gone: string[], come: string[]): SentenceChange[] {
  const removed = (text: string): SentenceChange => ({ kind: 'removed', text });
  const added = (text: string): SentenceChange => ({ kind: 'added', text });
  if (gone.length * come.length > MAX_PAIRS || gone.length === 0 || come.length === 0) {
    return [...gone.map(removed), ...come.map(added)];
  }
  const bags = come.map(wordsOf);
  const alike = gone.map((text) => {
    const bag = wordsOf(text);
    return bags.map((other) => likenessOf(bag, other));
  });
  const best = gone.map(() => new Float64Array(come.length + 1));
  best.push(new Float64Array(come.length + 1));
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      const both =
        alike[i]![j]! >= SAME_SENTENCE_THRESHOLD ? alike[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(both, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const changes: SentenceChange[] = [];
  let i = 0;
  let j = 0;
  while (i < gone.length && j < come.length) {
    const both =
      alike[i]![j]! >= SAME_SENTENCE_THRESHOLD ? alike[i]![j]! + best[i + 1]![j + 1]! : -1;
    if (both === best[i]![j]) {
      changes.push({ kind: 'changed', words: wordRuns(gone[i++]!, come[j++]!) });
    } else if (best[i + 1]![j] === best[i]![j]) {
      changes.push(removed(gone[i++]!));
    } else {
      changes.push(added(come[j++]!));
    }
  }
  return [...changes, ...gone.slice(i).map(removed), ...come.slice(j).map(added)];
}

const wordsOf = (text: string): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const word of lettersOf(text).split(' ')) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
};

/** The share of words in common: Dice's coefficient, 0 to 1. */
function likenessOf(a: Map<string, number>, b: Map<string, number>): number {
  const size = (bag: Map<string, number>) => [...bag.values()].reduce((x, y) => x + y, 0);
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  return (2 * common) / (size(a) + size(b));
}

/** Words and what stands between them, so that a comma is not a part of the word before it. */
const PIECES = /\s+|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

function wordRuns(before: string, after: string): WordRun[] {
  const pieces = (text: string): string[] => text.match(PIECES) ?? [];
  const runs = diffArrays(pieces(before), pieces(after), { maxEditLength: MAX_EDITS }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], removed: false, added: true },
  ];
  return runs.map(({ value, removed, added }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }));
}

/** A thing as it is written, and as it is compared. */
interface Thing {
  key: string;
  written: string;
}

function exchanged(
  before: Analysis,
  after: Analysis,
  thingsIn: (analysis: Analysis) => Thing[],
): Exchanged {
  const [old, young] = [thingsIn(before), thingsIn(after)];
  const without = (some: Thing[], others: Thing[]): string[] => {
    const known = new Set(others.map(({ key }) => key));
    return [
      ...new Map(
        some.filter(({ key }) => !known.has(key)).map(({ key, written }) => [key, written]),
      ).values(),
    ];
  };
  return { removed: without(old, young), added: without(young, old) };
}

const written = ({ text }: Analysis, span: Span): string => blanksApart(slice(text, span));

const numbersIn = (analysis: Analysis): Thing[] =>
  analysis.quantities.map((quantity) => {
    const { kind, value, upper, unit, modifier } = quantity;
    return {
      key: [kind, value, upper, unit, modifier].join(),
      written: written(analysis, quantity),
    };
  });

const namesIn = (analysis: Analysis): Thing[] =>
  analysis.names.map((name) => ({ key: name.words.join(' '), written: written(analysis, name) }));

const quotationsIn = (analysis: Analysis): Thing[] =>
  analysis.quotations.map(({ inside }) => {
    const words = written(analysis, inside);
    return { key: lettersOf(words), written: words };
  });

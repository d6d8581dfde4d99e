import type { Modifier } from '../model/analysis.ts';
import { gapBefore, type TokenReader, wordAt } from '../model/token-reader.ts';

/** Longer phrases first: 'no more than' is not 'more than'. */
const BEFORE: readonly [string, Modifier][] = [
  ['no more than', 'up to'],
  ['not more than', 'up to'],
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['as many as', 'up to'],
  ['as much as', 'up to'],
  ['as few as', 'at least'],
  ['as little as', 'at least'],
  ['a maximum of', 'up to'],
  ['a minimum of', 'at least'],
  ['a total of', 'exactly'],
  ['in excess of', 'more than'],
  ['the region of', 'about'],
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['upwards of', 'more than'],
  ['upward of', 'more than'],
  ['just over', 'more than'],
  ['well over', 'more than'],
  ['at least', 'at least'],
  ['a further', 'exactly'],
  ['up to', 'up to'],
  ['at most', 'up to'],
  ['less than', 'less than'],
  ['fewer than', 'less than'],
  ['just under', 'nearly'],
  ['close to', 'nearly'],
  ['an estimated', 'about'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['exceeding', 'more than'],
  ['exceeded', 'more than'],
  ['topped', 'more than'],
  ['under', 'less than'],
  ['below', 'less than'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['approaching', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
  ['fast', 'nearly'],
  // German
  ['nicht mehr als', 'up to'],
  ['mehr als', 'more than'],
  ['weniger als', 'less than'],
  ['bis zu', 'up to'],
  ['über', 'more than'],
  ['unter', 'less than'],
  ['mindestens', 'at least'],
  ['wenigstens', 'at least'],
  ['höchstens', 'up to'],
  ['rund', 'about'],
  ['etwa', 'about'],
  ['ungefähr', 'about'],
  ['ca', 'about'],
  ['knapp', 'nearly'],
  ['beinahe', 'nearly'],
  // French
  ['plus de', 'more than'],
  ['moins de', 'less than'],
  ['au moins', 'at least'],
  ['au plus', 'up to'],
  ["jusqu'à", 'up to'],
  ['près de', 'nearly'],
  ['presque', 'nearly'],
  ['environ', 'about'],
  ['quelque', 'about'],
  // Spanish
  ['más de', 'more than'],
  ['menos de', 'less than'],
  ['al menos', 'at least'],
  ['por lo menos', 'at least'],
  ['como mínimo', 'at least'],
  ['como máximo', 'up to'],
  ['hasta', 'up to'],
  ['casi', 'nearly'],
  ['cerca de', 'about'],
  ['alrededor de', 'about'],
  ['aproximadamente', 'about'],
  ['unos', 'about'],
  ['unas', 'about'],
];

const BEHIND: readonly [string, Modifier][] = [
  ['or more', 'at least'],
  ['or so', 'about'],
  ['or less', 'up to'],
  ['or fewer', 'up to'],
  ['or older', 'at least'],
  ['or over', 'at least'],
  ['at least', 'at least'],
];

/** Phrases by the word next to the figure, which nearly every figure lacks. */
const BY_LAST_WORD: ReadonlyMap<string, [string[], Modifier][]> = (() => {
  const index = new Map<string, [string[], Modifier][]>();
  for (const [phrase, modifier] of BEFORE) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    index.set(last, [...(index.get(last) ?? []), [words, modifier]]);
  }
  return index;
})();

const standsBefore = (passage: TokenReader, words: readonly string[], index: number): boolean => {
  const from = index - words.length;
  if (from < 0 || passage.tokens[from]?.sentence !== passage.tokens[index]?.sentence) return false;
  return words.every((word, offset) => {
    const at = from + offset;
    return wordAt(passage, at) === word && !/[.;:!?()]/.test(gapBefore(passage, at + 1));
  });
};

/** How a figure is meant, and the tokens that say so: its range grown by them. */
export interface Modified {
  modifier: Modifier;
  from: number;
  to: number;
}

/** Reads the words on either side of the figure at tokens `from` to `to`: 'nearly', 'or more'. */
export function readModifier(passage: TokenReader, from: number, to: number): Modified {
  const { tokens } = passage;
  for (const [words, modifier] of BY_LAST_WORD.get(wordAt(passage, from - 1)) ?? []) {
    if (standsBefore(passage, words, from)) return { modifier, from: from - words.length, to };
  }
  for (const [phrase, modifier] of BEHIND) {
    const [first, second] = phrase.split(' ');
    const follows = wordAt(passage, to) === first && wordAt(passage, to + 1) === second;
    if (follows && tokens[to + 1]?.sentence === tokens[from]?.sentence) {
      return { modifier, from, to: to + 2 };
    }
  }
  const plus = /^\s?\+/.test(gapBefore(passage, to));
  return { modifier: plus ? 'at least' : 'exactly', from, to };
}

import { spellingOf } from '../../../language/grammar/stems.ts';
import type { Analysis, Name } from '../../../language/model/analysis.ts';
import { languageOf } from '../../../language/model/detect-language.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import type { Difference } from '../../model/difference.ts';
import { wordsOfRange } from '../../text-pair/side-words.ts';
import type { TextPair } from '../../text-pair/text-pair.ts';

/** Names of one text that are looked at. */
const MAX_NAMES_PER_TEXT = 300;
/** Shorter words change into one another too easily: 'Dean', 'Jean'. */
const MIN_LETTERS = 4;
/** A name of one word has no other word to vouch for it. */
const MIN_LETTERS_ALONE = 6;

/**
 * Names that are spelt differently: all words the same but one, and that one off by a letter or two.
 *
 * Only names of several words are looked at, and only words that the other text never uses; what
 * then differs by a letter is the same person and a slip, seldom a relative.
 */
export function differingSpelling(pair: TextPair): Difference[] {
  const here = spelledNames(pair.here.analysis);
  const there = spelledNames(pair.there.analysis);
  const differences: Difference[] = [];
  const seen = new Set<string>();
  // Elsewhere a single word with a capital may be any noun: 'Kosten', 'Kasten'.
  const fewest = languageOf(pair.here.analysis.tokens) === 'en' ? 1 : 2;
  for (const a of here.names) {
    if (a.words.length < fewest) continue;
    for (const b of namesLike(a, there)) {
      const slip = slipBetween(a, b);
      if (!slip || there.words.has(slip[0]) || here.words.has(slip[1])) continue;
      const key = slip.join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      differences.push({
        aspect: 'name',
        here: { from: a.from, to: a.to, marks: [{ from: a.from, to: a.to }] },
        there: { from: b.from, to: b.to, marks: [{ from: b.from, to: b.to }] },
        weight: isTranscribed(slip) ? TRANSCRIPTION_WEIGHT : 0.5,
        reason: `${wordsOfRange(pair.here, a)} against ${wordsOfRange(pair.there, b)}`,
      });
    }
  }
  return differences;
}

/** The names of a text that are looked at. */
interface SpelledNames {
  /** Each once, in the order of its first mention. */
  names: Name[];
  /** Those that may be a slip of one another: indices into `names`, by what a slip leaves alone. */
  alike: Map<string, number[]>;
  /** All words of the text. */
  words: Set<string>;
}

const spelledNames = memoizeByKey((analysis: Analysis): SpelledNames => {
  const names = longNames(analysis);
  const alike = new Map<string, number[]>();
  names.forEach((name, index) => {
    for (const key of unchangedIn(name)) {
      const known = alike.get(key);
      if (known) known.push(index);
      else alike.set(key, [index]);
    }
  });
  return { names, alike, words: new Set(analysis.tokens.map(({ word }) => word)) };
});

/** Names that may differ from this one by a slip, in their order. */
function namesLike(name: Name, { names, alike }: SpelledNames): Name[] {
  const found = new Set(unchangedIn(name).flatMap((key) => alike.get(key) ?? []));
  return [...found].sort((a, b) => a - b).map((index) => names[index]!);
}

/**
 * What stays the same where one word of a name is a slip: the other words, and of a single word its
 * first and last letter.
 */
function unchangedIn({ words }: Name): string[] {
  if (words.length === 1) {
    const letters = bare(words[0]!);
    return [`${letters[0]}…${letters.at(-1)}`];
  }
  return words.map((_, slip) => words.map((word, at) => (at === slip ? '…' : word)).join(' '));
}

/** Each name of several words once, in the order of its first mention. */
function longNames(analysis: Analysis): Name[] {
  const first = new Map<string, Name>();
  for (const name of analysis.names) {
    const key = name.words.join(' ');
    if (name.words.length > 4 || first.has(key)) continue;
    if (name.words.length === 1 && key.length < MIN_LETTERS_ALONE) continue;
    first.set(key, name);
    if (first.size === MAX_NAMES_PER_TEXT) break;
  }
  return [...first.values()];
}

/** The one word that differs, as each text spells it; null where the names are not one. */
function slipBetween(a: Name, b: Name): [string, string] | null {
  if (a.words.length !== b.words.length) return null;
  const differing = a.words.flatMap((word, index) =>
    word === b.words[index] ? [] : [[word, b.words[index]!] as [string, string]],
  );
  const slip = differing[0];
  if (differing.length !== 1 || !slip) return null;
  const [one, other] = slip.map(bare) as [string, string];
  const shorter = Math.min(one.length, other.length);
  if (shorter < MIN_LETTERS || one === other) return null;
  // A name and its plural, feminine or longer form are a choice, not a slip.
  if (one.startsWith(other) || other.startsWith(one)) return null;
  if (a.words.length === 1) return isSlipInside(one, other) ? slip : null;
  return distance(one, other) <= Math.max(1, Math.floor(shorter / 4)) ? slip : null;
}

/** One letter inside the word: another beginning or ending makes another word ('Democratic', 'Democrats'). */
const isSlipInside = (one: string, other: string): boolean =>
  one[0] === other[0] && one.at(-1) === other.at(-1) && distance(one, other) === 1;

/** How loudly one name in two transcriptions is shown: both are right, for who reads the original. */
const TRANSCRIPTION_WEIGHT = 0.25;

/** 'Sergei' and 'Sergey', 'Yunis' and 'Younis': letters that stand for one sound of another script. */
const isTranscribed = (slip: [string, string]): boolean => sound(slip[0]) === sound(slip[1]);

const sound = (word: string): string =>
  bare(word)
    .replace(/sch/g, 'sh')
    .replace(/ph/g, 'f')
    .replace(/ou|oo|o/g, 'u')
    .replace(/iy|[yje]/g, 'i')
    .replace(/[qcg]/g, 'k')
    .replace(/(?<=[kgtd])h/g, '')
    .replace(/(.)\1+/g, '$1');

/** Without accents and marks: 'Nuñez' and 'Nunez', 'Defence' and 'Defense' are one spelling. */
const bare = (word: string): string =>
  spellingOf(word)
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/our/g, 'or');

/** Letters to change, add or drop (Levenshtein, 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change));
    }
    row = next;
  }
  return row[b.length]!;
}

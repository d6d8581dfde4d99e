import type { Analysis } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';

/** Names of a text that may be abbreviated, and what may abbreviate them; all in token indices. */
interface Acronyms {
  /** By their initials, the words that carry news of the last name that has them. */
  long: Map<string, number[]>;
  /** What is written like an acronym, each once. */
  short: Map<string, number>;
}

/** Shorter or longer ones are chance, or words in capitals. */
const isLength = (letters: number): boolean => letters >= 3 && letters <= 6;

/** 'Prison Officers' Association' and 'POA', as far as one text has either. */
export const acronymsOf = memoizeByKey(({ names, tokens }: Analysis): Acronyms => {
  const long = new Map<string, number[]>();
  for (const { from, to } of names) {
    const content: number[] = [];
    for (let i = from; i < to; i++) if (!tokens[i]!.stop) content.push(i);
    if (isLength(content.length))
      long.set(content.map((i) => tokens[i]!.word[0]!).join(''), content);
  }
  const short = new Map<string, number>();
  tokens.forEach(({ capital, word }, index) => {
    if (!capital) return;
    const letters = word.replaceAll('.', '');
    if (isLength(letters.length) && !short.has(letters)) short.set(letters, index);
  });
  return { long, short };
});

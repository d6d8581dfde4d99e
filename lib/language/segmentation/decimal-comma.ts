import type { Token } from '../model/analysis.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Frequent words that the other language does not have. */
const ENGLISH = set('the of and to was is that with for said');
const CONTINENTAL = set(
  'der die und das den von mit ist nicht ein eine auf für sich le la les des et une est dans que sur pour el los las en una por del para il che di',
);

/** So many words decide which language a text is in; more cost time and change nothing. */
const MAX_SAMPLE_WORDS = 2000;

/** Whether the text writes 1.234,5 for what English writes 1,234.5: German, French, Spanish … */
export function writesDecimalComma(tokens: readonly Token[]): boolean {
  let balance = 0;
  for (const { word } of tokens.slice(0, MAX_SAMPLE_WORDS)) {
    if (ENGLISH.has(word)) balance -= 1;
    else if (CONTINENTAL.has(word)) balance += 1;
  }
  return balance > 0;
}

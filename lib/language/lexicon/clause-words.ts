const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const AUXILIARIES = set(`
  is are was were be been being has have had will would could should may might can must do does did
  isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't cannot
  don't doesn't didn't
`);

/** Begin a clause wherever they stand behind enough words. */
const SUBORDINATORS = set('who which whose where including despite during following whom');

/** Begin a clause wherever they stand. */
const BARE_SUBORDINATORS = set(
  'while although though because whereas unless after before since until when if whereby',
);

const PRONOUNS = set('he she it they there we i you this these those no');

export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);
export const isSubordinator = (word: string): boolean => SUBORDINATORS.has(word);
export const isBareSubordinator = (word: string): boolean => BARE_SUBORDINATORS.has(word);

/** Pronouns, and determiners, that as the word behind 'and' begin a clause. */
export const isPronoun = (word: string): boolean => PRONOUNS.has(word);

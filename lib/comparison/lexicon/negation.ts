/** Negates the verb that follows. */
export const NOT = /^(?:not|never|cannot|neither|nor|\w+n't)$/;

/** Turns a statement round without a 'not'. */
const TURNING =
  /^(?:no|none|nobody|nothing|without|hardly|barely|un\w+able|unable|fail\w*|refus\w+|den(?:y|ies|ied)|reject\w*|rul(?:e|ed|es|ing)|avoid\w*|unlikely|less|few|yet)$/;

/** Whether a word may make a statement say the opposite. */
export const turnsRound = (word: string): boolean => NOT.test(word) || TURNING.test(word);

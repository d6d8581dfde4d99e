/** Whether a one-character string is white space; true at the edges of a text (`undefined`). */
export const isBlank = (character: string | undefined): boolean =>
  character === undefined || /\s/.test(character);

export const isUpper = (character: string | undefined): boolean =>
  character !== undefined &&
  (character < '\x7f' ? character >= 'A' && character <= 'Z' : /\p{Lu}/u.test(character));

export const isLower = (character: string | undefined): boolean =>
  character !== undefined &&
  (character < '\x7f' ? character >= 'a' && character <= 'z' : /\p{Ll}/u.test(character));

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** Letters of every script, and digits. */
export const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

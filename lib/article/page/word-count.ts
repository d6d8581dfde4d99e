/** Scripts that write no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** The blocks that these scripts are in: cheap to ask, and nearly every text has none of them. */
const MAYBE_UNSPACED = /[\u0E00-\u1FFF\u2E80-\uFFFF]/;

/** Letters of such scripts to a word: Chinese and Japanese words have two on average. */
const LETTERS_TO_A_WORD = 2;

/** How many words a text has, near enough to compare lengths in any script. */
export function wordCount(text: string): number {
  const unspaced = MAYBE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  const rest = unspaced > 0 ? text.replace(UNSPACED, ' ') : text;
  const spaced = rest.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / LETTERS_TO_A_WORD);
}

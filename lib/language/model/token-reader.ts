import type { Token } from './analysis.ts';

/** A text with its tokens: what every rule of the later steps looks at. */
export interface TokenReader {
  text: string;
  tokens: readonly Token[];
}

/** What stands between token `index` and the one before it. */
export const gapBefore = ({ text, tokens }: TokenReader, index: number): string =>
  text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? text.length);

/** The looked-up form of token `index`; empty beyond the text's ends. */
export const wordAt = ({ tokens }: TokenReader, index: number): string => tokens[index]?.word ?? '';

/** Token `index` as it is written. */
export const rawAt = ({ text, tokens }: TokenReader, index: number): string =>
  text.slice(tokens[index]?.start ?? 0, tokens[index]?.end ?? 0);

/** Whether only a blank or a hyphen parts token `index` from the one before, in one sentence. */
export const isJoined = (passage: TokenReader, index: number): boolean =>
  passage.tokens[index] !== undefined &&
  passage.tokens[index]?.sentence === passage.tokens[index - 1]?.sentence &&
  /^(?:\s|[-‐‑])$/.test(gapBefore(passage, index));

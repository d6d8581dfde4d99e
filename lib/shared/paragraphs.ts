import type { Span } from './span.ts';

/**
 * The paragraphs of a text: what stands between blank lines, also where such a line has blanks in it.
 * A paragraph begins and ends with a letter or mark, never with a blank.
 */
export const paragraphsOf = (text: string): Span[] =>
  [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.trimEnd().length,
  }));

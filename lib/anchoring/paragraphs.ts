import type { Span } from '../shared/span.ts';

/** The paragraphs of an article's text: what stands between two line breaks in a row. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

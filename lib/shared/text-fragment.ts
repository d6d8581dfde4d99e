import type { Span } from './span.ts';

/** Words at each end of a sentence by which a browser finds it. */
const WORDS_AT_EACH_END = 4;

/**
 * A fragment that makes the browser scroll to the sentence and mark it
 * (https://wicg.github.io/scroll-to-text-fragment/). A browser that does not find it opens the page
 * at its top, as it does without one.
 */
export function textFragment(text: string, sentence: Span): string {
  const words = text.slice(sentence.start, sentence.end).toWellFormed().trim().split(/\s+/);
  const encode = (some: string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  if (words.length <= 2 * WORDS_AT_EACH_END) return `#:~:text=${encode(words)}`;
  const first = words.slice(0, WORDS_AT_EACH_END);
  const last = words.slice(-WORDS_AT_EACH_END);
  return `#:~:text=${encode(first)},${encode(last)}`;
}

/** Whether an address can be opened: what was pasted without one has only a name of ours. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//.test(url);

import type { Analysis, TokenRange } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';

/** A phrase inside a claim: the smallest stretch that is said, or left out, by itself. */
export interface Phrase extends TokenRange {
  claim: number;
}

/** Fewer words that carry news than this are no part of their own. */
const MIN_CONTENT_WORDS = 2;

/** Words that a phrase begins with: what stands before them can be said without them. */
const OPENERS = new Set(
  `in on at by from with for after before during under over near into onto against between among
  through across amid despite about around since until as than per via without within toward towards
  and or but nor who which that whose whom where when while because if although though to following
  including according`.split(/\s+/),
);

/**
 * The claims of a text cut into phrases, in order: before a preposition or a conjunction and behind
 * a comma, wherever both sides have news to tell. No grammar: a cut in the wrong place costs
 * little, since neighbours that share a verdict are joined again.
 */
export const phrasesOf = memoizeByKey((analysis: Analysis): readonly Phrase[] => {
  const { claims, tokens, text } = analysis;
  const parts: Phrase[] = [];
  claims.forEach(({ from, to }, claim) => {
    const first = parts.length;
    let start = from;
    let content = 0;
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      if (content >= MIN_CONTENT_WORDS && i > start) {
        const gap = text.slice(tokens[i - 1]!.end, token.start);
        if (OPENERS.has(token.word) || /[,;:()\u2013\u2014"\u201c\u201d]/.test(gap)) {
          parts.push({ claim, from: start, to: i });
          start = i;
          content = 0;
        }
      }
      if (!token.stop) content++;
    }
    const last = parts.at(-1);
    if (content < MIN_CONTENT_WORDS && parts.length > first && last) last.to = to;
    else if (start < to) parts.push({ claim, from: start, to });
  });
  return parts;
});

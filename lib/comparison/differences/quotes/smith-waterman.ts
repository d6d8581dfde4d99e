import type { TokenRange } from '../../../language/model/analysis.ts';
import type { NormalisedWord } from './normalised-words.ts';

/** Words between two aligned ones that differ; either side may be empty. Indices into the words. */
export interface AlignmentGap {
  here: TokenRange;
  there: TokenRange;
}

export interface WordAlignment {
  /** Number of words that are the same. */
  equal: number;
  /** From the first to the last aligned word; null when nothing is aligned. */
  spanHere: TokenRange | null;
  spanThere: TokenRange | null;
  gaps: AlignmentGap[];
}

const MISMATCH_SCORE = -1;
const GAP_SCORE = -0.5;

/**
 * Best local alignment of two runs of words (Smith and Waterman, 1981): the stretch that they
 * share, with what differs inside it. Local, because outlets quote different parts of one
 * utterance, and what only one of them quotes is no difference.
 */
export function alignWords(
  here: NormalisedWord[],
  there: NormalisedWord[],
  worth: (word: NormalisedWord) => number,
): WordAlignment {
  const columns = there.length + 1;
  const scores = new Float64Array((here.length + 1) * columns);
  let best = 0;
  let bestScore = 0;
  for (let i = 1; i <= here.length; i++) {
    const { heard } = here[i - 1]!;
    const gain = worth(here[i - 1]!);
    // The scores to the left and above, kept in variables: this loop is most of what quotations cost.
    let left = 0;
    let diagonal = scores[(i - 1) * columns]!;
    for (let j = 1; j <= there.length; j++) {
      const cell = i * columns + j;
      const above = scores[cell - columns]!;
      let score = diagonal + (heard === there[j - 1]!.heard ? gain : MISMATCH_SCORE);
      if (above + GAP_SCORE > score) score = above + GAP_SCORE;
      if (left + GAP_SCORE > score) score = left + GAP_SCORE;
      if (score < 0) score = 0;
      scores[cell] = score;
      if (score > bestScore) {
        best = cell;
        bestScore = score;
      }
      left = score;
      diagonal = above;
    }
  }
  return trace(here, there, worth, scores, best);
}

function trace(
  here: NormalisedWord[],
  there: NormalisedWord[],
  worth: (word: NormalisedWord) => number,
  scores: Float64Array,
  best: number,
): WordAlignment {
  const columns = there.length + 1;
  const matched: [i: number, j: number][] = [];
  let cell = best;
  while (scores[cell]! > 0) {
    const i = Math.floor(cell / columns) - 1;
    const j = (cell % columns) - 1;
    const same = here[i]!.heard === there[j]!.heard;
    const diagonal = cell - columns - 1;
    if (scores[cell] === scores[diagonal]! + (same ? worth(here[i]!) : MISMATCH_SCORE)) {
      if (same) matched.push([i, j]);
      cell = diagonal;
    } else if (scores[cell] === scores[cell - columns]! + GAP_SCORE) cell -= columns;
    else cell -= 1;
  }
  matched.reverse();
  const first = matched[0];
  const last = matched.at(-1);
  if (!first || !last) return { equal: 0, spanHere: null, spanThere: null, gaps: [] };
  const spanHere = { from: first[0], to: last[0] + 1 };
  const spanThere = { from: first[1], to: last[1] + 1 };
  const gaps = matched.slice(1).flatMap(([i, j], index): AlignmentGap[] => {
    const [a, b] = matched[index]!;
    if (i === a + 1 && j === b + 1) return [];
    return [{ here: { from: a + 1, to: i }, there: { from: b + 1, to: j } }];
  });
  const end: AlignmentGap = {
    here: { from: spanHere.to, to: sentenceEnd(here, spanHere.to) },
    there: { from: spanThere.to, to: sentenceEnd(there, spanThere.to) },
  };
  if (isExchange(end)) {
    gaps.push(end);
    spanHere.to = end.here.to;
    spanThere.to = end.there.to;
  }
  return { equal: matched.length, spanHere, spanThere, gaps };
}

/** Index of the first word that is no longer in the sentence of the word before `from`. */
function sentenceEnd(words: NormalisedWord[], from: number): number {
  let to = from;
  while (to < words.length && words[to]!.sentence === words[from - 1]!.sentence) to++;
  return to;
}

/**
 * 'We reject his visit.' 'We reject his message.' A local alignment ends before the last word; where
 * both sentences end with a word or two more, these stand for each other.
 */
const isExchange = ({ here, there }: AlignmentGap): boolean =>
  [here, there].every(({ from, to }) => to - from > 0 && to - from <= 2);

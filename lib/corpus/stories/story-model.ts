import {
  type FormFeatures,
  formFeatures,
  type PairFeatures,
  pairFeatures,
  type WeighedProfile,
} from './pair-features.ts';

type Weighed = Exclude<keyof PairFeatures, 'witnesses'>;

/**
 * Weights of a logistic regression over labelled pairs of English news articles, fitted with a ridge
 * penalty. Stories of other outlets left out of the fit are grouped as well as the ones in it, so
 * nine weights are not too many. Two figures only: more would claim an exactness that is not there.
 */
const WEIGHTS: Readonly<Record<Weighed, number>> = {
  names: 3.07,
  lead: 8.06,
  figures: 1.53,
  phrases: 2.29,
  contained: 3.18,
  rare: 0.98,
  rivals: -0.39,
  gap: -0.62,
  undated: -2.82,
};

/** Set so that 0 is where two articles, or two stories on average, are joined. */
const INTERCEPT = -1.8;

/** One pair alone shall not outvote the others of its stories. */
const MAX_PAIR_SCORE = 8;

/** Words this alike are hardly chosen anew by two reporters. */
const SAME_WORDS_THRESHOLD = 0.7;
/** With names and figures that agree so much less than the words, it is one form filled in twice. */
const OTHER_IDENTITY_RATIO = 2 / 3;
/** An agency's text that was updated with a new figure has some new words, too, a day later. */
const VERBATIM_THRESHOLD = 0.85;

/** A join needs more than one witness: with fewer terms in common nothing is known, however rare. */
const MIN_COMMON_TERMS = 4;

/** Below 0 by less than this, two articles are possibly of one story: a reader may decide. */
const BORDERLINE_MARGIN = 0.6;

/**
 * How far the evidence speaks for one story: above 0 for, below 0 against, between -8 and 8.
 * Proportional to logarithmic odds, so that the evidence of several pairs can be averaged.
 */
export function storyScore(a: WeighedProfile, b: WeighedProfile): number {
  if (isOneForm(formFeatures(a, b))) return -MAX_PAIR_SCORE;
  const evidence = pairFeatures(a, b);
  if (evidence.witnesses < MIN_COMMON_TERMS) return -MAX_PAIR_SCORE;
  let sum = INTERCEPT;
  for (const key of Object.keys(WEIGHTS) as Weighed[]) {
    sum += WEIGHTS[key] * evidence[key];
  }
  return Math.max(-MAX_PAIR_SCORE, Math.min(MAX_PAIR_SCORE, sum));
}

/**
 * Numbers, dates and places are identity. The weather in two towns, two results of one league or a
 * price on Monday and on Tuesday are told in the same words and are not the same: the more alike the
 * words are, the more names and figures must be.
 */
function isOneForm({ words, identity, figuresDiffer, days }: FormFeatures): boolean {
  if (words > SAME_WORDS_THRESHOLD && identity < OTHER_IDENTITY_RATIO * words) return true;
  return words > VERBATIM_THRESHOLD && figuresDiffer && days !== null && days >= 1;
}

/** Whether a likeness is too little to join by and too much to say nothing of. */
export const isBorderline = (value: number): boolean => value <= 0 && value > -BORDERLINE_MARGIN;

import { idf, type TermStatistics } from './idf.ts';
import type { TermProfile } from './term-profile.ts';

/** A profile with its terms weighed by what the corpus knows: made once, compared with many. */
export interface WeighedProfile {
  /** Place of each term in the arrays below. */
  indexOf: ReadonlyMap<string, number>;
  terms: readonly string[];
  /** Weight of the term in the corpus. */
  telling: readonly number[];
  /** The same times its weight in the article. */
  value: readonly number[];
  kind: readonly number[];
  phrases: ReadonlyMap<string, number>;
  /** Lengths of the vectors, by part. */
  norms: Record<'name' | 'lead' | 'figure' | 'identity' | 'word' | 'phrase', number>;
  /** Sum of `telling`, and of it in names at the top. */
  total: number;
  leadNames: number;
  day: number | null;
}

/** What two articles have in common, and what keeps them apart. Shares are 0 to 1. */
export interface PairFeatures {
  /** Cosine of the names. */
  names: number;
  /** Cosine of the words at the top. */
  lead: number;
  /** Cosine of the figures. */
  figures: number;
  /** Square root of the cosine of the words side by side. */
  phrases: number;
  /** Shared terms, as a share of the shorter article's. */
  contained: number;
  /** Logarithm of one more than the number of shared rare terms. */
  rare: number;
  /** The names at the top that the other article lacks: the better matched side's share. */
  rivals: number;
  /** Logarithm of one more than the days between publication; 0 when unknown. */
  gap: number;
  /** 1 when a day of publication is unknown. */
  undated: number;
  /** How many terms both have. */
  witnesses: number;
}

/** What shows that two articles are filled-in copies of one form: weather, results, prices. */
export interface FormFeatures {
  /** Cosine of all words that are neither name nor figure. */
  words: number;
  /** Cosine of names and figures together. */
  identity: number;
  /** Each has figures at the top that the other lacks. */
  figuresDiffer: boolean;
  /** Days between publication; null when unknown. */
  days: number | null;
}

const LEAD = 1;
const NAME = 2;
const FIGURE = 4;
const IDENTITY = NAME | FIGURE;

/** Terms that fewer than one article in eighty has. */
const RARE = Math.log(80);

/** Weighs a profile by the corpus' term statistics as they stand. */
export function weigh(profile: TermProfile, statistics: TermStatistics): WeighedProfile {
  const { terms, phrases, day } = profile;
  const telling = terms.map(({ term }) => idf(term, statistics));
  const value = terms.map(({ weight }, i) => weight * (telling[i] ?? 0));
  const kind = terms.map(
    ({ term, lead, name }) =>
      (lead ? LEAD : 0) | (name ? NAME : 0) | (term.startsWith('#') ? FIGURE : 0),
  );
  const phraseWeights = new Map(
    phrases.map(([a, b]) => [
      `${terms[a]?.term} ${terms[b]?.term}`,
      ((telling[a] ?? 0) + (telling[b] ?? 0)) / 2,
    ]),
  );
  const norm = (part: number) =>
    Math.hypot(...value.filter((_, i) => ((kind[i] ?? 0) & part) !== 0));
  return {
    indexOf: new Map(terms.map(({ term }, i) => [term, i])),
    terms: terms.map(({ term }) => term),
    telling,
    value,
    kind,
    phrases: phraseWeights,
    norms: {
      name: norm(NAME),
      lead: norm(LEAD),
      figure: norm(FIGURE),
      identity: norm(IDENTITY),
      word: Math.hypot(...value.filter((_, i) => ((kind[i] ?? 0) & IDENTITY) === 0)),
      phrase: Math.hypot(...phraseWeights.values()),
    },
    total: telling.reduce((sum, weight) => sum + weight, 0),
    leadNames: telling.reduce((sum, w, i) => sum + (isLeadName(kind[i] ?? 0) ? w : 0), 0),
    day,
  };
}

/** The terms that are mostly part of a name. */
export const namesOf = ({ terms, kind }: WeighedProfile): string[] =>
  terms.filter((_, i) => ((kind[i] ?? 0) & NAME) !== 0);

const isLeadName = (kind: number): boolean => (kind & LEAD) !== 0 && (kind & NAME) !== 0;

/** Gathers what speaks for and against one story. Symmetric. */
export function pairFeatures(a: WeighedProfile, b: WeighedProfile): PairFeatures {
  let names = 0;
  let lead = 0;
  let figures = 0;
  let shared = 0;
  let rare = 0;
  let witnesses = 0;
  let namesOfA = 0;
  let namesOfB = 0;
  a.terms.forEach((term, i) => {
    const j = b.indexOf.get(term);
    if (j === undefined) return;
    const kindA = a.kind[i] ?? 0;
    const kindB = b.kind[j] ?? 0;
    const product = (a.value[i] ?? 0) * (b.value[j] ?? 0);
    const weight = a.telling[i] ?? 0;
    if (kindA & kindB & NAME) names += product;
    if (kindA & kindB & LEAD) lead += product;
    if (kindA & kindB & FIGURE) figures += product;
    if (isLeadName(kindA)) namesOfA += weight;
    if (isLeadName(kindB)) namesOfB += weight;
    if (weight >= RARE) rare += 1;
    shared += weight;
    witnesses += 1;
  });
  let phrases = 0;
  for (const [phrase, weight] of a.phrases) phrases += weight * (b.phrases.get(phrase) ?? 0);
  const gap = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  return {
    names: share(names, a.norms.name * b.norms.name),
    lead: share(lead, a.norms.lead * b.norms.lead),
    figures: share(figures, a.norms.figure * b.norms.figure),
    phrases: Math.sqrt(share(phrases, a.norms.phrase * b.norms.phrase)),
    contained: share(shared, Math.min(a.total, b.total)),
    rare: Math.log1p(rare),
    rivals: 1 - Math.max(share(namesOfA, a.leadNames), share(namesOfB, b.leadNames)),
    gap: Math.log1p(gap ?? 0),
    undated: gap === null ? 1 : 0,
    witnesses,
  };
}

/** Looks for a common form. Symmetric. */
export function formFeatures(a: WeighedProfile, b: WeighedProfile): FormFeatures {
  let words = 0;
  let identity = 0;
  a.terms.forEach((term, i) => {
    const j = b.indexOf.get(term);
    if (j === undefined) return;
    const product = (a.value[i] ?? 0) * (b.value[j] ?? 0);
    if ((a.kind[i] ?? 0) & (b.kind[j] ?? 0) & IDENTITY) identity += product;
    if ((((a.kind[i] ?? 0) | (b.kind[j] ?? 0)) & IDENTITY) === 0) words += product;
  });
  return {
    words: share(words, a.norms.word * b.norms.word),
    identity: share(identity, a.norms.identity * b.norms.identity),
    figuresDiffer: hasOwnLeadFigure(a, b) && hasOwnLeadFigure(b, a),
    days: a.day === null || b.day === null ? null : Math.abs(a.day - b.day),
  };
}

const hasOwnLeadFigure = (a: WeighedProfile, b: WeighedProfile): boolean =>
  a.terms.some((term, i) => isLeadFigure(a.kind[i] ?? 0) && !b.indexOf.has(term));

const isLeadFigure = (kind: number): boolean => (kind & LEAD) !== 0 && (kind & FIGURE) !== 0;

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

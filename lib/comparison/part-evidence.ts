import type { TokenRange } from '../language/analysis.ts';
import { candidates } from './candidates.ts';
import { depth } from './depth.ts';
import { HeldShares } from './held-shares.ts';
import type { Link } from './links.ts';
import { logOdds, probability, type Weights } from './logistic.ts';
import type { Pair, Side } from './pair.ts';
import { type Part, partsOf } from './parts.ts';
import { newsOf, WordMatch } from './word-match.ts';

/** What speaks for a part of one text being said in the other. */
export const PART_FEATURES = [
  'share of the part in the sentence that explains most of it',
  'share of its claim in the sentence that explains most of that',
  'the same in the second best sentence',
  'share of its sentence in the best sentence',
  'weight of its claim found in one sentence, as a logarithm',
  'weight of the part found in one sentence, as a logarithm',
  'share of the part found anywhere',
  'share of its words found nowhere',
  'number of its words that carry news, as a logarithm',
  'letters of the longest word found nowhere: long words are rare ones',
  'letters of the longest word found',
  'share of the words of its claim without a capital in the best sentence',
  'the same of the part',
  'the same of its claim, anywhere',
  'the likeliest link of its claim',
  'the likeliest link of a neighbouring claim',
  'that any link of its claim holds',
  'the likeliest link of its sentence',
  'the likeliest link of the sentences beside it',
  'the lesser of the two',
  'share of the part in a claim that its claim is linked with, times how likely that is',
  'the same in the sentence of that claim',
  'how far down it stands',
] as const;

/** What the parts beside it say of one. */
export const PART_CONTEXT = [
  'the part before, in its claim',
  'the part behind, in its claim',
  'the part before, in its sentence',
  'the part behind, in its sentence',
  'both neighbours',
  'its own answer, as log odds',
] as const;

/** A part with how likely it is that the other text says it: 0 to 1. */
export interface JudgedPart extends Part {
  probability: number;
}

export interface PartEvidence extends Part {
  sentence: number;
  features: number[];
}

/** Sentences of the other text that are looked into for one sentence. */
const SENTENCES = 12;

/** The parts of `pair.here` with what the other text holds of each. */
export function partEvidence(pair: Pair, links: Link[]): PartEvidence[] {
  const { here, there } = pair;
  const { claims, sentences } = here.analysis;
  const parts = partsOf(here.analysis);
  const linked = likeliest(links, claims.length);
  const surely = anyLink(links, claims.length);
  const sentenceLinked = new Float64Array(sentences.length);
  claims.forEach(({ sentence }, claim) => {
    sentenceLinked[sentence] = Math.max(sentenceLinked[sentence]!, linked[claim]!);
  });
  const inLinked = sharesInLinked(pair, links, parts);
  const likely = candidates(pair, here, sentences, there, there.analysis.sentences);
  for (const { here: claim, there: other } of links) {
    const list = likely[claims[claim]!.sentence]!;
    const sentence = there.analysis.claims[other]!.sentence;
    if (list.length < SENTENCES && !list.includes(sentence)) list.push(sentence);
  }
  const anywhere = foundAnywhere(pair);
  const plain = claims.map((claim) => plainAnywhere(here, claim, anywhere));
  const held = new HeldShares(here);
  const match = new WordMatch(pair, false);
  const evidence: PartEvidence[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    held.begin(sentence);
    for (const other of likely[index]!) {
      match.hold(there, there.analysis.sentences[other]!);
      held.add(match);
    }
    const whole = held.of(sentence, 'all');
    for (; next < parts.length && parts[next]!.from < sentence.to; next++) {
      const part = parts[next]!;
      const claim = claims[part.claim]!;
      const ofClaim = held.of(claim, 'all');
      const ofPart = held.of(part, 'all');
      const link = linked[part.claim]!;
      const beside = Math.max(linked[part.claim - 1] ?? 0, linked[part.claim + 1] ?? 0);
      evidence.push({
        ...part,
        sentence: index,
        features: [
          ofPart.best,
          ofClaim.best,
          ofClaim.second,
          whole.best,
          Math.log(1 + ofClaim.weight),
          Math.log(1 + ofPart.weight),
          ...wordsFound(here, part, anywhere),
          held.of(claim, 'plain').best,
          held.of(part, 'plain').best,
          plain[part.claim]!,
          link,
          beside,
          surely[part.claim]!,
          sentenceLinked[index]!,
          Math.max(sentenceLinked[index - 1] ?? 0, sentenceLinked[index + 1] ?? 0),
          Math.min(sentenceLinked[index - 1] ?? 0, sentenceLinked[index + 1] ?? 0),
          ...inLinked[next]!,
          depth(part.from),
        ],
      });
    }
  });
  return evidence;
}

/** For each claim of the side, its likeliest link. */
function likeliest(links: Link[], count: number): Float64Array {
  const best = new Float64Array(count);
  for (const { here, probability: p } of links) best[here] = Math.max(best[here]!, p);
  return best;
}

/** For each claim, how likely it is that any of its links holds. */
function anyLink(links: Link[], count: number): Float64Array {
  const none = new Float64Array(count).fill(1);
  for (const { here, probability: p } of links) none[here]! *= 1 - p;
  return none.map((p) => 1 - p);
}

/** Links of a claim, likeliest first, that its parts are held against. */
const LINKS = 4;

/**
 * For each part, the largest share of it that stands in a linked claim, and in the sentence around
 * that, each times how likely the link is.
 */
function sharesInLinked(
  pair: Pair,
  links: Link[],
  parts: readonly Part[],
): [claim: number, sentence: number][] {
  const { here, there } = pair;
  const shares = parts.map((): [number, number] => [0, 0]);
  const partsOf: number[][] = here.analysis.claims.map(() => []);
  parts.forEach(({ claim }, n) => {
    partsOf[claim]!.push(n);
  });
  const likely = likeliestOf(links, here.analysis.claims.length);
  const news = newsOf(here, parts);
  const match = new WordMatch(pair, false);
  const widths = [
    (claim: number) => there.analysis.claims[claim]!,
    (claim: number) => there.analysis.sentences[there.analysis.claims[claim]!.sentence]!,
  ];
  widths.forEach((stretch, width) => {
    let held: TokenRange | null = null;
    for (const link of likely) {
      const next = stretch(link.there);
      if (next !== held) match.hold(there, next);
      held = next;
      for (const n of partsOf[link.here]!) {
        const share = link.probability * match.share(here, parts[n]!, news[n]!);
        if (share > shares[n]![width]!) shares[n]![width] = share;
      }
    }
  });
  return shares;
}

/** The likeliest links of each claim, in the order of the other text. */
function likeliestOf(links: Link[], claims: number): Link[] {
  const linksOf: Link[][] = Array.from({ length: claims }, () => []);
  for (const link of links) linksOf[link.here]!.push(link);
  return linksOf
    .flatMap((all) =>
      all.sort((a, b) => b.probability - a.probability || a.there - b.there).slice(0, LINKS),
    )
    .sort((a, b) => a.there - b.there);
}

/** For each token, how near any word of the other text comes to it. */
function foundAnywhere({ here, there, near }: Pair): Float64Array {
  const found = new Float64Array(here.words.length);
  for (let i = 0; i < found.length; i++) {
    const word = here.words[i]!;
    if (there.sentencesWith[word]! > 0) found[i] = 1;
    else for (const other of near[word]!) found[i] = Math.max(found[i]!, other.nearness);
  }
  return found;
}

/** The features of a part that ask whether its words stand anywhere in the other text. */
function wordsFound({ analysis, weights, content }: Side, part: Part, anywhere: Float64Array) {
  let weight = 0;
  let found = 0;
  let words = 0;
  let lost = 0;
  let longestLost = 0;
  let longestFound = 0;
  for (let i = part.from; i < part.to; i++) {
    if (!content[i]) continue;
    const letters = Math.min(20, analysis.tokens[i]!.word.length);
    words++;
    weight += weights[i]!;
    found += weights[i]! * anywhere[i]!;
    if (anywhere[i] === 0) {
      lost++;
      longestLost = Math.max(longestLost, letters);
    } else longestFound = Math.max(longestFound, letters);
  }
  return [
    weight === 0 ? 0 : found / weight,
    words === 0 ? 0 : lost / words,
    Math.log(1 + words),
    longestLost / 10,
    longestFound / 10,
  ];
}

/** Share of the words without a capital that stand anywhere in the other text. */
function plainAnywhere(
  { weights, content, capital }: Side,
  { from, to }: TokenRange,
  anywhere: Float64Array,
): number {
  let total = 0;
  let found = 0;
  for (let i = from; i < to; i++) {
    if (!content[i] || capital[i]) continue;
    total += weights[i]!;
    found += weights[i]! * anywhere[i]!;
  }
  return total === 0 ? 0 : found / total;
}

/** For each part, its features and what its neighbours say, in the order of `PART_CONTEXT`. */
export function partsInContext(parts: PartEvidence[], alone: number[]): number[][] {
  const context = contextOf(parts, alone);
  return parts.map(({ features }, n) => [...features, ...context(n)]);
}

/** What the parts beside part number `n` say of it, in the order of `PART_CONTEXT`. */
function contextOf(parts: PartEvidence[], alone: number[]): (n: number) => number[] {
  return (n) => {
    const part = parts[n]!;
    const own = alone[n]!;
    const beside = (step: number, same: 'claim' | 'sentence'): number =>
      parts[n + step]?.[same] === part[same] ? alone[n + step]! : own;
    const before = alone[n - 1];
    const behind = alone[n + 1];
    const both = ((before ?? behind ?? own) + (behind ?? before ?? own)) / 2;
    return [
      beside(-1, 'claim'),
      beside(1, 'claim'),
      beside(-1, 'sentence'),
      beside(1, 'sentence'),
      both,
      logOdds(own),
    ];
  };
}

/** The parts judged: first each alone, then once more with its neighbours. */
export function judgeParts(parts: PartEvidence[], weights: Weights): JudgedPart[] {
  const alone = parts.map(({ features }) => probability(weights.part, features));
  const context = contextOf(parts, alone);
  return parts.map(({ claim, from, to, features }, n) => {
    const judged = probability(weights.partInContext, features, context(n));
    return { claim, from, to, probability: judged };
  });
}

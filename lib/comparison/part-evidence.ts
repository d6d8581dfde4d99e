import type { TokenRange } from '../language/analysis.ts';
import { candidates } from './candidates.ts';
import { depth } from './depth.ts';
import type { Link } from './links.ts';
import { logOdds, probability, type Weights } from './logistic.ts';
import type { Pair, Side } from './pair.ts';
import { type Part, partsOf } from './parts.ts';
import { WordMatch } from './word-match.ts';

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
  const match = new WordMatch(pair, false);
  const evidence: PartEvidence[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    const found: Float64Array[] = [];
    const foundPlain: Float64Array[] = [];
    for (const other of likely[index]!) {
      match.hold(there, there.analysis.sentences[other]!);
      const nearness = (token: number) => match.nearness(here, token);
      found.push(running(here, sentence, nearness, true));
      foundPlain.push(running(here, sentence, nearness, false));
    }
    const total = running(here, sentence, () => 1, true);
    const totalPlain = running(here, sentence, () => 1, false);
    const whole = shareIn(found, total, sentence, sentence);
    for (; next < parts.length && parts[next]!.from < sentence.to; next++) {
      const part = parts[next]!;
      const claim = claims[part.claim]!;
      const ofClaim = shareIn(found, total, sentence, claim);
      const ofPart = shareIn(found, total, sentence, part);
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
          shareIn(foundPlain, totalPlain, sentence, claim).best,
          shareIn(foundPlain, totalPlain, sentence, part).best,
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
  parts: Part[],
): [claim: number, sentence: number][] {
  const { here, there } = pair;
  const shares = parts.map((): [number, number] => [0, 0]);
  const partsOf = new Map<number, number[]>();
  parts.forEach(({ claim }, n) => {
    partsOf.set(claim, [...(partsOf.get(claim) ?? []), n]);
  });
  const linksOf = Map.groupBy(links, (link) => link.here);
  const likely = [...linksOf.values()].flatMap((all) =>
    all.toSorted((a, b) => b.probability - a.probability || a.there - b.there).slice(0, LINKS),
  );
  const match = new WordMatch(pair, false);
  const widths = [
    (claim: number) => there.analysis.claims[claim]!,
    (claim: number) => there.analysis.sentences[there.analysis.claims[claim]!.sentence]!,
  ];
  for (const link of likely.sort((a, b) => a.there - b.there)) {
    widths.forEach((stretch, width) => {
      match.hold(there, stretch(link.there));
      for (const n of partsOf.get(link.here) ?? []) {
        const share = match.share(here, parts[n]!);
        shares[n]![width] = Math.max(shares[n]![width]!, link.probability * share);
      }
    });
  }
  return shares;
}

/** For each token, how near any word of the other text comes to it. */
function foundAnywhere({ here, there, near }: Pair): Float64Array {
  return Float64Array.from(here.words, (word) => {
    if (there.sentencesWith[word]! > 0) return 1;
    let best = 0;
    for (const { word: other, nearness } of near[word]!) {
      if (nearness > best && there.sentencesWith[other]! > 0) best = nearness;
    }
    return best;
  });
}

/** Running totals of the weight of a sentence's words, names or not, each times what `say` has. */
function running(
  { analysis, weights, content }: Side,
  { from, to }: TokenRange,
  say: (token: number) => number,
  capitals: boolean,
): Float64Array {
  const sums = new Float64Array(to - from + 1);
  for (let i = from; i < to; i++) {
    const gain =
      content[i] && (capitals || !analysis.tokens[i]!.capital) ? weights[i]! * say(i) : 0;
    sums[i - from + 1] = sums[i - from]! + gain;
  }
  return sums;
}

/** How much of a range inside `sentence` its best and second best counterparts hold. */
function shareIn(
  found: Float64Array[],
  total: Float64Array,
  sentence: TokenRange,
  range: TokenRange,
) {
  const sum = (sums: Float64Array) =>
    sums[range.to - sentence.from]! - sums[range.from - sentence.from]!;
  let first = 0;
  let second = 0;
  for (const sums of found) {
    const weight = sum(sums);
    if (weight > first) [first, second] = [weight, first];
    else if (weight > second) second = weight;
  }
  const whole = sum(total);
  return whole === 0
    ? { best: 0, second: 0, weight: 0 }
    : { best: first / whole, second: second / whole, weight: first };
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
  { analysis, weights, content }: Side,
  { from, to }: TokenRange,
  anywhere: Float64Array,
): number {
  let total = 0;
  let found = 0;
  for (let i = from; i < to; i++) {
    if (!content[i] || analysis.tokens[i]!.capital) continue;
    total += weights[i]!;
    found += weights[i]! * anywhere[i]!;
  }
  return total === 0 ? 0 : found / total;
}

/** For each part, its features and what its neighbours say, in the order of `PART_CONTEXT`. */
export function partsInContext(parts: PartEvidence[], alone: number[]): number[][] {
  return parts.map((part, n) => {
    const own = alone[n]!;
    const beside = (step: number, same: 'claim' | 'sentence'): number =>
      parts[n + step]?.[same] === part[same] ? alone[n + step]! : own;
    const before = alone[n - 1];
    const behind = alone[n + 1];
    const both = ((before ?? behind ?? own) + (behind ?? before ?? own)) / 2;
    return [
      ...part.features,
      beside(-1, 'claim'),
      beside(1, 'claim'),
      beside(-1, 'sentence'),
      beside(1, 'sentence'),
      both,
      logOdds(own),
    ];
  });
}

/** The parts judged: first each alone, then once more with its neighbours. */
export function judgeParts(parts: PartEvidence[], weights: Weights): JudgedPart[] {
  const alone = parts.map(({ features }) => probability(weights.part, features));
  return partsInContext(parts, alone).map((features, n) => {
    const { claim, from, to } = parts[n]!;
    return { claim, from, to, probability: probability(weights.partInContext, features) };
  });
}

import type { TokenRange } from '../../language/model/analysis.ts';
import { type Feature, valuesOf } from '../model/feature.ts';
import { logOdds, probability, type Weights } from '../model/weights-model.ts';
import { countingSort } from '../text-pair/counting-sort.ts';
import type { TextPair, TextSide } from '../text-pair/text-pair.ts';
import { type Link, likelierFirst } from './claim-links.ts';
import { ClaimOverlap } from './claim-overlap.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { positionInText } from './position-in-text.ts';
import { newsOf, TokenOverlap } from './token-overlap.ts';

type Overlap = ReturnType<ClaimOverlap['of']>;

/** What is known of a phrase of one text, before any of it is weighed. */
interface PhraseEvidence {
  /** What the best sentences of the other text hold of it, of its claim and of its sentence. */
  phrase: Overlap;
  claim: Overlap;
  sentence: Overlap;
  /** The same of words without a capital. */
  plainPhrase: Overlap;
  plainClaim: Overlap;
  /** What of its words stands anywhere in the other text; of its claim, of those without a capital. */
  words: ReturnType<typeof wordsFound>;
  plainAnywhere: number;
  /** How likely the likeliest links are. */
  link: number;
  neighbourLink: number;
  anyLink: number;
  sentenceLink: number;
  /** Of the sentences before and behind. */
  neighbourSentences: [number, number];
  /** Shares of it in what its claim is linked with, times how likely the link is. */
  inLinkedClaim: number;
  inLinkedSentence: number;
  position: number;
}

/** What speaks for a phrase of one text being said in the other. */
export const PHRASE_FEATURES: readonly Feature<PhraseEvidence>[] = [
  {
    name: 'share of the part in the sentence that explains most of it',
    value: ({ phrase }) => phrase.best,
  },
  {
    name: 'share of its claim in the sentence that explains most of that',
    value: ({ claim }) => claim.best,
  },
  { name: 'the same in the second best sentence', value: ({ claim }) => claim.second },
  { name: 'share of its sentence in the best sentence', value: ({ sentence }) => sentence.best },
  {
    name: 'weight of its claim found in one sentence, as a logarithm',
    value: ({ claim }) => Math.log(1 + claim.weight),
  },
  {
    name: 'weight of the part found in one sentence, as a logarithm',
    value: ({ phrase }) => Math.log(1 + phrase.weight),
  },
  { name: 'share of the part found anywhere', value: ({ words }) => words.found },
  { name: 'share of its words found nowhere', value: ({ words }) => words.lost },
  {
    name: 'number of its words that carry news, as a logarithm',
    value: ({ words }) => words.count,
  },
  {
    name: 'letters of the longest word found nowhere: long words are rare ones',
    value: ({ words }) => words.longestLost,
  },
  { name: 'letters of the longest word found', value: ({ words }) => words.longestFound },
  {
    name: 'share of the words of its claim without a capital in the best sentence',
    value: ({ plainClaim }) => plainClaim.best,
  },
  { name: 'the same of the part', value: ({ plainPhrase }) => plainPhrase.best },
  { name: 'the same of its claim, anywhere', value: (evidence) => evidence.plainAnywhere },
  { name: 'the likeliest link of its claim', value: ({ link }) => link },
  {
    name: 'the likeliest link of a neighbouring claim',
    value: ({ neighbourLink }) => neighbourLink,
  },
  { name: 'that any link of its claim holds', value: (evidence) => evidence.anyLink },
  { name: 'the likeliest link of its sentence', value: ({ sentenceLink }) => sentenceLink },
  {
    name: 'the likeliest link of the sentences beside it',
    value: ({ neighbourSentences: [before, behind] }) => Math.max(before, behind),
  },
  {
    name: 'the lesser of the two',
    value: ({ neighbourSentences: [before, behind] }) => Math.min(before, behind),
  },
  {
    name: 'share of the part in a claim that its claim is linked with, times how likely that is',
    value: ({ inLinkedClaim }) => inLinkedClaim,
  },
  {
    name: 'the same in the sentence of that claim',
    value: ({ inLinkedSentence }) => inLinkedSentence,
  },
  { name: 'how far down it stands', value: ({ position }) => position },
];

/** How likely a phrase and its neighbours are to be said, each judged alone. */
interface PhraseContext {
  own: number;
  /** Its own answer where it has no neighbour there. */
  inClaim: { before: number; behind: number };
  inSentence: { before: number; behind: number };
  neighbours: { before: number | undefined; behind: number | undefined };
}

/** What the phrases beside it say of one. */
export const PHRASE_CONTEXT: readonly Feature<PhraseContext>[] = [
  { name: 'the part before, in its claim', value: ({ inClaim }) => inClaim.before },
  { name: 'the part behind, in its claim', value: ({ inClaim }) => inClaim.behind },
  { name: 'the part before, in its sentence', value: ({ inSentence }) => inSentence.before },
  { name: 'the part behind, in its sentence', value: ({ inSentence }) => inSentence.behind },
  {
    name: 'both neighbours',
    value: ({ own, neighbours: { before, behind } }) =>
      ((before ?? behind ?? own) + (behind ?? before ?? own)) / 2,
  },
  { name: 'its own answer, as log odds', value: ({ own }) => logOdds(own) },
];

/** A part with how likely it is that the other text says it: 0 to 1. */
export interface ScoredPhrase extends Phrase {
  probability: number;
}

export interface PhraseFeatures extends Phrase {
  sentence: number;
  features: number[];
}

/**
 * Links of a claim, likeliest first, that its parts are held against; and sentences of the other text
 * that are looked into for one sentence, those of its claims' likeliest links. A search of their own
 * for the likest sentences, and twelve of them, were no better on stories left out.
 */
const MAX_LINKS_PER_CLAIM = 4;
const MAX_SENTENCES = 6;

/** The parts of `pair.here` with what the other text holds of each. */
export function phraseFeatures(pair: TextPair, links: Link[]): PhraseFeatures[] {
  const { here, there } = pair;
  const { claims, sentences } = here.analysis;
  const parts = phrasesOf(here.analysis);
  const linked = likeliest(links, claims.length);
  const surely = anyLink(links, claims.length);
  const sentenceLinked = new Float64Array(sentences.length);
  claims.forEach(({ sentence }, claim) => {
    sentenceLinked[sentence] = Math.max(sentenceLinked[sentence]!, linked[claim]!);
  });
  const likely = likeliestOf(links, claims.length);
  const match = new TokenOverlap(pair, false);
  const inLinked = sharesInLinked(pair, match, likely.flat(), parts);
  const likelySentences = sentencesOf(pair, likely);
  const anywhere = foundAnywhere(pair);
  const plain = claims.map((claim) => plainAnywhere(here, claim, anywhere));
  const held = new ClaimOverlap(here);
  const evidence: PhraseFeatures[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    held.begin(sentence);
    for (const other of likelySentences[index]!) {
      match.hold(there, there.analysis.sentences[other]!);
      held.add(match);
    }
    const whole = held.of(sentence, 'all');
    for (; next < parts.length && parts[next]!.from < sentence.to; next++) {
      const part = parts[next]!;
      const claim = claims[part.claim]!;
      const features = valuesOf(PHRASE_FEATURES, {
        claim: held.of(claim, 'all'),
        phrase: held.of(part, 'all'),
        sentence: whole,
        plainClaim: held.of(claim, 'plain'),
        plainPhrase: held.of(part, 'plain'),
        words: wordsFound(here, part, anywhere),
        plainAnywhere: plain[part.claim]!,
        link: linked[part.claim]!,
        neighbourLink: Math.max(linked[part.claim - 1] ?? 0, linked[part.claim + 1] ?? 0),
        anyLink: surely[part.claim]!,
        sentenceLink: sentenceLinked[index]!,
        neighbourSentences: [sentenceLinked[index - 1] ?? 0, sentenceLinked[index + 1] ?? 0],
        inLinkedClaim: inLinked.claim[next]!,
        inLinkedSentence: inLinked.sentence[next]!,
        position: positionInText(part.from),
      });
      evidence.push({ ...part, sentence: index, features });
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

/** For each part, the largest share of it that stands somewhere, each times how likely the link is. */
interface SharesInLinked {
  /** In a claim that its claim is linked with. */
  claim: Float64Array;
  /** In the sentence around such a claim. */
  sentence: Float64Array;
}

function sharesInLinked(
  pair: TextPair,
  match: TokenOverlap,
  links: readonly Link[],
  parts: readonly Phrase[],
): SharesInLinked {
  const { here, there } = pair;
  const { claims, sentences } = there.analysis;
  const shares = {
    claim: new Float64Array(parts.length),
    sentence: new Float64Array(parts.length),
  };
  const firstPart = firstParts(parts, here.analysis.claims.length);
  const order = countingSort(links.length, (n) => links[n]!.there);
  const news = newsOf(here, parts);
  /** Holds the link's parts against the stretch that is held. */
  const share = (best: Float64Array, { here: claim, probability: p }: Link) => {
    for (let n = firstPart[claim]!; n < firstPart[claim + 1]!; n++) {
      best[n] = Math.max(best[n]!, p * match.share(here, parts[n]!, news[n]!));
    }
  };
  let held = -1;
  for (const n of order) {
    const link = links[n]!;
    if (link.there !== held) match.hold(there, claims[link.there]!);
    held = link.there;
    share(shares.claim, link);
  }
  held = -1;
  for (const n of order) {
    const { sentence } = claims[links[n]!.there]!;
    if (sentence !== held) match.hold(there, sentences[sentence]!);
    held = sentence;
    share(shares.sentence, links[n]!);
  }
  return shares;
}

/** For each claim and for the end, its first part. */
function firstParts(parts: readonly Phrase[], claims: number): Int32Array {
  const first = new Int32Array(claims + 1);
  for (const { claim } of parts) first[claim + 1]!++;
  for (let claim = 0; claim < claims; claim++) first[claim + 1]! += first[claim]!;
  return first;
}

/** The likeliest links of each claim, likeliest first. */
function likeliestOf(links: readonly Link[], claims: number): Link[][] {
  const likeliest: Link[][] = Array.from({ length: claims }, () => []);
  for (const link of links) {
    const best = likeliest[link.here]!;
    let at = best.length;
    while (at > 0 && likelierFirst(link, best[at - 1]!) < 0) at--;
    if (at === MAX_LINKS_PER_CLAIM) continue;
    if (best.length < MAX_LINKS_PER_CLAIM) best.push(link);
    for (let to = best.length - 1; to > at; to--) best[to] = best[to - 1]!;
    best[at] = link;
  }
  return likeliest;
}

/** For each sentence, those of the other text that its claims are likeliest linked with. */
function sentencesOf({ here, there }: TextPair, likely: readonly Link[][]): number[][] {
  const found: number[][] = here.analysis.sentences.map(() => []);
  const taken: Link[][] = here.analysis.sentences.map(() => []);
  likely.forEach((links, claim) => {
    taken[here.analysis.claims[claim]!.sentence]!.push(...links);
  });
  taken.forEach((links, index) => {
    if (links.length > MAX_SENTENCES) links.sort(likelierFirst);
    for (const { there: other } of links) {
      const { sentence } = there.analysis.claims[other]!;
      if (found[index]!.length < MAX_SENTENCES && !found[index]!.includes(sentence)) {
        found[index]!.push(sentence);
      }
    }
  });
  return found;
}

/** For each token, how near any word of the other text comes to it. */
function foundAnywhere({ here, there, similar }: TextPair): Float64Array {
  const found = new Float64Array(here.words.length);
  for (let i = 0; i < found.length; i++) {
    const word = here.words[i]!;
    if (there.sentencesWith[word]! > 0) found[i] = 1;
    else for (const other of similar[word]!) found[i] = Math.max(found[i]!, other.similarity);
  }
  return found;
}

/** The features of a part that ask whether its words stand anywhere in the other text. */
function wordsFound(
  { analysis, weights, content }: TextSide,
  part: Phrase,
  anywhere: Float64Array,
) {
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
  return {
    found: weight === 0 ? 0 : found / weight,
    lost: words === 0 ? 0 : lost / words,
    count: Math.log(1 + words),
    longestLost: longestLost / 10,
    longestFound: longestFound / 10,
  };
}

/** Share of the words without a capital that stand anywhere in the other text. */
function plainAnywhere(
  { weights, content, capital }: TextSide,
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

/** For each part, its features and what its neighbours say, in the order of `PHRASE_CONTEXT`. */
export function phrasesInContext(parts: PhraseFeatures[], alone: number[]): number[][] {
  const context = contextOf(parts, alone);
  return parts.map(({ features }, n) => [...features, ...context(n)]);
}

/** What the phrases beside phrase number `n` say of it, in the order of `PHRASE_CONTEXT`. */
function contextOf(parts: PhraseFeatures[], alone: number[]): (n: number) => number[] {
  return (n) => {
    const part = parts[n]!;
    const own = alone[n]!;
    const beside = (step: number, same: 'claim' | 'sentence'): number =>
      parts[n + step]?.[same] === part[same] ? alone[n + step]! : own;
    return valuesOf(PHRASE_CONTEXT, {
      own,
      inClaim: { before: beside(-1, 'claim'), behind: beside(1, 'claim') },
      inSentence: { before: beside(-1, 'sentence'), behind: beside(1, 'sentence') },
      neighbours: { before: alone[n - 1], behind: alone[n + 1] },
    });
  };
}

/** The parts judged: first each alone, then once more with its neighbours. */
export function scorePhrases(parts: PhraseFeatures[], weights: Weights): ScoredPhrase[] {
  const alone = parts.map(({ features }) => probability(weights.part, features));
  const context = contextOf(parts, alone);
  return parts.map(({ claim, from, to, features }, n) => {
    const judged = probability(weights.partInContext, features, context(n));
    return { claim, from, to, probability: judged };
  });
}

import type { Analysis } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import type { ClaimLink } from '../model/claim-link.ts';
import { countingSort } from '../text-pair/counting-sort.ts';
import type { TextPair, TextSide } from '../text-pair/text-pair.ts';
import { areOpposite, sayingsOfClaims } from './antonyms.ts';
import { figuresOfClaims, sharedFigures } from './claim-figures.ts';
import { positionInText } from './position-in-text.ts';
import { sharedEntities } from './shared-entities.ts';
import { Explained, newsOf, plainNewsOf, TokenOverlap } from './token-overlap.ts';

/** What speaks for two claims stating one fact. Each is the same seen from either side. */
export const LINK_FEATURES = [
  'the smaller share of the claims that the other explains',
  'the larger share of a claim that the sentence of the other explains',
  'the smaller one',
  'weight of the rarest word shared',
  'weight shared, as a logarithm',
  'weight of words that follow one another in both',
  'the same as a share of the claim',
  'part of what is shared that is the same word, not a near one',
  'a name is shared',
  'length of the shorter claim, as a logarithm',
  'one is an attribution, the other is not',
  'sides for which this is the best candidate',
  'weight shared against the best candidate of that side, where it is larger',
  'how far apart they stand in the reports',
  'how far down the lower one stands',
  'the smaller share of the words without a capital',
  'the larger one',
  'both in full: neither holds a word that the other lacks',
  // The three that tell most: a word that either report has in one sentence only points at one fact.
  'how few sentences have the words shared, as a logarithm',
  'how few sentences have the one that fewest have',
  'likeness of the sentences around',
  // 'The climber' here, 'Mr Varga' there: who a fact is about, where the words do not tell.
  'how seldom the reports speak of those that both are about, as a logarithm',
  'somebody whom both are about is not called by name in both',
  // '40 homes' and 'forty homes' are one fact; '40 homes' and '60 lorries' are two.
  'a figure is shared',
  'both have figures of one kind, none of them shared',
  'only one of them has a figure',
  // Opposites are about one thing, and that brings them near; that they are not one statement is
  // decided where claims are aligned.
  'a word of one is the opposite of a word of the other',
] as const;

/** Two claims that may state one fact, with what speaks for it. */
export interface LinkCandidate extends ClaimLink {
  /** In the order of `LINK_FEATURES`. */
  features: number[];
  /** Whether neither claim holds anything that the other lacks. */
  same: boolean;
}

/** What speaks for each of `links`. Linear in their number and the length of their sentences. */
export function linkFeatures(pair: TextPair, links: readonly ClaimLink[]): LinkCandidate[] {
  const { here, there } = pair;
  const mine = here.analysis.claims;
  const theirs = there.analysis.claims;
  const newsHere = newsOf(here, mine);
  const newsThere = newsOf(there, theirs);
  const match = new TokenOverlap(pair, true);
  const forth = explainedEnd(match, here, there, links, 'here');
  const back = explainedEnd(match, there, here, links, 'there');
  const { claims: f } = forth;
  const { claims: g } = back;
  const plainOfHere = plainNewsOf(here, mine);
  const plainOfThere = plainNewsOf(there, theirs);
  const entities = sharedEntities(pair);
  const sayingsHere = sayingsOfClaims(here.analysis);
  const sayingsThere = sayingsOfClaims(there.analysis);
  const figuresHere = figuresOfClaims(here.analysis);
  const figuresThere = figuresOfClaims(there.analysis);
  const depthHere = depths(here.analysis);
  const depthThere = depths(there.analysis);
  const shared = f.got.map((weight, n) => weight + g.got[n]!);
  const bestHere = bestOf(links, shared, 'here', mine.length);
  const bestThere = bestOf(links, shared, 'there', theirs.length);
  return links.map(({ here: i, there: j }, n) => {
    const a = mine[i]!;
    const b = theirs[j]!;
    const ofHere = ratio(shared[n]!, bestHere[i]!);
    const ofThere = ratio(shared[n]!, bestThere[j]!);
    const same = f.whole[n] === 1 && g.whole[n] === 1;
    const plainHere = ratio(f.plain[n]!, plainOfHere[i]!);
    const plainThere = ratio(g.plain[n]!, plainOfThere[j]!);
    const [entitiesShared, unnamed] = entities(i, j);
    const [figure, rival, lone] = sharedFigures(figuresHere[i]!, figuresThere[j]!);
    return {
      here: i,
      there: j,
      same,
      features: [
        Math.min(ratio(f.got[n]!, newsHere[i]!), ratio(g.got[n]!, newsThere[j]!)),
        Math.max(forth.inSentence[n]!, back.inSentence[n]!),
        Math.min(forth.inSentence[n]!, back.inSentence[n]!),
        Math.min(f.best[n]!, g.best[n]!),
        Math.log(1 + shared[n]! / 2),
        Math.min(f.together[n]!, g.together[n]!),
        Math.min(ratio(f.together[n]!, newsHere[i]!), ratio(g.together[n]!, newsThere[j]!)),
        ratio(f.exact[n]! + g.exact[n]!, shared[n]!),
        f.name[n]! * g.name[n]!,
        Math.log(1 + Math.min(a.to - a.from, b.to - b.from)),
        a.attribution === b.attribution ? 0 : 1,
        (ofHere > 0.999 ? 1 : 0) + (ofThere > 0.999 ? 1 : 0),
        Math.max(ofHere, ofThere),
        Math.abs(depthHere[i]! - depthThere[j]!),
        Math.max(depthHere[i]!, depthThere[j]!),
        Math.min(plainHere, plainThere),
        Math.max(plainHere, plainThere),
        same ? 1 : 0,
        Math.log(1 + (f.distinct[n]! + g.distinct[n]!) / 2),
        Math.max(f.mostDistinct[n]!, g.mostDistinct[n]!),
        Math.sqrt(forth.around[n]! * back.around[n]!),
        entitiesShared,
        unnamed,
        figure,
        rival,
        lone,
        areOpposite(sayingsHere[i]!, sayingsThere[j]!) ? 1 : 0,
      ],
    };
  });
}

type End = keyof ClaimLink;

/** How far down each claim of a text stands. */
const depths = memoizeByKey(({ claims }: Analysis) =>
  Float64Array.from(claims, ({ from }) => positionInText(from)),
);

/** What of the claims on one end of links those on the other end explain; an entry for each link. */
interface ExplainedEnd {
  /** What the claims themselves explain. */
  claims: Explained;
  /** Share of the claim that the sentence of the other explains. */
  inSentence: Float64Array;
  /** Share of the sentence around the claim that the sentence of the other explains. */
  around: Float64Array;
}

function explainedEnd(
  match: TokenOverlap,
  side: TextSide,
  other: TextSide,
  links: readonly ClaimLink[],
  end: End,
): ExplainedEnd {
  const otherEnd = end === 'here' ? 'there' : 'here';
  const { claims, sentences } = side.analysis;
  const others = other.analysis.claims;
  const news = newsOf(side, claims);
  const newsAround = newsOf(side, sentences);
  const found = {
    claims: new Explained(links.length),
    inSentence: new Float64Array(links.length),
    around: new Float64Array(links.length),
  };
  const order = countingSort(links.length, (n) => links[n]![otherEnd]);
  let held = -1;
  for (const n of order) {
    const link = links[n]!;
    if (link[otherEnd] !== held) match.hold(other, others[link[otherEnd]]!);
    held = link[otherEnd];
    match.explain(side, claims[link[end]]!, news[link[end]]!, found.claims, n);
  }
  held = -1;
  for (const n of order) {
    const { [end]: claim, [otherEnd]: explaining } = links[n]!;
    const { sentence } = others[explaining]!;
    if (sentence !== held) match.hold(other, other.analysis.sentences[sentence]!);
    held = sentence;
    const own = claims[claim]!.sentence;
    found.inSentence[n] = match.share(side, claims[claim]!, news[claim]!);
    found.around[n] = match.share(side, sentences[own]!, newsAround[own]!);
  }
  return found;
}

function bestOf(links: readonly ClaimLink[], values: Float64Array, end: End, count: number) {
  const best = new Float64Array(count);
  links.forEach((link, n) => {
    best[link[end]] = Math.max(best[link[end]]!, values[n]!);
  });
  return best;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

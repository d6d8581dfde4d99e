import type { Analysis } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import type { ClaimLink } from '../model/claim-link.ts';
import { type Feature, valuesOf } from '../model/feature.ts';
import { countingSort } from '../text-pair/counting-sort.ts';
import type { TextPair, TextSide } from '../text-pair/text-pair.ts';
import { areOpposite, sayingsOfClaims } from './antonyms.ts';
import { figuresOfClaims, sharedFigures } from './claim-figures.ts';
import { positionInText } from './position-in-text.ts';
import { sharedEntities } from './shared-entities.ts';
import { Explained, newsOf, plainNewsOf, TokenOverlap } from './token-overlap.ts';

/** What is known of two claims that may state one fact, before any of it is weighed. */
interface LinkEvidence {
  /** Shares of the claims that the other explains: of all words, and of those without a capital. */
  explained: Both;
  plain: Both;
  /** Shares of the claims that the sentence of the other explains, and of the sentences around. */
  inSentence: Both;
  around: Both;
  /** Weight of words that follow one another in both, and as a share of the claim. */
  together: Both;
  togetherShare: Both;
  /** Weight of the rarest word shared. */
  rarest: Both;
  /** Weight of all words shared, and of those that are the same word. */
  shared: number;
  exact: number;
  /** Weight shared as a share of what the best candidate of that side shares. */
  ofBest: Both;
  hasName: Both;
  /** In words. */
  lengths: Both;
  attribution: [boolean, boolean];
  positions: Both;
  isSame: boolean;
  distinct: number;
  mostDistinct: number;
  entitiesShared: number;
  unnamed: number;
  figure: { shared: number; unlike: number; lone: number };
  isOpposite: boolean;
}

/** The same of the claim here and of the claim there. */
type Both = [here: number, there: number];

const smaller = ([a, b]: Both): number => Math.min(a, b);
const larger = ([a, b]: Both): number => Math.max(a, b);

/** What speaks for two claims stating one fact. Each is the same seen from either side. */
export const LINK_FEATURES: readonly Feature<LinkEvidence>[] = [
  {
    name: 'the smaller share of the claims that the other explains',
    value: ({ explained }) => smaller(explained),
  },
  {
    name: 'the larger share of a claim that the sentence of the other explains',
    value: ({ inSentence }) => larger(inSentence),
  },
  { name: 'the smaller one', value: ({ inSentence }) => smaller(inSentence) },
  { name: 'weight of the rarest word shared', value: ({ rarest }) => smaller(rarest) },
  { name: 'weight shared, as a logarithm', value: ({ shared }) => Math.log(1 + shared / 2) },
  {
    name: 'weight of words that follow one another in both',
    value: ({ together }) => smaller(together),
  },
  {
    name: 'the same as a share of the claim',
    value: ({ togetherShare }) => smaller(togetherShare),
  },
  {
    name: 'part of what is shared that is the same word, not a near one',
    value: ({ exact, shared }) => ratio(exact, shared),
  },
  { name: 'a name is shared', value: ({ hasName: [here, there] }) => here * there },
  {
    name: 'length of the shorter claim, as a logarithm',
    value: ({ lengths }) => Math.log(1 + smaller(lengths)),
  },
  {
    name: 'one is an attribution, the other is not',
    value: ({ attribution: [here, there] }) => (here === there ? 0 : 1),
  },
  {
    name: 'sides for which this is the best candidate',
    value: ({ ofBest: [here, there] }) => (here > 0.999 ? 1 : 0) + (there > 0.999 ? 1 : 0),
  },
  {
    name: 'weight shared against the best candidate of that side, where it is larger',
    value: ({ ofBest }) => larger(ofBest),
  },
  {
    name: 'how far apart they stand in the reports',
    value: ({ positions: [here, there] }) => Math.abs(here - there),
  },
  { name: 'how far down the lower one stands', value: ({ positions }) => larger(positions) },
  {
    name: 'the smaller share of the words without a capital',
    value: ({ plain }) => smaller(plain),
  },
  { name: 'the larger one', value: ({ plain }) => larger(plain) },
  {
    name: 'both in full: neither holds a word that the other lacks',
    value: ({ isSame }) => (isSame ? 1 : 0),
  },
  // The three that tell most: a word that either report has in one sentence only points at one fact.
  {
    name: 'how few sentences have the words shared, as a logarithm',
    value: ({ distinct }) => Math.log(1 + distinct / 2),
  },
  {
    name: 'how few sentences have the one that fewest have',
    value: ({ mostDistinct }) => mostDistinct,
  },
  {
    name: 'likeness of the sentences around',
    value: ({ around: [here, there] }) => Math.sqrt(here * there),
  },
  // 'The climber' here, 'Mr Varga' there: who a fact is about, where the words do not tell.
  {
    name: 'how seldom the reports speak of those that both are about, as a logarithm',
    value: ({ entitiesShared }) => entitiesShared,
  },
  {
    name: 'somebody whom both are about is not called by name in both',
    value: ({ unnamed }) => unnamed,
  },
  // '40 homes' and 'forty homes' are one fact; '40 homes' and '60 lorries' are two.
  { name: 'a figure is shared', value: ({ figure }) => figure.shared },
  {
    name: 'both have figures of one kind, none of them shared',
    value: ({ figure }) => figure.unlike,
  },
  { name: 'only one of them has a figure', value: ({ figure }) => figure.lone },
  // Opposites are about one thing, and that brings them near; that they are not one statement is
  // decided where claims are aligned.
  {
    name: 'a word of one is the opposite of a word of the other',
    value: ({ isOpposite }) => (isOpposite ? 1 : 0),
  },
];

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
  return links.map(({ here: i, there: j }, n): LinkCandidate => {
    const a = mine[i]!;
    const b = theirs[j]!;
    const isSame = f.whole[n] === 1 && g.whole[n] === 1;
    const [entitiesShared, unnamed] = entities(i, j);
    const [sharedFigure, unlike, lone] = sharedFigures(figuresHere[i]!, figuresThere[j]!);
    const features = valuesOf(LINK_FEATURES, {
      explained: [ratio(f.got[n]!, newsHere[i]!), ratio(g.got[n]!, newsThere[j]!)],
      plain: [ratio(f.plain[n]!, plainOfHere[i]!), ratio(g.plain[n]!, plainOfThere[j]!)],
      inSentence: [forth.inSentence[n]!, back.inSentence[n]!],
      around: [forth.around[n]!, back.around[n]!],
      together: [f.together[n]!, g.together[n]!],
      togetherShare: [ratio(f.together[n]!, newsHere[i]!), ratio(g.together[n]!, newsThere[j]!)],
      rarest: [f.best[n]!, g.best[n]!],
      shared: shared[n]!,
      exact: f.exact[n]! + g.exact[n]!,
      ofBest: [ratio(shared[n]!, bestHere[i]!), ratio(shared[n]!, bestThere[j]!)],
      hasName: [f.name[n]!, g.name[n]!],
      lengths: [a.to - a.from, b.to - b.from],
      attribution: [a.attribution, b.attribution],
      positions: [depthHere[i]!, depthThere[j]!],
      isSame,
      distinct: f.distinct[n]! + g.distinct[n]!,
      mostDistinct: Math.max(f.mostDistinct[n]!, g.mostDistinct[n]!),
      entitiesShared,
      unnamed,
      figure: { shared: sharedFigure, unlike, lone },
      isOpposite: areOpposite(sayingsHere[i]!, sayingsThere[j]!),
    });
    return { here: i, there: j, same: isSame, features };
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

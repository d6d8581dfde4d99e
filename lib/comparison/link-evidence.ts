import type { Analysis, TokenRange } from '../language/analysis.ts';
import { onceFor } from '../once-for.ts';
import { figuresOfClaims, sharedFigures } from './claim-figures.ts';
import type { ClaimLink } from './claim-link.ts';
import { depth } from './depth.ts';
import { opposite, sayingsOfClaims } from './opposites.ts';
import type { Pair, Side } from './pair.ts';
import { sentenceLikeness } from './sentence-likeness.ts';
import { sharedEntities } from './shared-entities.ts';
import { sortedBy } from './sorted-by.ts';
import { Explained, newsOf, WordMatch } from './word-match.ts';

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
  'likeness of the sentences before, or of those behind',
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

/** What two claims have in common, beside what it is learned from. */
export interface LinkEvidence {
  /** In the order of `LINK_FEATURES`. */
  features: number[];
  /** Whether neither claim holds anything that the other lacks. */
  same: boolean;
}

const SAME = 0.98;

/** What speaks for each of `links`. Linear in their number and the length of their sentences. */
export function linkEvidence(pair: Pair, links: readonly ClaimLink[]): LinkEvidence[] {
  const { here, there } = pair;
  const mine = here.analysis.claims;
  const theirs = there.analysis.claims;
  const match = new WordMatch(pair, true);
  const byHere = sortedBy(links.length, (n) => links[n]!.here);
  const byThere = sortedBy(links.length, (n) => links[n]!.there);
  const f = new Explained(links.length);
  const g = new Explained(links.length);
  const forthWide = new Float64Array(links.length);
  const backWide = new Float64Array(links.length);
  each(match, links, byThere, 'there', pair, claimOf, (claim, n) =>
    match.explain(here, claim, f, n),
  );
  each(match, links, byHere, 'here', pair, claimOf, (claim, n) =>
    match.explain(there, claim, g, n),
  );
  const newsHere = newsOf(here, mine);
  const newsThere = newsOf(there, theirs);
  each(match, links, byThere, 'there', pair, sentenceOf, (claim, n) => {
    forthWide[n] = match.share(here, claim, newsHere[links[n]!.here]!);
  });
  each(match, links, byHere, 'here', pair, sentenceOf, (claim, n) => {
    backWide[n] = match.share(there, claim, newsThere[links[n]!.there]!);
  });
  const around = sentenceLikeness(pair, match, links);
  const entities = sharedEntities(pair);
  const sayingsHere = sayingsOfClaims(here.analysis);
  const sayingsThere = sayingsOfClaims(there.analysis);
  const figuresHere = figuresOfClaims(here.analysis);
  const figuresThere = figuresOfClaims(there.analysis);
  const depthHere = depths(here.analysis);
  const depthThere = depths(there.analysis);
  const shared = f.newsGot.map((weight, n) => weight + g.newsGot[n]!);
  const bestHere = bestOf(links, shared, 'here', mine.length);
  const bestThere = bestOf(links, shared, 'there', theirs.length);
  return links.map((link, n) => {
    const a = mine[link.here]!;
    const b = theirs[link.there]!;
    const ofHere = ratio(shared[n]!, bestHere[link.here]!);
    const ofThere = ratio(shared[n]!, bestThere[link.there]!);
    const same = ratio(f.got[n]!, f.total[n]!) > SAME && ratio(g.got[n]!, g.total[n]!) > SAME;
    const plainHere = ratio(f.plainGot[n]!, f.plain[n]!);
    const plainThere = ratio(g.plainGot[n]!, g.plain[n]!);
    const [entitiesShared, unnamed] = entities(link.here, link.there);
    const [figure, rival, lone] = sharedFigures(figuresHere[link.here]!, figuresThere[link.there]!);
    return {
      same,
      features: [
        Math.min(ratio(f.newsGot[n]!, f.news[n]!), ratio(g.newsGot[n]!, g.news[n]!)),
        Math.max(forthWide[n]!, backWide[n]!),
        Math.min(forthWide[n]!, backWide[n]!),
        Math.min(f.best[n]!, g.best[n]!),
        Math.log(1 + shared[n]! / 2),
        Math.min(f.together[n]!, g.together[n]!),
        Math.min(ratio(f.together[n]!, f.news[n]!), ratio(g.together[n]!, g.news[n]!)),
        ratio(f.exact[n]! + g.exact[n]!, f.got[n]! + g.got[n]!),
        f.name[n]! * g.name[n]!,
        Math.log(1 + Math.min(a.to - a.from, b.to - b.from)),
        a.attribution === b.attribution ? 0 : 1,
        (ofHere > 0.999 ? 1 : 0) + (ofThere > 0.999 ? 1 : 0),
        Math.max(ofHere, ofThere),
        Math.abs(depthHere[link.here]! - depthThere[link.there]!),
        Math.max(depthHere[link.here]!, depthThere[link.there]!),
        Math.min(plainHere, plainThere),
        Math.max(plainHere, plainThere),
        same ? 1 : 0,
        Math.log(1 + (f.distinct[n]! + g.distinct[n]!) / 2),
        Math.max(f.mostDistinct[n]!, g.mostDistinct[n]!),
        around(a.sentence, b.sentence),
        Math.max(around(a.sentence - 1, b.sentence - 1), around(a.sentence + 1, b.sentence + 1)),
        entitiesShared,
        unnamed,
        figure,
        rival,
        lone,
        opposite(sayingsHere[link.here]!, sayingsThere[link.there]!) ? 1 : 0,
      ],
    };
  });
}

/** How far down each claim of a text stands. */
const depths = onceFor(({ claims }: Analysis) =>
  Float64Array.from(claims, ({ from }) => depth(from)),
);

type End = keyof ClaimLink;
type Stretch = (side: Side, claim: number) => TokenRange;

const sentenceOf: Stretch = ({ analysis }, claim) =>
  analysis.sentences[analysis.claims[claim]!.sentence]!;
const claimOf: Stretch = ({ analysis }, claim) => analysis.claims[claim]!;

/**
 * Asks of each link's claim on one end, while the stretch of the claim on the other end is held: once
 * for all links that follow one another in `order`.
 */
function each(
  match: WordMatch,
  links: readonly ClaimLink[],
  order: Float64Array,
  held: End,
  { here, there }: Pair,
  stretch: Stretch,
  ask: (claim: TokenRange, link: number) => void,
): void {
  const [holding, asked] = held === 'here' ? [here, there] : [there, here];
  const other = held === 'here' ? 'there' : 'here';
  let last: TokenRange | null = null;
  for (const n of order) {
    const next = stretch(holding, links[n]![held]);
    if (next !== last) match.hold(holding, next);
    last = next;
    ask(asked.analysis.claims[links[n]![other]]!, n);
  }
}

function bestOf(links: readonly ClaimLink[], values: Float64Array, end: End, count: number) {
  const best = new Float64Array(count);
  links.forEach((link, n) => {
    best[link[end]] = Math.max(best[link[end]]!, values[n]!);
  });
  return best;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

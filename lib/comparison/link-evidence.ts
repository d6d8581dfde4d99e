import type { TokenRange } from '../language/analysis.ts';
import { figuresOfClaims, sharedFigures } from './claim-figures.ts';
import type { ClaimLink } from './claim-link.ts';
import { opposed } from './opposites.ts';
import type { Pair, Side } from './pair.ts';
import { sentenceLikeness } from './sentence-likeness.ts';
import { type Explained, WordMatch } from './word-match.ts';

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
  // '40 homes' and 'forty homes' are one fact; '40 homes' and '60 lorries' are two.
  'a figure is shared',
  'both have figures of one kind, none of them shared',
  'only one of them has a figure',
  'a word of one is the opposite of a word of the other',
] as const;

/** What two claims have in common, beside what it is learned from. */
export interface LinkEvidence {
  /** In the order of `LINK_FEATURES`. */
  features: number[];
  /** Whether neither claim holds anything that the other lacks. */
  same: boolean;
}

/** Distance in words at which the top of a report is left: news is written top down. */
const TOP = 150;
const SAME = 0.98;

/** What speaks for each of `links`. Linear in their number and the length of their sentences. */
export function linkEvidence(pair: Pair, links: readonly ClaimLink[]): LinkEvidence[] {
  const { here, there } = pair;
  const mine = here.analysis.claims;
  const theirs = there.analysis.claims;
  const match = new WordMatch(pair);
  const forth = explainAll(match, links, [there, 'there', claimOf], [here, 'here']);
  const back = explainAll(match, links, [here, 'here', claimOf], [there, 'there']);
  const forthWide = explainAll(match, links, [there, 'there', sentenceOf], [here, 'here']);
  const backWide = explainAll(match, links, [here, 'here', sentenceOf], [there, 'there']);
  const around = sentenceLikeness(pair, match, links);
  const figuresHere = figuresOfClaims(here);
  const figuresThere = figuresOfClaims(there);
  const shared = links.map((_, n) => forth[n]!.newsGot + back[n]!.newsGot);
  const bestHere = bestOf(links, shared, 'here', mine.length);
  const bestThere = bestOf(links, shared, 'there', theirs.length);
  return links.map((link, n) => {
    const a = mine[link.here]!;
    const b = theirs[link.there]!;
    const f = forth[n]!;
    const g = back[n]!;
    const wide = [newsShare(forthWide[n]!), newsShare(backWide[n]!)];
    const ofHere = ratio(shared[n]!, bestHere[link.here]!);
    const ofThere = ratio(shared[n]!, bestThere[link.there]!);
    const same = ratio(f.got, f.total) > SAME && ratio(g.got, g.total) > SAME;
    return {
      same,
      features: [
        Math.min(newsShare(f), newsShare(g)),
        Math.max(...wide),
        Math.min(...wide),
        Math.min(f.best, g.best),
        Math.log(1 + shared[n]! / 2),
        Math.min(f.together, g.together),
        Math.min(ratio(f.together, f.news), ratio(g.together, g.news)),
        ratio(f.exact + g.exact, f.got + g.got),
        f.name * g.name,
        Math.log(1 + Math.min(a.to - a.from, b.to - b.from)),
        a.attribution === b.attribution ? 0 : 1,
        (ofHere > 0.999 ? 1 : 0) + (ofThere > 0.999 ? 1 : 0),
        Math.max(ofHere, ofThere),
        Math.abs(depth(a.from) - depth(b.from)),
        Math.max(depth(a.from), depth(b.from)),
        Math.min(ratio(f.plainGot, f.plain), ratio(g.plainGot, g.plain)),
        Math.max(ratio(f.plainGot, f.plain), ratio(g.plainGot, g.plain)),
        same ? 1 : 0,
        Math.log(1 + (f.distinct + g.distinct) / 2),
        Math.max(f.mostDistinct, g.mostDistinct),
        around(a.sentence, b.sentence),
        Math.max(around(a.sentence - 1, b.sentence - 1), around(a.sentence + 1, b.sentence + 1)),
        ...sharedFigures(figuresHere[link.here]!, figuresThere[link.there]!),
        opposed(pair, a, b) ? 1 : 0,
      ],
    };
  });
}

type End = keyof ClaimLink;
type Stretch = (side: Side, claim: number) => TokenRange;

const sentenceOf: Stretch = ({ analysis }, claim) =>
  analysis.sentences[analysis.claims[claim]!.sentence]!;
const claimOf: Stretch = ({ analysis }, claim) => analysis.claims[claim]!;

/** What each link's claim on one end is explained by on the other, whose stretch is held. */
function explainAll(
  match: WordMatch,
  links: readonly ClaimLink[],
  [holding, by, stretch]: [Side, End, Stretch],
  [explained, end]: [Side, End],
): Explained[] {
  const order = links.map((_, n) => n).sort((a, b) => links[a]![by] - links[b]![by] || a - b);
  const found: Explained[] = new Array(links.length);
  let held: TokenRange | null = null;
  for (const n of order) {
    const next = stretch(holding, links[n]![by]);
    if (next !== held) match.hold(holding, next);
    held = next;
    found[n] = match.explain(explained, explained.analysis.claims[links[n]![end]]!);
  }
  return found;
}

function bestOf(links: readonly ClaimLink[], values: number[], end: End, count: number) {
  const best = new Float64Array(count);
  links.forEach((link, n) => {
    best[link[end]] = Math.max(best[link[end]]!, values[n]!);
  });
  return best;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const newsShare = ({ news, newsGot }: Explained): number => ratio(newsGot, news);
/** 0 at the top of a report, 1 far down; what is added at its end moves nothing. */
const depth = (token: number): number => 1 - Math.exp(-token / TOP);

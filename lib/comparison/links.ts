import type { TokenRange } from '../language/analysis.ts';
import { candidates } from './candidates.ts';
import { logOdds, probability, type Weights } from './logistic.ts';
import type { Pair, Side } from './pair.ts';
import { type Explained, WordMatch } from './word-match.ts';

/** Two claims, one of each text (indices), that may state one fact. */
export interface Candidate {
  here: number;
  there: number;
  /** What the two share of each other, in the order of `LINK_FEATURES`. */
  features: number[];
  /** 1 where either claim holds nothing that the other lacks. */
  same: boolean;
}

/** A candidate with how likely it is that both state one fact: 0 to 1. */
export interface Link {
  here: number;
  there: number;
  probability: number;
}

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
] as const;

/** What the other candidates say of one, beside its own features. */
export const LINK_CONTEXT = [
  'the claims before both, or behind both',
  'the claims on either side of one of them, where one is split in two',
  'the claims on crossed sides',
  'the best rival of either side',
  'the lesser rival',
  'its own answer, as log odds',
] as const;

/** Distance in words at which the top of a report is left: news is written top down. */
const TOP = 150;
const SAME = 0.98;

/** The pairs of claims that share most, in order. Linear in the length of the texts. */
export function linkCandidates(pair: Pair): Candidate[] {
  const { here, there } = pair;
  const mine = here.analysis.claims;
  const theirs = there.analysis.claims;
  const keys = new Set<number>();
  candidates(pair, here, mine, there, theirs).forEach((list, i) => {
    for (const j of list) keys.add(i * theirs.length + j);
  });
  candidates(pair, there, theirs, here, mine).forEach((list, j) => {
    for (const i of list) keys.add(i * theirs.length + j);
  });
  const links = [...keys]
    .sort((a, b) => a - b)
    .map((key) => ({ here: Math.floor(key / theirs.length), there: key % theirs.length }));
  const match = new WordMatch(pair);
  const sentenceOf = ({ analysis }: Side, claim: number): TokenRange =>
    analysis.sentences[analysis.claims[claim]!.sentence]!;
  const claimOf = ({ analysis }: Side, claim: number): TokenRange => analysis.claims[claim]!;
  const forth = explainAll(match, links, there, here, 'there', 'here', claimOf);
  const back = explainAll(match, links, here, there, 'here', 'there', claimOf);
  const forthWide = explainAll(match, links, there, here, 'there', 'here', sentenceOf);
  const backWide = explainAll(match, links, here, there, 'here', 'there', sentenceOf);
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
      ...link,
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
      ],
    };
  });
}

type Ends = 'here' | 'there';

/** What each candidate's claim on `end` is explained by on the other, whose stretch is `held`. */
function explainAll(
  match: WordMatch,
  links: { here: number; there: number }[],
  holding: Side,
  explained: Side,
  by: Ends,
  end: Ends,
  stretch: (side: Side, claim: number) => TokenRange,
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

function bestOf(links: Record<Ends, number>[], values: number[], end: Ends, count: number) {
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

/** For each candidate, its features and what the others say, in the order of `LINK_CONTEXT`. */
export function linksInContext(candidates: Candidate[], alone: number[]): number[][] {
  const width = 2 + candidates.reduce((most, { there }) => Math.max(most, there), 0);
  const at = new Map(candidates.map(({ here, there }, n) => [here * width + there, alone[n]!]));
  const get = (i: number, j: number): number => (i < 0 || j < 0 ? 0 : (at.get(i * width + j) ?? 0));
  const rivalHere = rivals(candidates, alone, 'here');
  const rivalThere = rivals(candidates, alone, 'there');
  return candidates.map(({ here: i, there: j, features }, n) => [
    ...features,
    Math.max(get(i - 1, j - 1), get(i + 1, j + 1)),
    Math.max(get(i, j - 1), get(i, j + 1), get(i - 1, j), get(i + 1, j)),
    Math.max(get(i - 1, j + 1), get(i + 1, j - 1)),
    Math.max(rivalHere[n]!, rivalThere[n]!),
    Math.min(rivalHere[n]!, rivalThere[n]!),
    logOdds(alone[n]!),
  ]);
}

/** For each candidate, the best other candidate of its claim on one side. */
function rivals(candidates: Candidate[], alone: number[], end: Ends): number[] {
  const best = new Map<number, [first: number, second: number]>();
  candidates.forEach((candidate, n) => {
    const [first, second] = best.get(candidate[end]) ?? [0, 0];
    const each = alone[n]!;
    best.set(candidate[end], each > first ? [each, first] : [first, Math.max(second, each)]);
  });
  return candidates.map((candidate, n) => {
    const [first, second] = best.get(candidate[end])!;
    return alone[n] === first ? second : first;
  });
}

/** The candidates judged: first each alone, then once more with what was found beside it. */
export function judgeLinks(candidates: Candidate[], weights: Weights): Link[] {
  const alone = candidates.map(({ features }) => probability(weights.link, features));
  const all = linksInContext(candidates, alone);
  return candidates.map(({ here, there, same }, n) => ({
    here,
    there,
    probability: same ? 1 : probability(weights.linkInContext, all[n]!),
  }));
}

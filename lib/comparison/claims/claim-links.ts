import type { ClaimLink } from '../model/claim-link.ts';
import { type Feature, valuesOf } from '../model/feature.ts';
import { type LogisticModel, logOdds, probability, type Weights } from '../model/weights-model.ts';
import { countingSort } from '../text-pair/counting-sort.ts';
import type { TextPair } from '../text-pair/text-pair.ts';
import { claimCandidates } from './claim-candidates.ts';
import { type LinkCandidate, linkFeatures } from './link-features.ts';

/** A candidate with how likely it is that both state one fact: 0 to 1. */
export interface Link extends ClaimLink {
  probability: number;
  /** Whether each of the two is the other's likeliest. */
  mutual: boolean;
}

/** Orders the links of one claim; ties by where they lead, so that a comparison is always the same. */
export const likelierFirst = (a: Link, b: Link): number =>
  b.probability - a.probability || a.there - b.there;

/** What the other candidates of two texts say of one. */
interface LinkContext {
  own: number;
  /** How likely the link is whose ends stand so many claims off. */
  at: (here: number, there: number) => number;
  crowding: number;
  /** Of the best other candidate on either side. */
  rivals: [here: number, there: number];
}

/** What the other candidates say of one, beside its own features. */
export const LINK_CONTEXT: readonly Feature<LinkContext>[] = [
  {
    name: 'the claims before both, or behind both',
    value: ({ at }) => Math.max(at(-1, -1), at(1, 1)),
  },
  {
    name: 'the claims on either side of one of them, where one is split in two',
    value: ({ at }) => Math.max(at(0, -1), at(0, 1), at(-1, 0), at(1, 0)),
  },
  { name: 'the claims on crossed sides', value: ({ at }) => Math.max(at(-1, 1), at(1, -1)) },
  {
    name: 'how many links stand near, before both or behind both',
    value: ({ crowding }) => crowding,
  },
  { name: 'the best rival of either side', value: ({ rivals }) => Math.max(...rivals) },
  { name: 'the lesser rival', value: ({ rivals }) => Math.min(...rivals) },
  { name: 'its own answer, as log odds', value: ({ own }) => logOdds(own) },
];

/** The pairs of claims that share most, in order. Linear in the length of the texts. */
export function linkCandidates(pair: TextPair): LinkCandidate[] {
  const { here, there } = pair;
  const mine = here.analysis.claims;
  const theirs = there.analysis.claims;
  const forth = claimCandidates(pair, here, mine, there, theirs);
  // Looked for in the few of one direction: a claim may be a candidate of any number of others.
  const rows = forth.map((list) => [...list]);
  claimCandidates(pair, there, theirs, here, mine).forEach((list, j) => {
    for (const i of list) if (!forth[i]!.includes(j)) rows[i]!.push(j);
  });
  const links = rows.flatMap((row, i) =>
    row.sort((a, b) => a - b).map((j): ClaimLink => ({ here: i, there: j })),
  );
  return linkFeatures(pair, links);
}

type End = keyof ClaimLink;

/** For each candidate, its features and what the others say, in the order of `LINK_CONTEXT`. */
export function linksInContext(candidates: LinkCandidate[], alone: Float64Array): number[][] {
  const context = contextOf(candidates, alone);
  return candidates.map(({ features }, n) => [...features, ...context(n)]);
}

/**
 * A candidate that is less likely than this by itself is not judged again, and says nothing of the
 * others. Half of them are, and in no story did what stands around one lift it to a fifth.
 */
const MIN_LINK_PROBABILITY = 0.05;

/** What the other candidates say of candidate number `n`, in the order of `LINK_CONTEXT`. */
function contextOf(candidates: LinkCandidate[], alone: Float64Array): (n: number) => number[] {
  const answers = byClaims(candidates, alone);
  const rivalHere = rivals(candidates, alone, 'here');
  const rivalThere = rivals(candidates, alone, 'there');
  return (n) => {
    const { here: i, there: j } = candidates[n]!;
    return valuesOf(LINK_CONTEXT, {
      own: alone[n]!,
      at: (here, there) => answerOf(answers, i + here, j + there),
      crowding: crowding(answers, i, j),
      rivals: [rivalHere[n]!, rivalThere[n]!],
    });
  };
}

/** What was answered of candidates that are not faint, by claim here and then by claim there. */
interface Answers {
  /** For each claim here and for the end, where its candidates begin. */
  rows: Int32Array;
  theirs: number[];
  answers: number[];
}

function byClaims(candidates: readonly ClaimLink[], alone: Float64Array): Answers {
  const claims = claimsOf(candidates, 'here');
  const rows = new Int32Array(claims + 1);
  const theirs: number[] = [];
  const answers: number[] = [];
  const byThere = countingSort(candidates.length, (n) => candidates[n]!.there);
  const order = countingSort(candidates.length, (n) => candidates[byThere[n]!]!.here);
  for (const place of order) {
    const n = byThere[place]!;
    if (alone[n]! < MIN_LINK_PROBABILITY) continue;
    rows[candidates[n]!.here + 1]!++;
    theirs.push(candidates[n]!.there);
    answers.push(alone[n]!);
  }
  for (let claim = 0; claim < claims; claim++) rows[claim + 1]! += rows[claim]!;
  return { rows, theirs, answers };
}

/** What was answered of two claims; 0 where they are no candidate. */
function answerOf({ rows, theirs, answers }: Answers, here: number, there: number): number {
  if (here < 0 || here + 1 >= rows.length) return 0;
  for (let n = rows[here]!; n < rows[here + 1]!; n++) if (theirs[n] === there) return answers[n]!;
  return 0;
}

/** Claims before and behind, on either side, in which links that stand near are looked for. */
const NEIGHBOUR_CLAIMS = 8;
/** How fast the links further off lose their say, in claims. */
const DECAY_CLAIMS = 3;
const SAY = Float64Array.from({ length: 2 * NEIGHBOUR_CLAIMS + 1 }, (_, off) =>
  Math.exp(-off / DECAY_CLAIMS),
);

/**
 * How many links stand near one of two claims that go on in the same direction in both texts:
 * reports tell a passage in one order more often than not, but not claim by claim. Each counts by how
 * likely and how near it is; the root, since the tenth says less than the first.
 *
 * Crossed links, other distances and one more round were tried: none held on stories left out.
 */
function crowding({ rows, theirs, answers }: Answers, here: number, there: number): number {
  let sum = 0;
  const last = Math.min(rows.length - 2, here + NEIGHBOUR_CLAIMS);
  for (let claim = here + 1; claim <= last; claim++) {
    for (let n = rows[claim]!; n < rows[claim + 1]!; n++) {
      const off = theirs[n]! - there;
      if (off > NEIGHBOUR_CLAIMS) break;
      if (off > 0) sum += answers[n]! * SAY[claim - here + off]!;
    }
  }
  for (let claim = Math.max(0, here - NEIGHBOUR_CLAIMS); claim < here; claim++) {
    for (let n = rows[claim]!; n < rows[claim + 1]!; n++) {
      const off = there - theirs[n]!;
      if (off <= 0) break;
      if (off <= NEIGHBOUR_CLAIMS) sum += answers[n]! * SAY[here - claim + off]!;
    }
  }
  return Math.sqrt(sum);
}

/** For each candidate, the best other candidate of its claim on one side. */
function rivals(candidates: LinkCandidate[], alone: Float64Array, end: End): Float64Array {
  const claims = claimsOf(candidates, end);
  const first = new Float64Array(claims);
  const second = new Float64Array(claims);
  candidates.forEach(({ [end]: claim }, n) => {
    const each = alone[n]!;
    second[claim] = Math.max(second[claim]!, Math.min(first[claim]!, each));
    first[claim] = Math.max(first[claim]!, each);
  });
  return alone.map((each, n) => {
    const claim = candidates[n]![end];
    return each === first[claim] ? second[claim]! : first[claim]!;
  });
}

/** The candidates judged: first each alone, then those that may be links with what stands beside them. */
export function scoreLinks(candidates: LinkCandidate[], weights: Weights): Link[] {
  const alone = scoredAlone(candidates, weights.link);
  return linksOf(candidates, scoredInContext(candidates, alone, weights.linkInContext));
}

/** How likely each candidate is by itself. */
export function scoredAlone(
  candidates: readonly LinkCandidate[],
  model: LogisticModel,
): Float64Array {
  const alone = new Float64Array(candidates.length);
  candidates.forEach(({ features }, n) => {
    alone[n] = probability(model, features);
  });
  return alone;
}

/** How likely each is, once what stands beside it is known. */
export function scoredInContext(
  candidates: LinkCandidate[],
  alone: Float64Array,
  model: LogisticModel,
): Float64Array {
  const context = contextOf(candidates, alone);
  return alone.map((own, n) =>
    own < MIN_LINK_PROBABILITY ? own : probability(model, candidates[n]!.features, context(n)),
  );
}

/** The candidates as links, with the probabilities that were found for them. */
export function linksOf(candidates: readonly LinkCandidate[], judged: Float64Array): Link[] {
  const p = judged.map((each, n) => (candidates[n]!.same ? 1 : each));
  const likeliestHere = likeliest(candidates, p, 'here');
  const likeliestThere = likeliest(candidates, p, 'there');
  return candidates.map(({ here, there }, n) => ({
    here,
    there,
    probability: p[n]!,
    mutual: p[n] === likeliestHere[here] && p[n] === likeliestThere[there],
  }));
}

/** For each claim of one side, how likely its likeliest link is. */
function likeliest(candidates: readonly LinkCandidate[], p: Float64Array, end: End): Float64Array {
  const best = new Float64Array(claimsOf(candidates, end));
  candidates.forEach(({ [end]: claim }, n) => {
    best[claim] = Math.max(best[claim]!, p[n]!);
  });
  return best;
}

/** How many claims of one side there are, up to the last that has a candidate. */
const claimsOf = (candidates: readonly ClaimLink[], end: End): number =>
  1 + candidates.reduce((most, { [end]: claim }) => Math.max(most, claim), -1);

import { candidates } from './candidates.ts';
import type { ClaimLink } from './claim-link.ts';
import { type LinkEvidence, linkEvidence } from './link-evidence.ts';
import { logOdds, probability, type Weights } from './logistic.ts';
import type { Pair } from './pair.ts';
import { sortedBy } from './sorted-by.ts';

/** Two claims that may state one fact, with what speaks for it. */
export type Candidate = ClaimLink & LinkEvidence;

/** A candidate with how likely it is that both state one fact: 0 to 1. */
export interface Link extends ClaimLink {
  probability: number;
  /** Whether each of the two is the other's likeliest. */
  mutual: boolean;
}

/** What the other candidates say of one, beside its own features. */
export const LINK_CONTEXT = [
  'the claims before both, or behind both',
  'the claims on either side of one of them, where one is split in two',
  'the claims on crossed sides',
  'how many links stand near, before both or behind both',
  'the best rival of either side',
  'the lesser rival',
  'its own answer, as log odds',
] as const;

/** The pairs of claims that share most, in order. Linear in the length of the texts. */
export function linkCandidates(pair: Pair): Candidate[] {
  const { here, there } = pair;
  const mine = here.analysis.claims;
  const theirs = there.analysis.claims;
  const rows = candidates(pair, here, mine, there, theirs);
  candidates(pair, there, theirs, here, mine).forEach((list, j) => {
    for (const i of list) if (!rows[i]!.includes(j)) rows[i]!.push(j);
  });
  const links = rows.flatMap((row, i) =>
    row.sort((a, b) => a - b).map((j): ClaimLink => ({ here: i, there: j })),
  );
  return linkEvidence(pair, links).map(({ features, same }, n) => {
    const { here: i, there: j } = links[n]!;
    return { here: i, there: j, features, same };
  });
}

type End = keyof ClaimLink;

/** For each candidate, its features and what the others say, in the order of `LINK_CONTEXT`. */
export function linksInContext(candidates: Candidate[], alone: number[]): number[][] {
  const context = contextOf(candidates, alone);
  return candidates.map(({ features }, n) => [...features, ...context(n)]);
}

/** What the other candidates say of candidate number `n`, in the order of `LINK_CONTEXT`. */
function contextOf(candidates: Candidate[], alone: number[]): (n: number) => number[] {
  const answers = byClaims(candidates, alone);
  const get = answersIn(answers);
  const rivalHere = rivals(candidates, alone, 'here');
  const rivalThere = rivals(candidates, alone, 'there');
  const crowd = crowding(candidates, answers);
  return (n) => {
    const { here: i, there: j } = candidates[n]!;
    return [
      Math.max(get(i - 1, j - 1), get(i + 1, j + 1)),
      Math.max(get(i, j - 1), get(i, j + 1), get(i - 1, j), get(i + 1, j)),
      Math.max(get(i - 1, j + 1), get(i + 1, j - 1)),
      crowd[n]!,
      Math.max(rivalHere[n]!, rivalThere[n]!),
      Math.min(rivalHere[n]!, rivalThere[n]!),
      logOdds(alone[n]!),
    ];
  };
}

/** What was answered of the candidates, by claim here and then by claim there. */
interface Answers {
  /** For each claim here and for the end, where its candidates begin. */
  rows: Int32Array;
  theirs: Int32Array;
  answers: Float64Array;
}

function byClaims(candidates: readonly ClaimLink[], alone: readonly number[]): Answers {
  const width = 1 + candidates.reduce((most, { there }) => Math.max(most, there), 0);
  const claims = 1 + candidates.reduce((most, { here }) => Math.max(most, here), -1);
  const rows = new Int32Array(claims + 1);
  for (const { here } of candidates) rows[here + 1]!++;
  for (let claim = 0; claim < claims; claim++) rows[claim + 1]! += rows[claim]!;
  const order = sortedBy(candidates.length, (n) => {
    const { here, there } = candidates[n]!;
    return here * width + there;
  });
  return {
    rows,
    theirs: Int32Array.from(order, (n) => candidates[n]!.there),
    answers: Float64Array.from(order, (n) => alone[n]!),
  };
}

/** What was answered of two claims; 0 where they are no candidate. */
const answersIn =
  ({ rows, theirs, answers }: Answers) =>
  (here: number, there: number): number => {
    if (here < 0 || here + 1 >= rows.length) return 0;
    for (let n = rows[here]!; n < rows[here + 1]!; n++) if (theirs[n] === there) return answers[n]!;
    return 0;
  };

/** Claims before and behind, on either side, in which links that stand near are looked for. */
const NEARBY = 8;
/** How fast the links further off lose their say, in claims. */
const FADING = 3;
const SAY = Float64Array.from({ length: 2 * NEARBY + 1 }, (_, off) => Math.exp(-off / FADING));

/**
 * For each candidate, how many links stand near it that go on in the same direction in both texts:
 * reports tell a passage in one order more often than not, but not claim by claim. Each counts by how
 * likely and how near it is; the root, since the tenth says less than the first.
 *
 * Crossed links, other distances and one more round were tried: none held on stories left out.
 */
function crowding(candidates: readonly ClaimLink[], { rows, theirs, answers }: Answers): number[] {
  return candidates.map(({ here, there }) => {
    let sum = 0;
    for (let off = 1; off <= NEARBY; off++) {
      for (const direction of [-1, 1]) {
        const claim = here + direction * off;
        if (claim < 0 || claim + 1 >= rows.length) continue;
        for (let n = rows[claim]!; n < rows[claim + 1]!; n++) {
          const offThere = direction * (theirs[n]! - there);
          if (direction > 0 ? offThere > NEARBY : offThere <= 0) break;
          if (offThere > 0 && offThere <= NEARBY) sum += answers[n]! * SAY[off + offThere]!;
        }
      }
    }
    return Math.sqrt(sum);
  });
}

/** For each candidate, the best other candidate of its claim on one side. */
function rivals(candidates: Candidate[], alone: number[], end: End): number[] {
  const first: number[] = [];
  const second: number[] = [];
  candidates.forEach((candidate, n) => {
    const claim = candidate[end];
    const each = alone[n]!;
    const best = first[claim] ?? 0;
    first[claim] = Math.max(best, each);
    second[claim] = Math.max(second[claim] ?? 0, Math.min(best, each));
  });
  return candidates.map((candidate, n) => {
    const claim = candidate[end];
    return alone[n] === first[claim] ? second[claim]! : first[claim]!;
  });
}

/** The candidates judged: first each alone, then once more with what was found beside it. */
export function judgeLinks(candidates: Candidate[], weights: Weights): Link[] {
  const alone = candidates.map(({ features }) => probability(weights.link, features));
  const context = contextOf(candidates, alone);
  const judged = candidates.map(({ features }, n) =>
    probability(weights.linkInContext, features, context(n)),
  );
  return linksOf(candidates, judged);
}

/** The candidates as links, with the probabilities that were found for them. */
export function linksOf(candidates: Candidate[], judged: number[]): Link[] {
  const p = candidates.map(({ same }, n) => (same ? 1 : judged[n]!));
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
function likeliest(candidates: Candidate[], p: number[], end: End): number[] {
  const best: number[] = [];
  candidates.forEach((candidate, n) => {
    best[candidate[end]] = Math.max(best[candidate[end]] ?? 0, p[n]!);
  });
  return best;
}

import { candidates } from './candidates.ts';
import type { ClaimLink } from './claim-link.ts';
import { type LinkEvidence, linkEvidence } from './link-evidence.ts';
import { logOdds, probability, type Weights } from './logistic.ts';
import type { Pair } from './pair.ts';

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

/**
 * For each candidate, its features and what the others say, in the order of `LINK_CONTEXT`. Expects
 * them in the order of `linkCandidates`.
 */
export function linksInContext(candidates: Candidate[], alone: number[]): number[][] {
  const context = contextOf(candidates, alone);
  return candidates.map(({ features }, n) => [...features, ...context(n)]);
}

/** What the other candidates say of candidate number `n`, in the order of `LINK_CONTEXT`. */
function contextOf(candidates: Candidate[], alone: number[]): (n: number) => number[] {
  const rows = rowsOf(candidates);
  const get = answersIn(candidates, alone, rows);
  const rivalHere = rivals(candidates, alone, 'here');
  const rivalThere = rivals(candidates, alone, 'there');
  const crowd = crowding(candidates, alone, rows);
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

/** For each claim here, the first candidate that is of it or of a later one. */
function rowsOf(candidates: readonly ClaimLink[]): Int32Array {
  const claims = 1 + (candidates.at(-1)?.here ?? -1);
  const rows = new Int32Array(claims + 1);
  for (const { here } of candidates) rows[here + 1]!++;
  for (let claim = 0; claim < claims; claim++) rows[claim + 1]! += rows[claim]!;
  return rows;
}

/** What was answered of two claims; 0 where they are no candidate. */
function answersIn(candidates: readonly ClaimLink[], alone: readonly number[], rows: Int32Array) {
  return (here: number, there: number): number => {
    if (here < 0 || here + 1 >= rows.length) return 0;
    for (let n = rows[here]!; n < rows[here + 1]!; n++) {
      if (candidates[n]!.there === there) return alone[n]!;
    }
    return 0;
  };
}

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
function crowding(candidates: Candidate[], alone: number[], rows: Int32Array): number[] {
  const theirs = Int32Array.from(candidates, ({ there }) => there);
  return candidates.map(({ here, there }) => {
    let sum = 0;
    for (let off = 1; off <= NEARBY; off++) {
      for (const direction of [-1, 1]) {
        const claim = here + direction * off;
        if (claim < 0 || claim + 1 >= rows.length) continue;
        for (let n = rows[claim]!; n < rows[claim + 1]!; n++) {
          const offThere = direction * (theirs[n]! - there);
          if (direction > 0 ? offThere > NEARBY : offThere <= 0) break;
          if (offThere > 0 && offThere <= NEARBY) sum += alone[n]! * SAY[off + offThere]!;
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

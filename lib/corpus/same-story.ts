/** What same-story evidence is taken from. */
export interface StoryEvidence {
  /** As `storyTerms` gives them: most telling first. */
  terms: readonly string[];
  /** ISO 8601, null when unknown. */
  publishedAt: string | null;
}

/** Outlets tell a story within days of each other; a week later, like words tell another one. */
const WINDOW_DAYS = 10;

/** The least likeness of two articles whose dates agree. */
const ALIKE = 0.26;

/** Where a page gives no date there is one witness less, and the words must say more. */
const ALIKE_WITHOUT_DATE = 0.32;

/** A rank at which a term says half of what the first one says. */
const HALF_RANK = 20;

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * How much two articles have in common, 0 to 1: the Dice coefficient of their telling terms, the
 * first ones weighing most.
 */
export function likeness(a: StoryEvidence, b: StoryEvidence): number {
  const rankInB = new Map(b.terms.map((term, rank) => [term, rank]));
  let shared = 0;
  a.terms.forEach((term, rank) => {
    const other = rankInB.get(term);
    if (other !== undefined) shared += weightAt(rank) + weightAt(other);
  });
  const total = totalWeight(a.terms.length) + totalWeight(b.terms.length);
  return total === 0 ? 0 : shared / total;
}

/**
 * Whether two articles tell one story: alike in their telling words, and published at about the same
 * time. A plain judgement of two articles alone; the headlines get no say of their own.
 */
export function isSameStory(a: StoryEvidence, b: StoryEvidence): boolean {
  const days = daysBetween(a.publishedAt, b.publishedAt);
  if (days !== null && days > WINDOW_DAYS) return false;
  return likeness(a, b) >= (days === null ? ALIKE_WITHOUT_DATE : ALIKE);
}

const weightAt = (rank: number): number => 1 / (1 + rank / HALF_RANK);

function totalWeight(count: number): number {
  let total = 0;
  for (let rank = 0; rank < count; rank++) total += weightAt(rank);
  return total;
}

function daysBetween(a: string | null, b: string | null): number | null {
  const milliseconds = a && b ? Math.abs(Date.parse(a) - Date.parse(b)) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / MILLISECONDS_PER_DAY;
}

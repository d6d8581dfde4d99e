import type { Analysis } from '../language/analysis.ts';
import { type Alignment, align } from './alignment.ts';
import { differingCertainty } from './certainty.ts';
import { claimPairs } from './claim-pairs.ts';
import { differingDeathPlaces } from './death-places.ts';
import type { Difference } from './difference.ts';
import type { Weights } from './logistic.ts';
import { differingSpelling } from './name-spelling.ts';
import { pairOf } from './pair.ts';
import { differingPersons } from './person-facts.ts';
import { differingPlaces } from './place-differences.ts';
import { differingPolarity } from './polarity.ts';
import { differingQuantities } from './quantities.ts';
import { differingQuotations } from './quotations.ts';
import { differingVagueNumbers } from './vague-numbers.ts';

/** What two texts say of each other's claims. */
export interface PairComparison extends Pick<Alignment, 'here' | 'there'> {
  differences: Difference[];
}

/** Compares two texts of one language. */
export function comparePair(here: Analysis, there: Analysis, weights: Weights): PairComparison {
  const pair = pairOf(here, there);
  const alignment = align(pair, weights);
  const statements = claimPairs(pair, alignment);
  return {
    here: alignment.here,
    there: alignment.there,
    differences: [
      ...differingQuantities(pair),
      ...differingQuotations(pair),
      ...differingPolarity(pair, statements),
      ...differingCertainty(pair, statements),
      ...differingSpelling(pair),
      ...differingPlaces(pair),
      ...differingPersons(pair),
      ...differingVagueNumbers(pair),
      ...differingDeathPlaces(pair),
    ],
  };
}

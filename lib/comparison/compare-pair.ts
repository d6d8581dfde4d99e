import type { Analysis } from '../language/model/analysis.ts';
import { type Alignment, align } from './claims/align-claims.ts';
import { sameClaims } from './claims/same-claims.ts';
import { differingCertainty } from './differences/assertion/differing-certainty.ts';
import { differingPolarity } from './differences/assertion/differing-polarity.ts';
import { differingQuantities } from './differences/numbers/differing-quantities.ts';
import { differingVagueNumbers } from './differences/numbers/differing-vague-numbers.ts';
import { differingPersonFacts } from './differences/people/differing-person-facts.ts';
import { differingSpelling } from './differences/people/differing-spelling.ts';
import { differingDeathPlaces } from './differences/places/differing-death-places.ts';
import { differingPlaces } from './differences/places/differing-places.ts';
import { differingQuotations } from './differences/quotes/differing-quotations.ts';
import type { Difference } from './model/difference.ts';
import type { Weights } from './model/weights-model.ts';
import { textPairOf } from './text-pair/text-pair.ts';

/** What two texts say of each other's claims. */
export interface PairComparison extends Pick<Alignment, 'here' | 'there'> {
  differences: Difference[];
}

/** Compares two texts of one language. */
export function comparePair(here: Analysis, there: Analysis, weights: Weights): PairComparison {
  const pair = textPairOf(here, there);
  const alignment = align(pair, weights);
  const statements = sameClaims(pair, alignment);
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
      ...differingPersonFacts(pair),
      ...differingVagueNumbers(pair),
      ...differingDeathPlaces(pair),
    ],
  };
}

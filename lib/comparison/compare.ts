import type { Comparison } from './finding.ts';
import { gather } from './gather.ts';
import type { Weights } from './logistic.ts';
import type { Version } from './version.ts';
import { WEIGHTS } from './weights.ts';

export type { Version };

/**
 * Compares the article being read with other versions of the story.
 *
 * Pure and deterministic; never throws, whatever the texts. The indices in the findings
 * (`version`, `absentFrom`) and in `incomparable` point into `others`.
 * `weights` is for who measures other weights than the ones that ship.
 */
export const compare = (
  reading: Version,
  others: Version[],
  weights: Weights = WEIGHTS,
): Comparison => gather(reading, others, weights);

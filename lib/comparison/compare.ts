import { WEIGHTS } from './claims/trained-weights.ts';
import { collectFindings } from './collect-findings.ts';
import type { Comparison } from './model/finding.ts';
import type { Version } from './model/version.ts';
import type { Weights } from './model/weights-model.ts';

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
): Comparison => collectFindings(reading, others, weights);

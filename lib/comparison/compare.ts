import type { Comparison } from './finding.ts';
import { gather } from './gather.ts';
import type { Version } from './version.ts';

export type { Version };

/**
 * Compares the article being read with other versions of the story.
 *
 * Pure and deterministic; never throws, whatever the texts. The indices in the findings
 * (`version`, `absentFrom`) and in `incomparable` point into `others`.
 */
export const compare = (reading: Version, others: Version[]): Comparison => gather(reading, others);

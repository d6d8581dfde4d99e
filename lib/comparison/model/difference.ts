import type { TokenRange } from '../../language/model/analysis.ts';
import type { Aspect } from './finding.ts';

/** One side of a difference, in tokens. */
export interface DifferingPlace extends TokenRange {
  /** The tokens that decide, as ranges inside the sentences of `from` to `to`. */
  marks: TokenRange[];
}

/** Two places of a pair of texts that state the same thing differently. */
export interface Difference {
  aspect: Aspect;
  here: DifferingPlace;
  there: DifferingPlace;
  /** 0 to 1: how loudly to show it. */
  weight: number;
  reason: string;
}

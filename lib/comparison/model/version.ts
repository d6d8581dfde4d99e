import type { Analysis } from '../../language/model/analysis.ts';

/** One article's text, as it is compared. */
export interface Version {
  analysis: Analysis;
  /** Whether what is missing in it may be called missing: see `Completeness.whole`. */
  whole: boolean;
  /**
   * What the outlet states beside the text, such as headline and captions. It is compared with
   * nothing; it only keeps what stands in it from being called missing.
   */
  surroundings?: Analysis;
}

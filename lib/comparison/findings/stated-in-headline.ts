import type { Analysis } from '../../language/model/analysis.ts';
import { alignHere, type ClaimState } from '../claims/align-claims.ts';
import type { Version } from '../model/version.ts';
import type { Weights } from '../model/weights-model.ts';
import { textPairOf } from '../text-pair/text-pair.ts';

/**
 * Whether a version states, beside its text, what the parts of another text say: a fact that stands
 * only in a headline, a standfirst or a caption was not left out.
 *
 * @returns the state of part number `part` of `analysis`
 */
export function statedInHeadline(
  analysis: Analysis,
  { surroundings }: Version,
  weights: Weights,
): (part: number) => ClaimState {
  if (!surroundings) return () => 'not said';
  const { parts } = alignHere(textPairOf(analysis, surroundings), weights);
  return (part) => parts[part]!.state;
}

import type { Analysis } from '../language/analysis.ts';
import { alignHere, type State } from './alignment.ts';
import type { Weights } from './logistic.ts';
import { pairOf } from './pair.ts';
import type { Version } from './version.ts';

/**
 * Whether a version states, beside its text, what the parts of another text say: a fact that stands
 * only in a headline, a standfirst or a caption was not left out.
 *
 * @returns the state of part number `part` of `analysis`
 */
export function statedBeside(
  analysis: Analysis,
  { beside }: Version,
  weights: Weights,
): (part: number) => State {
  if (!beside) return () => 'not said';
  const { parts } = alignHere(pairOf(analysis, beside), weights);
  return (part) => parts[part]!.state;
}

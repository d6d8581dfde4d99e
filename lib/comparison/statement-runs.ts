import type { Analysis, TokenRange } from '../language/analysis.ts';
import { tellable } from './tellable.ts';

/**
 * The claims that `holds` is true of, neighbours within one sentence joined into one statement.
 *
 * A claim that is nothing by itself (a lead-in, a turn of phrase) goes with what it stands beside,
 * and never alone. An attribution between two claims joins them whether or not it holds itself.
 */
export function statementRuns(analysis: Analysis, holds: (claim: number) => boolean): TokenRange[] {
  const runs: TokenRange[] = [];
  let claims: number[] = [];
  const close = () => {
    const held = claims.filter(holds);
    if (held.some((claim) => tellable(analysis, analysis.claims[claim]!))) {
      runs.push({
        from: analysis.claims[held[0]!]!.from,
        to: analysis.claims[held.at(-1)!]!.to,
      });
    }
    claims = [];
  };
  analysis.claims.forEach((claim, index) => {
    const previous = claims.at(-1);
    if (previous !== undefined && analysis.claims[previous]!.sentence !== claim.sentence) close();
    if (holds(index) || claim.attribution) claims.push(index);
    else close();
  });
  close();
  return runs;
}

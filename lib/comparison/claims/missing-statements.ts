import type { Analysis, TokenRange } from '../../language/model/analysis.ts';
import type { ClaimState } from './align-claims.ts';
import { isNewsworthy } from './is-newsworthy.ts';
import type { Phrase } from './phrases.ts';

/**
 * What is not said of a text, as statements: parts in state 'not said', with the parts beside them
 * in the same sentence that are not said for certain either, because a reader is told a statement,
 * not half of one.
 *
 * What is nothing by itself (a lead-in, a turn of phrase) goes with what it stands beside, and
 * never alone. An attribution between two parts joins them whatever its own state.
 */
export function missingStatements(
  analysis: Analysis,
  parts: readonly Phrase[],
  stateOf: (part: number) => ClaimState,
): TokenRange[] {
  const runs: TokenRange[] = [];
  let run: TokenRange | null = null;
  let sure = false;
  const close = () => {
    if (run && sure && isNewsworthy(analysis, run)) runs.push(run);
    run = null;
    sure = false;
  };
  let sentence = -1;
  parts.forEach((part, index) => {
    const claim = analysis.claims[part.claim]!;
    if (claim.sentence !== sentence) close();
    sentence = claim.sentence;
    const state = stateOf(index);
    if (state !== 'said') run = { from: run?.from ?? part.from, to: part.to };
    else if (!claim.attribution) close();
    if (state === 'not said') sure = true;
  });
  close();
  return runs;
}

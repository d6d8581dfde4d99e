import type { TokenRange } from '../../language/model/analysis.ts';
import { sliceOnOneLine } from '../../shared/span.ts';
import type { DifferingPlace } from '../model/difference.ts';
import type { TextSide } from './text-pair.ts';

/** The words of some tokens as the text has them, on one line. */
export const wordsOfRange = (
  { analysis: { text, tokens } }: TextSide,
  { from, to }: TokenRange,
): string => sliceOnOneLine(text, { start: tokens[from]!.start, end: tokens[to - 1]!.end });

/** What decides, marked in the claim that it stands in: what differs is shown in its statement. */
export function markInClaim({ analysis }: TextSide, { from, to }: TokenRange): DifferingPlace {
  const claim = analysis.claims[analysis.tokens[from]!.claim]!;
  return { from: Math.min(claim.from, from), to: Math.max(claim.to, to), marks: [{ from, to }] };
}

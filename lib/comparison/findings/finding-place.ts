import type { Analysis, TokenRange } from '../../language/model/analysis.ts';
import type { Span } from '../../shared/span.ts';
import type { Place } from '../model/finding.ts';

/** The place in a text that a range of its tokens covers. */
export function placeOf(analysis: Analysis, range: TokenRange, marks: TokenRange[] = []): Place {
  const { tokens, sentences } = analysis;
  const span = spanOf(analysis, range);
  // A mark may stand outside the statement: the speaker of a quotation is named after it.
  const all = [range, ...marks];
  const first = Math.min(...all.map(({ from }) => from));
  const last = Math.max(...all.map(({ to }) => to)) - 1;
  const start = sentences[tokens[first]!.sentence]!.start;
  const end = sentences[tokens[last]!.sentence]!.end;
  return {
    span,
    sentence: { start: Math.min(start, span.start), end: Math.max(end, span.end) },
    marks: marks.map((mark) => spanOf(analysis, mark)),
  };
}

/** From the first token to the last, with the marks that open and close a claim left out. */
const spanOf = ({ tokens }: Analysis, { from, to }: TokenRange): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

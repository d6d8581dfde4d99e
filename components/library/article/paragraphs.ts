import type { Finding } from '@/lib/comparison/model/finding.ts';
import { paragraphsOf } from '@/lib/shared/paragraphs.ts';
import { overlaps, type Span } from '@/lib/shared/span.ts';

/** What is marked in a saved text. */
type MarkKind = 'differs' | 'omitted' | 'target';

/** A stretch of a paragraph with one way of being marked. */
export interface Segment extends Span {
  marks: MarkKind[];
}

/** A paragraph with what stands beside it. */
export interface Paragraph {
  segments: Segment[];
  /** Findings about it, the loudest first, with their places in the comparison. */
  findings: { finding: Finding; index: number }[];
}

/** Beside a text stands what others state differently, and what they do not state or perhaps. */
const BESIDE: ReadonlySet<Finding['kind']> = new Set(['differs', 'omitted', 'unclear']);

/**
 * Cuts a text into its paragraphs, with the findings about each.
 *
 * @param target a sentence that the page opens at
 */
export function annotatedParagraphs(
  text: string,
  findings: readonly Finding[],
  target: Span | null,
): Paragraph[] {
  return paragraphsOf(text).map((span) => {
    const own = findings.flatMap((finding, index) =>
      finding.here && BESIDE.has(finding.kind) && startsIn(finding.here.span, span)
        ? [{ finding, index }]
        : [],
    );
    return {
      segments: segmentsOf(span, marksIn(span, findings, target)),
      findings: own.sort((a, b) => b.finding.weight - a.finding.weight || a.index - b.index),
    };
  });
}

const startsIn = ({ start }: Span, paragraph: Span): boolean =>
  paragraph.start <= start && start < paragraph.end;

type Mark = Span & { kind: MarkKind };

function marksIn(paragraph: Span, findings: readonly Finding[], target: Span | null): Mark[] {
  const marks = findings.flatMap(({ kind, here }): Mark[] => {
    if (!here) return [];
    if (kind === 'omitted') return [{ ...here.span, kind }];
    if (kind !== 'differs') return [];
    const deciding = here.marks.length > 0 ? here.marks : [here.span];
    return deciding.map((mark) => ({ ...mark, kind }));
  });
  const all: Mark[] = target ? [...marks, { ...target, kind: 'target' }] : marks;
  return all.filter((mark) => overlaps(mark, paragraph));
}

/** Cuts a span wherever a mark begins or ends. */
function segmentsOf(span: Span, marks: readonly Mark[]): Segment[] {
  const cuts = marks
    .flatMap(({ start, end }) => [start, end])
    .filter((cut) => span.start < cut && cut < span.end);
  const ends = [...new Set([span.start, ...cuts, span.end])].sort((a, b) => a - b);
  return ends.slice(0, -1).map((start, i) => {
    const segment = { start, end: ends[i + 1]! };
    const over = marks.filter((mark) => overlaps(mark, segment));
    return { ...segment, marks: [...new Set(over.map(({ kind }) => kind))] };
  });
}

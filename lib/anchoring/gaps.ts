import type { Comparison, Finding, OtherPlace } from '../comparison/model/finding.ts';
import { paragraphsOf } from '../shared/paragraphs.ts';
import { contains, type Span } from '../shared/span.ts';

/** A place between two paragraphs of the reading, where others state what it does not. */
export interface Gap {
  /** The paragraph before it; null at the beginning. */
  above: Span | null;
  /** The paragraph after it; null at the end. */
  below: Span | null;
  /** Indices of the findings that belong there, in their order. */
  findings: number[];
}

/** Two places that state the same fact, or the same with a difference: they hold the texts together. */
interface Seam {
  here: number;
  there: number;
}

/**
 * Where in the reading the facts belong that only others state: where they would stand if the
 * reading told them in the other's order.
 *
 * The nearest sentences on both sides of the fact that both texts have are its neighbours. It stands
 * after the paragraph of the one before, or, where only a neighbour after it is known, before that
 * one's. Where the reading tells the two the other way round, the nearer one decides. A fact of a
 * version that shares nothing with the reading has no place, and is not in any gap.
 */
export function gapsOf(text: string, { findings }: Comparison): Gap[] {
  const paragraphs = paragraphsOf(text);
  const seams = seamsOf(findings);
  const gaps = new Map<number, number[]>();
  findings.forEach((finding, index) => {
    if (finding.kind !== 'added') return;
    const gap = finding.there
      .map((fact) => positionOf(fact, seams.get(fact.version) ?? [], paragraphs))
      .find((place) => place !== null);
    if (gap === undefined) return;
    gaps.set(gap, [...(gaps.get(gap) ?? []), index]);
  });
  return [...gaps]
    .sort(([a], [b]) => a - b)
    .map(([gap, indices]) => ({
      above: paragraphs[gap - 1] ?? null,
      below: paragraphs[gap] ?? null,
      findings: indices,
    }));
}

/** The number of paragraphs before the gap in which a fact belongs; null where nothing tells. */
function positionOf(fact: OtherPlace, seams: readonly Seam[], paragraphs: Span[]): number | null {
  const at = fact.span.start;
  const before = seams.findLast(({ there }) => there < at);
  const after = seams.find(({ there }) => there >= at);
  if (!before && !after) return null;
  const crossed = before && after && after.here < before.here;
  const fromAfter = after && (!before || (crossed && after.there - at < at - before.there));
  const neighbour = fromAfter ? after : before!;
  const paragraph = paragraphs.findIndex((span) =>
    contains(span, { start: neighbour.here, end: neighbour.here }),
  );
  if (paragraph < 0) return null;
  return fromAfter ? paragraph : paragraph + 1;
}

/** For each version the places that hold it and the reading together, in the version's order. */
function seamsOf(findings: readonly Finding[]): Map<number, Seam[]> {
  const seams = new Map<number, Seam[]>();
  for (const { kind, here, there } of findings) {
    // What is unclear may be no seam at all.
    if (!here || (kind !== 'agrees' && kind !== 'differs')) continue;
    for (const { version, span } of there) {
      const known = seams.get(version) ?? [];
      known.push({ here: here.span.start, there: span.start });
      seams.set(version, known);
    }
  }
  for (const known of seams.values()) known.sort((a, b) => a.there - b.there);
  return seams;
}

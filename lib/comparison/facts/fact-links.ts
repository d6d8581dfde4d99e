import type { Analysis, Claim } from '../../language/model/analysis.ts';
import type { Span } from '../../shared/span.ts';
import type { ClaimLink } from '../model/claim-link.ts';
import type { Comparison, Place } from '../model/finding.ts';
import type { DifferingClaim, FactLinks } from './fact.ts';

/** The share of a claim's words that must be missing for the claim to be. */
const MIN_MISSING_SHARE = 0.6;

/** Reads the links between claims out of the comparison of a reading with one version. */
export function factLinks(here: Analysis, there: Analysis, comparison: Comparison): FactLinks {
  const said: ClaimLink[] = [];
  const perhaps: ClaimLink[] = [];
  const differs: FactLinks['differs'] = [];
  const lost: Span[] = [];
  const added: Span[] = [];
  for (const finding of comparison.findings) {
    const { kind, aspect, weight } = finding;
    if (kind === 'omitted') lost.push(finding.here!.span);
    if (kind === 'added') added.push(...finding.there.map(({ span }) => span));
    if (kind === 'agrees' || kind === 'unclear') {
      const own = claimAt(here, finding.here!.span.start);
      const links = finding.there.map(
        ({ span }): ClaimLink => ({ here: own, there: claimAt(there, span.start) }),
      );
      (kind === 'agrees' ? said : perhaps).push(...links);
    }
    if (kind === 'differs') {
      for (const { version: _, ...place } of finding.there) {
        const sides = { here: differing(here, finding.here!), there: differing(there, place) };
        differs.push({ aspect: aspect!, weight, ...sides });
      }
    }
  }
  const linkedHere = new Set(said.map(({ here }) => here));
  const linkedThere = new Set(said.map(({ there }) => there));
  return {
    incomparable: comparison.incomparable.length > 0,
    said,
    perhaps,
    missingThere: missing(here, lost, linkedHere),
    missingHere: missing(there, added, linkedThere),
    differs,
  };
}

/** What decides a difference says which claim it is in; a place may reach over a whole sentence. */
const differing = (analysis: Analysis, place: Place): DifferingClaim => ({
  claim: claimAt(analysis, (place.marks[0] ?? place.span).start),
  place,
});

/** The claim that holds a place in the text, or the last before it. */
function claimAt({ claims, tokens }: Analysis, position: number): number {
  let low = 0;
  let high = claims.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens[claims[middle]!.from]!.start <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The claims of which most is missing, and that have no counterpart. */
function missing(analysis: Analysis, spans: Span[], linked: ReadonlySet<number>): Set<number> {
  const gone = new Map<number, number>();
  for (const span of spans) {
    for (let i = claimAt(analysis, span.start); i < analysis.claims.length; i++) {
      const words = wordsWithin(analysis, analysis.claims[i]!, span);
      if (words === 0 && analysis.claims[i]!.start >= span.end) break;
      gone.set(i, (gone.get(i) ?? 0) + words);
    }
  }
  const found = new Set<number>();
  for (const [index, words] of gone) {
    const claim = analysis.claims[index]!;
    const all = wordsWithin(analysis, claim, { start: 0, end: analysis.text.length });
    if (!linked.has(index) && words > 0 && words >= MIN_MISSING_SHARE * all) found.add(index);
  }
  return found;
}

/** Words of a claim, small ones left out, that a span holds. */
function wordsWithin({ tokens }: Analysis, { from, to }: Claim, span: Span): number {
  let words = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (!token.stop && span.start <= token.start && token.end <= span.end) words++;
  }
  return words;
}

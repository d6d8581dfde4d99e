import { compare } from '../../../../lib/comparison/compare.ts';
import type { Aspect, FindingKind } from '../../../../lib/comparison/model/finding.ts';
import { analyse } from '../../../../lib/language/analyse.ts';
import { type Span, slice } from '../../../../lib/shared/span.ts';

/** A finding with the words in place of the spans. */
export interface QuotedFinding {
  kind: FindingKind;
  aspect: Aspect | null;
  here: string | null;
  there: string[];
  marksHere: string[];
  marksThere: string[];
  absentFrom: number[];
  versions: number[];
  weight: number;
  reason: string;
}

export interface DatedText {
  text: string;
  date?: string | null;
  whole?: boolean;
  /** Headline, standfirst and captions. */
  surroundings?: string;
}

const versionOf = (from: string | DatedText) => {
  const given: DatedText = typeof from === 'string' ? { text: from } : from;
  const { text, date = null, whole = true, surroundings = '' } = given;
  return {
    analysis: analyse(text, { date }),
    whole,
    surroundings: analyse(surroundings, { date }),
  };
};

/** Compares texts and quotes what the findings point at. */
export function compared(
  reading: string | DatedText,
  ...others: (string | DatedText)[]
): QuotedFinding[] {
  const here = versionOf(reading);
  const there = others.map(versionOf);
  const quote = (version: ReturnType<typeof versionOf>, span: Span) =>
    slice(version.analysis.text, span);
  return compare(here, there).findings.map((finding) => ({
    kind: finding.kind,
    aspect: finding.aspect,
    here: finding.here && quote(here, finding.here.span),
    there: finding.there.map((place) => quote(there[place.version]!, place.span)),
    marksHere: finding.here?.marks.map((mark) => quote(here, mark)) ?? [],
    marksThere: finding.there.flatMap((place) =>
      place.marks.map((mark) => quote(there[place.version]!, mark)),
    ),
    absentFrom: finding.absentFrom,
    versions: finding.there.map(({ version }) => version),
    weight: finding.weight,
    reason: finding.reason,
  }));
}

/** The findings of one kind. */
export const only = (findings: QuotedFinding[], kind: FindingKind): QuotedFinding[] =>
  findings.filter((finding) => finding.kind === kind);

/** What differs, as 'aspect: here | there', by the words that decide. */
export const differing = (findings: QuotedFinding[]): string[] =>
  only(findings, 'differs').map(
    ({ aspect, marksHere, marksThere }) =>
      `${aspect}: ${marksHere.join(', ')} | ${marksThere.join(', ')}`,
  );

import type { Comparison, Place } from '../../lib/comparison/model/finding.ts';
import { type Span, slice } from '../../lib/shared/span.ts';
import type { Column } from './print.ts';

/** The comparison with the words beside every span, for who reads the JSON without the texts. */
export function withQuotes(comparison: Comparison, reading: Column, others: Column[]) {
  const quoted = (column: Column, place: Place) => {
    const quote = (span: Span) => ({ ...span, text: slice(column.version.analysis.text, span) });
    return {
      ...place,
      span: quote(place.span),
      sentence: quote(place.sentence),
      marks: place.marks.map(quote),
    };
  };
  const about = ({ name, title, version }: Column) => ({ name, title, whole: version.whole });
  return {
    reading: about(reading),
    others: others.map(about),
    findings: comparison.findings.map((finding) => ({
      ...finding,
      here: finding.here && quoted(reading, finding.here),
      there: finding.there.map((place) => quoted(others[place.version]!, place)),
    })),
  };
}

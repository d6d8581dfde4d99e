/**
 * A stretch of a text: UTF-16 code units from `start` up to, not including, `end`.
 * Every span in Crossread points into the exact string that it was made from.
 */
export interface Span {
  start: number;
  end: number;
}

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The words of `text` that `span` points at. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The same with every run of blanks as one space: in a quotation a line break is none. */
export const sliceOnOneLine = (text: string, span: Span): string =>
  slice(text, span).replace(/\s+/g, ' ');

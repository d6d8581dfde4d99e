import type { Place } from '@/lib/comparison/finding.ts';
import type { Span } from '@/lib/span.ts';

/** A sentence in an article's own words, with the deciding ones marked. */
export function Quote({ text, place }: { text: string; place: Place }) {
  return <q class="quote">{pieces(text, place)}</q>;
}

function pieces(text: string, { sentence, marks }: Place) {
  const inside = [...marks]
    .filter((mark) => sentence.start <= mark.start && mark.end <= sentence.end)
    .sort((a, b) => a.start - b.start);
  const parts = [];
  let at = sentence.start;
  for (const mark of inside) {
    if (mark.start < at) continue;
    parts.push(words(text, { start: at, end: mark.start }));
    parts.push(<mark key={mark.start}>{words(text, mark)}</mark>);
    at = mark.end;
  }
  parts.push(words(text, { start: at, end: sentence.end }));
  return parts;
}

/** A sentence may run over a paragraph's end; in a quotation it is one line of words. */
const words = (text: string, span: Span): string =>
  text.slice(span.start, span.end).replace(/\s+/g, ' ');

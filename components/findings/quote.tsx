import type { Article } from '@/lib/article/model/article.ts';
import type { Place } from '@/lib/comparison/model/finding.ts';
import { sliceOnOneLine } from '@/lib/shared/span.ts';

/** What is quoted: a text and the language that it is written in, where that is known. */
export type Quoted = Pick<Article, 'text' | 'language'>;

/**
 * A sentence in an article's own words, with the deciding ones marked. It says its language: in a
 * German interface an English sentence is not to be read out as German.
 */
export function Quote({ from: { text, language }, place }: { from: Quoted; place: Place }) {
  return (
    <q class="quote" lang={language ?? ''}>
      {pieces(text, place)}
    </q>
  );
}

function pieces(text: string, { sentence, marks }: Place) {
  const inside = [...marks]
    .filter((mark) => sentence.start <= mark.start && mark.end <= sentence.end)
    .sort((a, b) => a.start - b.start);
  const parts = [];
  let at = sentence.start;
  for (const mark of inside) {
    if (mark.start < at) continue;
    parts.push(sliceOnOneLine(text, { start: at, end: mark.start }));
    parts.push(<mark key={mark.start}>{sliceOnOneLine(text, mark)}</mark>);
    at = mark.end;
  }
  parts.push(sliceOnOneLine(text, { start: at, end: sentence.end }));
  return parts;
}

import type { Span } from '@/lib/shared/span.ts';

/** A page of so many sentences that begin alike, fifty in a paragraph, with its text. */
export function alike(count: number): {
  html: string;
  text: string;
  sentences: string[];
  spans: Span[];
} {
  const sentences = Array.from(
    { length: count },
    (_, i) => `The keeper of the lock wrote down that gate ${i} was shut.`,
  );
  const paragraphs = Array.from({ length: Math.ceil(count / 50) }, (_, i) =>
    sentences.slice(i * 50, i * 50 + 50).join(' '),
  );
  const text = paragraphs.join('\n\n');
  let from = 0;
  const spans = sentences.map((words): Span => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return { start, end: from };
  });
  return { html: paragraphs.map((words) => `<p>${words}</p>`).join(''), text, sentences, spans };
}

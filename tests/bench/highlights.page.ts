import { Readability } from '@mozilla/readability';
import { anchor } from '@/lib/anchoring/anchor.ts';
import { Highlights, type Marked } from '@/lib/anchoring/highlights.ts';
import { analyse } from '@/lib/language/analyse.ts';
import type { Span } from '@/lib/shared/span.ts';
import { newsText } from './support/news-text.ts';

/** Milliseconds of each run, and whether every sentence was found again. */
export interface Painted {
  readability: number[];
  /** From spans to paint that the browser has laid out. */
  painted: number[];
  /** The same after an edit: paragraphs put in, one sentence in ten changed by a figure. */
  repainted: number[];
  found: number;
  sentences: number;
}

/** Paints every second sentence of a long article, and again after the page has changed. */
export async function highlightsBesideReadability(request: {
  words: number;
  runs: number;
}): Promise<Painted> {
  const all: Painted = { readability: [], painted: [], repainted: [], found: 0, sentences: 0 };
  const highlights = new Highlights(window);
  for (let run = 0; run < request.runs; run += 1) {
    const text = newsText(request.words, run);
    const spans = analyse(text).sentences.filter((_, index) => index % 2 === 0);
    document.body.innerHTML = pageOf(text);
    document.body.getBoundingClientRect();
    const copy = document.cloneNode(true) as Document;
    all.readability.push(timed(() => new Readability(copy).parse()));
    all.painted.push(timed(() => paint(highlights, text, spans)));
    all.sentences += spans.length;
    all.found += anchor(document.body, text, spans).filter(Boolean).length;
    edit();
    document.body.getBoundingClientRect();
    all.repainted.push(timed(() => paint(highlights, text, spans)));
    highlights.clear();
    await new Promise((resolve) => setTimeout(resolve));
  }
  document.body.innerHTML = '';
  return all;
}

function paint(highlights: Highlights, text: string, spans: readonly Span[]): void {
  const marked = anchor(document.body, text, spans).flatMap((range, id): Marked[] =>
    range ? [{ range, id, paint: 'differs' }] : [],
  );
  highlights.show(marked);
  document.body.getBoundingClientRect();
}

/** What a live page does to itself while it is read. */
function edit(): void {
  [...document.querySelectorAll('article p')].forEach((paragraph, index) => {
    const words = paragraph.firstChild;
    if (index % 5 === 0 && words?.nodeValue) words.nodeValue = `9 ${words.nodeValue}`;
    if (index % 7 === 0) {
      const news = document.createElement('p');
      news.textContent = `Line ${index} came in while the page was being read.`;
      paragraph.before(news);
    }
  });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** An article with the links and boxes that stand around one. */
function pageOf(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  const links = Array.from({ length: 150 }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`);
  const list = `<ul>${links.join('')}</ul>`;
  return `<nav>${list}</nav><main><article><h1>Report</h1>${paragraphs.join('')}</article>
    <aside>${list}</aside></main><footer>${list}</footer>`;
}

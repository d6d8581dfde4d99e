import { Readability } from '@mozilla/readability';
import { analyse } from '@/lib/language/analyse.ts';
import { newsText } from './news-text.ts';

/** Milliseconds that each of `runs` takes, on a text of so many words and on a page that holds it. */
export function analysisBesideReadability({ words, runs }: { words: number; runs: number }): {
  analysis: number[];
  readability: number[];
} {
  const analysis: number[] = [];
  const readability: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // A new text each time: a text seen before would be in caches that a reader's is not in.
    const text = newsText(words, run);
    analysis.push(timed(() => analyse(text)));
    const page = pageWith(text);
    readability.push(timed(() => new Readability(page).parse()));
  }
  return { analysis, readability };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** An article page with what stands around an article: navigation, links, boxes. */
function pageWith(text: string): Document {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  const links = Array.from({ length: 150 }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`);
  return new DOMParser().parseFromString(
    `<!doctype html><title>Report</title><nav><ul>${links.join('')}</ul></nav>
    <main><article><h1>Report</h1>${paragraphs.join('')}</article>
    <aside><ul>${links.join('')}</ul></aside></main><footer><ul>${links.join('')}</ul></footer>`,
    'text/html',
  );
}

import { Readability } from '@mozilla/readability';
import { diffArrays } from 'diff';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken } from 'wink-nlp';
import similarity from 'wink-nlp/utilities/similarity.js';
import { compare } from '@/lib/comparison/compare.ts';
import type { Version } from '@/lib/comparison/model/version.ts';
import { analyse } from '@/lib/language/analyse.ts';
import { eventOf, reportOf } from './support/news-text.ts';
import { Random } from './support/random.ts';

const DATE = '2026-03-14';

/** Reports of one event, each in its own words; another seed is another event. */
function reports(words: number, count: number, seed: number): string[] {
  const event = eventOf(new Random(seed), 20_000);
  return Array.from({ length: count }, (_, n) => reportOf(event, words, new Random(seed * 99 + n)));
}

const versionOf = (text: string): Version => ({
  analysis: analyse(text, { date: DATE }),
  whole: true,
});

/** Milliseconds that each of so many runs takes. */
export interface EngineTimes {
  readability: number[];
  analysis: number[];
  comparison: number[];
}

/**
 * Of each run, on a text of so many words: Readability's parse of a page that holds it, its analysis,
 * and its comparison with other reports of the event, which are analysed already.
 */
export async function engineBesideReadability(asked: {
  words: number;
  versions: number;
  runs: number;
}): Promise<EngineTimes> {
  const { words, versions, runs } = asked;
  const times: EngineTimes = { readability: [], analysis: [], comparison: [] };
  for (let run = 0; run < runs; run += 1) {
    // New texts each time: those seen before would be in caches that a reader's are not in.
    const [text = '', ...others] = reports(words, versions + 1, run);
    const page = pageWith(text);
    times.readability.push(timed(() => new Readability(page).parse()));
    times.analysis.push(timed(() => analyse(text, { date: DATE })));
    const [reading, analysed] = [versionOf(text), others.map(versionOf)];
    times.comparison.push(timed(() => compare(reading, analysed)));
    // What one run leaves behind is not cleared away in the middle of the next.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}

/** Milliseconds that others take to align the sentences of the same two texts, for scale. */
export function othersOnOnePair({ words, runs }: { words: number; runs: number }): {
  comparison: number[];
  jsdiff: number[];
  wink: number[];
} {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const times = { comparison: [] as number[], jsdiff: [] as number[], wink: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const [here = '', there = ''] = reports(words, 2, 500 + run);
    const [reading, other] = [versionOf(here), versionOf(there)];
    times.comparison.push(timed(() => compare(reading, [other])));
    times.jsdiff.push(timed(() => diffArrays(sentencesOf(reading), sentencesOf(other))));
    times.wink.push(timed(() => alignByWords(nlp, here, there)));
  }
  return times;
}

const sentencesOf = ({ analysis: { text, sentences } }: Version): string[] =>
  sentences.map(({ start, end }) => text.slice(start, end));

/** For each sentence of one text the likest of the other, by the cosine of their bags of words. */
function alignByWords(nlp: ReturnType<typeof winkNLP>, here: string, there: string): number[] {
  const { its, as } = nlp;
  const bags = (text: string) => {
    const bagged: Record<string, number>[] = [];
    nlp
      .readDoc(text)
      .sentences()
      .each((sentence: ItemSentence) => {
        const words = sentence.tokens().filter((token: ItemToken) => !token.out(its.stopWordFlag));
        bagged.push(words.out(its.normal, as.bow) as Record<string, number>);
      });
    return bagged;
  };
  const others = bags(there);
  return bags(here).map((bag) => {
    const likeness = others.map((other) => similarity.bow.cosine(bag, other));
    return likeness.indexOf(Math.max(...likeness));
  });
}

function timed(work: () => unknown): number {
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

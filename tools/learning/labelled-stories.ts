import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../lib/language/analyse.ts';
import type { Analysis } from '../../lib/language/model/analysis.ts';
import type { Span } from '../../lib/shared/span.ts';

/** A fact of a story: where each article states it, and which articles state it differently. */
export interface Fact {
  id: string;
  spans: Record<string, Span[]>;
  differs: { between: string[]; aspect: string; strength: 'clear' | 'slight' }[];
}

/** Several outlets' articles on one event, and a table of what each states, made by reading. */
export interface FactStory {
  name: string;
  analyses: Record<string, Analysis>;
  facts: Fact[];
}

/** An ordered pair of a story's articles: `reading` is read, `other` is compared with it. */
export interface FactPair {
  story: FactStory;
  reading: string;
  other: string;
}

/**
 * Reads all stories in a folder, one in each subfolder with its `facts.json`; null where the folder
 * is missing.
 *
 * @throws Error where a table quotes words that its article does not hold.
 */
export function readFactStories(folder: string): FactStory[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'facts.json')))
    .map((name) => readStory(join(folder, name)));
}

function readStory(folder: string): FactStory {
  const table = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));
  const analyses: Record<string, Analysis> = {};
  for (const [key, file] of Object.entries<string>(table.articles)) {
    const text = readFileSync(join(folder, file), 'utf8');
    analyses[key] = analyse(text, { date: table.publishedAt?.[key] ?? null });
  }
  const spanOf = (key: string, quote: string | [number, number]): Span => {
    if (typeof quote !== 'string') return { start: quote[0], end: quote[1] };
    const start = analyses[key]!.text.indexOf(quote);
    if (start < 0) throw new Error(`${folder}: '${quote}' is not in article ${key}`);
    return { start, end: start + quote.length };
  };
  const facts = table.facts.map(
    ({ id, cells, differs }: { id: string; cells: Record<string, string[]>; differs: [] }) => ({
      id,
      differs,
      spans: Object.fromEntries(
        Object.entries(cells).map(([key, quotes]) => [key, quotes.map((q) => spanOf(key, q))]),
      ),
    }),
  );
  return { name: table.story, analyses, facts };
}

/** All ordered pairs of a story's articles. */
export function pairsOf(story: FactStory): FactPair[] {
  const keys = Object.keys(story.analyses);
  return keys.flatMap((reading) =>
    keys.filter((other) => other !== reading).map((other) => ({ story, reading, other })),
  );
}

/** The words of `mine`'s article that the table has in both articles, and in this one alone. */
export function statedSpans({ facts }: FactStory, mine: string, theirs: string) {
  const stated = facts.filter(({ spans }) => spans[mine]);
  const spansOf = (some: Fact[]): Span[] => some.flatMap(({ spans }) => spans[mine]!);
  return {
    shared: spansOf(stated.filter(({ spans }) => spans[theirs])),
    alone: spansOf(stated.filter(({ spans }) => !spans[theirs])),
  };
}

/** The words of a text, as they are counted when it is scored. */
export const wordSpans = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

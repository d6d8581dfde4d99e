import type { Article } from '../../article/model/article.ts';
import { analyse } from '../../language/analyse.ts';
import type { Analysis, Quantity } from '../../language/model/analysis.ts';
import { dayNumber } from '../../shared/time.ts';
import { idf, unseen } from './idf.ts';

/** A word or a figure by which an article's story is known. */
interface StoryTerm {
  /** A stem, or a figure as `#` with its kind, unit and value. */
  term: string;
  /** How much the article makes of it: grows with the logarithm of how often it comes. */
  weight: number;
  /** Stands in the headline or at the top. */
  lead: boolean;
  /** Mostly part of a name. */
  name: boolean;
}

/** What same-story evidence is taken from: bounded, whatever the length of the article. */
export interface TermProfile {
  /** Most telling first; at most 100. */
  terms: StoryTerm[];
  /** Neighbours in the text, as indices into `terms`; at most 100, as the text has them. */
  phrases: [number, number][];
  /** Day of publication, days since 1970-01-01; null when unknown or not to be believed. */
  day: number | null;
}

/**
 * Measured at 60, 100, 160 and 300 terms: below 100 a long report loses its details, above it the
 * background that many stories share comes in.
 */
const MAX_TERMS = 100;
const MAX_PHRASES = 100;

/** Tokens, headline included, that are the top: the lead and the paragraph behind it. */
const LEAD_TOKENS = 90;
const LEAD_WEIGHT = 1.5;

/** The web's own age: a page that claims to be older gives a default, such as 1970. */
const FIRST_DAY = dayNumber(Date.UTC(1995, 0, 1));

/**
 * Reads what an article's story is known by. Pure and deterministic.
 *
 * @param today the day on which this is asked, days since 1970-01-01: a page dated more than two
 *   days later is not believed. Without it every later date is
 */
export function termProfile(
  article: Pick<Article, 'title' | 'text' | 'publishedAt'>,
  today = Number.POSITIVE_INFINITY,
): TermProfile {
  const day = dayOf(article.publishedAt, today);
  const analysis = analyse(`${article.title}\n\n${article.text}`, {
    date: day === null ? null : (article.publishedAt?.slice(0, 10) ?? null),
  });
  const found = wordsOf(analysis, article.title.length);
  for (const quantity of analysis.quantities) addFigure(quantity, analysis, found);
  const terms = [...found]
    .map(([term, { count, names, lead }]) => ({
      term,
      weight: (1 + Math.log(count)) * (lead ? LEAD_WEIGHT : 1),
      lead,
      name: names > count / 2,
    }))
    .map((entry) => ({ entry, worth: entry.weight * idf(entry.term, unseen) }))
    .sort((a, b) => b.worth - a.worth || (a.entry.term < b.entry.term ? -1 : 1))
    .slice(0, MAX_TERMS)
    .map(({ entry }) => entry);
  return { terms, phrases: phrasesOf(analysis, terms), day };
}

interface Found {
  count: number;
  names: number;
  lead: boolean;
}

/** Tokens that carry news: no stop words, no lone letters, no digits (figures are read as such). */
const isTelling = ({ word, stop }: Analysis['tokens'][number]): boolean =>
  !stop && !/^[a-z]$/.test(word) && !/^\p{N}/u.test(word);

/** English of any kind has twice this share of function words; other languages have a tenth of it. */
const MIN_STOP_WORD_SHARE = 0.2;

/**
 * What is taken for grammar in another language. Scripts without capitals have short words that are
 * no grammar at all.
 */
const SHORT_WORD = /^\p{Script=Latin}{1,6}$/u;

/**
 * Whether a text is in a language whose function words are not known: they would be taken for rare
 * words, and any two articles in that language for one story.
 */
const isForeign = (tokens: Analysis['tokens']): boolean =>
  tokens.filter(({ stop }) => stop).length < MIN_STOP_WORD_SHARE * tokens.length;

/** What the headline alone says is not counted: two texts that share a headline are no one story. */
function wordsOf({ tokens, names }: Analysis, headline: number): Map<string, Found> {
  const inName = new Set<number>();
  const foreign = isForeign(tokens);
  for (const { from, to } of names) for (let i = from; i < to; i += 1) inName.add(i);
  const borneOut = new Set(tokens.filter(({ start }) => start >= headline).map(({ stem }) => stem));
  const found = new Map<string, Found>();
  tokens.forEach((token, index) => {
    if (!isTelling(token) || !borneOut.has(token.stem)) return;
    if (foreign && !inName.has(index) && SHORT_WORD.test(token.word)) return;
    const entry = found.get(token.stem) ?? { count: 0, names: 0, lead: index < LEAD_TOKENS };
    entry.count += 1;
    if (inName.has(index)) entry.names += 1;
    found.set(token.stem, entry);
  });
  return found;
}

function addFigure(quantity: Quantity, { tokens }: Analysis, found: Map<string, Found>): void {
  const { kind, unit, value, head, from } = quantity;
  // Weekdays and clock times come in every report; days are compared by the date of publication.
  if (kind === 'date' || kind === 'clock') return;
  const counted = kind === 'count' ? (tokens[head[0] ?? -1]?.stem ?? '') : '';
  const term = `#${kind}${unit ?? ''}${value}${counted}`;
  const entry = found.get(term) ?? { count: 0, names: 0, lead: from < LEAD_TOKENS };
  entry.count += 1;
  found.set(term, entry);
}

/** Telling words side by side in one sentence, stop words between them left out. */
function phrasesOf({ tokens }: Analysis, terms: readonly StoryTerm[]): [number, number][] {
  const indexOf = new Map(terms.map(({ term }, index) => [term, index]));
  const seen = new Set<string>();
  const phrases: [number, number][] = [];
  let before: Analysis['tokens'][number] | null = null;
  for (const token of tokens) {
    if (!isTelling(token)) continue;
    const a = before?.sentence === token.sentence ? indexOf.get(before.stem) : undefined;
    const b = indexOf.get(token.stem);
    before = token;
    if (a === undefined || b === undefined || a === b || seen.has(`${a} ${b}`)) continue;
    seen.add(`${a} ${b}`);
    phrases.push([a, b]);
    if (phrases.length === MAX_PHRASES) break;
  }
  return phrases;
}

function dayOf(publishedAt: string | null, today: number): number | null {
  const day = dayNumber(Date.parse(publishedAt ?? ''));
  return day >= FIRST_DAY && day <= today + 2 ? day : null;
}

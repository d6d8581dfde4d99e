import { sameTexts } from './same-text.ts';

/** One article among others of its story. */
export interface Dated {
  outlet: string;
  /** ISO 8601, a day or a moment; null when unknown. */
  publishedAt: string | null;
  text: string;
}

/** `YYYY-MM-DD`: what can be compared where one of two says no more. */
const DAY_LENGTH = 10;

/**
 * Tells an outlet's successive articles on a story apart: an update, a follow-up, the next day's
 * report. They are articles of their own, at addresses of their own, and no revisions of one another;
 * nor is one that prints the same text once more.
 *
 * @returns of each article, the place of the outlet's article before it; null for the first one of an
 *   outlet, for copies, and where the dates do not tell which came first
 */
export function earlierReports(articles: readonly Dated[]): (number | null)[] {
  const heads = sameTexts(articles.map(({ text }) => text));
  return articles.map((article, place) => {
    let latest: number | null = null;
    articles.forEach((other, i) => {
      if (other.outlet !== article.outlet || heads[i] === heads[place]) return;
      if (!isBefore(other, article)) return;
      if (latest === null || isBefore(articles[latest] as Dated, other)) latest = i;
    });
    return latest;
  });
}

/** By what both say of when: two articles of one day, one of them without an hour, are not in order. */
function isBefore({ publishedAt: a }: Dated, { publishedAt: b }: Dated): boolean {
  if (a === null || b === null) return false;
  const bothToTheHour = a.length > DAY_LENGTH && b.length > DAY_LENGTH;
  const [first, second] = bothToTheHour ? [a, b] : [a.slice(0, DAY_LENGTH), b.slice(0, DAY_LENGTH)];
  return Date.parse(first) < Date.parse(second);
}

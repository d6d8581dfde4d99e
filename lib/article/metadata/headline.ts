import { withoutMarkup } from '../page/markup.ts';

/**
 * In UTF-16 code units. Headlines have fewer than 200; search engines ask for at most 110. What is
 * longer is a whole text in the wrong field.
 */
const MAX_LENGTH = 300;

/** What stands between a headline and the outlet's name. A plain hyphen only with blanks around it. */
const SEPARATOR = /\s+[-–—|·•:»]\s+|\s*[|»]\s*/g;

/** Letters and digits only: 'The Hill', 'TheHill' and 'thehill' are one. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

function names(part: string, outlets: readonly string[]): boolean {
  const wanted = bare(part);
  return (
    wanted !== '' && outlets.some((name) => bare(name) === wanted || bare(`the${name}`) === wanted)
  );
}

function withoutOutlet(title: string, outlets: readonly string[]): string {
  for (const match of title.matchAll(SEPARATOR)) {
    const [before, after] = [
      title.slice(0, match.index),
      title.slice(match.index + match[0].length),
    ];
    if (before !== '' && names(after, outlets)) {
      return before;
    }
    if (after !== '' && names(before, outlets)) {
      return after;
    }
  }
  return title;
}

function cut(title: string): string {
  if (title.length <= MAX_LENGTH) {
    return title;
  }
  const start = title.slice(0, MAX_LENGTH - 1);
  const blank = start.lastIndexOf(' ');
  // A text without blanks is cut where it is, but never inside a surrogate pair.
  const end = blank > MAX_LENGTH / 2 ? blank : start.length;
  return `${start
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/**
 * A headline as a reader sees it: without markup, without the outlet's name before or behind it,
 * at most 300 code units long. Any other part ('… | Opinion', '… - in pictures') stays.
 *
 * @param outlets the names by which the outlet is known, its host name among them
 */
export function headline(raw: string, outlets: readonly string[]): string {
  return cut(withoutOutlet(withoutMarkup(raw), outlets));
}

/** What stands behind the last separator of a page title: often, not always, the outlet. */
export function titleSuffix(title: string): string | null {
  const parts = withoutMarkup(title).split(/\s+[-–—|»]\s+/);
  return parts.length > 1 ? parts.at(-1)! : null;
}

const NOTE = 'tried twice: ';

/** How a scenario that failed tells the runner that it is played again. */
export const noteOfSecondTry = (title: string): string => NOTE + title;

/** The title in such a note; null for anything else that is said. */
export const titleInNote = (said: string): string | null =>
  said.startsWith(NOTE) ? said.slice(NOTE.length) : null;

/** As many scenarios of a run may be tried twice before that is a fault of its own. */
const FORGIVEN = 1;

/**
 * What a run says of the scenarios that were played a second time, whatever came of it, and how many
 * failures they count for: one alone may be the machine's bad luck, more are tests or a product that
 * do not do the same every time.
 */
export function secondTries(titles: readonly string[]): { line: string; failures: 0 | 1 } {
  const which = titles.length > 0 ? ` (${titles.join(', ')})` : '';
  return {
    line: `Tried twice: ${titles.length}${which}`,
    failures: titles.length > FORGIVEN ? 1 : 0,
  };
}

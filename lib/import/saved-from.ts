/** What Internet Explorer began and browsers still write: the address's length, then the address. */
const MARK_OF_THE_WEB = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>"]+)\s*-->/i;

/** The head that SingleFile writes (https://github.com/gildas-lormeau/SingleFile). */
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s<>"]+)/i;

/** Both stand at the top; an address in the text of a page is not where it was saved from. */
const SEARCHED_LENGTH = 4096;

/** The address that a page was saved from, as whoever saved it noted; null where nobody did. */
export function savedFrom(html: string): string | null {
  const head = html.slice(0, SEARCHED_LENGTH);
  const found = (MARK_OF_THE_WEB.exec(head) ?? SINGLE_FILE.exec(head))?.[1];
  return found && URL.canParse(found) ? found : null;
}

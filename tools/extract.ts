import { readFileSync } from 'node:fs';
import { extract, type Refusal } from '../lib/article/extract.ts';
import { pageDocument } from './html/page-document.ts';
import type { Streams } from './streams.ts';

const USAGE = `Usage: npm run --silent extract -- PAGE.html ADDRESS

Prints the article on a saved page as JSON.
  PAGE.html  the page as it was served or saved
  ADDRESS    where it was served from, such as https://outlet.example/story
`;

const REFUSED: Record<Refusal, string> = {
  'no-article': 'no article on this page',
  'too-large': 'the page is too large to be read',
  'not-html': 'not an HTML page',
};

/** Exit codes: an article printed, none on the page, a call or a file that is no use. */
const [DONE, NO_ARTICLE, BAD_CALL] = [0, 1, 2];

function bytesOf(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/**
 * The command as a program runs it.
 *
 * @param args what stands behind the program's name
 * @returns its exit code
 */
export function run(args: readonly string[], streams: Omit<Streams, 'stdin'>): number {
  const fail = (message: string, code: number): number => {
    streams.stderr.write(message);
    return code;
  };
  const [path, address] = args;
  if (args.length !== 2 || !path || !address || !URL.canParse(address)) {
    return fail(USAGE, BAD_CALL);
  }
  const bytes = bytesOf(path);
  if (typeof bytes === 'string') {
    return fail(`${path}: cannot be read (${bytes})\n`, BAD_CALL);
  }
  const extraction = extract(pageDocument(bytes, address), address);
  if ('refused' in extraction) {
    return fail(`${path}: ${REFUSED[extraction.refused]}\n`, NO_ARTICLE);
  }
  const { url, outlet, title, authors, publishedAt, language, completeness, text } =
    extraction.article;
  const shown = { url, outlet, title, authors, publishedAt, language, completeness, text };
  streams.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  return DONE;
}

if (import.meta.main) process.exitCode = run(process.argv.slice(2), process);

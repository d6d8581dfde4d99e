import { readFileSync } from 'node:fs';
import { extract, type Refusal } from '../lib/article/extract.ts';
import { pageDocument } from './html/page-document.ts';

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

function fail(message: string, code: number): number {
  process.stderr.write(message);
  return code;
}

function bytesOf(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function main(args: readonly string[]): number {
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
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  return DONE;
}

process.exitCode = main(process.argv.slice(2));

import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Refusal } from '../lib/article/extract.ts';
import { compare } from '../lib/comparison/compare.ts';
import { analyse } from '../lib/language/analyse.ts';
import { versionOf } from '../lib/report/analysed-versions.ts';
import { answerBatch } from './comparison/batch.ts';
import { type Column, printComparison } from './comparison/print.ts';
import { withQuotes } from './comparison/quotes.ts';
import type { Streams } from './streams.ts';

const USAGE = `Compares an article with other versions of its story.

usage: npm run --silent compare -- [--json] READING OTHER...
       npm run --silent compare -- --batch < PAIRS.jsonl

READING and OTHER are .txt files (an article's text) or .html files (a saved page).
--json    prints the comparison as JSON, with the quoted text beside every span
--batch   reads pairs of texts as JSON lines and prints their findings as JSON lines`;

const REFUSALS: Record<Refusal, string> = {
  'no-article': 'no article on this page',
  'too-large': 'the page is too large',
  'not-html': 'not an HTML page',
};

/** What is said to the user when the command cannot do its work, without a stack. */
class Complaint extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/**
 * The command as a program runs it.
 *
 * @param args what stands behind the program's name
 * @returns its exit code: 0, 1 for an input that cannot be read, 2 for a wrong call
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    await answer(args, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    streams.stderr.write(`${error.message}\n`);
    return error instanceof Complaint ? error.status : 1;
  }
}

async function answer(args: readonly string[], { stdin, stdout }: Streams): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.batch) {
    for (const line of answerBatch((await buffer(stdin)).toString('utf8'))) {
      stdout.write(`${line}\n`);
    }
    return;
  }
  const [reading, ...others] = await Promise.all(positionals.map(readColumn));
  if (!reading || others.length === 0) throw new Complaint(USAGE, 2);
  const comparison = compare(
    reading.version,
    others.map(({ version }) => version),
  );
  const text = values.json
    ? `${JSON.stringify(withQuotes(comparison, reading, others), null, 2)}\n`
    : printComparison(comparison, reading, others, {
        width: Math.min(stdout.columns ?? 100, 110),
        colour: Boolean(stdout.isTTY) && !process.env.NO_COLOR,
      });
  stdout.write(text);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        batch: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Complaint(`${(error as Error).message}\n\n${USAGE}`, 2);
  }
}

async function readColumn(path: string): Promise<Column> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Complaint(
      `${path}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`}`,
      2,
    );
  }
  return /\.html?$/i.test(path) ? columnOfPage(path, bytes) : columnOfText(path, bytes);
}

const columnOfText = (path: string, bytes: Buffer): Column => ({
  name: basename(path, extname(path)),
  title: null,
  version: { analysis: analyse(bytes.toString('utf8')), whole: true },
});

/** Pages need a DOM; it is loaded only when one is asked for. */
async function columnOfPage(path: string, bytes: Buffer): Promise<Column> {
  const [{ extract }, { pageDocument }] = await Promise.all([
    import('../lib/article/extract.ts'),
    import('./html/page-document.ts'),
  ]);
  const address = pathToFileURL(path).href;
  const extraction = extract(pageDocument(bytes, address), address);
  if ('refused' in extraction) throw new Complaint(`${path}: ${REFUSALS[extraction.refused]}`, 2);
  const { outlet, title } = extraction.article;
  return {
    name: outlet || basename(path),
    title: title || null,
    version: versionOf(extraction.article),
  };
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), process);

import { extract } from '../article/extract.ts';
import type { Article } from '../article/model/article.ts';
import { paragraphsOf } from '../shared/paragraphs.ts';
import { sliceOnOneLine } from '../shared/span.ts';
import { decodePage, decodeText } from './decode.ts';
import { savedFrom } from './saved-from.ts';

/** Why a file gives no article. */
export type ImportRefusal =
  /** Nothing but blanks is in it. */
  | 'empty'
  /** Larger than any article, or with more in it than can be worked through. */
  | 'too-large'
  /** No page and no text: a picture, a PDF, an archive. */
  | 'unknown-kind'
  /** A page, but not one of a single report. */
  | 'no-article'
  /** The browser could not read it from the disk. */
  | 'unreadable';

/** What a reader is asked where a file does not say it. */
type MissingField = 'outlet' | 'address' | 'date';

/** An article as far as a file tells it. */
export interface Draft {
  /** Of the file; empty for pasted text. */
  name: string;
  /** An empty outlet or address is unknown. */
  article: Article;
  gaps: MissingField[];
}

export type Drafted = { draft: Draft } | { refused: ImportRefusal };

/** Bytes. A page that was saved with its pictures inside may be large; its text is not. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const PAGE = /\.(?:x?html?|xht)$/i;
const TEXT = /\.(?:txt|text|md|markdown)$/i;

/** A page on a disk has no site, and is believed what it says of its address. */
const UNKNOWN = 'file:///page.html';

/**
 * Reads a saved page or a text file. Nothing is fetched, and nothing in a page runs.
 *
 * @param name the file's name, whose ending tells what it is where the beginning does not
 */
export function draftOf(name: string, bytes: Uint8Array): Drafted {
  if (bytes.length > MAX_FILE_BYTES) return { refused: 'too-large' };
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // No text has a null character in it, and all that is packed or drawn has.
  if (!isWide && bytes.subarray(0, 4096).includes(0)) return { refused: 'unknown-kind' };
  const text = decodeText(bytes);
  if (text.trim() === '') return { refused: 'empty' };
  if (
    PAGE.test(name) ||
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text)
  ) {
    return draftOfPage(name, decodePage(bytes));
  }
  return TEXT.test(name) ? draftOfText(name, text) : { refused: 'unknown-kind' };
}

function draftOfPage(name: string, html: string): Drafted {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const found = extract(document, savedFrom(html) ?? UNKNOWN);
  if ('refused' in found) {
    return { refused: found.refused === 'too-large' ? 'too-large' : 'no-article' };
  }
  const { article } = found;
  return drafted(name, { ...article, url: article.url === UNKNOWN ? '' : article.url });
}

/** The first line is the headline where it stands by itself; what is pasted often has none. */
const MAX_HEADLINE_LENGTH = 200;

/** Makes an article of plain text, from a file or pasted. */
export function draftOfText(name: string, text: string): Drafted {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n');
  if (lines.join('').trim() === '') return { refused: 'empty' };
  const first = (lines[0] ?? '').replace(/^#+\s*/, '').trim();
  const hasHeadline = lines.length > 1 && first.length <= MAX_HEADLINE_LENGTH;
  const body = hasHeadline ? lines.slice(1) : lines;
  const pasted = body.join('\n');
  const paragraphs = paragraphsOf(pasted).map((span) => sliceOnOneLine(pasted, span));
  return drafted(name, {
    url: '',
    outlet: '',
    title: hasHeadline ? first : shortened(first),
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    language: null,
    section: null,
    text: paragraphs.join('\n\n'),
    surroundingText: '',
    // Nobody can tell what of a page was put into a text; the reader who did says that it is all.
    completeness: { kept: 1, whole: true, reasons: [] },
  });
}

/** Cut at a blank. */
function shortened(line: string): string {
  if (line.length <= MAX_HEADLINE_LENGTH) return line;
  const short = line.slice(0, MAX_HEADLINE_LENGTH);
  return `${short.slice(0, short.lastIndexOf(' ') + 1 || undefined).trim()} …`;
}

const drafted = (name: string, article: Article): Drafted => ({
  draft: {
    name,
    article,
    gaps: [
      ...(article.outlet === '' ? ['outlet' as const] : []),
      ...(article.url === '' ? ['address' as const] : []),
      ...(article.publishedAt === null ? ['date' as const] : []),
    ],
  },
});

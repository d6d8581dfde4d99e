import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchor } from '@/lib/anchoring/anchor.ts';
import { letters } from '@/lib/anchoring/letters.ts';
import { PageText } from '@/lib/anchoring/page-text.ts';
import { hiddenElementsOn } from '@/lib/article/body/hidden-elements.ts';
import { extract } from '@/lib/article/extract.ts';
import { analyse } from '@/lib/language/analyse.ts';
import type { Span } from '@/lib/shared/span.ts';
import { pageDocument } from '../../../tools/html/page-document.ts';

interface Page {
  name: string;
  url: string;
  file: URL;
}

const SHARED = new URL('../../../../shared/pages/', import.meta.url);
const DEMO = new URL('../../../public/demo/', import.meta.url);

const own: Page[] = ['calderhaven-register', 'radio-osmark', 'kettlewire'].map((name) => ({
  name,
  url: `http://${name}.test/`,
  file: new URL(`${name}.html`, DEMO),
}));

const shared: Page[] = existsSync(SHARED)
  ? (
      JSON.parse(readFileSync(new URL('pages.json', SHARED), 'utf8')) as {
        url: string;
        page: string;
      }[]
    ).map(({ url, page }) => ({ name: page, url, file: new URL(page, SHARED) }))
  : [];

/** A page as it was read, with its sentences. */
function read({ url, file }: Page): { document: Document; text: string; sentences: Span[] } {
  const document = pageDocument(readFileSync(file), url);
  const extraction = extract(document, url);
  if (!('article' in extraction)) throw new Error(`${url}: ${extraction.refused}`);
  const { text } = extraction.article;
  return { document, text, sentences: analyse(text, { date: null }).sentences };
}

const wordsOf = (text: string, span: Span): string => letters(text.slice(span.start, span.end));

/** What a reader reads in a range: without the hidden cards that some pages keep in a sentence. */
function seenIn(range: Range): string {
  const document = range.startContainer.ownerDocument!;
  const whole = new PageText(document.body, hiddenElementsOn(document)!);
  let words = '';
  for (let at = 0; at < whole.letters.length; at++) {
    const letter = whole.range({ start: at, end: at + 1 });
    if (
      range.compareBoundaryPoints(0, letter) <= 0 &&
      range.compareBoundaryPoints(2, letter) >= 0
    ) {
      words += whole.letters[at];
    }
  }
  return words;
}

const wrong = (text: string, spans: Span[], ranges: (Range | null)[]): string[] =>
  spans.flatMap((span, i) => {
    const range = ranges[i];
    if (!range || letters(range.toString()) === wordsOf(text, span)) return [];
    return seenIn(range) === wordsOf(text, span) ? [] : text.slice(span.start, span.end);
  });

/** Ranges that begin before the one of an earlier sentence ends. */
const outOfOrder = (ranges: (Range | null)[]): number => {
  const found = ranges.filter((range) => range !== null);
  return found.filter((range, i) => i > 0 && found[i - 1]!.compareBoundaryPoints(1, range) > 0)
    .length;
};

/** The element that a reader would call the paragraph around a range. */
const paragraphOf = (range: Range): Element =>
  range.startContainer.parentElement!.closest('p, li, h2, h3, h4, blockquote, div')!;

const DIGIT = /\d/;

/**
 * What an editor does to a page: new paragraphs between the old ones, one figure corrected, one
 * sentence taken out.
 *
 * @returns the indices of the sentences that are not what they were
 */
function edit(
  { document, text, sentences }: ReturnType<typeof read>,
  ranges: (Range | null)[],
): { changed: number; removed: number } {
  const figure = ranges.findIndex((range, i) => range && DIGIT.test(wordsOf(text, sentences[i]!)));
  const removed = ranges.findIndex(
    (range, i) => i > ranges.length / 2 && i !== figure && range && range.toString().length > 60,
  );
  ranges.forEach((range, i) => {
    if (!range || i % 3 !== 0) return;
    const paragraph = document.createElement('p');
    paragraph.textContent = `Correspondent ${i} of the Wexcombe Week added a line of news at noon.`;
    const before = paragraphOf(range);
    before.parentElement!.insertBefore(paragraph, before);
  });
  const unseen = hiddenElementsOn(document)!;
  const walker = document.createTreeWalker(document.body, 1 | 4, {
    acceptNode: (node) => (unseen.has(node as Element) ? 2 : node.nodeType === 3 ? 1 : 3),
  });
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const range = ranges[figure];
    if (!range?.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    const at = node.data.slice(from, to).search(DIGIT);
    if (at < 0) continue;
    const digit = (Number(node.data[from + at]) + 1) % 10;
    node.replaceData(from + at, 1, String(digit));
    break;
  }
  ranges[removed]?.deleteContents();
  return { changed: figure, removed };
}

/**
 * Anchors every sentence of the pages as they were read, and again after an edit, when what it
 * changed is lost and nothing else is. Parsing a page takes longest, so both are done with one.
 */
function anchoredAndEdited(pages: Page[]): { all: number; found: number } {
  const lines: string[] = [];
  let [all, found] = [0, 0];
  for (const page of pages) {
    const reading = read(page);
    const { document, text, sentences } = reading;
    const ranges = anchor(document.body, text, sentences);
    expect(wrong(text, sentences, ranges), page.name).toEqual([]);
    expect(outOfOrder(ranges), page.name).toBe(0);
    const count = ranges.filter(Boolean).length;
    lines.push(`${page.name.padEnd(46)}  ${count} of ${sentences.length}`);
    all += sentences.length;
    found += count;
    expectEditFollowed(page, reading, ranges);
  }
  console.info([...lines, `anchored: ${found} of ${all} sentences, none wrongly`].join('\n'));
  return { all, found };
}

function expectEditFollowed(
  page: Page,
  reading: ReturnType<typeof read>,
  before: (Range | null)[],
): void {
  const { document, text, sentences } = reading;
  const wasFound = before.map((range) => range !== null);
  const { changed, removed } = edit(reading, before);
  const after = anchor(document.body, text, sentences);
  expect(wrong(text, sentences, after), page.name).toEqual([]);
  const lost = after.flatMap((range, i) => (wasFound[i] && !range ? [i] : []));
  expect(lost, page.name).toEqual([changed, removed].filter((i) => i >= 0).sort((a, b) => a - b));
}

describe('the pages of the demonstration', () => {
  it('have every sentence anchored, none wrongly, and lose only what an edit changes', () => {
    const { all, found } = anchoredAndEdited(own);
    expect(found).toBe(all);
  });
});

describe.skipIf(shared.length === 0)('real pages of real outlets', () => {
  it('have 99 of 100 sentences anchored, none wrongly, and lose only what an edit changes', () => {
    const { all, found } = anchoredAndEdited(shared);
    expect(found / all).toBeGreaterThanOrEqual(0.99);
  });
});

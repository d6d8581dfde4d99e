import { plainText } from '../page/markup.ts';
import { endsSentence } from '../page/sentence-end.ts';
import { wordCount } from '../page/word-count.ts';

type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote';

/** A run of text that stands by itself on the page: what a reader sees as a paragraph, a line. */
export interface Block {
  /** White space folded; a line break only between two sentences that the page parts by one. */
  text: string;
  kind: BlockKind;
  words: number;
  /** The share of the text that is inside links, 0 to 1. */
  linked: number;
  /** The nearest block-level element around it. */
  element: Element;
  /** Where its letters stand, in order. */
  nodes: Text[];
}

/** How many words the blocks have together. */
export const wordsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.words, 0);

const BLOCK_LEVEL = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

interface Piece {
  text: string;
  linked: boolean;
  /** Null for a line break. */
  node: Text | null;
}

const LETTER = /[\p{L}\p{N}]/u;

const LINE_BREAK: Piece = { text: '\n', linked: false, node: null };

const HEADING = /^h[1-6]$/;

/** What an element makes of the blocks in it; null leaves it to what is around the element. */
function kindOf({ localName }: Element): BlockKind | null {
  if (HEADING.test(localName)) {
    return 'heading';
  }
  const entry = localName === 'li' || localName === 'dd' || localName === 'dt';
  return localName === 'blockquote' ? 'quote' : entry ? 'item' : null;
}

/** After one of these a line break parts two sentences; elsewhere it is only layout. */
const partsLines = (before: string): boolean => endsSentence(before) || /[:;]$/.test(before);

/** The pieces between two blank lines, as one text. */
function joined(pieces: readonly Piece[]): { text: string; linked: number } {
  let text = '';
  let linked = 0;
  for (const piece of pieces) {
    const before = text.trimEnd();
    const breaks = piece === LINE_BREAK;
    text = breaks ? before + (partsLines(before) ? '\n' : ' ') : text + piece.text;
    linked += piece.linked ? plainText(piece.text).length : 0;
  }
  const lines = text.split('\n').map(plainText);
  return { text: lines.filter((line) => line !== '').join('\n'), linked };
}

/** Two or more line breaks in a row are how old pages part paragraphs. */
function paragraphs(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of pieces) {
    breaks = piece === LINE_BREAK ? breaks + 1 : piece.text.trim() === '' ? breaks : 0;
    if (breaks === 2) {
      found.push([]);
    } else {
      found.at(-1)!.push(piece);
    }
  }
  return found;
}

/**
 * Every block under `root` that has a letter or a digit, in document order.
 *
 * @param unseen elements that are passed over with all that is in them
 */
export function blocksOf(root: Element, unseen: ReadonlySet<Element> = new Set()): Block[] {
  const blocks: Block[] = [];
  let run: Piece[] = [];

  function flush(element: Element, kind: BlockKind): void {
    for (const pieces of paragraphs(run)) {
      const { text, linked } = joined(pieces);
      if (LETTER.test(text)) {
        const nodes = pieces.flatMap(({ node, text }) => (node && text.trim() !== '' ? node : []));
        const share = Math.min(1, linked / text.length);
        blocks.push({ text, kind, words: wordCount(text), linked: share, element, nodes });
      }
    }
    run = [];
  }

  function walk(parent: Element, block: Element, kind: BlockKind, inLink: boolean): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) {
        const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
        run.push({ text, linked: inLink, node: node as Text });
      } else if (node.nodeType === ELEMENT_NODE && !unseen.has(node as Element)) {
        visit(node as Element, block, kind, inLink);
      }
    }
  }

  function visit(element: Element, block: Element, around: BlockKind, inLink: boolean): void {
    const link = inLink || (element.localName === 'a' && element.hasAttribute('href'));
    if (element.localName === 'br') {
      run.push(LINE_BREAK);
    } else if (BLOCK_LEVEL.has(element.localName)) {
      const kind = kindOf(element) ?? around;
      flush(block, around);
      walk(element, element, kind, link);
      flush(element, kind);
    } else {
      walk(element, block, around, link);
    }
  }

  walk(root, root, 'paragraph', false);
  flush(root, 'paragraph');
  return blocks;
}

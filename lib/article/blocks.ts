import { plainText } from './markup.ts';
import { wordCount } from './words.ts';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote';

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
  /** Where its first letters stand. */
  start: Text;
}

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

const LINE_BREAK: Piece = { text: '\n', linked: false, node: null };

/** After one of these a line break parts two sentences; elsewhere it is only layout. */
const SENTENCE_END = /[.!?…:;。！？।؟]["'”’»)\]]*$/u;

function kindOf(element: Element): BlockKind {
  if (/^h[1-6]$/.test(element.localName)) {
    return 'heading';
  }
  const around = element.closest('li, dd, dt, blockquote, h1, h2, h3, h4, h5, h6');
  if (around?.localName === 'blockquote') {
    return 'quote';
  }
  return around === null ? 'paragraph' : /^h\d$/.test(around.localName) ? 'heading' : 'item';
}

/** The pieces between two blank lines, as one text. */
function joined(pieces: readonly Piece[]): { text: string; linked: number } {
  let text = '';
  let linked = 0;
  for (const piece of pieces) {
    const before = text.trimEnd();
    const breaks = piece === LINE_BREAK;
    text = breaks ? before + (SENTENCE_END.test(before) ? '\n' : ' ') : text + piece.text;
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

/** Every block under `root` that has a letter or a digit, in document order. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  let run: Piece[] = [];

  function flush(element: Element): void {
    for (const pieces of paragraphs(run)) {
      const { text, linked } = joined(pieces);
      const start = pieces.find((piece) => piece.node && piece.text.trim() !== '')?.node;
      if (start && /[\p{L}\p{N}]/u.test(text)) {
        const share = Math.min(1, linked / text.length);
        blocks.push({
          text,
          kind: kindOf(element),
          words: wordCount(text),
          linked: share,
          element,
          start,
        });
      }
    }
    run = [];
  }

  function walk(parent: Element, block: Element, inLink: boolean): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) {
        const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
        run.push({ text, linked: inLink, node: node as Text });
      } else if (node.nodeType === ELEMENT_NODE) {
        visit(node as Element, block, inLink);
      }
    }
  }

  function visit(element: Element, block: Element, inLink: boolean): void {
    const link = inLink || (element.localName === 'a' && element.hasAttribute('href'));
    if (element.localName === 'br') {
      run.push(LINE_BREAK);
    } else if (BLOCK_LEVEL.has(element.localName)) {
      flush(block);
      walk(element, element, link);
      flush(element);
    } else {
      walk(element, block, link);
    }
  }

  walk(root, root, false);
  flush(root);
  return blocks;
}

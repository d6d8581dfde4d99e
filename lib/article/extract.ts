import { type Block, blocksOf } from './body/blocks.ts';
import { bodyOf } from './body/body.ts';
import { boilerplateIn } from './body/boilerplate.ts';
import { completenessOf } from './body/completeness.ts';
import { hiddenElementsOn } from './body/hidden-elements.ts';
import { holdsArticle } from './body/holds-article.ts';
import { readableBlocks } from './body/readable.ts';
import { datelineOf, dayInAddress } from './metadata/dateline.ts';
import { metadataOf } from './metadata/metadata.ts';
import type { Article } from './model/article.ts';
import { canonicalAddress } from './page/address.ts';
import { pageData } from './page/page-data.ts';

/** Why a page gives no article. */
export type Refusal =
  /** A front page, a list, a form, an empty page: nothing on it is one report. */
  | 'no-article'
  /** More than can be worked through without the page standing still. */
  | 'too-large'
  /** An image, XML, plain text: not a page of words and structure. */
  | 'not-html';

export type Extraction = { article: Article } | { refused: Refusal };

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

const PARAGRAPH_BREAK = '\n\n';

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => block.text).join(PARAGRAPH_BREAK);

/**
 * Reads the article on a page: its text without what surrounds it, what the page says about it, and
 * how sure it is that the text is whole.
 *
 * The document may be a page that is being shown, one from a DOMParser or from jsdom. It is only
 * read, never changed; nothing is fetched and nothing runs.
 *
 * @param document the page as it stands now
 * @param address where it is shown, or was saved from
 */
export function extract(document: Document, address: string): Extraction {
  const pieces = extracting(document, address);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/**
 * The same for a page that somebody scrolls or types in meanwhile: between two pieces of the work,
 * none of which grows with another, `pause` lets the page have its turn. What the page changes then
 * is read or not, as if it had come a little earlier or later.
 */
export async function extractInPieces(
  document: Document,
  address: string,
  pause: () => Promise<void>,
): Promise<Extraction> {
  const pieces = extracting(document, address);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
    await pause();
  }
}

function* extracting(document: Document, address: string): Generator<undefined, Extraction> {
  if (!HTML.test(document.contentType)) {
    return { refused: 'not-html' };
  }
  // The same throughout: a page may throw its body away and make another one.
  const root = document.body;
  if (root?.localName !== 'body') {
    return { refused: 'no-article' };
  }
  const unseen = hiddenElementsOn(document);
  if (!unseen) {
    return { refused: 'too-large' };
  }
  yield;
  const page = pageData(document, address);
  const url = canonicalAddress(document, address, page.addresses);
  const metadata = metadataOf(document, url, page);
  yield;
  const blocks = blocksOf(root, unseen);
  yield;
  const readable = readableBlocks(root, unseen, blocks);
  yield;
  const boilerplate = boilerplateIn(root, unseen, blocks, readable, metadata);
  yield;
  const body = bodyOf(blocks, readable, boilerplate, metadata.title);
  if (!holdsArticle(body.kept, boilerplate, page, url)) {
    return { refused: 'no-article' };
  }
  const text = textOf(body.kept);
  const completeness = completenessOf({ body, blocks, boilerplate, page, document, url });
  const publishedAt =
    metadata.publishedAt ??
    datelineOf(blocks, boilerplate, body.kept[0]!, metadata.language) ??
    dayInAddress(url);
  const surroundingText = textOf(body.lost);
  return { article: { url, ...metadata, publishedAt, text, surroundingText, completeness } };
}

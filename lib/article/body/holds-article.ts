import type { BoilerplateKind } from '../../shared/boilerplate-lines.ts';
import { isFrontPage } from '../page/address.ts';
import type { PageData } from '../page/page-data.ts';
import type { Block } from './blocks.ts';
import { isProse } from './boilerplate.ts';
import { containersOf } from './containers.ts';

/**
 * How many words of prose must stand together. Where structured data describes an article, one real
 * sentence is enough to be kept as a stub. `og:type` is set to 'article' on section fronts too, and a
 * teaser there has two sentences at most. Where the page says nothing, a paragraph of
 * self-description on a front page or in a shop must not pass; it has seldom more than 60 words.
 */
const MIN_DESCRIBED_WORDS = 20;
const MIN_TYPED_WORDS = 40;
const MIN_UNDECLARED_WORDS = 80;

/** A page about one of these is no report, whatever else it says of itself. */
const OTHER_KINDS = [
  ...['Product', 'SearchResultsPage', 'CollectionPage', 'ProfilePage', 'ContactPage', 'AboutPage'],
  ...['CheckoutPage', 'QAPage', 'JobPosting', 'Recipe'],
];

function longestTogether(kept: readonly Block[], teasers: readonly Block[]): number {
  const homes = containersOf([...kept, ...teasers]);
  const words = new Map<Element, number>();
  for (const block of kept.filter(isProse)) {
    const home = homes.get(block)!.element;
    words.set(home, (words.get(home) ?? 0) + block.words);
  }
  return Math.max(0, ...words.values());
}

/**
 * Whether the blocks that were kept are one article. Readability's own test, isProbablyReaderable,
 * is not asked: it wants paragraphs of 140 letters, which news in short paragraphs does not have,
 * and it passes front pages with long teasers.
 */
export function holdsArticle(
  kept: readonly Block[],
  boilerplate: ReadonlyMap<Block, BoilerplateKind>,
  page: PageData,
  url: string,
): boolean {
  const teasers = [...boilerplate].filter(([, kind]) => kind === 'teaser').map(([block]) => block);
  const words = longestTogether(kept, teasers);
  if (page.article) {
    return words >= MIN_DESCRIBED_WORDS;
  }
  if (isFrontPage(url) || OTHER_KINDS.some((type) => page.types.has(type))) {
    return false;
  }
  const typed = /^(?:article|news|video)/i.test(page.meta('og:type') ?? '');
  return words >= (typed ? MIN_TYPED_WORDS : MIN_UNDECLARED_WORDS);
}

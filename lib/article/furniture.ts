import type { Block } from './blocks.ts';
import { type Furniture, labelKind } from './labels.ts';

/** From here on a block is an ordinary sentence or more, and only strong evidence speaks against it. */
export const SENTENCE_WORDS = 8;
export const PARAGRAPH_WORDS = 25;

/** Words of a link out of ten in a block that is there to be clicked. */
const MOSTLY_LINKED = 0.8;
const HALF_LINKED = 0.5;

/** A container with this share of the page's prose is the article, whatever its class is called. */
const ARTICLE_SHARE = 1 / 3;

const SENTENCE_END = /[.!?…。！？।؟][“”"'’»)\]]*$/u;

/** A full sentence, or a paragraph's worth of words, that is not there to be clicked. */
export const isProse = (block: Block): boolean =>
  block.kind !== 'heading' &&
  block.words >= SENTENCE_WORDS &&
  block.linked < HALF_LINKED &&
  (block.words >= PARAGRAPH_WORDS || SENTENCE_END.test(block.text));

/** Elements whose meaning, by the HTML standard, is something beside the article's text. */
const ELEMENTS: Record<string, Furniture> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'navigation',
  figure: 'caption',
  figcaption: 'caption',
  caption: 'caption',
  aside: 'aside',
  form: 'notice',
  fieldset: 'notice',
  address: 'byline',
};

const ROLES: Record<string, Furniture> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  contentinfo: 'navigation',
  complementary: 'aside',
  dialog: 'notice',
  alertdialog: 'notice',
  search: 'navigation',
};

/**
 * Words in class names and ids by which publishing systems call what they put around an article.
 * Whole words only: 'ad' is not in 'headline', 'share' not in 'shareholder'.
 */
const NAMES: readonly [Furniture, RegExp][] = (
  [
    ['caption', 'caption|captions|photocredit|credit|credits|cutline'],
    ['share', 'share|sharing|sharebar|sharedaddy|social|addthis|addtoany|follow'],
    ['newsletter', 'newsletter|newsletters|signup|subscribe|mailchimp|optin'],
    [
      'teaser',
      'related|recommended|recommendations|recirc|recirculation|teaser|teasers|readmore|outbrain|taboola|trending|mostread|mostpopular|popular|upsell|promo|promos|seealso|nextup',
    ],
    ['advert', 'ad|ads|advert|advertisement|advertising|adslot|dfp|sponsor|sponsored|sponsorship'],
    ['comments', 'comments|comment|disqus|livefyre|respond'],
    [
      'byline',
      'byline|bylines|dateline|author|authors|authorbio|bio|biography|contributor|timestamp|pubdate|postmeta|entrymeta',
    ],
    ['navigation', 'breadcrumb|breadcrumbs|nav|navbar|menu|footer|tags|taglist|pagination|pager'],
    ['notice', 'cookie|cookies|consent|gdpr|onetrust|copyright|paywall|disclaimer|correction-form'],
    ['aside', 'infobox|factbox|fact-box|sidebar|timeline|pullquote|pull-quote'],
  ] as const
).map(([kind, words]) => [kind, new RegExp(`(?:^|[ _-])(?:${words})(?=$|[ _-])`)]);

/** An id of more words than this is made from a heading: 'sharing-power-in-the-north'. */
const ID_WORDS = 3;

const dashed = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();

/** `relatedLinks__item` → `related-links__item`; class names and a short id. */
function nameOf(element: Element): string {
  const id = dashed(element.id);
  const short = id.split(/[-_ ]+/).length <= ID_WORDS;
  return `${dashed(element.getAttribute('class') ?? '')} ${short ? id : ''}`;
}

/**
 * Too weak as evidence against a paragraph or a quoted post ('social-embed'): Readability's own
 * weighing of the same names is trusted there.
 */
const WEAK: ReadonlySet<Furniture> = new Set(['advert', 'share', 'byline', 'navigation']);

function byElement(element: Element, block: Block): Furniture | null {
  // A quoted post or a quotation may be set in a figure; its words are quoted, not a caption.
  if (element.localName === 'figure' && block.kind === 'quote') {
    return null;
  }
  const role = ROLES[element.getAttribute('role') ?? ''];
  return ELEMENTS[element.localName] ?? role ?? null;
}

function byName(element: Element, block: Block): Furniture | null {
  const name = nameOf(element);
  const kind = NAMES.find(([, words]) => words.test(name))?.[0] ?? null;
  const strong = block.kind === 'quote' || (isProse(block) && block.words >= PARAGRAPH_WORDS);
  return kind && WEAK.has(kind) && strong ? null : kind;
}

/** How many words of this prose each element of the page holds. */
function proseIn(blocks: readonly Block[]): Map<Element, number> {
  const words = new Map<Element, number>();
  for (const block of blocks) {
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      words.set(element, (words.get(element) ?? 0) + block.words);
    }
  }
  return words;
}

/** By where the block stands: the nearest container that says what it is. */
function byPlace(block: Block, prose: Map<Element, number>, total: number): Furniture | null {
  for (let element: Element | null = block.element; element; element = element.parentElement) {
    if (total > 0 && (prose.get(element) ?? 0) >= total * ARTICLE_SHARE) {
      return null;
    }
    const kind = byElement(element, block) ?? byName(element, block);
    if (kind) {
      return kind;
    }
  }
  return null;
}

/** By what it is for: a block of links leads elsewhere. */
function byLinks(block: Block): Furniture | null {
  const label = /^[^:.!?]{3,40}:\s/.test(block.text) && block.linked >= HALF_LINKED;
  const short = block.words < PARAGRAPH_WORDS && block.linked >= MOSTLY_LINKED;
  return label || short ? 'teaser' : null;
}

/**
 * Which blocks of a page are not part of any article on it, and why: by the element or class around
 * them, by being links, by being one of the set phrases that pages put between paragraphs.
 *
 * @param blocks all blocks of the page
 * @param readable those that Readability takes for the article
 * @param language the page's, for its names of months and days; null when unknown
 */
export function furnitureIn(
  blocks: readonly Block[],
  readable: ReadonlySet<Block>,
  language: string | null,
): Map<Block, Furniture> {
  const article = blocks.filter((block) => readable.has(block) && isProse(block));
  const prose = proseIn(article);
  const total = article.reduce((sum, block) => sum + block.words, 0);
  const found = new Map<Block, Furniture>();
  for (const block of blocks) {
    const kind = byPlace(block, prose, total) ?? byLinks(block) ?? labelKind(block, language);
    if (kind) {
      found.set(block, kind);
    }
  }
  return found;
}

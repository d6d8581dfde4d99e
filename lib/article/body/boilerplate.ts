import type { BoilerplateKind } from '../../shared/boilerplate-lines.ts';
import { endsSentence } from '../page/sentence-end.ts';
import { type Block, wordsIn } from './blocks.ts';
import { boxesOn, textElements, wordsWithin } from './boxes.ts';
import { lettersOf } from './duplicates.ts';
import { labelKind } from './labels.ts';

/** From here on a block is an ordinary sentence or more, and only strong evidence speaks against it. */
const MIN_SENTENCE_WORDS = 8;
const MIN_PARAGRAPH_WORDS = 25;

/** Words of a link out of ten in a block that is there to be clicked. */
const MOSTLY_LINKED_THRESHOLD = 0.8;
const HALF_LINKED_THRESHOLD = 0.5;

/** A container with this share of the page's prose is the article, whatever its class is called. */
const MIN_ARTICLE_SHARE = 1 / 3;

/** A full sentence, or a paragraph's worth of words, that is not there to be clicked. */
export const isProse = (block: Block): boolean =>
  block.kind !== 'heading' &&
  block.words >= MIN_SENTENCE_WORDS &&
  block.linked < HALF_LINKED_THRESHOLD &&
  (block.words >= MIN_PARAGRAPH_WORDS || endsSentence(block.text));

/** Elements whose meaning, by the HTML standard, is something beside the article's text. */
const ELEMENTS: ReadonlyMap<string, BoilerplateKind> = new Map([
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['footer', 'navigation'],
  ['figure', 'caption'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['aside', 'aside'],
  ['form', 'notice'],
  ['fieldset', 'notice'],
  ['address', 'byline'],
]);

const ROLES: ReadonlyMap<string, BoilerplateKind> = new Map([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['contentinfo', 'navigation'],
  ['complementary', 'aside'],
  ['dialog', 'notice'],
  ['alertdialog', 'notice'],
  ['search', 'navigation'],
]);

/**
 * Words in class names and ids by which publishing systems call what they put around an article.
 * Whole words only: 'ad' is not in 'headline', 'share' not in 'shareholder'.
 */
const NAMES: readonly [BoilerplateKind, RegExp][] = (
  [
    ['caption', 'caption|captions|photocredit|credit|credits|cutline'],
    ['share', 'share|sharing|sharebar|sharedaddy|social|addthis|addtoany|follow'],
    ['newsletter', 'newsletter|newsletters|signup|subscribe|mailchimp|optin'],
    [
      'teaser',
      'related|recommended|recommendations|recirc|recirculation|teaser|teasers|readmore|outbrain|taboola|trending|mostread|mostpopular|popular|upsell|promo|promos|seealso|nextup',
    ],
    ['standfirst', 'standfirst|dek|deck|subtitle|subheadline|subhed|strapline'],
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

/** An id or a label of more words than this is made from a heading: 'sharing-power-in-the-north'. */
const MAX_NAME_WORDS = 3;

/** `relatedLinks__item` → `related-links__item`. */
const dashed = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();

/** What its maker calls an element: classes, a short id, a short label for screen readers. */
function nameOf(element: Element): string {
  const [id, label] = [element.id, element.getAttribute('aria-label') ?? ''].map(dashed);
  const short = [id, label].filter((name) => name!.split(/[-_ ]+/).length <= MAX_NAME_WORDS);
  return [dashed(element.getAttribute('class') ?? ''), ...short].join(' ');
}

/**
 * Too weak as evidence against a paragraph or a quoted post ('social-embed'): Readability's own
 * weighing of the same names is trusted there.
 */
const WEAK: ReadonlySet<BoilerplateKind> = new Set(['advert', 'share', 'byline', 'navigation']);

function byElement(element: Element, block: Block): BoilerplateKind | null {
  // A quoted post or a quotation may be set in a figure; its words are quoted, not a caption.
  if (element.localName === 'figure' && block.kind === 'quote') {
    return null;
  }
  const role = ROLES.get(element.getAttribute('role') ?? '');
  return ELEMENTS.get(element.localName) ?? role ?? null;
}

const kindNamed = (element: Element): BoilerplateKind | null => {
  const name = nameOf(element);
  // Most elements, and a dozen patterns to be asked.
  if (!/\S/.test(name)) return null;
  return NAMES.find(([, words]) => words.test(name))?.[0] ?? null;
};

/** Whether a name says less about a block than the block itself does. */
const outweighs = (block: Block, name: BoilerplateKind): boolean =>
  (WEAK.has(name) &&
    (block.kind === 'quote' || (isProse(block) && block.words >= MIN_PARAGRAPH_WORDS))) ||
  // Between paragraphs a 'subtitle' heads a part.
  (name === 'standfirst' && block.kind === 'heading');

/** By where the block stands: the nearest container that says what it is. */
class Places {
  readonly #article: Map<Element, number>;
  readonly #total: number;
  readonly #boxes: Map<Element, BoilerplateKind>;
  /** Names are long and looked up for every block within. */
  readonly #names = new Map<Element, BoilerplateKind | null>();

  constructor(article: readonly Block[], boxes: Map<Element, BoilerplateKind>) {
    this.#article = wordsWithin(article);
    this.#total = wordsIn(article);
    this.#boxes = boxes;
  }

  #named(element: Element, block: Block): BoilerplateKind | null {
    let name = this.#names.get(element);
    if (name === undefined) {
      name = kindNamed(element);
      this.#names.set(element, name);
    }
    return name && outweighs(block, name) ? null : name;
  }

  #holdsArticle(element: Element): boolean {
    const words = this.#article.get(element) ?? 0;
    return this.#total > 0 && words >= this.#total * MIN_ARTICLE_SHARE;
  }

  kindOf(block: Block): BoilerplateKind | null {
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      if (this.#holdsArticle(element)) {
        return null;
      }
      const box = block.kind === 'quote' ? null : this.#boxes.get(element);
      const kind = box ?? byElement(element, block) ?? this.#named(element, block);
      if (kind) {
        return kind;
      }
    }
    return null;
  }
}

/**
 * The headline and what stands with it above the article's first paragraph: as much around it as
 * holds none of the article's paragraphs.
 */
function headOf(
  blocks: readonly Block[],
  title: string,
  text: ReadonlySet<Element>,
): Element | null {
  const headlines = blocks.filter(
    ({ kind, element }) => kind === 'heading' && element.closest('h1'),
  );
  const wanted = lettersOf(title);
  const headline = headlines.find((block) => lettersOf(block.text) === wanted) ?? headlines[0];
  let head: Element | null = null;
  for (let at = headline?.element ?? null; at && !text.has(at); at = at.parentElement) {
    head = at;
  }
  return head;
}

/** By what it is for: a block of links leads elsewhere. */
function byLinks(block: Block): BoilerplateKind | null {
  const label = /^[^:.!?]{3,40}:\s/.test(block.text) && block.linked >= HALF_LINKED_THRESHOLD;
  const short = block.words < MIN_PARAGRAPH_WORDS && block.linked >= MOSTLY_LINKED_THRESHOLD;
  return label || short ? 'teaser' : null;
}

/**
 * Which blocks of a page are not part of any article on it, and why: by the box, element or class
 * around them, by being links, by being one of the set phrases that pages put between paragraphs.
 *
 * A standfirst, the summary under the headline, is taken as part of the headline: whoever writes it
 * sums up the report, and the people who marked the texts of the real pages in the tests left it out.
 *
 * @param body of the page
 * @param unseen what of it is not text
 * @param blocks all blocks of the page
 * @param readable those that Readability takes for the article
 * @param metadata the headline, and the language for its names of months and days
 */
export function boilerplateIn(
  body: Element,
  unseen: ReadonlySet<Element>,
  blocks: readonly Block[],
  readable: ReadonlySet<Block>,
  { title, language }: { title: string; language: string | null },
): Map<Block, BoilerplateKind> {
  const article = blocks.filter((block) => readable.has(block) && isProse(block));
  const text = textElements(article);
  const places = new Places(article, boxesOn(body, unseen, wordsWithin(blocks), text));
  const head = article.length > 0 ? headOf(blocks, title, text) : null;
  const found = new Map<Block, BoilerplateKind>();
  for (const block of blocks) {
    const heads = head?.contains(block.element) && block.kind !== 'heading';
    const kind =
      places.kindOf(block) ??
      byLinks(block) ??
      labelKind(block, language) ??
      (heads && block.words >= MIN_SENTENCE_WORDS ? 'standfirst' : null);
    if (kind) {
      found.set(block, kind);
    }
  }
  return found;
}

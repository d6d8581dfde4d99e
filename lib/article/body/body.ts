import type { BoilerplateKind } from '../../shared/boilerplate-lines.ts';
import { endsSentence } from '../page/sentence-end.ts';
import type { Block } from './blocks.ts';
import { isProse } from './boilerplate.ts';
import { makeOf } from './containers.ts';
import { lettersOf, withoutDuplicates } from './duplicates.ts';

/** An article's blocks, told from the rest of the page. */
export interface Body {
  /** In the order of the page. */
  kept: Block[];
  /** Sentences that a reader sees within the article and that are not kept. */
  lost: Block[];
}

/** Fewer words without a full stop are a label: a kicker, a byline, a place on the site. */
const MAX_LABEL_WORDS = 9;

/** Fewer words without a full stop in a list are names of buttons, not entries. */
const MIN_ENTRY_WORDS = 4;

/** What pages put between two paragraphs of one article; anything else ends it. */
const INTERRUPTS: ReadonlySet<BoilerplateKind> = new Set([
  'advert',
  'teaser',
  'caption',
  'share',
  'newsletter',
  'aside',
  'notice',
]);

const REGION = 'article, [itemprop~="articleBody"], main, [role="main"]';

/** What a block and its parent are called: alike for all paragraphs of an article. */
const buildOf = ({ element }: Block): string =>
  `${makeOf(element)} < ${element.parentElement ? makeOf(element.parentElement) : ''}`;

/**
 * Paragraphs that Readability passed over. It keeps one container and what resembles it, so it loses
 * siblings with a lower score, paragraphs of an article that is set in several containers, and
 * quoted posts.
 */
class Recovery {
  readonly #blocks: readonly Block[];
  readonly #kept: Set<Block>;
  readonly #boilerplate: Map<Block, BoilerplateKind>;
  readonly #homes: Set<Element | null>;
  readonly #builds: Set<string>;
  readonly #scope: Element | null;

  constructor(
    blocks: readonly Block[],
    kept: Set<Block>,
    boilerplate: Map<Block, BoilerplateKind>,
  ) {
    const prose = blocks.filter((block) => kept.has(block) && isProse(block));
    this.#blocks = blocks;
    this.#kept = kept;
    this.#boilerplate = boilerplate;
    this.#homes = new Set(prose.map((block) => block.element.parentElement));
    this.#builds = new Set(prose.map(buildOf));
    this.#scope = prose[0]?.element.closest('article') ?? null;
  }

  /** Of the same make as a kept paragraph, and in the same article where the page marks articles. */
  #alike(block: Block): boolean {
    const { element } = block;
    return (
      element.closest('article') === this.#scope &&
      (this.#homes.has(element.parentElement) || this.#builds.has(buildOf(block)))
    );
  }

  /** A quoted post beside the article's paragraphs, in at most one wrapper of its own. */
  #quoted(block: Block): boolean {
    const around = block.element.closest('blockquote')?.parentElement ?? null;
    return (
      block.kind === 'quote' &&
      (this.#homes.has(around) || this.#homes.has(around?.parentElement ?? null))
    );
  }

  #continues(block: Block): boolean {
    return this.#quoted(block) || (isProse(block) && this.#alike(block));
  }

  #between(block: Block): boolean {
    if (this.#boilerplate.has(block)) {
      return false;
    }
    const sibling = this.#homes.has(block.element.parentElement);
    return (
      block.kind === 'quote' ||
      this.#continues(block) ||
      (sibling && block.words >= MIN_ENTRY_WORDS)
    );
  }

  /** From an end of the article outwards, as long as paragraphs of the same make follow. */
  #onwards(start: number, step: 1 | -1): Block[] {
    const found: Block[] = [];
    for (let i = start + step; i >= 0 && i < this.#blocks.length; i += step) {
      const block = this.#blocks[i]!;
      const boilerplate = this.#boilerplate.get(block);
      if (boilerplate ? !INTERRUPTS.has(boilerplate) : !this.#continues(block)) {
        break;
      }
      if (!boilerplate) {
        found.push(block);
      }
    }
    return found;
  }

  recovered(): Block[] {
    const first = this.#blocks.findIndex((block) => this.#kept.has(block) && isProse(block));
    const last = this.#blocks.findLastIndex((block) => this.#kept.has(block) && isProse(block));
    if (first < 0) {
      return [];
    }
    const inside = this.#blocks.slice(first, last).filter((block) => this.#between(block));
    return [...inside, ...this.#onwards(first, -1), ...this.#onwards(last, 1)];
  }
}

const isLabel = (block: Block): boolean =>
  block.kind === 'heading' ||
  (block.kind !== 'quote' &&
    block.words < MAX_LABEL_WORDS &&
    !endsSentence(block.text) &&
    !/[:”"'’)]$/.test(block.text));

/** A list's entries need no full stop to be part of the article. */
const isEntry = (block: Block): boolean =>
  block.kind === 'item' && block.linked < 0.5 && block.words >= MIN_ENTRY_WORDS;

/**
 * Nothing above the first sentence but labels and the headline; nothing below the last but labels
 * and headings with nothing under them.
 */
function trimmed(blocks: readonly Block[]): Block[] {
  const stays = (block: Block): boolean => !isLabel(block) || isEntry(block);
  const first = blocks.findIndex(stays);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(stays) + 1);
}

function commonAncestor(elements: readonly Element[]): Element | null {
  let common: Element | null = elements[0] ?? null;
  while (common && !elements.every((element) => common?.contains(element))) {
    common = common.parentElement;
  }
  return common;
}

/** A teaser card: its heading is a link. */
const inCard = (block: Block, region: Element): boolean => {
  const card = block.element.parentElement;
  return card !== region && card?.querySelector('a h2, a h3, a h4, h2 a, h3 a, h4 a') != null;
};

/** Not in the text, and yet the outlet's own statements. */
const STATING: ReadonlySet<BoilerplateKind | undefined> = new Set([
  'caption',
  'standfirst',
] as const);

/**
 * Captions and standfirsts count as lost: a fact that stands in one is stated by the outlet, and must
 * not be called missing there.
 */
function lostFrom(
  blocks: readonly Block[],
  kept: readonly Block[],
  boilerplate: Map<Block, BoilerplateKind>,
): Block[] {
  const prose = kept.filter(isProse).map((block) => block.element);
  const common = commonAncestor(prose);
  const region = common?.closest(REGION) ?? common;
  const scope = prose[0]?.closest('article') ?? null;
  const inText = new Set(kept);
  const texts = kept.map((block) => lettersOf(block.text)).join('\n');
  return blocks.filter((block) => {
    const role = boilerplate.get(block);
    const sentence = STATING.has(role) ? block.words >= MAX_LABEL_WORDS : isProse(block) && !role;
    return (
      sentence &&
      !inText.has(block) &&
      region?.contains(block.element) &&
      block.element.closest('article') === scope &&
      !inCard(block, region) &&
      !texts.includes(lettersOf(block.text))
    );
  });
}

/**
 * The article's blocks: those that Readability found, without boilerplate, with the paragraphs that it
 * lost put back where they stand on the page.
 *
 * @param blocks all blocks of the page
 * @param readable those that Readability takes for the article
 * @param boilerplate those that are no part of an article
 * @param title the headline, which is not part of the text
 */
export function bodyOf(
  blocks: readonly Block[],
  readable: ReadonlySet<Block>,
  boilerplate: Map<Block, BoilerplateKind>,
  title: string,
): Body {
  const found = new Set(blocks.filter((block) => readable.has(block) && !boilerplate.has(block)));
  for (const block of new Recovery(blocks, found, boilerplate).recovered()) {
    found.add(block);
  }
  const ordered = blocks.filter((block) => found.has(block));
  const kept = trimmed(withoutDuplicates(trimmed(ordered), title));
  return { kept, lost: lostFrom(blocks, kept, boilerplate) };
}

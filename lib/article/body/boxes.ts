import type { BoilerplateKind } from '../../shared/boilerplate-lines.ts';
import { type Block, wordsIn } from './blocks.ts';
import { containersOf, makeOf } from './containers.ts';

/**
 * A box says its name, makes a promise and adds a line of law: some 60 words at most. What stands
 * around a player is shorter, and a longer text beside one may be the report.
 */
const MAX_BOX_WORDS = 60;
const MAX_PLAYER_WORDS = 25;

/** Below it a paragraph of a very short report would not be one of several. */
const MIN_PROSE_SHARE = 1 / 3;

interface Sign {
  kind: BoilerplateKind;
  words: number;
}

const LETTER: Sign = { kind: 'newsletter', words: MAX_BOX_WORDS };
const QUESTION: Sign = { kind: 'notice', words: MAX_BOX_WORDS };
const PLAYER: Sign = { kind: 'caption', words: MAX_PLAYER_WORDS };

const APP_SHOP = /\/\/(?:apps\.apple\.com|itunes\.apple\.com|play\.google\.com\/store)\//;
const DONATION = /[/.](?:donate|donations?|contribute|support-?us)(?:[/.?#-]|$)/i;

/** What a field, a player or a link says about the box around it; null for all others. */
function signOf(element: Element): Sign | null {
  const attribute = (name: string): string => element.getAttribute(name) ?? '';
  switch (element.localName) {
    case 'audio':
    case 'video':
      return PLAYER;
    case 'form':
    case 'fieldset':
    case 'textarea':
      return QUESTION;
    case 'a':
      return APP_SHOP.test(attribute('href')) || DONATION.test(attribute('href')) ? LETTER : null;
    case 'input': {
      const type = attribute('type').toLowerCase();
      const names = ['type', 'name', 'id', 'autocomplete', 'placeholder'].map(attribute).join(' ');
      if (type === 'hidden' || type === 'submit') {
        return null;
      }
      return /e-?mail/i.test(names) ? LETTER : type === 'radio' ? QUESTION : null;
    }
    default:
      return null;
  }
}

/** Blocks of one make in one home, or in homes of one make side by side. */
function groupsOf(article: readonly Block[]): Block[][] {
  const groups = new Map<Element | null, Map<string, Block[]>>();
  const join = (around: Element | null, path: string, block: Block): void => {
    const paths = groups.get(around) ?? new Map<string, Block[]>();
    const group = paths.get(path) ?? [];
    group.push(block);
    groups.set(around, paths.set(path, group));
  };
  for (const [block, { element, path }] of containersOf(article)) {
    join(element, path, block);
    join(element.parentElement, path + makeOf(element), block);
  }
  return [...groups.values()].flatMap((paths) => [...paths.values()]);
}

/**
 * The elements that hold paragraphs of the article, up to the root: those that stand together with
 * others of the same make, or are long. A line in a box of its own is neither.
 *
 * @param article the article's sentences, as far as they are known
 */
export function textElements(article: readonly Block[]): Set<Element> {
  const enough = Math.min(MAX_BOX_WORDS, wordsIn(article) * MIN_PROSE_SHARE);
  const text = groupsOf(article)
    .filter((group) => wordsIn(group) >= enough)
    .flat();
  const parents = new Set(text.map(({ element }) => element.parentElement));
  // A first paragraph with a class of its own stands right beside the others.
  const beside = article.filter(({ element }) => parents.has(element.parentElement));
  const found = new Set<Element>();
  for (const { element } of [...text, ...beside]) {
    for (let at: Element | null = element; at && !found.has(at); at = at.parentElement) {
      found.add(at);
    }
  }
  return found;
}

/** How many words each element of the page holds. */
export function wordsWithin(blocks: readonly Block[]): Map<Element, number> {
  const words = new Map<Element, number>();
  for (const block of blocks) {
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      words.set(element, (words.get(element) ?? 0) + block.words);
    }
  }
  return words;
}

/**
 * Boxes that ask for something or offer it, wherever they stand: newsletters, polls, donations, apps,
 * players. They are known by what they are for (a field for an e-mail address, a choice, a player, a
 * link to a shop of apps), not by what they are called; each is as much around that as is short and
 * holds none of the article's paragraphs. A whole article in a form stays.
 *
 * @param body of the page
 * @param unseen what of it is not text; fields and players are among it
 * @param words see `wordsWithin`, of all blocks of the page
 * @param text see `textElements`
 */
export function boxesOn(
  body: Element,
  unseen: Iterable<Element>,
  words: ReadonlyMap<Element, number>,
  text: ReadonlySet<Element>,
): Map<Element, BoilerplateKind> {
  const boxes = new Map<Element, BoilerplateKind>();
  const links = [...body.getElementsByTagName('a')];
  for (const start of [...unseen, ...body.getElementsByTagName('form'), ...links]) {
    const sign = signOf(start);
    let box: Element | null = null;
    for (
      let at: Element | null = sign && start;
      sign && at && at !== body && !text.has(at) && (words.get(at) ?? 0) <= sign.words;
      at = at.parentElement
    ) {
      box = at;
    }
    if (sign && box) {
      boxes.set(box, sign.kind);
    }
  }
  return boxes;
}

import { plainText } from '../page/markup.ts';

const textOf = (element: Element): string => plainText(element.textContent ?? '');

/** The innermost element that has all of the element's text. */
function innermost(element: Element): Element {
  const only = element.childElementCount === 1 ? element.firstElementChild! : null;
  return only && textOf(only) !== '' && textOf(only) === textOf(element)
    ? innermost(only)
    : element;
}

function isCard(element: Element): boolean {
  const children = [...innermost(element).children];
  const links = children.filter((child) => child.localName === 'a' && textOf(child) !== '');
  return links.length > 1 && children.some((child) => child.localName === 'img');
}

/**
 * The cards in sentences: a picture with links that shows when a reader points at a name. No sentence
 * holds a picture beside two links of its own. Style sheets hide such cards, but a saved page has
 * none, and Readability reads their words into the sentence.
 */
export function cardsIn(root: Element): Element[] {
  const around = new Set<Element>();
  for (const picture of root.getElementsByTagName('img')) {
    for (let at = picture.parentElement; at && at !== root; at = at.parentElement) {
      if (at.localName === 'span' && at.closest('p')) {
        around.add(at);
      }
    }
  }
  return [...around].filter(isCard);
}

import { plainText } from './markup.ts';

const textOf = (element: Element): string => plainText(element.textContent ?? '');

/** The innermost element that has all of the element's text. */
function innermost(element: Element): Element {
  const only = element.childElementCount === 1 ? element.firstElementChild! : null;
  return only && textOf(only) !== '' && textOf(only) === textOf(element)
    ? innermost(only)
    : element;
}

function isCard(element: Element): boolean {
  if (element.getElementsByTagName('img').length === 0) {
    return false;
  }
  const children = [...innermost(element).children];
  const links = children.filter((child) => child.localName === 'a' && textOf(child) !== '');
  return links.length > 1 && children.some((child) => child.localName === 'img');
}

/**
 * Takes the cards out of sentences: a picture with links that shows when a reader points at a name.
 * No sentence holds a picture beside two links of its own. Style sheets hide such cards, but a saved
 * page has none, and Readability reads their words into the sentence.
 *
 * @param root is changed
 */
export function removeCards(root: Element): void {
  for (const element of root.querySelectorAll('p span')) {
    if (isCard(element)) {
      element.remove();
    }
  }
}

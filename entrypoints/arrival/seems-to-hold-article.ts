/** As much prose as the extraction wants at the least where a page says nothing about itself. */
const MIN_PROSE_LETTERS = 400;

/** A paragraph of fewer letters is a caption, a button's label or a line of a list. */
const MIN_PARAGRAPH_LETTERS = 60;

/**
 * Whether a page has enough prose that reading it may be worthwhile. Cheap, and wrong in one
 * direction only: what passes is then read properly, which finds no article on a front page with
 * long teasers. Readability's own isProbablyReaderable wants paragraphs of 140 letters, which news
 * does not always have.
 */
export function seemsToHoldArticle(document: Document): boolean {
  let letters = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    const { length } = paragraph.textContent ?? '';
    if (length >= MIN_PARAGRAPH_LETTERS) letters += length;
    if (letters >= MIN_PROSE_LETTERS) return true;
  }
  // Some sites set their text in other elements; they say of themselves what they are.
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  return type === 'article';
}

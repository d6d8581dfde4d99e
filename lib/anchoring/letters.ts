/**
 * What two renderings of one text may differ in without differing in a word: every kind of blank
 * and line break, soft hyphens, the characters of no width, and dots that only stand for a pause
 * (one character or three). Texts are matched without them, so that a paragraph is found again
 * however the page splits it over lines, links and spans.
 *
 * Folding runs of blanks to one blank was tried first: it needs to know where a block element begins
 * ('…end.</p><p>Next…' has no blank), and every such rule had a page that broke it.
 */
const WITHOUT_INK = /(?:[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff\u2026]|\.{3,})+/gu;

/** Signs that scripts put in the place of others as a page arrives, and what they are read as. */
const VARIANTS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

// One code unit for one, so that offsets stay what they are.
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu');

/** The characters of `text` that leave ink, in order, quotation marks and dashes made plain. */
export const letters = (text: string): string =>
  text.replace(WITHOUT_INK, '').replace(VARIANT, (sign) => VARIANTS[sign]!);

/**
 * The offset in `text` of its letter number `index` (counted from 0), in UTF-16 code units.
 * `text.length` when it has no such letter.
 */
export function offsetOfLetter(text: string, index: number): number {
  let count = 0;
  let offset = 0;
  for (const gap of text.matchAll(WITHOUT_INK)) {
    const inked = gap.index - offset;
    if (index < count + inked) return offset + (index - count);
    count += inked;
    offset = gap.index + gap[0].length;
  }
  return Math.min(offset + (index - count), text.length);
}

/** The named character references that turn up in headlines; numbers cover the rest. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  euro: '€',
  pound: '£',
};

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/** A tag, not a 'less than': a letter or a slash follows at once. */
const TAG = /<\/?[a-z][^<>]*>/gi;

function character(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, decimal, hex, name) => {
    if (name) {
      return NAMED[name.toLowerCase()] ?? whole;
    }
    return character(decimal ? Number(decimal) : Number.parseInt(hex, 16), whole);
  });
}

/**
 * White space of every kind made one blank; soft hyphens, zero-width spaces and word joiners taken
 * out. Zero-width joiners and non-joiners stay: Persian and Indic spelling and emoji need them.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Markup reduced to the text that a reader would see: tags and character references, also when
 * somebody escaped them twice. Written out by hand because metadata is a string, never HTML to be
 * put into a document.
 */
export function withoutMarkup(text: string): string {
  return plainText(decoded(decoded(text).replace(TAG, ' ')).replace(TAG, ' '));
}

import { isStopWord } from '../lexicon/stop-words.ts';
import type { Token } from '../model/analysis.ts';

/**
 * In order: dotted abbreviations ('U.S.', 'a.m.'), figures with the signs and letters glued to them
 * ('$2.3bn', '20%', '9:06', '1/2', '2,000ft', '1990s'), words with inner apostrophes and ampersands
 * ('didn't', 'R&D'). Hyphens part: 'six-month' is two tokens. Soft hyphens and zero-width joiners,
 * which pages put into long words, are inside a word.
 */
const TOKEN =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])\.?|(?:(?:US|AU|CA|NZ|HK|[ACSR])?[$£€¥₹₽₩₦])?\d+(?:[.,:/]\d+|[\u00a0\u2009\u202f]\d{3}(?!\d))*[¼½¾⅓⅔]?(?:°[CFcf]?|[\p{L}\p{M}]+)?%?|[¼½¾⅓⅔]|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d]*(?:['’ʼ&][\p{L}\p{M}]+)*/gu;

/** Scripts without blanks between words: each character is its own token. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const UNSPACED_OR_RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

const POSSESSIVE = /'s$/;
/** Their 's is a verb: 'it's' is not the possessive of 'it'. */
const VERBAL_S = /^(?:it|he|she|that|there|who|what|here|where|let|how)'s$/;

/** Nearly every word: nothing in it has two forms but its letters' size. */
const PLAIN = /^[A-Za-z]+$/;

/** Lower case, composed, apostrophes straight, invisible characters and a possessive 's gone. */
function lookupForm(raw: string): string {
  if (PLAIN.test(raw)) return raw.toLowerCase();
  const plain = raw
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00ad\u200b-\u200d]/g, '')
    .toLowerCase();
  return VERBAL_S.test(plain) ? plain : plain.replace(POSSESSIVE, '');
}

function tokenAt(raw: string, start: number): Token {
  const word = lookupForm(raw);
  return {
    start,
    end: start + raw.length,
    word,
    stem: word,
    stop: isStopWord(word),
    capital: /^\p{Lu}/u.test(raw),
    sentence: -1,
    claim: -1,
    quotation: -1,
    entity: -1,
  };
}

/**
 * The words, numbers and abbreviations of a text, in order. `stem`, `sentence`, `claim`,
 * `quotation` and `entity` are filled in by the later steps of the analysis.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    if (!UNSPACED.test(raw)) {
      tokens.push(tokenAt(raw, match.index));
      continue;
    }
    for (const part of raw.matchAll(UNSPACED_OR_RUN)) {
      tokens.push(tokenAt(part[0], match.index + part.index));
    }
  }
  return tokens;
}

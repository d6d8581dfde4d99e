import { spellingOf } from '../../../language/grammar/stems.ts';
import { houseSpelling } from '../../../language/lexicon/spellings.ts';
import type { Analysis, Quotation } from '../../../language/model/analysis.ts';

/** A word of a quotation as it is heard, and the token and the sentence that it stands in. */
export interface NormalisedWord {
  heard: string;
  token: number;
  sentence: number;
}

const SHORT_FORMS: [ending: RegExp, full: string][] = [
  [/^can't$|^cannot$/, 'can not'],
  [/^won't$/, 'will not'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'m$/, ' am'],
  [/^(?<word>it|that|there|he|she|what|who|here)'s$/, '$<word> is'],
  [/^gonna$/, 'going to'],
  [/^wanna$/, 'want to'],
];

const SMALL_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const SMALL_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
/** House styles differ in what they write out: 'one in three', '1 in 3'; 'the twelfth', 'the 12th'. */
const FIGURES = new Map([
  ...SMALL_NUMBERS.map((word, value) => [word, `${value}`] as const),
  ...SMALL_ORDINALS.map((word, index) => [word, ordinal(index + 1)] as const),
]);

function ordinal(value: number): string {
  return `${value}${['st', 'nd', 'rd'][value - 1] ?? 'th'}`;
}

/**
 * The words of a quotation without what an editor may change at will: capitals, marks, short forms,
 * dots in abbreviations, figures or number words, British or American spelling. Words in brackets are the editor's own and
 * are left out.
 */
export function normalisedWords(analysis: Analysis, quotation: Quotation): NormalisedWord[] {
  const { text, tokens } = analysis;
  const spoken: NormalisedWord[] = [];
  const known = new Map<string, string[]>();
  let bracket = false;
  let at = quotation.inside.start;
  for (let token = quotation.from; token < quotation.to; token++) {
    const { start, end, word, sentence } = tokens[token]!;
    const between = text.slice(at, start);
    bracket = inBracket(between, bracket);
    at = end;
    if (bracket || start < quotation.inside.start || end > quotation.inside.end) continue;
    // 'rules & regulations': a sign between two words, which is no word to look up.
    if (/^\s&\s$/.test(between)) spoken.push({ heard: 'and', token, sentence });
    const asHeard = known.get(word) ?? hear(word);
    known.set(word, asHeard);
    for (const heard of asHeard) spoken.push({ heard, token, sentence });
  }
  return spoken;
}

/** Whether a bracket is open after `between`, given whether one was open before. */
function inBracket(between: string, open: boolean): boolean {
  const last = Math.max(between.lastIndexOf('['), between.lastIndexOf('('));
  const close = Math.max(between.lastIndexOf(']'), between.lastIndexOf(')'));
  return last === close ? open : last > close;
}

/** Short forms that have no apostrophe to know them by. */
const UNMARKED = new Set(['cannot', 'gonna', 'wanna']);

function hear(word: string): string[] {
  let full = word.toLowerCase();
  const short = full.includes("'") || UNMARKED.has(full);
  for (const [ending, replacement] of short ? SHORT_FORMS : []) {
    if (ending.test(full)) {
      full = full.replace(ending, replacement);
      break;
    }
  }
  return full
    .split(/[ -]/)
    .map((part) => FIGURES.get(part) ?? houseSpelling(spellingOf(part)))
    .filter(Boolean);
}

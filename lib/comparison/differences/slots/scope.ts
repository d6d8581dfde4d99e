import { isPlural } from '../../../language/lexicon/counted-nouns.ts';
import type { Analysis, Quantity } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';

/** What is counted when all are counted. 'Six children were killed' may be six of many. */
const EVERYBODY =
  /^(?:people|persons?|passengers?|victims?|civilians?|lives|deaths?|dead|killed|injured|wounded|fatalities|injuries|arrests|casualties|missing|crew)$/;

/** Says that others are counted elsewhere: 'another six', 'six others', 'no one else', 'the first six'. */
const REST = /^(?:another|other|others|more|additional|further|else|first|last|previous)$/;

/** Says that more are known than are counted: 'six of them', 'including six'. */
const PART = /^(?:of|including|among)$/;

/** Words behind a figure that are looked through for one that says so. */
const MAX_WORDS_BEHIND = 2;

/** Whether a figure comes on top of another one: 'another six', 'six other defendants'. */
export const isRest = (analysis: Analysis, quantity: Quantity): boolean =>
  stands(REST, analysis, quantity);

/** Whether a figure counts all, not some of them: 'nearly 60 people', '24 dead', 'no one'. */
export function isTotal(analysis: Analysis, quantity: Quantity): boolean {
  const { tokens } = analysis;
  const { from, head, kind } = quantity;
  // 'None of the injuries' is about the injuries, not about how many there are.
  if (kind !== 'count' || /^(?:an?|none)$/.test(tokens[from]!.word)) return false;
  if (stands(REST, analysis, quantity)) return false;
  if (stands(PART, analysis, quantity) && !isNumberOf(analysis, quantity)) return false;
  return head.every(
    (index) => EVERYBODY.test(tokens[index]!.word) || !isPlural(tokens[index]!.word),
  );
}

/** 'A crew of 26', 'a death toll of 24': the noun is all of them. */
const isNumberOf = ({ tokens }: Analysis, { from }: Quantity): boolean =>
  tokens[from - 1]?.word === 'of' &&
  /^(?:crew|crowd|staff|workforce|toll|total|team|population)$/.test(tokens[from - 2]?.word ?? '');

/** Says that a figure adds up what others count apart: 'a combined 157 games'. */
const SUM = /^(?:combined|altogether|overall|total|totalling|totaling|career|cumulative|all-time)$/;
/** Says that a figure counts once for each of several: '$40 each', '30 per cabin'. */
const SHARE = /^(?:each|per|every|apiece)$/;

/** Words before a figure that are looked through for one that says what it counts of a whole. */
const MAX_WORDS_BEFORE = 2;

/**
 * How a figure stands to the whole: a rest, a part, a sum or a share of each, or the thing itself.
 * Figures that stand differently answer two questions.
 */
export const scopeOf = (analysis: Analysis, quantity: Quantity): Scope =>
  scopesIn(analysis)(quantity);

const scopesIn = memoizeByKey((analysis: Analysis) =>
  memoizeByKey((quantity: Quantity) => readScope(analysis, quantity)),
);

function readScope(analysis: Analysis, quantity: Quantity): Scope {
  if (isRest(analysis, quantity)) return 'rest';
  if (stands(SHARE, analysis, quantity)) return 'share';
  if (isOutOf(analysis, quantity)) return 'base';
  if (combining(analysis).has(quantity.sentence)) return 'sum';
  const { tokens } = analysis;
  const before = tokens.slice(Math.max(0, quantity.from - MAX_WORDS_BEFORE), quantity.from);
  if (stands(SUM, analysis, quantity) || before.some(({ word }) => SUM.test(word))) return 'sum';
  return isPart(analysis, quantity) ? 'part' : 'whole';
}

/** The sentences that add up what others count apart, wherever they say so. */
const combining = memoizeByKey(
  ({ tokens }: Analysis) =>
    new Set(tokens.flatMap(({ word, sentence }) => (word === 'combined' ? [sentence] : []))),
);

export type Scope = 'rest' | 'share' | 'sum' | 'part' | 'whole' | 'base';

/** '28 of his 68 throws', '30 of 207': a base belongs to its own count, and answers nothing alone. */
function isOutOf({ tokens, text }: Analysis, { from }: Quantity): boolean {
  const of = /^(?:his|her|its|their|the|all)$/.test(tokens[from - 1]?.word ?? '')
    ? from - 2
    : from - 1;
  const count = tokens[of - 1];
  return (
    tokens[of]?.word === 'of' &&
    count !== undefined &&
    /\d$/.test(text.slice(count.start, count.end))
  );
}

/** '200,000 of the letters', 'including six', 'of which four', 'and their three sons'. */
const isPart = ({ tokens }: Analysis, { from, to, kind }: Quantity): boolean =>
  (/^(?:their|his|her)$/.test(tokens[from - 1]?.word ?? '') && tokens[from - 2]?.word === 'and') ||
  /^(?:including|among)$/.test(tokens[from - 1]?.word ?? '') ||
  /^(?:which|whom|them|these|those)$/.test(tokens[from - 1]?.word ?? '') ||
  (kind === 'count' &&
    tokens[to]?.word === 'of' &&
    /^(?:the|them|these|those|which|whom|its|their|his|her)$/.test(tokens[to + 1]?.word ?? ''));

/** Whether such a word stands before, behind or between a figure and what it counts. */
function stands(words: RegExp, { tokens }: Analysis, { from, to, head }: Quantity): boolean {
  if (words.test(tokens[from - 1]?.word ?? '')) return true;
  const last = Math.max(to + MAX_WORDS_BEHIND - 1, ...head);
  for (let index = to; index <= last; index++) {
    if (words.test(tokens[index]?.word ?? '')) return true;
  }
  return false;
}

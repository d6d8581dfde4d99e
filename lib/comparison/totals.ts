import type { Analysis, Quantity } from '../language/analysis.ts';
import { isPlural } from '../language/words/counted-nouns.ts';

/** What is counted when all are counted. 'Six children were killed' may be six of many. */
const EVERYBODY =
  /^(?:people|persons?|passengers?|victims?|civilians?|lives|deaths?|dead|killed|injured|wounded|fatalities|injuries|arrests|casualties|missing|crew)$/;

/** Says that others are counted elsewhere: 'another six', 'six others', 'no one else', 'the first six'. */
const REST = /^(?:another|other|others|more|additional|further|else|first|last|previous)$/;

/** Says that more are known than are counted: 'six of them', 'including six'. */
const PART = /^(?:of|including|among)$/;

/** Words behind a figure that are looked through for one that says so. */
const REACH = 2;

/** Whether a figure comes on top of another one: 'another six', 'six other defendants'. */
export const isRest = (analysis: Analysis, quantity: Quantity): boolean =>
  stands(REST, analysis, quantity);

/** Whether a figure counts all, not some of them: 'nearly 60 people', '24 dead', 'no one'. */
export function isTotal(analysis: Analysis, quantity: Quantity): boolean {
  const { tokens } = analysis;
  const { from, head, kind } = quantity;
  // 'None of the injuries' is about the injuries, not about how many there are.
  if (kind !== 'count' || /^(?:an?|none)$/.test(tokens[from]!.word)) return false;
  if (stands(REST, analysis, quantity) || stands(PART, analysis, quantity)) return false;
  return head.every(
    (index) => EVERYBODY.test(tokens[index]!.word) || !isPlural(tokens[index]!.word),
  );
}

/** Whether such a word stands before, behind or between a figure and what it counts. */
function stands(words: RegExp, { tokens }: Analysis, { from, to, head }: Quantity): boolean {
  if (words.test(tokens[from - 1]?.word ?? '')) return true;
  const last = Math.max(to + REACH - 1, ...head);
  for (let index = to; index <= last; index++) {
    if (words.test(tokens[index]?.word ?? '')) return true;
  }
  return false;
}

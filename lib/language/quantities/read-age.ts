import { isPerson } from '../lexicon/counted-nouns.ts';
import { gapBefore, isJoined, wordAt } from '../model/token-reader.ts';
import { type FigureContext, figure, type ReadFigure } from './figure-reader.ts';
import { yearsOld } from './read-age-foreign.ts';
import type { Amount } from './read-measure.ts';

/** 'aged 32', 'age 32', and the figure between commas or brackets behind a person's name. */
export function readAge(context: FigureContext, amount: Amount): ReadFigure | null {
  const { from, to, value, upper } = amount;
  if (value > 120 || amount.grain !== 1) return null;
  const german = yearsOld(context, amount);
  if (german) return figure({ from, to: german.to }, 'age', value, { upper, head: german.head });
  if (amount.suffix !== '') return null;
  const lead = wordAt(context, from - 1);
  const before = gapBefore(context, from);
  const aged = agedBefore(context, from);
  if (aged !== null) {
    return figure({ from, to }, 'age', value, { upper, head: personBefore(context, aged) });
  }
  const told = /^(?:is|was)$/.test(lead) && /^(?:who|he|she)$/.test(wordAt(context, from - 2));
  if (told && amount.bare && /^[,.;)]|^$/.test(gapBefore(context, to))) {
    return figure({ from, to }, 'age', value, { head: [] });
  }
  if (lead === 'of' && wordAt(context, from - 2) === 'age') {
    return figure({ from, to }, 'age', value, { upper, head: [] });
  }
  const turns = /^(?:turn|turns|turned|turning)$/.test(lead) && !isJoined(context, to);
  if (turns) return figure({ from, to }, 'age', value, { upper, head: [] });
  const name = amount.bare ? personBefore(context, from) : [];
  const behind = gapBefore(context, to);
  const enclosed =
    (/^,\s$/.test(before) && /^[,.;](?:\s|$|["”])|^["”]/.test(behind)) ||
    (/^\s\($/.test(before) && /^\)/.test(behind));
  return enclosed && name.length > 0 && value > 0
    ? figure({ from, to }, 'age', value, { head: name })
    : null;
}

/** How far behind 'aged' a figure of its list may stand: 'aged 5, 7, 9 and 12'. */
const MAX_WORDS_TO_AGED = 6;

/** The token of the 'aged' that a figure belongs to, right before it or before its list; or null. */
function agedBefore(context: FigureContext, from: number): number | null {
  for (let index = from - 1; index >= from - MAX_WORDS_TO_AGED; index -= 1) {
    const word = wordAt(context, index);
    if (!/^,?\s(?:of\s)?$/.test(gapBefore(context, index + 1))) return null;
    if (/^(?:aged|age|ages)$/.test(word)) return index;
    if (!/^\d{1,3}$|^and$/.test(word)) return null;
  }
  return null;
}

/** Whose age it is: the name, or the man, woman or children, right before token `index`. */
function personBefore(context: FigureContext, index: number): number[] {
  const name = nameBefore(context, index);
  if (name.length > 0 || !/^,?\s\(?$/.test(gapBefore(context, index))) return name;
  const word = wordAt(context, index - 1);
  const person =
    isPerson(word) ||
    isPerson(word.replace(/s$/, '')) ||
    /^(?:men|women|children|twins)$/.test(word);
  return person ? [index - 1] : [];
}

/** The last word of a name that ends right before token `index`, in its sentence. */
function nameBefore({ names, tokens }: FigureContext, index: number): number[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.to ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const sameSentence = tokens[index - 1]?.sentence === tokens[index]?.sentence;
  return sameSentence && names[low]?.to === index ? [index - 1] : [];
}

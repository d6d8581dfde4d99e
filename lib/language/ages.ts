import { type Figure, type FigureContext, figure } from './figures.ts';
import type { Amount } from './measures.ts';
import { gapBefore, isJoined, wordAt } from './passage.ts';

/** 'aged 32', 'age 32', and the figure between commas or brackets behind a person's name. */
export function readAge(context: FigureContext, amount: Amount): Figure | null {
  const { from, to, value, upper } = amount;
  if (value > 120 || amount.suffix !== '' || amount.grain !== 1) return null;
  const lead = wordAt(context, from - 1);
  const before = gapBefore(context, from);
  if (/^(?:aged|age|ages)$/.test(lead) && /^\s(?:of\s)?$/.test(before)) {
    return figure({ from, to }, 'age', value, { upper, head: nameBefore(context, from - 1) });
  }
  if (lead === 'of' && wordAt(context, from - 2) === 'age') {
    return figure({ from, to }, 'age', value, { upper, head: [] });
  }
  const turns = /^(?:turn|turns|turned|turning)$/.test(lead) && !isJoined(context, to);
  if (turns) return figure({ from, to }, 'age', value, { upper, head: [] });
  const name = amount.bare ? nameBefore(context, from) : [];
  const behind = gapBefore(context, to);
  const enclosed =
    (/^,\s$/.test(before) && /^[,.;](?:\s|$|["”])|^["”]/.test(behind)) ||
    (/^\s\($/.test(before) && /^\)/.test(behind));
  return enclosed && name.length > 0 && value > 0
    ? figure({ from, to }, 'age', value, { head: name })
    : null;
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

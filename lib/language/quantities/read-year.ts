import { isPlural } from '../lexicon/counted-nouns.ts';
import { gapBefore, isJoined, wordAt } from '../model/token-reader.ts';
import { type FigureContext, figure, type ReadFigure } from './figure-reader.ts';
import type { Amount } from './read-measure.ts';

/** 'the 1990s' are a decade, 'in his 30s' an age. */
export function readDecade(context: FigureContext, amount: Amount): ReadFigure | null {
  if (amount.suffix !== 's' || amount.value % 10 !== 0) return null;
  const { from, to, value } = amount;
  const upper = value + 9;
  if (value >= 1500 && value < 2100)
    return figure({ from, to }, 'year', value, { upper, grain: 10, head: [] });
  const lead = wordAt(context, from - 1);
  const parted = /^(?:early|mid|late)$/.test(lead) ? wordAt(context, from - 2) : lead;
  return value < 100 && /^(?:his|her|their|my|your|our)$/.test(parted)
    ? figure({ from, to }, 'age', value, { upper, grain: 10, head: [] })
    : null;
}

const YEAR_LEAD =
  /^(?:in|since|by|of|until|till|from|during|before|after|early|late|mid|to|around|the|summer|winter|spring|autumn|fall|between|and|through|circa|through|season|class)$/;

/** A bare figure from 1500 to 2100, unless it counts something: '2000 people'. */
export function readYear(context: FigureContext, amount: Amount): ReadFigure | null {
  const { from, to, value } = amount;
  if (amount.upper !== null) return yearRange(amount);
  if (!amount.bare || value < 1500 || value > 2100 || wordAt(context, from).length !== 4)
    return null;
  const short = shortYear(context, from, to, value);
  if (short) return short;
  const led = YEAR_LEAD.test(wordAt(context, from - 1));
  const counts = isJoined(context, to) && isPlural(wordAt(context, to));
  return counts && !led ? null : figure({ from, to }, 'year', value, { head: [] });
}

const isYearValue = (value: number): boolean =>
  Number.isInteger(value) && value >= 1500 && value <= 2100;

/** '2004-2008', 'between 2004 and 2008'. */
function yearRange(amount: Amount): ReadFigure | null {
  const upper = amount.upper ?? 0;
  if (!isYearValue(amount.value) || !isYearValue(upper) || amount.multiplied || amount.spelled)
    return null;
  return figure(amount, 'year', amount.value, { upper, head: [] });
}

/** '2004-05', '2004/05'. */
function shortYear(
  context: FigureContext,
  from: number,
  to: number,
  value: number,
): ReadFigure | null {
  const next = wordAt(context, to);
  if (!/^[-–/]$/.test(gapBefore(context, to)) || !/^\d\d$/.test(next)) return null;
  const upper = Math.floor(value / 100) * 100 + Number(next);
  return upper > value ? figure({ from, to: to + 1 }, 'year', value, { upper, head: [] }) : null;
}

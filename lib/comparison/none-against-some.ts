import type { Analysis } from '../language/analysis.ts';
import type { Figure } from './figures.ts';
import type { Measured } from './measured.ts';
import { isElsewhere } from './other-place.ts';
import type { Side } from './pair.ts';
import { isTotal } from './totals.ts';

/** 'No one was injured' in one text, 'two people were injured' in the other. */
export interface NoneAgainstSome {
  here: Figure;
  there: Figure;
}

/**
 * Tallies that one text says there are none of, and the other counts: for each fate the first of
 * either side. A text that says both ('one died, nobody else was hurt') is about two things, unless
 * it is somebody's word against the reporter's, and that cannot be told from here.
 */
export function noneAgainstSome(
  [hereSide, here]: [Side, Figure[]],
  [thereSide, there]: [Side, Figure[]],
): NoneAgainstSome[] {
  const found: NoneAgainstSome[] = [];
  const noneHere = tallies(hereSide, here, true);
  const noneThere = tallies(thereSide, there, true);
  const someHere = tallies(hereSide, here, false);
  const someThere = tallies(thereSide, there, false);
  for (const fate of new Set([...noneHere.keys(), ...noneThere.keys()])) {
    const a = noneHere.get(fate);
    const b = noneThere.get(fate);
    if (a && b) continue;
    const opposite = a ? someThere.get(fate) : someHere.get(fate);
    if (!opposite) continue;
    found.push(a ? { here: a, there: opposite } : { here: opposite, there: b! });
  }
  return found;
}

/** The first total of each fate: of none, or of some at the top of the article. */
function tallies(side: Side, figures: Figure[], none: boolean): Map<string, Figure> {
  const { analysis } = side;
  const first = new Map<string, Figure>();
  for (const figure of figures) {
    const { quantity, lead, years } = figure;
    if ((quantity.value === 0) !== none) continue;
    if (years.size > 0 || !(none || lead) || !isTotal(analysis, quantity)) continue;
    if (isElsewhere(side, quantity.sentence)) continue;
    for (const fate of fatesOf(analysis, figure)) {
      if (!first.has(fate)) first.set(fate, figure);
    }
  }
  return first;
}

/** What a tally is of; casualties are the dead and the injured. */
function fatesOf({ tokens }: Analysis, { measured, quantity }: Figure): Measured[] {
  if (quantity.head.some((index) => tokens[index]!.word === 'casualties'))
    return ['killed', 'injured'];
  return measured === null ? [] : [measured];
}

import type { Analysis } from '../../../language/model/analysis.ts';
import type { TextSide } from '../../text-pair/text-pair.ts';
import { isDifferentPlace } from '../slots/different-place.ts';
import type { FigureInContext } from '../slots/figure-context.ts';
import { isTotal } from '../slots/scope.ts';
import type { TallyKind } from '../slots/tally-verbs.ts';

/** 'No one was injured' in one text, 'two people were injured' in the other. */
export interface NoneAgainstSome {
  here: FigureInContext;
  there: FigureInContext;
}

/**
 * Tallies that one text says there are none of, and the other counts: for each fate the first of
 * either side. A text that says both ('one died, nobody else was hurt') is about two things, unless
 * it is somebody's word against the reporter's, and that cannot be told from here.
 */
export function noneAgainstSome(
  [hereSide, here]: [TextSide, FigureInContext[]],
  [thereSide, there]: [TextSide, FigureInContext[]],
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
function tallies(
  side: TextSide,
  figures: FigureInContext[],
  none: boolean,
): Map<string, FigureInContext> {
  const { analysis } = side;
  const first = new Map<string, FigureInContext>();
  for (const figure of figures) {
    const { quantity, lead, years } = figure;
    if ((quantity.value === 0) !== none) continue;
    if (years.size > 0 || !(none || lead) || !isTotal(analysis, quantity)) continue;
    if (isDifferentPlace(side, quantity.sentence)) continue;
    for (const fate of fatesOf(analysis, figure)) {
      if (!first.has(fate)) first.set(fate, figure);
    }
  }
  return first;
}

/** What a tally is of; casualties are the dead and the injured. */
function fatesOf({ tokens }: Analysis, { measured, quantity }: FigureInContext): TallyKind[] {
  if (quantity.head.some((index) => tokens[index]!.word === 'casualties'))
    return ['killed', 'injured'];
  return measured === null ? [] : [measured];
}

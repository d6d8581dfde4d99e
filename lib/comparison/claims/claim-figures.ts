import type { Analysis, Quantity } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import { equalFigure } from '../text-pair/compatible-values.ts';

/** Figures of one claim that are looked at; a table run together has more. */
const MAX_FIGURES_PER_CLAIM = 8;

/** For each claim of a text, its figures. */
export const figuresOfClaims = memoizeByKey((analysis: Analysis): Quantity[][] => {
  const figures: Quantity[][] = analysis.claims.map(() => []);
  for (const quantity of analysis.quantities) {
    const own = figures[quantity.claim];
    if (own && own.length < MAX_FIGURES_PER_CLAIM) own.push(quantity);
  }
  return figures;
});

/** [a figure is shared, like figures and none shared, only one has figures]: 1 or 0 each. */
export function sharedFigures(
  here: readonly Quantity[],
  there: readonly Quantity[],
): [shared: number, rival: number, lone: number] {
  let shared = 0;
  let rival = 0;
  for (const a of here) {
    for (const b of there) {
      if (a.kind !== b.kind || a.unit !== b.unit) continue;
      if (equalFigure(a, b)) shared = 1;
      else rival = 1;
    }
  }
  return [shared, shared === 1 ? 0 : rival, here.length > 0 === there.length > 0 ? 0 : 1];
}

import type { Analysis } from '../../language/model/analysis.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import type { TextPair, TextSide } from '../text-pair/text-pair.ts';

/** Entities of one claim that are looked at; no real claim has more. */
const MAX_ENTITIES_PER_CLAIM = 12;

/**
 * Who and what two claims are both about, by whatever words: 'Mr Varga', 'the climber', 'he'.
 * Asked by the numbers of the claims; the answer is
 * - how seldom either text speaks of those that both are about, summed, as a logarithm: that both
 *   speak of the one whom every sentence is about says little;
 * - 1 where one of them is not called by a name in both.
 */
export function sharedEntities(
  pair: TextPair,
): (here: number, there: number) => [shared: number, unnamed: number] {
  const mine = entitiesOfClaims(pair.here.analysis);
  const theirs = entitiesOfClaims(pair.there.analysis);
  const mentions = (side: TextSide, entity: number) =>
    side.analysis.entities[entity]!.mentions.length;
  return (claim, other) => {
    let shared = 0;
    let unnamed = 0;
    for (const [entity, named] of mine[claim]!) {
      const counterpart = pair.here.counterparts[entity]!;
      const namedToo = theirs[other]!.get(counterpart);
      if (namedToo === undefined) continue;
      shared += 1 / Math.sqrt(mentions(pair.here, entity) * mentions(pair.there, counterpart));
      if (!named || !namedToo) unnamed = 1;
    }
    return [Math.log(1 + shared), unnamed];
  };
}

/** For each claim, the entities that it is about, and whether it calls them by a name. */
const entitiesOfClaims = memoizeByKey((analysis: Analysis): Map<number, boolean>[] => {
  const { claims, tokens, entities } = analysis;
  const found = claims.map(() => new Map<number, boolean>());
  entities.forEach(({ mentions }, entity) => {
    for (const { from, how } of mentions) {
      const own = found[tokens[from]!.claim]!;
      if (own.size < MAX_ENTITIES_PER_CLAIM) own.set(entity, own.get(entity) || how === 'name');
    }
  });
  return found;
});

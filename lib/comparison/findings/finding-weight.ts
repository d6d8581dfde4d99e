import { rarity } from '../../language/grammar/rarity.ts';
import type { Analysis, TokenRange } from '../../language/model/analysis.ts';

/** Rarity summed over its words at which a statement counts as full of news. */
const FULL_RARITY = 10;
/** The part of an article that carries what matters most: news is written top down. */
const LEAD_SHARE = 0.25;

/**
 * How loudly to show a statement that only one side makes: 0.2 to 0.8. Half of it is how much news
 * it carries, the rest whether it stands near the top, and whether several versions make it.
 * It stays below the typed differences, which are certain in a way that an absence never is.
 */
export function weightOf(analysis: Analysis, { from, to }: TokenRange, versions = 1): number {
  const stems = new Set(
    analysis.tokens.slice(from, to).flatMap(({ stop, stem }) => (stop ? [] : [stem])),
  );
  let news = 0;
  for (const stem of stems) news += rarity(stem);
  const lead = from < LEAD_SHARE * analysis.tokens.length ? 0.1 : 0;
  const several = versions > 1 ? 0.2 : 0;
  return 0.2 + 0.3 * Math.min(1, news / FULL_RARITY) + lead + several;
}

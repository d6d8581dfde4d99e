import type { Article } from '../article/article.ts';
import { rarity } from '../language/rarity.ts';
import { stemOf } from '../language/stems.ts';
import { tokenise } from '../language/tokens.ts';

/**
 * How many terms an article is found by. The story of a report is in its most telling words; more
 * of them add background that other stories share.
 */
const KEPT = 60;

/** What stands in the headline or at the top is what the article is about. */
const TOP_BONUS = 2;
/** Code units of text that count as its top: about two paragraphs. */
const TOP = 600;
/** A name tells stories apart better than a common noun. */
const NAME_BONUS = 1.5;

/**
 * The words that an article's story is known by, most telling first: stems of names and of rare
 * words, those that come often or early before the others. At most 60.
 */
export function storyTerms(article: Article): string[] {
  const weights = new Map<string, number>();
  const add = (text: string, offset: number) => {
    for (const token of tokenise(text)) {
      if (token.stop || token.word.length < 2 || /^\d{1,2}$/.test(token.word)) continue;
      const name = token.capital && token.start > 0;
      // Stems for names too: one outlet writes 'the Prison Service', the next 'the prison service'.
      const term = stemOf(token.word);
      const weight =
        rarity(term) * (name ? NAME_BONUS : 1) * (offset + token.start < TOP ? TOP_BONUS : 1);
      weights.set(term, (weights.get(term) ?? 0) + weight);
    }
  };
  add(article.title, 0);
  add(article.text, 0);
  return [...weights]
    .map(([term, weight]) => [term, Math.log1p(weight) * rarity(term)] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, KEPT)
    .map(([term]) => term);
}

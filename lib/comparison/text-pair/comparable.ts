import type { Analysis } from '../../language/model/analysis.ts';
import { languageOf } from '../../language/model/detect-language.ts';

/**
 * Whether two texts are in one language that is read here, so that a statement may be missed in one
 * of them. What is in any other language is said to be not compared, never compared badly.
 */
export function areComparable(a: Analysis, b: Analysis): boolean {
  const language = languageOf(a.tokens);
  return language !== null && language === languageOf(b.tokens);
}

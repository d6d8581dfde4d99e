import type { Analysis, Quantity } from '../language/analysis.ts';
import { onceFor } from '../once-for.ts';

/** For each sentence of a text, its figures, in order. */
export const figuresOfSentences = onceFor(({ quantities, sentences }: Analysis): Quantity[][] => {
  const figures: Quantity[][] = sentences.map(() => []);
  for (const quantity of quantities) figures[quantity.sentence]!.push(quantity);
  return figures;
});

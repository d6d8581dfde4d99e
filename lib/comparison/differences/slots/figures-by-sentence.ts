import type { Analysis, Quantity } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';

/** For each sentence of a text, its figures, in order. */
export const figuresOfSentences = memoizeByKey(
  ({ quantities, sentences }: Analysis): Quantity[][] => {
    const figures: Quantity[][] = sentences.map(() => []);
    for (const quantity of quantities) figures[quantity.sentence]!.push(quantity);
    return figures;
  },
);

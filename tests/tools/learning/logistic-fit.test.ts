import { describe, expect, it } from 'vitest';
import { probability } from '../../../lib/comparison/model/weights-model.ts';
import { type Example, fitLogistic } from '../../../tools/learning/logistic-fit.ts';

const examples: Example[] = Array.from({ length: 200 }, (_, n) => ({
  features: [n / 100, (n * 37) % 11],
  truth: n >= 100 ? 1 : 0,
  weight: 1,
}));

describe('a fitted model', () => {
  const model = fitLogistic(examples);

  it('tells apart what the telling feature tells apart', () => {
    expect(probability(model, [1.8, 5])).toBeGreaterThan(0.8);
    expect(probability(model, [0.2, 5])).toBeLessThan(0.2);
  });

  it('gives next to nothing to a feature that tells nothing', () => {
    expect(Math.abs(model.weights[1]! * 5)).toBeLessThan(Math.abs(model.weights[0]!) / 5);
  });

  it('is the same every time', () => {
    expect(fitLogistic(examples)).toEqual(model);
  });

  it('counts an example by its weight', () => {
    const heavy = fitLogistic(examples.map((each) => ({ ...each, weight: each.truth ? 5 : 1 })));
    expect(probability(heavy, [1, 5])).toBeGreaterThan(probability(model, [1, 5]));
  });
});

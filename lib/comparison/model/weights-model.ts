/** A logistic model on plain features: their standardisation is folded into the weights. */
export interface LogisticModel {
  bias: number;
  weights: readonly number[];
}

/** Everything that is learned from stories; see weights.ts. */
export interface Weights {
  /** Whether two claims state one fact, from the two alone. */
  link: LogisticModel;
  /** The same, once every pair of claims has been judged alone. */
  linkInContext: LogisticModel;
  /** Whether a part is said on the other side, from the part and its claim. */
  part: LogisticModel;
  /** The same, once every part has been judged alone. */
  partInContext: LogisticModel;
  /** Probability from which two claims are linked that are each other's likeliest. */
  said: number;
  /** The same for any other two: the fact is likely linked already, and better. */
  saidToo: number;
  /** Probability below which a part is not said. */
  notSaid: number;
}

/** Probability that the model gives for features, and for those of their context behind; 0 to 1. */
export function probability(
  { bias, weights }: LogisticModel,
  features: readonly number[],
  context: readonly number[] = [],
): number {
  const own = features.length;
  let sum = bias;
  for (let i = 0; i < own; i++) sum += weights[i]! * features[i]!;
  for (let i = 0; i < context.length; i++) sum += weights[own + i]! * context[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Log odds, kept finite: how one model's answer enters the next. */
export const logOdds = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));

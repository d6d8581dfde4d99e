import type { LogisticModel } from '../../lib/comparison/model/weights-model.ts';

/** What a model learns from: features, how true it is (0 to 1), and how much it counts. */
export interface Example {
  features: number[];
  truth: number;
  weight: number;
}

/** Strength of the pull towards 0, on standardised features. */
const RIDGE = 10;
const ROUNDS = 20;
/** Newton's method has arrived when no weight moves more than this. */
const ARRIVED = 1e-7;

/**
 * Ridge-regularised logistic regression by Newton's method. Deterministic. The standardisation of
 * the features is folded into the weights that are returned.
 */
export function fitLogistic(examples: readonly Example[]): LogisticModel {
  const size = examples[0]?.features.length ?? 0;
  const { mean, spread } = standard(examples, size);
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, k) => (value - mean[k]!) / spread[k]!),
  ]);
  const b = new Float64Array(size + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(rows, examples, b);
    let moved = 0;
    step.forEach((by, k) => {
      b[k]! += by;
      moved = Math.max(moved, Math.abs(by));
    });
    if (moved < ARRIVED) break;
  }
  const weights = mean.map((_, k) => b[k + 1]! / spread[k]!);
  const bias = weights.reduce((sum, weight, k) => sum - weight * mean[k]!, b[0]!);
  return { bias, weights };
}

function standard(examples: readonly Example[], size: number) {
  const mean = new Array<number>(size).fill(0);
  const spread = new Array<number>(size).fill(0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let k = 0; k < size; k++) {
    for (const { features, weight } of examples) mean[k]! += (weight * features[k]!) / total;
    for (const { features, weight } of examples) {
      spread[k]! += (weight * (features[k]! - mean[k]!) ** 2) / total;
    }
    spread[k] = Math.sqrt(spread[k]!) + 1e-9;
  }
  return { mean, spread };
}

/** Solves (XᵀWX + ridge) step = gradient. */
function newtonStep(rows: number[][], examples: readonly Example[], b: Float64Array): number[] {
  const size = b.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1));
  rows.forEach((row, n) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += b[k]! * row[k]!;
    const p = 1 / (1 + Math.exp(-sum));
    const { truth, weight } = examples[n]!;
    for (let k = 0; k < size; k++) {
      const line = matrix[k]!;
      const part = weight * p * (1 - p) * row[k]!;
      for (let m = 0; m < size; m++) line[m]! += part * row[m]!;
      line[size]! += weight * (truth - p) * row[k]!;
    }
  });
  for (let k = 1; k < size; k++) {
    matrix[k]![k]! += RIDGE;
    matrix[k]![size]! -= RIDGE * b[k]!;
  }
  return solve(matrix);
}

/** Gaussian elimination with the right-hand side in the last column; the matrix is positive definite. */
function solve(matrix: Float64Array[]): number[] {
  const size = matrix.length;
  for (let k = 0; k < size; k++) {
    for (let below = k + 1; below < size; below++) {
      const factor = matrix[below]![k]! / matrix[k]![k]!;
      for (let m = k; m <= size; m++) matrix[below]![m]! -= factor * matrix[k]![m]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = matrix[k]![size]!;
    for (let m = k + 1; m < size; m++) rest -= matrix[k]![m]! * solution[m]!;
    solution[k] = rest / matrix[k]![k]!;
  }
  return solution;
}

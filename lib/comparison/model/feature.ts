/** One thing that a model weighs: what it is called, and how it is read off the evidence. */
export interface Feature<Evidence> {
  name: string;
  value: (evidence: Evidence) => number;
}

/** What each feature says of some evidence, in the order of the list. */
export function valuesOf<Evidence>(
  features: readonly Feature<Evidence>[],
  evidence: Evidence,
): number[] {
  const values = new Array<number>(features.length);
  for (let n = 0; n < features.length; n++) values[n] = features[n]!.value(evidence);
  return values;
}

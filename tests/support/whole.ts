/**
 * Whether everything is tried that can be, as in `npm run test:all`: each step at which a task can
 * be interrupted, and more draws of each costly property. Otherwise a spread of them is.
 */
export const WHOLE = process.env.CROSSREAD_TEST_ALL === '1';

/**
 * The steps of a task that are tried: all of `count`, or so many spread evenly, the first and the
 * last among them.
 */
export function triedSteps(count: number, atMost: number, whole = WHOLE): number[] {
  if (whole || count <= atMost) return Array.from({ length: count }, (_, step) => step);
  return Array.from({ length: atMost }, (_, i) => Math.round((i * (count - 1)) / (atMost - 1)));
}

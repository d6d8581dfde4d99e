/**
 * The indices of an array, sorted by a whole number of each from 0 up; like numbers stay in order.
 * Numbers are sorted many times as fast by themselves as by a function that is asked of every two.
 */
export function sortedBy(count: number, numberOf: (index: number) => number): Float64Array {
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index++) keys[index] = numberOf(index) * count + index;
  keys.sort();
  return keys.map((key) => key % count);
}

/**
 * The indices of an array, sorted by a whole number of each, from 0 up; like numbers stay in order.
 * Counted, not compared: the numbers are those of claims or sentences, hardly more than there are
 * indices, and a comparison sorts a thousand links half a dozen times.
 */
export function countingSort(count: number, numberOf: (index: number) => number): Int32Array {
  const numbers = new Int32Array(count);
  let most = 0;
  for (let index = 0; index < count; index++) {
    numbers[index] = numberOf(index);
    most = Math.max(most, numbers[index]!);
  }
  const places = new Int32Array(most + 2);
  for (let index = 0; index < count; index++) places[numbers[index]! + 1]!++;
  for (let number = 0; number <= most; number++) places[number + 1]! += places[number]!;
  const sorted = new Int32Array(count);
  for (let index = 0; index < count; index++) sorted[places[numbers[index]!]!++] = index;
  return sorted;
}

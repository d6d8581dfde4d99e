import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countingSort } from '@/lib/comparison/text-pair/counting-sort.ts';

it('gives the places of numbers in their order, like ones as they came', () => {
  const numbers = [3, 1, 3, 0];
  expect([...countingSort(4, (n) => numbers[n]!)]).toEqual([3, 1, 0, 2]);
});

it('is a stable sort', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (numbers) => {
      const places = numbers.map((_, n) => n).sort((a, b) => numbers[a]! - numbers[b]! || a - b);
      expect([...countingSort(numbers.length, (n) => numbers[n]!)]).toEqual(places);
    }),
  );
});

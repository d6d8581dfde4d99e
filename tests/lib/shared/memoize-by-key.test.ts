import { expect, it } from 'vitest';
import { memoizeByKey } from '@/lib/shared/memoize-by-key.ts';

it('works a value out once, and the same value is got again', () => {
  let worked = 0;
  const lengths = memoizeByKey((words: string[]) => {
    worked++;
    return words.map(({ length }) => length);
  });
  const words = ['six', 'months'];
  expect(lengths(words)).toBe(lengths(words));
  expect(lengths(words)).toEqual([3, 6]);
  expect(worked).toBe(1);
});

it('tells two values apart that are alike', () => {
  let worked = 0;
  const count = memoizeByKey((_: object) => ++worked);
  expect([count({}), count({})]).toEqual([1, 2]);
});

it('remembers that there is nothing, too', () => {
  let worked = 0;
  const nothing = memoizeByKey((_: object) => {
    worked++;
    return undefined;
  });
  const key = {};
  nothing(key);
  nothing(key);
  expect(worked).toBe(1);
});

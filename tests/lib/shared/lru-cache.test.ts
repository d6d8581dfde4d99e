import { expect, it } from 'vitest';
import { LruCache } from '@/lib/shared/lru-cache.ts';

function counted(most: number) {
  const lengths = new LruCache<number>(most);
  const worked: string[] = [];
  const lengthOf = (word: string) =>
    lengths.get(word, () => {
      worked.push(word);
      return word.length;
    });
  return { lengthOf, worked };
}

it('works a value out once', () => {
  const { lengthOf, worked } = counted(2);
  expect([lengthOf('harbour'), lengthOf('harbour')]).toEqual([7, 7]);
  expect(worked).toEqual(['harbour']);
});

it('forgets what was used longest ago, not what was worked out first', () => {
  const { lengthOf, worked } = counted(2);
  for (const word of ['quay', 'ferry', 'quay', 'crane', 'quay', 'ferry']) lengthOf(word);
  expect(worked).toEqual(['quay', 'ferry', 'crane', 'ferry']);
});

it('keeps a failure from being taken for a value', () => {
  const { lengthOf } = counted(2);
  const failing = new LruCache<number>(2);
  const fail = () => {
    throw new Error('no');
  };
  expect(() => failing.get('quay', fail)).toThrow('no');
  expect(failing.get('quay', () => lengthOf('quay'))).toBe(4);
});

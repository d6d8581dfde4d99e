import { expect, it } from 'vitest';
import { vocabularyOf } from '@/lib/comparison/text-pair/vocabulary.ts';
import { analyse } from '@/lib/language/analyse.ts';

const vocabulary = (text: string) => vocabularyOf(analyse(text));

it('gives two forms of one word one number', () => {
  const { words } = vocabulary('Prisons closed. One prison closes.');
  expect(words[0]).toBe(words[3]);
  expect(words[1]).toBe(words[4]);
});

it('reads a figure with and without its comma as one word', () => {
  const { words } = vocabulary('Some 1,000 homes, or 1000 flats.');
  expect(words[1]).toBe(words[4]);
});

it('counts the sentences that hold a word, not how often they do', () => {
  const { words, sentencesWith } = vocabulary('The quay by the quay burned. The quay is gone.');
  expect(sentencesWith[words[1]!]).toBe(2);
});

it('keeps so many words that begin alike and no more', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const words = Array.from(
    { length: 200 },
    (_, n) => `velmo${letters[n % 26]}${letters[(n / 26) | 0]}k`,
  );
  expect(vocabulary(`We saw ${words.join(', ')}.`).byNearKey.get('letters velmo')).toHaveLength(64);
});

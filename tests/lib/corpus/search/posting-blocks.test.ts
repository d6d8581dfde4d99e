import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksBetween, readBlock, toBlocks } from '@/lib/corpus/search/posting-blocks.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '京'), minLength: 1, maxLength: 12 });
const places = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 3 })), {
    selector: ([place]) => place,
    minLength: 1,
  })
  .map((all) => all.sort(([a], [b]) => a - b).map(([place, weight]) => (place << 2) | weight));
const postings = fc.array(fc.tuple(word, places), { maxLength: 40 }).map((all) => new Map(all));

describe('postings packed into blocks', () => {
  it('come back as they were, in the order of their words', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const read = toBlocks(all).flatMap((block) => [...readBlock(block)]);
        expect(read).toEqual([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
      }),
    );
  });

  it('are found by their word', () => {
    const many = new Map(
      Array.from({ length: 5000 }, (_, i) => [`word${i}`, [i << 2]] as [string, number[]]),
    );
    const blocks = toBlocks(many);
    const firsts = blocks.map(({ words }) => words.split('\n')[0] ?? '');
    expect(blocks.length).toBeGreaterThan(5);
    for (let i = 0; i < 5000; i += 97) {
      const looked = `word${i}`;
      const [from, to] = blocksBetween(looked, looked, firsts);
      expect(from).toBe(to);
      expect(blocks[from]?.words.split('\n')).toContain(looked);
    }
    expect(blocksBetween('a', 'b', firsts)).toEqual([0, -1]);
  });
});

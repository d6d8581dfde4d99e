import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judged, opinionOf } from '@/lib/corpus/stories/judgements.ts';

const said = (a: string, b: string, same: boolean, at: number): Judged => ({
  articles: [a, b],
  same,
  at,
});

describe('what follows from all that the reader said', () => {
  it('is nothing about articles of which nothing was said', () => {
    expect(opinionOf([])('a', 'b')).toBe(null);
    expect(opinionOf([said('a', 'c', true, 1)])('a', 'b')).toBe(null);
  });

  it('goes from one pair to the next, and over an article that is gone', () => {
    const opinion = opinionOf([said('a', 'gone', true, 1), said('gone', 'b', true, 2)]);
    expect(opinion('a', 'b')).toBe(true);
  });

  it('keeps apart all that is held together on either side', () => {
    const opinion = opinionOf([
      said('a', 'b', true, 1),
      said('c', 'd', true, 2),
      said('a', 'c', false, 3),
    ]);
    expect(opinion('b', 'd')).toBe(false);
    expect(opinion('d', 'b')).toBe(false);
  });

  it('is the later where two sayings cannot both hold', () => {
    const chain = [said('a', 'b', true, 1), said('b', 'c', true, 2)];
    expect(opinionOf([...chain, said('a', 'c', false, 3)])('a', 'c')).toBe(false);
    expect(opinionOf([said('a', 'c', false, 0), ...chain])('a', 'c')).toBe(true);
  });

  it('is the same whichever article of a pair was named first', () => {
    const others = [said('x', 'y', false, 5), said('x', 'm', true, 4), said('n', 'm', true, 4)];
    const opinions = [said('y', 'n', true, 4), said('n', 'y', true, 4)].map((one) =>
      opinionOf([...others, one])('x', 'n'),
    );
    expect(opinions[0]).toBe(opinions[1]);
  });

  it('never says both, whatever was said in whatever order', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const one = fc
      .record({ a: id, b: id, same: fc.boolean(), at: fc.nat(2) })
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, same, at }) => said(a, b, same, at));
    fc.assert(
      fc.property(fc.array(one), fc.shuffledSubarray(['a', 'b', 'c']), (judged, [x, y, z]) => {
        const opinion = opinionOf(judged);
        if (x === undefined || y === undefined || z === undefined) return;
        expect(opinion(x, y)).toBe(opinion(y, x));
        if (opinion(x, y) === true) expect(opinion(x, z)).toBe(opinion(y, z));
        expect(opinionOf([...judged].reverse())(x, y)).toBe(opinion(x, y));
      }),
    );
  });
});

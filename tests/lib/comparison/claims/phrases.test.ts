import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../../lib/comparison/claims/phrases.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

const phrases = (text: string): string[] => {
  const analysis = analyse(text);
  return phrasesOf(analysis).map(({ from, to }) =>
    text.slice(analysis.tokens[from]!.start, analysis.tokens[to - 1]!.end),
  );
};

describe('the parts of a claim', () => {
  it('are its phrases', () => {
    expect(phrases('The old ferry sank near Port Ambly during a heavy storm.')).toEqual([
      'The old ferry sank',
      'near Port Ambly',
      'during a heavy storm',
    ]);
  });

  it('are never too small to say anything', () => {
    expect(phrases('The ferry sank on Monday.')).toEqual(['The ferry sank on Monday']);
  });

  it('hold every word of the text once, in order', () => {
    const words = fc.constantFrom(
      'the',
      'mill',
      'in',
      ',',
      '.',
      'burned',
      '"',
      'Velm',
      'and',
      '40',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (chosen) => {
        const analysis = analyse(chosen.join(' '));
        const held = phrasesOf(analysis).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, n) => from + n),
        );
        expect(held).toEqual([...analysis.tokens.keys()]);
      }),
      { numRuns: 200 },
    );
  });
});

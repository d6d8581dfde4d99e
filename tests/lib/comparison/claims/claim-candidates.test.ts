import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimCandidates } from '../../../../lib/comparison/claims/claim-candidates.ts';
import { type TextPair, textPairOf } from '../../../../lib/comparison/text-pair/text-pair.ts';
import { analyse } from '../../../../lib/language/analyse.ts';
import type { TokenRange } from '../../../../lib/language/model/analysis.ts';

const WORDS =
  'lantern mill otter canal bell barley wreck glacier tractor brewery widow tram quartz chapel'.split(
    ' ',
  );

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => `The ${words.join(' and the ')} shone.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));

const found = (pair: TextPair): number[][] =>
  claimCandidates(
    pair,
    pair.here,
    pair.here.analysis.claims,
    pair.there,
    pair.there.analysis.claims,
  );

/** The weight that the words of one claim have in another, each once, near words by how near. */
function gain({ here, there, similar }: TextPair, mine: TokenRange, other: TokenRange): number {
  const held = new Set<number>();
  for (let i = other.from; i < other.to; i++) if (there.content[i]) held.add(there.words[i]!);
  const asked = new Set<number>();
  let sum = 0;
  for (let i = mine.from; i < mine.to; i++) {
    const word = here.words[i]!;
    if (!here.content[i] || asked.has(word)) continue;
    asked.add(word);
    if (held.has(word)) sum += here.weights[i]!;
    for (const each of similar[word]!)
      if (held.has(each.word)) sum += here.weights[i]! * each.similarity;
  }
  return sum;
}

describe('candidates of a claim', () => {
  it('are those of the other text that share most weight with it, best first', () => {
    fc.assert(
      fc.property(text, text, (here, there) => {
        const pair = textPairOf(analyse(here), analyse(there));
        const theirs = pair.there.analysis.claims;
        found(pair).forEach((list, claim) => {
          const gains = theirs.map((other) => gain(pair, pair.here.analysis.claims[claim]!, other));
          const best = gains.filter((each) => each > 0).sort((a, b) => b - a);
          expect(list.length).toBe(Math.min(5, best.length));
          list.forEach((other, place) => {
            expect(gains[other]).toBeCloseTo(best[place]!, 9);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are found by their rare words where common ones stand everywhere', () => {
    const common = Array.from({ length: 400 }, (_, n) => `The mill near the canal shone ${n}.`);
    const there = [...common, 'The mill near the canal hid a lantern.', ...common].join(' ');
    const pair = textPairOf(analyse('In the mill near the canal hung a lantern.'), analyse(there));
    const [best] = found(pair)[0]!;
    const { start, end } = pair.there.analysis.claims[best!]!;
    expect(there.slice(start, end)).toContain('lantern');
  });

  it('are none where no word is shared', () => {
    const pair = textPairOf(analyse('The lantern broke.'), analyse('Otters swam.'));
    expect(found(pair)).toEqual([[]]);
  });
});

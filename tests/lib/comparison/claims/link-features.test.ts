import { describe, expect, it } from 'vitest';
import { LINK_FEATURES, linkFeatures } from '../../../../lib/comparison/claims/link-features.ts';
import { flip, textPairOf } from '../../../../lib/comparison/text-pair/text-pair.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

/** What is found for the last claims of two texts. */
function evidence(here: string, there: string): Record<string, number> {
  const pair = textPairOf(analyse(here), analyse(there));
  const last = {
    here: pair.here.analysis.claims.length - 1,
    there: pair.there.analysis.claims.length - 1,
  };
  const [found] = linkFeatures(pair, [last]);
  return Object.fromEntries(LINK_FEATURES.map(({ name }, n) => [name, found!.features[n]!]));
}

describe('figures of two claims', () => {
  const SHARED = 'a figure is shared';
  const RIVAL = 'both have figures of one kind, none of them shared';
  const LONE = 'only one of them has a figure';

  it.each([
    ['Forty homes burned in Velm.', '40 homes burned in Velm.', [1, 0, 0]],
    ['Forty homes burned in Velm.', '60 homes burned in Velm.', [0, 1, 0]],
    ['Forty homes burned in Velm.', 'Homes burned in Velm.', [0, 0, 1]],
    ['The bridge is 300 metres long.', 'The bridge cost 300 crowns.', [0, 0, 0]],
    ['The wall is 2,000 ft long.', 'The wall is 610 metres long.', [1, 0, 0]],
  ])('%s / %s', (here, there, expected) => {
    const found = evidence(here, there);
    expect([found[SHARED], found[RIVAL], found[LONE]]).toEqual(expected);
  });
});

describe('who two claims are about', () => {
  const UNNAMED = 'somebody whom both are about is not called by name in both';
  const SELDOM = 'how seldom the reports speak of those that both are about, as a logarithm';

  it('is known behind a pronoun', () => {
    const named = 'Ilse Varga left Velm on Friday. Ilse Varga slept in a barn.';
    const pronoun = 'Ilse Varga left Velm on Friday. She slept in a barn.';
    expect(evidence(named, pronoun)[UNNAMED]).toBe(1);
    expect(evidence(named, named)[UNNAMED]).toBe(0);
  });

  it('says less where a report speaks of nobody else', () => {
    const once = 'A storm hit Velm. Ilse Varga slept in a barn.';
    const often = 'Ilse Varga left. Ilse Varga ate. Ilse Varga sang. Ilse Varga slept in a barn.';
    expect(evidence(once, once)[SELDOM]).toBeGreaterThan(evidence(often, often)[SELDOM]!);
  });

  it('is nobody where two people bear the names', () => {
    const varga = 'Ilse Varga slept in a barn.';
    const reed = 'Tom Reed slept in a barn.';
    expect(evidence(varga, reed)[SELDOM]).toBe(0);
  });
});

describe('a word shared', () => {
  const FEW = 'how few sentences have the words shared, as a logarithm';

  it('tells more where no other sentence has it', () => {
    const statement = 'The lantern broke.';
    const everywhere = `The lantern shone. A lantern fell. One lantern was lit. ${statement}`;
    const once = `The bell rang. A door fell. One candle was lit. ${statement}`;
    expect(evidence(once, once)[FEW]).toBeGreaterThan(evidence(everywhere, everywhere)[FEW]!);
  });
});

describe('the sentences around two claims', () => {
  const AROUND = 'likeness of the sentences around';

  it('are alike from 0 to 1', () => {
    const statement = 'The mill burned down.';
    expect(evidence(statement, statement)[AROUND]).toBeCloseTo(1);
    expect(evidence(statement, 'Otters swim near Velm.')[AROUND]).toBe(0);
  });
});

describe('evidence', () => {
  it('is the same from either side', () => {
    const here = analyse(
      'Ilse Varga, 31, left Velm. She slept in a barn after nine hours of rain.',
    );
    const there = analyse('After 9 hours of rain the 31-year-old slept in a barn near Velm.');
    const pair = textPairOf(here, there);
    const links = here.claims.flatMap((_, a) =>
      there.claims.map((__, b) => ({ here: a, there: b })),
    );
    const back = linkFeatures(
      flip(pair),
      links.map((link) => ({ here: link.there, there: link.here })),
    );
    linkFeatures(pair, links).forEach(({ features, same }, n) => {
      expect(back[n]!.same).toBe(same);
      features.forEach((value, k) => {
        expect(back[n]!.features[k], LINK_FEATURES[k]?.name).toBeCloseTo(value, 10);
      });
    });
  });
});

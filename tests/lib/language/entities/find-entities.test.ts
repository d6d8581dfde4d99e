import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';
import type { Attribute, Entity } from '../../../../lib/language/model/analysis.ts';

/** Whom the last mention of a phrase means: the name, the first description in brackets, or nobody. */
function meantBy(text: string, phrase: string): string | null {
  const { tokens, entities } = analyse(text);
  const start = text.lastIndexOf(phrase);
  const token = tokens.find((each) => each.start >= start && each.end <= start + phrase.length + 2);
  const entity = token && entities[token.entity];
  if (!entity) return null;
  if (entity.words.length > 0) return entity.words.join(' ');
  const [first] = entity.mentions;
  return first ? `(${text.slice(tokens[first.from]?.start, tokens[first.to - 1]?.end)})` : null;
}

const entityOf = (text: string, alias: string): Entity | undefined =>
  analyse(text).entities.find(({ aliases }) => aliases.includes(alias));

describe('whom a name means', () => {
  it.each<[text: string, phrase: string, who: string | null]>([
    ['Jan Tarn fell. Mr Tarn lay there.', 'Tarn', 'jan tarn'],
    ['Mr Tarn lay there. Jan Tarn fell.', 'Mr Tarn', 'jan tarn'],
    ['They met Jan Tarn. Later Tarn left.', 'Tarn', 'jan tarn'],
    ['They met Jan Tarn and Maria Tarn. Later Tarn left.', 'Tarn', null],
    ['They met Jan Tarn and Maria Tarn. Later Mr Tarn left.', 'Mr Tarn', 'jan tarn'],
    ['They met Jan Tarn and Maria Tarn. Later Mrs Tarn left.', 'Mrs Tarn', 'maria tarn'],
    ['They met Robert Orme. Later Bob Orme left.', 'Bob Orme', 'robert orme'],
    ['They met Elizabeth Orme. Later Liz Orme left.', 'Liz Orme', 'elizabeth orme'],
    ['They met Benjamin Orme. Later Bibi Orme left.', 'Bibi Orme', 'benjamin orme'],
    ['They met Christopher Orme. Later Chris Orme left.', 'Chris Orme', 'christopher orme'],
    ['They met J. Orme. Later James Orme left.', 'James Orme', 'j orme'],
    ['They met Anna Orme. Later Ann Orme left.', 'Ann Orme', 'ann orme'],
    ['They met Paul Orme. Later Paula Orme left.', 'Paula Orme', 'paula orme'],
    ['They met James Orme. Later Jack Orme left.', 'Jack Orme', 'jack orme'],
    ['They met Maria Lind Vega. Later Maria Lind left.', 'Maria Lind', 'maria lind vega'],
    ['They met Englishman Robert Orme.', 'Robert', 'robert orme'],
    ['They met Democrat Ilse Varga-Reed.', 'Ilse', 'ilse varga reed'],
    ['They met Senator Ilse Varga. Later Varga left.', 'Varga', 'ilse varga'],
    ['They met Kim Dae-jung. Later Mr Kim left.', 'Mr Kim', 'kim dae jung'],
    ['They met Omar bin Tarn. Later Mr Tarn left.', 'Mr Tarn', 'omar bin tarn'],
    [
      "It joined the Harbour Officers' Association. Later the HOA left.",
      'HOA',
      'harbour officers association',
    ],
    [
      'It joined the Bureau of Ferry Safety (BFS). Later the BFS left.',
      'BFS',
      'bureau of ferry safety',
    ],
    ['The Westmere Texters won. The Texters danced.', 'Texters', 'westmere texters'],
    ['They sued Lind Motors. Later Lind paid.', 'Lind', 'lind motors'],
    ['In Orme they read the Orme Herald. They left Orme.', 'Orme', 'orme'],
    ['They read the Norland Mail. They live in Norland.', 'Norland', 'norland'],
    ['They met at the University of Orme. They like Orme.', 'Orme', 'orme'],
  ])('%s ‘%s’', (text, phrase, who) => {
    expect(meantBy(text, phrase)).toBe(who);
  });
});

describe('whom a pronoun means', () => {
  it.each<[text: string, phrase: string, who: string | null]>([
    ['Jan Tarn fell. He died.', 'He', 'jan tarn'],
    ['Jan Tarn fell while he slept.', 'he', 'jan tarn'],
    ['Maria Tarn fell. Her brother saw it.', 'Her', 'maria tarn'],
    ['Jan Tarn met Maria Lind. She left.', 'She', 'maria lind'],
    ['Jan Tarn met Maria Lind. He left.', 'He', 'jan tarn'],
    ['Jan Tarn spoke with Robert Orme. Then a car hit him.', 'him', null],
    ['Jan Tarn spoke with Robert Orme. He left.', 'He', 'jan tarn'],
    ['Maria Tarn fell. He died.', 'He', null],
    ['Mrs Tarn fell. He died.', 'He', null],
    ['Jan Tarn fell. “He was a friend,” they wrote.', 'He', null],
    ['It rained. He died.', 'He', null],
    ['A woman fell. She died.', 'She', '(A woman)'],
    ["Jan Tarn fell. Mr Tarn's mother, Maria Lind, ran. She cried.", 'She', 'maria lind'],
  ])('%s ‘%s’', (text, phrase, who) => {
    expect(meantBy(text, phrase)).toBe(who);
  });
});

describe('whom a description means', () => {
  it.each<[text: string, phrase: string, who: string | null]>([
    ['Jan Tarn, 32, fell. The 32-year-old died.', 'The 32-year-old', 'jan tarn'],
    ['Jan Tarn fell. The 32-year-old died.', 'The 32-year-old', 'jan tarn'],
    ['Jan Tarn, 32, fell. The 48-year-old died.', 'The 48-year-old', '(The 48-year-old)'],
    ['Jan Tarn, a Norwegian, fell. The Norwegian died.', 'The Norwegian', 'jan tarn'],
    ['Jan Tarn fell. The Briton died.', 'The Briton', 'jan tarn'],
    ['Swede Jan Tarn fell. The Norwegian died.', 'The Norwegian', '(The Norwegian)'],
    ['Englishman Robert Orme fell. The Briton died.', 'The Briton', 'robert orme'],
    [
      "Jan Tarn's team met Robert Orme. The New Zealander died.",
      'The New Zealander',
      'robert orme',
    ],
    ['The British won. They sang.', 'The British', null],
    [
      'A New Zealand climber fell. The 36-year-old died.',
      'The 36-year-old',
      '(A New Zealand climber)',
    ],
    ['A man fell. The man died.', 'The man', '(A man)'],
    ['A man fell. A woman ran. The man died.', 'The man', '(A man)'],
    ['A man fell. A man ran. The man died.', 'The man', null],
    ['Ilse Varga, a striker, fell. The striker died.', 'The striker', 'ilse varga'],
    ['They left a refugee camp.', 'a refugee', null],
    ["They saw the driver's son.", 'the driver', null],
    ['Jan Tarn was a climber.', 'a climber', null],
    ['Jan Tarn, 32, a climber from Orsk, fell.', 'a climber', 'jan tarn'],
    ['Jan Tarn fell. The Orme-born Australian died.', 'The Orme-born Australian', 'jan tarn'],
  ])('%s ‘%s’', (text, phrase, who) => {
    expect(meantBy(text, phrase)).toBe(who);
  });
});

describe('what a text says that somebody is', () => {
  const told = (attributes: readonly Attribute[]) =>
    attributes.map(({ kind, value }) => `${kind} ${value}`);
  it.each<[text: string, alias: string, told: string[]]>([
    ['Jan Tarn, 32, fell.', 'jan tarn', ['age 32']],
    ['Jan Tarn (32) fell.', 'jan tarn', ['age 32']],
    ['The 32-year-old Jan Tarn fell.', 'jan tarn', ['age 32']],
    ['They met British climber Jan Tarn.', 'jan tarn', ['nationality britain', 'role climber']],
    ['They met Jan Tarn, a British climber.', 'jan tarn', ['nationality britain', 'role climber']],
    ['They met Jan Tarn, of Orsk, there.', 'jan tarn', ['residence orsk']],
    ['They met Jan Tarn, 32, from Orsk.', 'jan tarn', ['age 32', 'residence orsk']],
    ['They met Jan Tarn, who lives in Orsk.', 'jan tarn', ['residence orsk']],
    [
      'Jan Tarn fell. The Briton, who had been living in Orsk, died.',
      'jan tarn',
      ['nationality britain', 'residence orsk'],
    ],
    ['They met Inspector Jan Tarn there.', 'jan tarn', ['role inspector']],
    ['They met Mr Jan Tarn there.', 'jan tarn', []],
    ['They met Jan Tarn, a US citizen and a driver.', 'jan tarn', []],
  ])('%s', (text, alias, expected) => {
    expect(told(entityOf(text, alias)?.attributes ?? [])).toEqual(expected);
  });
});

describe('what kind of thing bears a name', () => {
  it.each<[text: string, alias: string, kind: Entity['kind']]>([
    ['They met Mr Tarn.', 'tarn', 'person'],
    ['They met Tarn, 32, there.', 'tarn', 'person'],
    ['They met Jan Tarn.', 'jan tarn', 'person'],
    ['They flew to Norway.', 'norway', 'place'],
    ['They live in Orme.', 'orme', 'place'],
    ['They climbed Mount Orme.', 'mount orme', 'place'],
    ['They sued Gordon Advisers.', 'gordon advisers', 'organisation'],
    ['They sued Orme Ferries Ltd.', 'orme ferries ltd', 'organisation'],
    ['They joined NATO.', 'nato', 'organisation'],
    ['They joined the Bank of Orme.', 'bank of orme', 'organisation'],
  ])('%s', (text, alias, kind) => {
    expect(entityOf(text, alias)?.kind).toBe(kind);
  });
});

it('every token of a mention carries the number of its entity', () => {
  const { tokens, entities } = analyse(
    'Jan Tarn, 32, fell. He died, and the Norwegian was mourned.',
  );
  entities.forEach(({ mentions }, number) => {
    for (const { from, to } of mentions) {
      expect(tokens.slice(from, to).every(({ entity }) => entity === number)).toBe(true);
    }
  });
  expect(tokens.filter(({ entity }) => entity >= 0).length).toBeGreaterThan(2);
});

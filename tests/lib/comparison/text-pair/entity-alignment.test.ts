import { describe, expect, it } from 'vitest';
import { alignEntities } from '../../../../lib/comparison/text-pair/entity-alignment.ts';
import { analyse } from '../../../../lib/language/analyse.ts';
import type { Analysis, Entity } from '../../../../lib/language/model/analysis.ts';

const called = ({ text, tokens }: Analysis, { words, mentions }: Entity): string => {
  const [first] = mentions;
  if (words.length > 0 || !first) return words.join(' ');
  return `(${text.slice(tokens[first.from]?.start, tokens[first.to - 1]?.end)})`;
};

function linked(here: string, there: string): string[] {
  const [a, b] = [analyse(here), analyse(there)];
  return [...alignEntities(a, b)].flatMap((other, index) => {
    const [mine, theirs] = [a.entities[index], b.entities[other]];
    return mine && theirs ? [`${called(a, mine)} = ${called(b, theirs)}`] : [];
  });
}

describe('who here is who there', () => {
  it.each<[here: string, there: string, links: string[]]>([
    ['They met Ilse Varga.', 'They met Ilse Varga.', ['ilse varga = ilse varga']],
    ['They met Ilse Varga.', 'They met Ms Varga.', ['ilse varga = varga']],
    ['They met Ilse Varga.', 'They met Mr Varga.', []],
    ['They met Bob Orme.', 'They met Robert Orme.', ['bob orme = robert orme']],
    ['They met Liz Orme.', 'They met Mary Orme.', []],
    ['They met Ms Orme.', 'They met Liz Orme and Mary Orme.', []],
    ['They met Liz Orme and Jan Orme.', 'They met Ms Orme.', ['liz orme = orme']],
    [
      "It joined the Harbour Officers' Association.",
      'It joined the HOA.',
      ['harbour officers association = hoa'],
    ],
    ['It joined the HOA.', 'It joined the HOB.', []],
    ['They left Orme Hospital.', 'They left Orme Station.', []],
    ['A climber, 36, fell.', 'Jan Tarn, 36, fell.', ['(A climber) = jan tarn']],
    ['A climber, 36, fell.', 'Jan Tarn, 36, and Piet Orme, 36, fell.', []],
    ['A woman, 36, fell.', 'Jan Tarn, 36, fell.', []],
    [
      'A 36-year-old climber fell.',
      'A 36-year-old man fell.',
      ['(A 36-year-old climber) = (A 36-year-old man)'],
    ],
    ['A boy, 5, fell. The boy died.', 'A boy, 6, fell. The boy died.', ['(A boy) = (A boy)']],
    ['A man fell. The man died.', 'A man fell. The man died.', []],
    ['Jan Tarn, 36, fell.', 'Piet Orme, 36, fell.', []],
  ])('%s | %s', (here, there, links) => {
    expect(linked(here, there)).toEqual(links);
    const back = links.map((link) => link.split(' = ').reverse().join(' = '));
    expect(linked(there, here)).toEqual(back);
  });
});

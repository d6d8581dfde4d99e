import { expect, it } from 'vitest';
import { areComparable } from '../../../../lib/comparison/text-pair/comparable.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

const english = analyse(
  'The ferry Marguerite lost power off Lindholm on Tuesday when a fire broke out on the car deck, and the passengers were taken off by lifeboats. The owner said that the sprinklers had been inspected in March.',
);
const inOtherWords = analyse(
  'Rescuers have brought everybody to land who was on board the Marguerite. A blaze in the hold had left the ship adrift, and it is not known what caused it, the coast guard said.',
);

it('two reports in one language are', () => {
  expect(areComparable(english, inOtherWords)).toBe(true);
});

it.each([
  [
    'German',
    'Die Fähre Marguerite verlor am Dienstag vor Lindholm den Antrieb, als auf dem Autodeck ein Feuer ausbrach. Die Passagiere wurden von Rettungsbooten in Sicherheit gebracht, und der Eigner war nicht zu sprechen.',
  ],
  [
    'Dutch',
    'De veerboot Marguerite verloor dinsdag voor Lindholm vermogen toen er brand uitbrak op het autodek. De passagiers werden door reddingsboten in veiligheid gebracht.',
  ],
  [
    'French',
    'Le ferry Marguerite a perdu sa propulsion mardi au large de Lindholm quand un incendie a éclaté sur le pont des voitures. Les passagers ont été évacués par des canots.',
  ],
  [
    'Spanish',
    'El transbordador Marguerite perdió potencia el martes frente a Lindholm cuando se declaró un incendio en la cubierta. Los pasajeros fueron evacuados en botes.',
  ],
  ['nothing', ''],
])('a report in English and one in %s are not', (_, text) => {
  expect(areComparable(english, analyse(text))).toBe(false);
  expect(areComparable(analyse(text), english)).toBe(false);
});

it.each([
  [
    'German',
    'Die Fähre verlor am Dienstag vor Lindholm den Antrieb, als auf dem Autodeck ein Feuer ausbrach.',
    'Niemand wurde verletzt, wie die Polizei mitteilte, und der Eigner ist nicht zu sprechen.',
    true,
  ],
  [
    'Dutch, which is not read here,',
    'De veerboot verloor dinsdag voor Lindholm vermogen toen er brand uitbrak op het autodek.',
    'De veerboot verloor woensdag voor Lindholm vermogen toen er brand uitbrak op het autodek.',
    false,
  ],
])('whether two reports in %s are', (_, here, there, expected) => {
  expect(areComparable(analyse(here), analyse(there))).toBe(expected);
});

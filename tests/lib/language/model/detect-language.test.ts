import { expect, it } from 'vitest';
import { languageOf } from '../../../../lib/language/model/detect-language.ts';
import { tokenise } from '../../../../lib/language/segmentation/tokenise.ts';

it.each<[language: string | null, text: string]>([
  ['en', 'The ferry lost power off Lindholm when a fire broke out on the car deck.'],
  ['en', 'Rescuers have brought everybody to land who was on board.'],
  ['de', 'Die Fähre verlor vor Lindholm den Antrieb, als auf dem Autodeck ein Feuer ausbrach.'],
  [
    'de',
    'Wie die Polizei mitteilte, wurde niemand verletzt, und der Eigner ist nicht zu sprechen.',
  ],
  [
    'fr',
    'Le ferry a perdu sa propulsion au large de Lindholm quand un incendie a éclaté sur le pont.',
  ],
  ['fr', 'Les passagers ont été évacués par des canots, et la cause est inconnue.'],
  [
    'es',
    'El transbordador perdió potencia frente a Lindholm cuando se declaró un incendio en la cubierta.',
  ],
  [
    'es',
    'Los pasajeros fueron evacuados en botes, según la guardia, y nadie sabe la causa del fuego.',
  ],
  [null, 'De veerboot verloor voor Lindholm vermogen toen er brand uitbrak op het autodek.'],
  [
    null,
    'O navio perdeu potência ao largo de Lindholm quando um incêndio começou no convés dos carros.',
  ],
  [
    null,
    'Il traghetto ha perso potenza al largo di Lindholm quando è scoppiato un incendio sul ponte.',
  ],
  [null, 'Färjan förlorade kraften utanför Lindholm när en brand utbröt på bildäck.'],
  [null, 'Prom stracił napęd w pobliżu Lindholm, gdy na pokładzie wybuchł pożar.'],
  [null, '渡轮在林德霍尔姆附近失去动力。'],
  [null, '1,234 56'],
  [null, ''],
])('%s: %s', (language, text) => {
  expect(languageOf(tokenise(text))).toBe(language);
});

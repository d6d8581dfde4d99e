import { describe, expect, it } from 'vitest';
import { compared, differing } from './support/compared.ts';

const GERMAN = {
  here: `Bei einem Brand auf der Fähre „Marguerite“ sind am Dienstag vor Lindholm Menschen verletzt worden. Das teilte die Polizei am Abend mit.

An Bord waren 340 Fahrgäste und 25 Besatzungsmitglieder, wie die Reederei mitteilte.

„Wir haben einen lauten Knall gehört, dann ging das Licht aus“, sagte die 31-jährige Ilse Varga aus Tarn.`,
  there: `Die Fähre „Marguerite“ war am Dienstag vor Lindholm in Brand geraten.

Nach Angaben der Reederei waren 320 Fahrgäste und 25 Besatzungsmitglieder an Bord.

„Wir haben einen lauten Schlag gehört, dann ging das Licht aus“, sagte die 32-jährige Ilse Varga.`,
};

const FRENCH = {
  here: `Un incendie a fait des blessés mardi sur le ferry « Marguerite » au large de Lindholm, selon la police.

Le ferry transportait 1 340 passagers et 25 membres d’équipage, a indiqué la compagnie.

« Nous avons entendu un grand bruit, puis la lumière s’est éteinte », a raconté Ilse Varga.`,
  there: `Le ferry « Marguerite » a pris feu mardi au large de Lindholm, selon la police.

D’après la compagnie, le ferry transportait 1 230 passagers et 25 membres d’équipage.

« Nous avons entendu un grand choc, puis la lumière s’est éteinte », a raconté Ilse Varga.`,
};

const SPANISH = {
  here: `Un incendio dejó varios heridos el martes en el transbordador «Marguerite» frente a Lindholm, según la policía.

El barco llevaba 1.340 pasajeros y 25 tripulantes, según la compañía.

«Oímos un ruido muy fuerte y luego se apagó la luz», contó Ilse Varga.`,
  there: `El transbordador «Marguerite» se incendió el martes frente a Lindholm, según la policía.

Según la compañía, el barco llevaba 1.230 pasajeros y 25 tripulantes.

«Oímos un golpe muy fuerte y luego se apagó la luz», contó Ilse Varga.`,
};

describe('reports in one language differ', () => {
  it.each([
    [
      'German',
      GERMAN,
      ['number: 31-jährige | 32-jährige', 'number: 340 | 320', 'quote: Knall | Schlag'],
    ],
    ['French', FRENCH, ['number: 1 340 | 1 230', 'quote: bruit | choc']],
    ['Spanish', SPANISH, ['number: 1.340 | 1.230', 'quote: ruido | golpe']],
  ])('%s', (_, { here, there }, expected) => {
    expect(differing(compared(here, there)).sort()).toEqual(expected);
  });
});

describe('reports in one language agree with themselves', () => {
  it.each([
    ['German', GERMAN],
    ['French', FRENCH],
    ['Spanish', SPANISH],
  ])('%s', (_, { here }) => {
    const kinds = new Set(compared(here, here).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['agrees']);
  });
});

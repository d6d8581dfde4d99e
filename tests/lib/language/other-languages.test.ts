import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/language/analyse.ts';
import type { Analysis, Quantity } from '../../../lib/language/model/analysis.ts';

/** Enough of each language for it to be known; neither figure nor quotation nor name in it. */
const LEAD = {
  de: 'Die Fähre ist nicht im Hafen, und es ist noch nicht klar, wie das auf die Fahrt wirkt. ',
  fr: 'Le ferry est dans le port et les passagers ont été évacués par des canots avec une échelle. ',
  es: 'El barco no está en el puerto y los pasajeros fueron evacuados en botes, según la guardia. ',
};
type Tongue = keyof typeof LEAD;

/** A Thursday. */
const DATE = '2014-11-20';

const isoDay = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

function worth({ kind, unit, value, upper }: Quantity): string {
  if (kind === 'date' && unit === 'day') return isoDay(value);
  const figures = [value, upper].filter((each) => each !== null).map((each) => each.toPrecision(6));
  return [figures.map((each) => Number(each)).join('..'), unit ?? ''].join(' ').trim();
}

/** 'count 500 nearly: personnes' for each quantity behind the lead. */
function read(tongue: Tongue, text: string): string[] {
  const lead = LEAD[tongue];
  const analysis: Analysis = analyse(lead + text, { date: DATE });
  return analysis.quantities
    .filter(({ start }) => start >= lead.length)
    .map((quantity) => {
      const { kind, modifier, head } = quantity;
      const noun = head[0] === undefined ? '' : `: ${analysis.tokens[head[0]]?.word}`;
      return `${kind} ${worth(quantity)}${modifier === 'exactly' ? '' : ` ${modifier}`}${noun}`;
    });
}

const table = (tongue: Tongue, rows: readonly [text: string, expected: string[]][]): void => {
  it.each(rows)('%s', (text, expected) => {
    expect(read(tongue, text)).toEqual(expected);
  });
};

/** Ten years, as the table rounds them. */
const TEN_YEARS = Number((10 * 31_556_952).toPrecision(6));

describe('German figures', () => {
  table('de', [
    ['Es fehlen 1.234 Tonnen.', ['measure 1234000 kg']],
    ['Es fehlen 1.234,5 Tonnen.', ['measure 1234500 kg']],
    ['Es kostet 12.500 Euro.', ['money 12500 €']],
    ['Es kostet 12 500 Euro.', ['money 12500 €']],
    ['Es kostet 0,5 Euro.', ['money 0.5 €']],
    ['Es kostet 3,4 Mrd. Euro im Jahr.', ['money 3400000000 €']],
    ['Es kostet 1,2 Millionen Euro.', ['money 1200000 €']],
    ['Dort leben 1,2 Mio. Menschen.', ['count 1200000']],
    ['Dort leben 25 tausend Menschen.', ['count 25000: menschen']],
    ['Rund 20 Prozent der Boote sind versichert.', ['percent 20 about: boote']],
    ['Etwa 25 % der Stimmen fehlen.', ['percent 25 about: stimmen']],
    ['Mehr als 1.200 Helfer suchen.', ['count 1200 more than: helfer']],
    ['Mindestens drei Menschen starben.', ['count 3 at least: menschen']],
    ['Bis zu zwölf Boote sanken.', ['count 12 up to: boote']],
    ['Knapp 500 Helfer suchen.', ['count 500 nearly: helfer']],
    ['Über 500 Helfer suchen.', ['count 500 more than: helfer']],
    ['Es ist der 3. Fall im Hafen.', ['ordinal 3: fall']],
    ['Es war 3 m lang.', ['measure 3 m: lang']],
    ['Es dauerte fast drei Stunden.', ['duration 10800 s nearly']],
    ['Es hielt elf Tage.', ['duration 950400 s']],
  ]);
});

describe('German ages, dates and times', () => {
  table('de', [
    ['Der 25-jährige Fahrer lebt.', ['age 25: fahrer']],
    ['Die 31jährige Frau lebt.', ['age 31: frau']],
    ['Ein 40-Jähriger fehlt.', ['age 40']],
    ['Der Mann ist 25 Jahre alt.', ['age 25']],
    ['Er starb im Alter von 81 Jahren.', ['age 81']],
    ['Ihm droht eine 15-jährige Haft.', ['count 15: jährige']],
    ['Es begann am 3. Mai 2014 und endete am Montag.', ['date 2014-05-03', 'date 1 weekday']],
    ['Es begann am Montag, 17. November.', ['date 2014-11-17']],
    ['Es begann gestern.', ['date 2014-11-19']],
    ['Es begann um 14.30 Uhr.', ['clock 870']],
    ['Es begann um 14:30 Uhr.', ['clock 870']],
    ['Es begann um 14 Uhr.', ['clock 840']],
    ['Es begann vor drei Jahren.', ['year 2011']],
  ]);
});

describe('French figures', () => {
  table('fr', [
    ['Il manque 1\u202f234 tonnes.', ['measure 1234000 kg']],
    ['Il manque 1\u00a0234 tonnes.', ['measure 1234000 kg']],
    ['Il manque 1 234 tonnes.', ['measure 1234000 kg']],
    ['Il manque 1 234,5 tonnes.', ['measure 1234500 kg']],
    ['Il manque 1\u202f234,5 tonnes.', ['measure 1234500 kg']],
    ['Il manque 12 500 000 tonnes.', ['measure 12500000000 kg']],
    ['Cela coûte 3,4 milliards d’euros.', ['money 3400000000 €']],
    ['Cela coûte 1,5 million d’euros.', ['money 1500000 €']],
    ['Il a 25 % des voix.', ['percent 25: voix']],
    ['Il a 25,5\u00a0% des voix.', ['percent 25.5: voix']],
    ['Il a un 26 pour cent.', ['percent 26']],
    ['Environ 500 personnes sont là.', ['count 500 about: personnes']],
    ['Plus de 1 200 pompiers sont là.', ['count 1200 more than: pompiers']],
    ['Moins de cinq bateaux manquent.', ['count 5 less than: bateaux']],
    ['Au moins trois personnes sont mortes.', ['count 3 at least: personnes']],
    ['Cela a duré près de deux heures.', ['duration 7200 s nearly']],
    ['Il fait 3 m de large.', ['measure 3 m: large']],
    ['Il fait 5,5 kilomètres.', ['measure 5500 m']],
  ]);
});

describe('French ages, dates and times', () => {
  table('fr', [
    ['Un homme de 25 ans est mort.', ['age 25']],
    ['Une femme âgée de 31 ans est morte.', ['age 31']],
    ['La conductrice, 44 ans, est morte.', ['age 44']],
    ['Il risque une peine de dix ans.', [`duration ${TEN_YEARS} s`]],
    ['Cela commence le 3 mai 2014.', ['date 2014-05-03']],
    ['Cela commence mardi 18 novembre.', ['date 2014-11-18']],
    ['Cela commence lundi.', ['date 1 weekday']],
    ['Cela commence hier.', ['date 2014-11-19']],
    ['Cela commence à 14h30.', ['clock 870']],
    ['Cela commence à 14 h 30.', ['clock 870']],
    ['Cela commence à 14 heures.', ['clock 840']],
    ['Cela dure 14 heures.', ['duration 50400 s']],
    ['Cela commence il y a trois ans.', ['year 2011']],
  ]);
});

describe('Spanish figures', () => {
  table('es', [
    ['Faltan 1.234 toneladas.', ['measure 1234000 kg']],
    ['Faltan 1.234,5 toneladas.', ['measure 1234500 kg']],
    ['Faltan 1 234 toneladas.', ['measure 1234000 kg']],
    ['Cuesta 3.400 millones de euros.', ['money 3400000000 €']],
    ['Cuesta 25 mil dólares.', ['money 25000 $']],
    ['Viven 1,2 millones de personas.', ['count 1200000: personas']],
    ['Obtuvo un 25 % de los votos.', ['percent 25: votos']],
    ['Obtuvo un 3,5 por ciento.', ['percent 3.5']],
    ['Unas 500 personas esperan.', ['count 500 about: personas']],
    ['Más de 1.200 bomberos esperan.', ['count 1200 more than: bomberos']],
    ['Al menos tres personas murieron.', ['count 3 at least: personas']],
    ['Once barcos faltan.', ['count 11: barcos']],
    ['Duró casi dos horas.', ['duration 7200 s nearly']],
    ['Tiene 3 m de ancho.', ['measure 3 m: ancho']],
  ]);
});

describe('Spanish ages, dates and times', () => {
  table('es', [
    ['Un hombre de 25 años murió.', ['age 25']],
    ['El joven, de 25 años de edad, murió.', ['age 25']],
    ['La conductora, 44 años, murió.', ['age 44']],
    ['Cumple una pena de diez años.', [`duration ${TEN_YEARS} s`]],
    ['Empezó el 9 de noviembre de 2012.', ['date 2012-11-09']],
    ['Empezó el lunes.', ['date 1 weekday']],
    ['Empezó ayer.', ['date 2014-11-19']],
    ['Empezó a las 14:30.', ['clock 870']],
    ['Empezó a las 14 horas.', ['clock 840']],
    ['Empezó hace tres años.', ['year 2011']],
  ]);
});

describe('sentences of other languages', () => {
  it.each<[text: string, sentences: string[]]>([
    [
      'Dort leben 1,2 Mio. Menschen. Alle sind da.',
      ['Dort leben 1,2 Mio. Menschen.', 'Alle sind da.'],
    ],
    ['Es war der 3. Fall. Alle sind da.', ['Es war der 3. Fall.', 'Alle sind da.']],
    ['Alle, z. B. Frau Orme, sind da. Gut.', ['Alle, z. B. Frau Orme, sind da.', 'Gut.']],
    ['Das heißt, d. h. Orme, ist da. Gut.', ['Das heißt, d. h. Orme, ist da.', 'Gut.']],
    ['Herr Dr. Tarn ging. Niemand kam.', ['Herr Dr. Tarn ging.', 'Niemand kam.']],
    ['Er sagte: „Nein.“ Dann ging er.', ['Er sagte: „Nein.“', 'Dann ging er.']],
    ['M. Tarn est parti. Personne n’est là.', ['M. Tarn est parti.', 'Personne n’est là.']],
    ['« Non ! » Elle est partie.', ['« Non ! »', 'Elle est partie.']],
    ['El Sr. Tarn salió. Nadie vino.', ['El Sr. Tarn salió.', 'Nadie vino.']],
    ['Vive en EE. UU. desde ayer. Es así.', ['Vive en EE. UU. desde ayer.', 'Es así.']],
    ['¿Dónde está? ¡Aquí está!', ['¿Dónde está?', '¡Aquí está!']],
  ])('%s', (text, expected) => {
    expect(analyse(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(
      expected,
    );
  });
});

describe('quotations of other languages', () => {
  it.each<[text: string, quoted: string[]]>([
    ['„Es ist kalt“, sagte Frau Orme.', ['Es ist kalt']],
    ['»Es ist kalt«, sagte Frau Orme.', ['Es ist kalt']],
    ['"Es ist kalt", sagte Frau Orme.', ['Es ist kalt']],
    ['« Il fait froid », a dit Mme Orme.', ['Il fait froid']],
    ['«\u202fIl fait froid\u202f», a dit Mme Orme.', ['Il fait froid']],
    ['“Il fait froid”, a dit Mme Orme.', ['Il fait froid']],
    ['«Hace frío», dijo la Sra. Orme.', ['Hace frío']],
    ['“Hace frío”, dijo la Sra. Orme.', ['Hace frío']],
  ])('%s', (text, expected) => {
    const { quotations } = analyse(text);
    expect(quotations.map(({ inside }) => text.slice(inside.start, inside.end).trim())).toEqual(
      expected,
    );
  });
});

describe('names of other languages', () => {
  it.each<[tongue: Tongue, text: string, names: string[]]>([
    ['de', 'Das sagte Ilse Varga der Zeitung.', ['ilse varga']],
    ['de', 'Das sagte Karl-Heinz Orme der Zeitung, und Orme schwieg.', ['karl heinz orme', 'orme']],
    ['de', 'Der Fahrer sagte der Ministerin im Jahr nichts.', []],
    ['de', 'Das sagte die HOA der Zeitung.', ['hoa']],
    ['fr', 'C’est ce que dit Claire de La Tournelle au journal.', ['claire de la tournelle']],
    ['fr', 'C’est ce que dit Jean-Marc Orme au journal.', ['jean marc orme']],
    ['es', 'Lo dijo Inés García de la Vega al diario.', ['inés garcía de la vega']],
    ['es', 'Lo dijo Inés Núñez-Peña en San Orme.', ['inés núñez peña', 'san orme']],
    ['es', 'Lo dijeron Inés Tarn y Ana Orme al diario.', ['inés tarn', 'ana orme']],
    ['de', 'Das sagte Ursula von der Heide der Zeitung.', ['ursula von der heide']],
  ])('%s: %s', (tongue, text, expected) => {
    const found = analyse(LEAD[tongue] + text).names;
    expect(found.map(({ words }) => words.join(' '))).toEqual(expected);
  });
});

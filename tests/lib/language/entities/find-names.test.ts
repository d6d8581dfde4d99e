import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';

const namesOf = (text: string): string[] => analyse(text).names.map(({ words }) => words.join(' '));

describe('names', () => {
  it.each<[text: string, names: string[]]>([
    ['The ferry reached Norland.', ['norland']],
    ['It was sold by Petra Lind.', ['petra lind']],
    ['It was sold by Mr Lind.', ['lind']],
    ['It was sold by Dr. Petra Lind.', ['petra lind']],
    ['It was sold by President Petra Lind.', ['petra lind']],
    ['It was sold by Vice President Petra Lind.', ['petra lind']],
    ['It was sold by Foreign Minister Petra Lind.', ['petra lind']],
    ['They met BBN Chairman Petra Lind.', ['bbn', 'petra lind']],
    ['They met J. K. Aldous there.', ['j k aldous']],
    ['They met J.K. Aldous there.', ['j.k. aldous']],
    ['He leads the Bank of Norland.', ['bank of norland']],
    ['He leads the University of the Isles.', ['university of the isles']],
    ['He met Lind of Norland.', ['lind', 'norland']],
    ['It was sold by Jan van der Berg.', ['jan van der berg']],
    ['It was sold by Omar bin Tarn.', ['omar bin tarn']],
    ['It joined the Harbour Officers’ Association.', ['harbour officers association']],
    ["He met Norland's Petra Lind.", ['norland', 'petra lind']],
    ['They flew from Norland to Westmere and Orme.', ['norland', 'westmere', 'orme']],
    ['He died at Orme General Hospital.', ['orme general hospital']],
    ['It opened on Monday in March.', []],
    ['The minister and I resigned.', []],
    ['Officials resigned. The officials were tired.', []],
    ['Westmere flooded. People left Westmere.', ['westmere', 'westmere']],
    ['Petra Lind resigned.', ['petra lind']],
    ['NATO ships sailed.', ['nato']],
    ['Mr Lind resigned.', ['lind']],
    ['Despite Mr Lind, it sank.', ['lind']],
    ['Yesterday Mr Lind resigned.', ['lind']],
    ['Anne-Marie Tarn resigned.', ['anne marie tarn']],
    ['They met Kim Dae-jung there.', ['kim dae jung']],
    ['It is a Lind Orme-era law.', ['lind orme']],
    ['She reads the Sunday Times.', ['sunday times']],
    ['It is due on Aug. 6 in Norland.', ['norland']],
    ['The President resigned.', []],
    ['Police Chief Petra Lind resigned.', ['petra lind']],
    ['It hired Norland Police Chief Petra Lind.', ['norland', 'petra lind']],
    ['It was led by Police Chief Petra Lind.', ['petra lind']],
    ['Actor Petra Lind resigned.', ['petra lind']],
    ['Prosecutor Petra Lind resigned.', ['petra lind']],
    ['Rep. Petra Lind, R-Calif., resigned.', ['petra lind']],
    ['Sen. Petra Lind (D-Ohio) resigned.', ['petra lind']],
    ['Jan Tarn, Jr., resigned.', ['jan tarn']],
    ['It began at 9 a.m. EST in Norland.', ['norland']],
    ['He voted for the EST in Norland.', ['est', 'norland']],
    ['On Sunday Petra Lind met Jan Tarn near Orme.', ['petra lind', 'jan tarn', 'orme']],
    ['The Norland Police Department closed.', ['norland police department']],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('takes from a headline only what the text names elsewhere', () => {
    expect(namesOf('Old Ferry Sinks Near Norland\n\nIt sank off Norland on its way.')).toEqual([
      'norland',
      'norland',
    ]);
  });
  it('keeps the quoted apart from what stands before the mark', () => {
    expect(namesOf('It was called by Petra Lind "Norland Rose" at once.')).toEqual([
      'petra lind',
      'norland rose',
    ]);
  });
});

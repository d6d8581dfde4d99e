import { describe, expect, it } from 'vitest';
import { compared, differing } from '../../support/compared.ts';

const places = (here: string, there: string): string[] =>
  differing(compared(here, there)).filter((each) => each.startsWith('place'));

describe('two places for one thing', () => {
  it.each([
    [
      'where somebody lives',
      'Ilse Varga, 31, a teacher from Orsk, was in the first cabin.',
      'The lift stopped with a jolt. Ilse Varga, who lives in Ferrow, had been reading.',
      'place: Orsk | Ferrow',
    ],
    [
      'where somebody comes from',
      'Bram Holt, 36, of Orsk, won the race.',
      'The race went to Bram Holt, from the village of Velm.',
      'place: Orsk | Velm',
    ],
    [
      'where somebody was arrested',
      'Officers followed Holt for an hour before they arrested him near Tarn City. Holt said nothing.',
      'Holt surrendered in Lindham, where two cars had boxed in the van of Holt.',
      'place: Tarn City | Lindham',
    ],
    [
      'where somebody was arrested whom the sentence calls him',
      'Officers followed Bram Holt for an hour before they arrested him near Tarn City.',
      'Bram Holt fled. He surrendered only after officers had boxed in his car in Lindham.',
      'place: Tarn City | Lindham',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(places(here, there)).toEqual([expected]);
    expect(places(there, here)).toHaveLength(1);
  });
});

describe('places that may both be right', () => {
  it.each([
    [
      'a town and its country',
      'Ilse Varga, 31, a teacher from Orsk, was in the first cabin.',
      'Ilse Varga, 31, from New Zealand, was in the first cabin.',
    ],
    [
      'a place that the other text names, too',
      'Ilse Varga, 31, a teacher from Orsk, was in the first cabin.',
      'Ilse Varga, who lives in Ferrow, grew up above the lake of Orsk.',
    ],
    [
      'two people',
      'Ilse Varga, 31, a teacher from Orsk, was in the first cabin.',
      'Bram Holt, 36, a baker from Ferrow, was in the first cabin.',
    ],
    [
      'a crash, told by the village and by the valley',
      'A small plane crashed near Orsk on its way to the coast, the airline Tarnair said.',
      'A Tarnair machine crashed in Velm with nobody on board.',
    ],
    [
      'an office and a home',
      'Ilse Varga, director of Orsk Hospital, thanked the rescuers.',
      'Ilse Varga, 31, from Ferrow, thanked the rescuers.',
    ],
    [
      'arrests of two men',
      'Bram Holt was arrested in Orsk on the same day.',
      'Officers arrested Anton Reyle in Ferrow at noon.',
    ],
  ])('%s', (_, here, there) => {
    expect(places(here, there)).toEqual([]);
  });
});

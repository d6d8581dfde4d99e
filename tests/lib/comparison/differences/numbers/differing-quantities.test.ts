import { describe, expect, it } from 'vitest';
import { compared, type DatedText, differing, only } from '../../support/compared.ts';

/** Enough of a story around a sentence that it stands in an article, and the same on both sides. */
const around = (sentence: string): string =>
  `${sentence}

Rescuers searched the valley of Orsk until nightfall, while relatives waited in the school hall.

The mayor, Lena Farrow, thanked the volunteers and asked visitors to keep away from the river.`;

describe('figures that answer one question differently', () => {
  it.each([
    [
      'a count',
      'The flood destroyed 120 houses in the town of Orsk.',
      'The flood destroyed 85 houses in the town of Orsk.',
      'number: 120 | 85',
    ],
    [
      'a toll, though each side calls the dead something else',
      'At least 14 people were killed when the dam above Orsk burst.',
      'Nineteen villagers died when the dam above Orsk burst.',
      'number: At least 14 | Nineteen',
    ],
    [
      'a sum',
      'The dam at Orsk cost $40 million to build.',
      'Building the dam at Orsk cost $65 million.',
      'number: $40 million | $65 million',
    ],
    [
      'a share',
      'The storm left 30% of homes in Orsk without power.',
      'The storm left 55% of homes in Orsk without power.',
      'number: 30% | 55%',
    ],
    [
      'a length of time',
      'The search for survivors in the valley lasted six hours.',
      'The search for survivors in the valley lasted nine hours.',
      'duration: six hours | nine hours',
    ],
    [
      'an attribute that says which inquiry is meant',
      'The warning is the result of a year-long inquiry into the dams.',
      'During the six-month inquiry, engineers visited every reservoir in the country.',
      'duration: year-long | six-month',
    ],
    [
      'how far a price fell',
      'Shares in the Orsk dam company fell 4 per cent.',
      'The Orsk dam company’s shares dropped 7 per cent.',
      'number: 4 per cent | 7 per cent',
    ],
    [
      'a workforce, told as a number of people or as one',
      'The company that runs the dam employs 1,200 people.',
      'The company that runs the dam has a workforce of 1,500.',
      'number: 1,200 | 1,500',
    ],
    [
      'a crowd, of which police and organisers have their own counts',
      'More than 2,000 people took part in a march to the dam.',
      'Around 5,000 people joined the march to the dam, organisers said.',
      'number: More than 2,000 | Around 5,000',
    ],
    [
      'the result of a vote',
      'The bill on dams passed by 62 votes to 35.',
      'Lawmakers approved the bill on dams 64-35.',
      'number: 62 votes to 35 | 64-35',
    ],
    [
      'where in a numbered row',
      'The boat of Ilse Varga hit the buoy on lap 13 and lost its rudder.',
      'Ilse Varga’s boat lost its rudder when it hit the buoy on lap 14.',
      'number: 13 | 14',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(differing(compared(around(here), around(there)))).toContain(expected);
  });

  it('says so in the words of both', () => {
    const [finding] = only(
      compared(
        around('The flood destroyed 120 houses in the town of Orsk.'),
        around('The flood destroyed nearly 85 houses in the town of Orsk.'),
      ),
      'differs',
    );
    expect(finding?.reason).toBe('120 against nearly 85, houses');
    expect(finding?.weight).toBeGreaterThan(0.5);
  });
});

describe('figures that do not contradict each other', () => {
  it.each([
    [
      'moves of two days',
      'Shares in the Orsk dam company fell 4 per cent on Monday.',
      'Shares in the Orsk dam company fell 7 per cent on Tuesday.',
    ],
    [
      'opposite moves of trade',
      'Exports from the valley rose 4 per cent in May from a year earlier.',
      'Imports to the valley rose 7 per cent in May from a year earlier.',
    ],
    [
      'a rival’s workforce',
      'The company that runs the dam employs 1,200 people.',
      'A rival company employs 1,500 people.',
    ],
    [
      'those who are left of it later',
      'Some 12 people were hospitalised after the flood.',
      'Nine people were still hospitalised after the flood.',
    ],
    [
      'votes of two chambers',
      'The Senate passed the bill on dams by 62 votes to 35.',
      'The House approved the bill on dams 240-190.',
    ],
    [
      'ranks of two kinds',
      'It was the third accident on the river this year.',
      'It was the fourth accident in the region this year.',
    ],
    [
      'the same after conversion',
      'The bus fell 2,000 ft into the gorge near Orsk.',
      'The bus fell 610 metres into the gorge near Orsk.',
    ],
    [
      'the same after rounding',
      'The repair of the dam will cost $2.34bn, the state says.',
      'The repair of the dam will cost $2.3bn, the state says.',
    ],
    [
      'a lower bound and a count',
      'At least 20 houses in Orsk were swept away.',
      'In Orsk 23 houses were swept away.',
    ],
    [
      'an approximate figure and an exact one',
      'About 500 people spent the night in the school hall.',
      'Some 487 people spent the night in the school hall.',
    ],
    ['words and digits', 'Six boats searched the lake.', 'The lake was searched by 6 boats.'],
    [
      'different measures',
      'The landslide killed 13 people in Orsk.',
      'The landslide injured 58 people in Orsk.',
    ],
    [
      'another event in the background',
      'The flood killed 13 people in Orsk on Monday.',
      'A flood in the neighbouring province of Velm killed 80 people in 1987.',
    ],
  ])('%s', (_, here, there) => {
    expect(differing(compared(around(here), around(there)))).toEqual([]);
  });
});

describe('a toll that a later report gives higher', () => {
  const early: DatedText = {
    text: around('The flood killed 14 people in the town of Orsk.'),
    date: '2031-05-02',
  };
  const late: DatedText = {
    text: around('The flood killed 22 people in the town of Orsk.'),
    date: '2031-05-04',
  };

  it('is called later, and shown quietly', () => {
    const [finding] = only(compared(early, late), 'differs');
    expect(finding?.reason).toContain('later');
    expect(finding?.weight).toBeLessThan(0.5);
  });

  it('is a contradiction when it has sunk', () => {
    const [finding] = only(compared({ ...early, date: '2031-05-09' }, late), 'differs');
    expect(finding?.reason).toBe('14 against 22, people');
    expect(finding?.weight).toBeGreaterThan(0.5);
  });
});

import { describe, expect, it } from 'vitest';
import { compared, differing } from '../../support/compared.ts';

/** Enough of a story around a sentence that it stands in an article, and the same on both sides. */
const around = (sentence: string) => ({
  date: '2031-05-09',
  text: `The river Orm has been closed to ships since its lock was damaged.

${sentence}

Barges are waiting in the basin of Tarn, and the lock keeper expects no change this week.`,
});

describe('one event on two days running', () => {
  it.each([
    [
      'by their dates',
      'The last inspection of the lock was on April 14, but Lena Farrow and the keeper did not make much of the leak, as neither of them could see it from the wall.',
      'The last inspection of the lock was April 15, when engineers with lamps walked through both chambers and found cracks in the northern gate.',
      'date: April 14 | April 15',
    ],
    [
      'by their weekdays',
      '“I cannot think what the town would be, I cannot think what the river would be without it,” Ilse Varga told the Tarn Courier in a letter published Sunday.',
      'The quiet keeper had kicked off the quarrel with a letter to the Tarn Courier published Saturday.',
      'date: Sunday | Saturday',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(differing(compared(around(here), around(there)))).toEqual([expected]);
  });
});

describe('one event in two years', () => {
  it.each([
    [
      'told with different verbs',
      'Jonas Brandt led the Orm Valley Boatmen until he was ousted from the guild in 2019 by Ilse Varga.',
      'Jonas Brandt of the Orm Valley Boatmen was expelled in 2020 by its head, Ilse Varga.',
      'date: 2019 | 2020',
    ],
    [
      'at the head of the sentence',
      'In 2024, he was charged with bribing the lock keepers of Upper Tarn to let his barges pass.',
      'In 2026, he was charged in Upper Tarn with a plot to bribe the lock keepers.',
      'date: 2024 | 2026',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(differing(compared(around(here), around(there)))).toEqual([expected]);
  });

  it.each([
    [
      'years far apart',
      'Jonas Brandt led the Orm Valley Boatmen until he was ousted from the guild in 2009 by Ilse Varga.',
      'Jonas Brandt of the Orm Valley Boatmen was expelled in 2020 by its head, Ilse Varga.',
    ],
    [
      'what comes back every year',
      'Jonas Brandt led the Orm Valley Boatmen until he won the guild’s prize in 2019 against Ilse Varga.',
      'Jonas Brandt of the Orm Valley Boatmen took the prize in 2020 from its head, Ilse Varga.',
    ],
    [
      'a year that both texts name',
      'Jonas Brandt was ousted from the Orm Valley Boatmen in 2019. His brother was expelled in 2020.',
      'Jonas Brandt was expelled from the Orm Valley Boatmen in 2020 by its head, Ilse Varga.',
    ],
    [
      'two people',
      'Jonas Brandt was ousted from the boatmen’s guild in 2019 after a quarrel.',
      'Lena Farrow was expelled from the boatmen’s guild in 2020 after a quarrel.',
    ],
    [
      'a year counted from the day of publication',
      'Jonas Brandt led the Orm Valley Boatmen until he was ousted from the guild last year by Ilse Varga.',
      'Jonas Brandt of the Orm Valley Boatmen was expelled in 2029 by its head, Ilse Varga.',
    ],
  ])('is not told by %s', (_, here, there) => {
    expect(differing(compared(around(here), around(there)))).toEqual([]);
  });
});

describe('dates that contradict nothing', () => {
  it.each([
    [
      'of two acts in two years',
      'Jonas Brandt was convicted in Tarn in 2029 of bribing the lock keepers of Tarn.',
      'Jonas Brandt was charged in Tarn in 2028 with bribing the lock keepers of Tarn.',
    ],
    [
      'of a beginning and an end',
      'Jonas Brandt joined the Orm Valley Boatmen in 2027.',
      'Jonas Brandt left the Orm Valley Boatmen in 2028.',
    ],
    [
      'of two moves, each with its own figure',
      'Shares in the Orm barge company fell 4 per cent on Monday.',
      'Shares in the Orm barge company fell 7 per cent on Tuesday.',
    ],
    [
      'when it was said',
      'The lock will be mended by June, Ilse Varga said on Tuesday.',
      'The lock will be mended for good, Ilse Varga said on Wednesday.',
    ],
    [
      'of two acts',
      'Jonas Brandt was arrested on Tuesday over the damage to the lock.',
      'Jonas Brandt was charged on Wednesday over the damage to the lock.',
    ],
    [
      'of two people',
      'Jonas Brandt sailed through the lock on April 14.',
      'Lena Farrow sailed through the lock on April 15.',
    ],
  ])('%s', (_, here, there) => {
    expect(differing(compared(around(here), around(there)))).toEqual([]);
  });
});

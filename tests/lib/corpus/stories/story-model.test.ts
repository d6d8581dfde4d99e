import { describe, expect, it } from 'vitest';
import { unseen } from '@/lib/corpus/stories/idf.ts';
import { weigh } from '@/lib/corpus/stories/pair-features.ts';
import { isBorderline, storyScore } from '@/lib/corpus/stories/story-model.ts';
import { termProfile } from '@/lib/corpus/stories/term-profile.ts';
import { bridgeAtTheHerald, bridgeAtThePost, flowerShow } from '../support/articles.ts';

interface Report {
  title: string;
  text: string;
  publishedAt: string | null;
}

const report = (
  title: string,
  text: string,
  publishedAt: string | null = '2026-04-02',
): Report => ({
  title,
  text,
  publishedAt,
});

const likenessOf = (a: Report, b: Report): number =>
  storyScore(weigh(termProfile(a), unseen), weigh(termProfile(b), unseen));

const weather = (town: string, high: number, day = '2026-04-02') =>
  report(
    `Weather in ${town}: ${high} degrees`,
    `It will be mostly cloudy in ${town} with a high of ${high} degrees. A light breeze comes from the west. Showers are possible towards the evening, and the night stays dry with patchy fog in low places. Drivers should take care on wet leaves. The outlook for the weekend is brighter, with sunny spells and hardly any rain.`,
    day,
  );

const match = (winner: string, loser: string, score: string, scorer: string, ground: string) =>
  report(
    `${winner} beat ${loser} ${score}`,
    `${winner} took three points at ${ground} with a ${score} win over ${loser}. ${scorer} put the hosts ahead before the break with a header from close range. The visitors pushed for an equaliser in the second half but hit the post. The win lifts the side into the top half of the table. "We defended well," ${scorer} said after the whistle.`,
  );

const primary = (winner: string, state: string, second: string, share: number) =>
  report(
    `${winner} wins ${state}`,
    `${winner} won the primary in ${state} on Tuesday with ${share} per cent of the vote, ahead of ${second}. Turnout was higher than four years ago, officials in ${state} said. Supporters cheered as the first projections came in. ${second} congratulated the winner by telephone and vowed to fight on. The next contests are a fortnight away.`,
  );

const quake = (place: string, magnitude: number, dead: number, day: string) =>
  report(
    `Earthquake of magnitude ${magnitude} strikes ${place}`,
    `An earthquake of magnitude ${magnitude} struck ${place} early in the morning, killing at least ${dead} people. The tremor was felt as far as the coast, and residents ran into the streets. Rescue teams searched the rubble of collapsed houses. The geological survey put the depth at ten kilometres. No tsunami warning was issued. Aftershocks are expected for days.`,
    day,
  );

describe('look-alikes are never one story:', () => {
  it.each([
    ['the weather in two towns', weather('Selmouth', 14), weather('Wexcombe', 17)],
    ['the weather on two days', weather('Selmouth', 14), weather('Selmouth', 9, '2026-04-03')],
    [
      'two matches of one league',
      match('Tarn Rovers', 'Selmouth Town', '2-0', 'Obi Lund', 'Quarry Park'),
      match('Corrigan United', 'Wexcombe Athletic', '3-1', 'Teo Marsh', 'Mill Lane'),
    ],
    [
      'one candidate in two states',
      primary('Ada Vale', 'Norland', 'Jonas Orr', 54),
      primary('Ada Vale', 'Estmark', 'Mina Holt', 61),
    ],
    [
      'two earthquakes',
      quake('Calderon Province', 6.5, 12, '2026-04-02'),
      quake('the Tolma Islands', 7.1, 40, '2026-04-02'),
    ],
  ])('%s', (_, a, b) => {
    expect(likenessOf(a, b)).toBeLessThan(0);
    expect(likenessOf(b, a)).toBe(likenessOf(a, b));
  });
});

const quakeTold = quake('Calderon Province', 6.5, 12, '2026-04-02');
const quakeRetold = report(
  'Twelve die as houses collapse in Calderon Province',
  'At least 12 people died in Calderon Province when a 6.5-magnitude earthquake brought down houses before dawn on Thursday. Rescue workers dug through rubble for survivors while aftershocks shook Calderon. The geological survey said the tremor had its centre ten kilometres down; there was no tsunami warning.',
  '2026-04-02T18:00:00Z',
);
const bridgePost = report('Harbour bridge closes on Monday', bridgeAtThePost);
const bridgeHerald = report('Harbour bridge shut from Monday', bridgeAtTheHerald, '2026-04-03');

/** Another event in the same town. */
const strike = report(
  'Ferry crews in Selmouth vote to strike',
  'Crews of the Lantern Quay ferries voted for a strike on Saturday over the pay of night shifts. Passengers in Selmouth will find no boats until the evening. The operator called the vote a disappointment and offered talks. A spokeswoman for the crews said the last rise was five years ago.',
);

describe('one event in two reporters\u2019 words is one story:', () => {
  it.each([
    ['an earthquake', quakeTold, quakeRetold],
    ['a closed bridge', bridgePost, bridgeHerald],
    ['an agency\u2019s text, reprinted', bridgePost, { ...bridgePost, publishedAt: null }],
  ])('%s', (_, a, b) => {
    expect(likenessOf(a, b)).toBeGreaterThan(0);
  });
});

describe('the likeness of two articles', () => {
  it('falls with the days between them', () => {
    const after = (publishedAt: string) => likenessOf(bridgePost, { ...strike, publishedAt });
    const days = ['2026-04-02', '2026-04-05', '2026-05-02', '2027-04-02'].map(after);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(days[3]).toBeLessThan((days[0] ?? 0) - 1);
  });

  it('is less where a date is missing than where the dates agree', () => {
    const undated = { ...strike, publishedAt: null };
    expect(likenessOf(bridgePost, undated)).toBeLessThan(likenessOf(bridgePost, strike));
  });

  it('is not lifted over the threshold by a headline alone', () => {
    const flowers = report(bridgePost.title, flowerShow);
    expect(likenessOf(bridgePost, flowers)).toBeLessThanOrEqual(0);
  });

  it('stays within its bounds for no text at all', () => {
    const nothing = report('', '');
    expect(likenessOf(nothing, nothing)).toBeLessThan(0);
    expect(likenessOf(nothing, nothing)).toBeGreaterThanOrEqual(-8);
  });

  it('is borderline just below the threshold, neither above it nor far below', () => {
    expect([0.1, 0, -0.5, -3].map(isBorderline)).toEqual([false, true, true, false]);
  });
});

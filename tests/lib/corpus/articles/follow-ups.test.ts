import { describe, expect, it } from 'vitest';
import { type Dated, earlierReports } from '@/lib/corpus/articles/follow-ups.ts';
import { bridgeAtTheHerald, bridgeAtThePost, flowerShow } from '../support/articles.ts';

const at = (outlet: string, publishedAt: string | null, text = `${publishedAt}`): Dated => ({
  outlet,
  publishedAt,
  text,
});

describe('the articles of one outlet on one story', () => {
  it('each follow the one before, however they are listed, and no other outlet\u2019s', () => {
    const articles = [
      at('The Post', '2026-04-04T09:00:00Z'),
      at('The Herald', '2026-04-01T09:00:00Z'),
      at('The Post', '2026-04-02T18:00:00+02:00'),
      at('The Post', '2026-04-02T07:00:00Z'),
    ];
    expect(earlierReports(articles)).toEqual([2, null, 3, null]);
  });

  it.each([
    ['one has no date', '2026-04-02', null],
    ['both have none', null, null],
    ['they are of one day and one says no hour', '2026-04-02', '2026-04-02T20:00:00Z'],
    ['they are of one moment', '2026-04-02T20:00:00Z', '2026-04-02T22:00:00+02:00'],
    ['a date is none', '2026-04-02', 'yesterday'],
  ])('follow nothing where %s', (_name, one, other) => {
    expect(earlierReports([at('The Post', one, 'a'), at('The Post', other, 'b')])).toEqual([
      null,
      null,
    ]);
  });

  it('are no follow-ups where they print one text', () => {
    const long = `${bridgeAtThePost} ${bridgeAtTheHerald} ${flowerShow}`;
    const again = `Updated. ${long}`;
    expect(
      earlierReports([at('The Post', '2026-04-02', long), at('The Post', '2026-04-03', again)]),
    ).toEqual([null, null]);
  });
});

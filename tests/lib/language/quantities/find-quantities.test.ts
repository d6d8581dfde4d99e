import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';
import type { Analysis, Quantity } from '../../../../lib/language/model/analysis.ts';

/** A Thursday. */
const DATE = '2014-11-20';

const isoDay = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

const rounded = (value: number): string => String(Number(value.toPrecision(6)));

function worth({ kind, unit, value, upper }: Quantity): string {
  if (kind === 'date' && unit !== 'weekday') return `${isoDay(value)} ${unit}`;
  return [rounded(value), upper === null ? '' : `..${rounded(upper)}`, unit ? ` ${unit}` : ''].join(
    '',
  );
}

/** 'count 500 nearly: relationships' — kind, value, unit, modifier and heads of a quantity. */
function told(analysis: Analysis, quantity: Quantity): string {
  const modifier = quantity.modifier === 'exactly' ? '' : ` ${quantity.modifier}`;
  const heads = quantity.head.map((index) => analysis.tokens[index]?.word).join(' ');
  return `${quantity.kind} ${worth(quantity)}${modifier}${heads ? `: ${heads}` : ''}`;
}

const read = (text: string, date: string | null = DATE): string[] => {
  const analysis = analyse(text, { date });
  return analysis.quantities.map((quantity) => told(analysis, quantity));
};

const YEAR = 31_556_952;
const MONTH = YEAR / 12;
const num = rounded;

const table = (rows: readonly [string, string[]][]): void => {
  it.each(rows)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
};

describe('counts', () => {
  table([
    ['There were 23 boats.', ['count 23: boats']],
    ['It found nearly 500 such contracts.', ['count 500 nearly: contracts']],
    ['It found 600 improper contracts.', ['count 600: contracts improper']],
    ['A further 500 clerks were named.', ['count 500: clerks']],
    ['At least 20 homes burned.', ['count 20 at least: homes']],
    ['More than 70 trees fell.', ['count 70 more than: trees']],
    ['Up to 40 ferries a day stop here.', ['count 40 up to: ferries']],
    ['As many as 900 homes lost power.', ['count 900 up to: homes']],
    ['No more than 12 guests may enter.', ['count 12 up to: guests']],
    ['Fewer than 30 pupils came.', ['count 30 less than: pupils']],
    ['About 45,000 fans watched.', ['count 45000 about: fans']],
    ['Some 300 sheep were moved.', ['count 300 about: sheep']],
    ['An estimated 8,000 birds died.', ['count 8000 about: birds']],
    ['Well over 100 boats sank.', ['count 100 more than: boats']],
    ['Just under 90 houses flooded.', ['count 90 nearly: houses']],
    ['Twelve people or more were on board.', ['count 12: people']],
    ['Fifty or more attended.', ['count 50 at least']],
    ['Twenty-five cyclists finished.', ['count 25: cyclists']],
    ['Two hundred and six bones were counted.', ['count 206: bones']],
    ['Three thousand four hundred votes were spoilt.', ['count 3400: votes']],
    ['A dozen trees fell.', ['count 12: trees']],
    ['Three dozen eggs were thrown.', ['count 36: eggs']],
    ['Half a million ballots were printed.', ['count 500000: ballots']],
    ['Half a dozen goats escaped.', ['count 6: goats']],
    ['More than a hundred goats escaped.', ['count 100 more than: goats']],
    ['The town has 1.2 million residents.', ['count 1200000: residents']],
    ['It sold 5m copies.', ['count 5000000: copies']],
    ['It has 12k followers.', ['count 12000: followers']],
    ['Ten to twelve boats sailed.', ['count 10..12: boats']],
    ['Between 10 and 12 boats sailed.', ['count 10..12: boats']],
    ['Two or three boats sailed.', ['count 2..3: boats']],
    ['Between 2 and 3 million fish died.', ['count 2000000..3000000: fish']],
    ['Of the 70 reports, nine were lost.', ['count 70: reports', 'count 9']],
    ['Six of the boats sank.', ['count 6: boats']],
    ['Nobody was hurt.', ['count 0']],
    ['No one was hurt.', ['count 0']],
    ['There were no injuries.', ['count 0: injuries']],
    ['There were no reported casualties.', ['count 0: casualties']],
    ['The blast killed a child.', ['count 1: child']],
    ['A young woman was badly injured.', ['count 1: woman']],
    ['A man shot two guards.', ['count 2: guards']],
    ['As a child she was injured twice.', []],
    ['A child could see that.', []],
    ['One passenger was pulled out.', ['count 1: passenger']],
    ['One of them laughed.', []],
    ['One day it will rain.', []],
    ['Dozens of homes were lost.', ['count 24..99: homes']],
    ['Tens of thousands of people marched.', ['count 10000..99999: people']],
    ['Hundreds were evacuated.', ['count 100..999']],
    ['It has 100+ members.', ['count 100 at least: members']],
    ['Two of the five boats sank.', ['count 2: boats', 'count 5: boats']],
    ['All 19 Sept. 11 pilots met.', ['count 19', 'date 2014-09-11 day']],
  ]);
});

describe('shares', () => {
  table([
    ['Some 20% of voters stayed away.', ['percent 20 about: voters']],
    ['Turnout fell to 48.5 per cent.', ['percent 48.5']],
    ['Over 12 percent failed.', ['percent 12 more than: failed']],
    ['Twenty per cent of staff left.', ['percent 20: staff']],
    ['It rose by 3 percentage points.', ['percent 3 point']],
    ['It rose from 10% to 12%.', ['percent 10', 'percent 12']],
    ['Between 10% and 12% of it sank.', ['percent 10..12']],
    ['A rise of 10-12% is likely.', ['percent 10..12']],
    ['Two-thirds of members agreed.', ['fraction 0.666667: members']],
    ['A quarter of the fleet sank.', ['fraction 0.25: fleet']],
    ['Nearly half of the trees died.', ['fraction 0.5 nearly: trees']],
    ['One in five drivers speeds.', ['fraction 0.2: drivers']],
    ['Nine out of ten owners agreed.', ['fraction 0.9: owners']],
    ['It opened twelve parks in 2011.', ['count 12: parks', 'year 2011']],
    ['One out of every three homes flooded.', ['fraction 0.333333: homes']],
    ['It took 3 1/2 turns.', ['count 3.5: turns']],
  ]);
});

describe('money', () => {
  table([
    ['It cost $2.3bn.', ['money 2300000000 $']],
    ['It cost £1.2 million.', ['money 1200000 £']],
    ['It cost $5m.', ['money 5000000 $']],
    ['It cost €20.', ['money 20 €']],
    ['It cost US$400.', ['money 400 $']],
    ['It cost A$400.', ['money 400 A$']],
    ['It cost 5 million dollars.', ['money 5000000 $']],
    ['It cost 30 Australian dollars.', ['money 30 A$']],
    ['It cost 50p.', ['money 0.5 £']],
    ['It cost 75 cents.', ['money 0.75 $']],
    ['It cost $5m to $6m.', ['money 5000000..6000000 $']],
    ['It cost £10-20.', ['money 10..20 £']],
    ['It bought $500,000 worth of paint.', ['money 500000 $: paint']],
    ['Up to 300 pounds is due.', ['money 300 £ up to']],
    ['It cost nearly half a million euros.', ['money 500000 € nearly']],
  ]);
  it('reads a mass where pounds weigh', () => {
    expect(read('It holds 200 pounds of salt.')[0]).toMatch(/^measure 90\.7185 kg/);
    expect(read('She caught a 25-pound salmon.')[0]).toMatch(/^measure 11\.3398 kg/);
  });
});

describe('times that pass', () => {
  table([
    ['a year-long inquiry', [`duration ${num(YEAR)} s: inquiry`]],
    ['a yearlong inquiry', [`duration ${num(YEAR)} s: inquiry`]],
    ['a weekslong inquiry', [`duration ${num(14 * 86_400)}..${num(56 * 86_400)} s: inquiry`]],
    ['the six-month investigation', [`duration ${num(6 * MONTH)} s: investigation`]],
    ['It lasted about 90 minutes.', ['duration 5400 s about']],
    ['It took two and a half hours.', ['duration 9000 s']],
    ['It took half an hour.', ['duration 1800 s']],
    ['It lasted for a week.', ['duration 604800 s']],
    ['They waited three to four days.', ['duration 259200..345600 s']],
    ['It lasted 2 hours and 15 minutes.', ['duration 8100 s']],
    ['It lasted 2 hours 15 minutes and 3 seconds.', ['duration 8103 s']],
    ['He got 3 years and six months.', [`duration ${num(3.5 * YEAR)} s`]],
    ['It took 15 minutes and 2 hours.', ['duration 900 s', 'duration 7200 s']],
    ['It ran for more than a decade.', [`duration ${num(10 * YEAR)} s more than`]],
    ['She ran it in 2:04:31.', ['duration 7471 s']],
    ['It pays $5 a year.', ['money 5 $']],
    ['He was jailed for 12 years.', [`duration ${num(12 * YEAR)} s`]],
  ]);
});

describe('ages', () => {
  table([
    ['The 32-year-old climber slipped.', ['age 32: climber']],
    ['A woman aged 32 slipped.', ['age 32: woman']],
    ['Lena Marsh, 32, slipped.', ['age 32: marsh']],
    ['Lena Marsh (32) slipped.', ['age 32: marsh']],
    ['She is 32 years old.', ['age 32']],
    ['The six-month-old baby slept.', ['age 0.5: baby']],
    ['Sailors under the age of 10 need a vest.', ['age 10']],
    ['She turned 40.', ['age 40']],
    ['He is in his 30s.', ['age 30..39']],
    ['Children aged 5 to 9 swim free.', ['age 5..9: children']],
    ['Over 18 years of age', ['age 18 more than']],
    ['The boy, 11, slipped.', ['age 11: boy']],
    ['The boy, who is 11, slipped.', ['age 11']],
    [
      'Three children, aged 5, 7 and 9, slipped.',
      ['count 3: children', 'age 5: children', 'age 7: children', 'age 9: children'],
    ],
    ['The firms, 11, 12 and 13, merged.', ['count 11', 'count 12', 'count 13']],
  ]);
});

describe('days', () => {
  table([
    ['It opened on 5 March 2012.', ['date 2012-03-05 day']],
    ['It opened on March 5, 2012.', ['date 2012-03-05 day']],
    ['It opens on March 5th.', ['date 2015-03-05 day']],
    ['It opened on the 5th of October.', ['date 2014-10-05 day']],
    ['It opened on Dec. 22.', ['date 2014-12-22 day']],
    ['It opened on 2012-03-05.', ['date 2012-03-05 day']],
    ['It opened on 25/12/2012.', ['date 2012-12-25 day']],
    ['It opened in March 2012.', ['date 2012-03-01 month']],
    ['It opened in March.', ['date 2014-03-01 month']],
    ['It opened in December.', ['date 2013-12-01 month']],
    ['It will open in December.', ['date 2014-12-01 month']],
    ['It opened yesterday.', ['date 2014-11-19 day']],
    ['It opened last night.', ['date 2014-11-19 day']],
    ['It opened this morning.', ['date 2014-11-20 day']],
    ['It opened on Monday.', ['date 2014-11-17 day']],
    ['It opened early Monday.', ['date 2014-11-17 day']],
    ['It opened on Sunday night.', ['date 2014-11-16 day']],
    ['It opened on Thursday.', ['date 2014-11-20 day']],
    ['It opened last Friday.', ['date 2014-11-14 day']],
    ['It opens next Friday.', ['date 2014-11-21 day']],
    ['It will open on Monday.', ['date 2014-11-24 day']],
    ['It is due to open on Saturday.', ['date 2014-11-22 day']],
    ['It opened on Monday, 17 November.', ['date 2014-11-17 day']],
    ['It closed last month.', ['date 2014-10-01 month']],
    ['It closed last week.', ['date 2014-11-13 week']],
    ['It closed last year.', ['year 2013']],
    ['It closed six years ago.', ['year 2008']],
    ['It closed three days ago.', ['date 2014-11-17 day']],
    ['It closed two months ago.', ['date 2014-09-01 month']],
    ['It closed in 1977.', ['year 1977']],
    ['It ran from 2004-2008.', ['year 2004..2008']],
    ['It ran in 2004-05.', ['year 2004..2005']],
    ['It was built in the 1990s.', ['year 1990..1999']],
    ['About 2000 people came.', ['count 2000 about: people']],
    ['Theresa May spoke in May.', ['date 2014-05-01 month']],
    ['They may march in spring.', []],
    ['It closed on 10/11/2014.', ['date 2014-11-10 day']],
    ['It closed on 11/10/2014.', ['date 2014-11-10 day']],
    ['It closed on 5/3/2014.', []],
    ['She is heading there on Wednesday.', ['date 2014-11-26 day']],
    ['She was heading there on Wednesday.', ['date 2014-11-19 day']],
    ['He is to appear in court on Monday.', ['date 2014-11-24 day']],
    ['The trial begins on Monday.', ['date 2014-11-24 day']],
    ['It closed at the weekend.', ['date 2014-11-15 day']],
    ['It closed last weekend.', ['date 2014-11-15 day']],
    ['It opens next weekend.', ['date 2014-11-22 day']],
  ]);
  it('keeps a weekday a weekday when the day of publication is unknown', () => {
    expect(read('It opened on Monday.', null)).toEqual(['date 1 weekday']);
    expect(read('It opened yesterday.', null)).toEqual([]);
  });
  it('says how finely a day is known', () => {
    const grains = analyse('In March, on 5 May, last week.', { date: DATE }).quantities;
    expect(grains.map(({ grain }) => grain)).toEqual([30, 1, 7]);
  });
});

describe('times of day', () => {
  table([
    ['It began at 9am.', ['clock 540']],
    ['It began at 9.30pm.', ['clock 1290']],
    ['It began at 9:06 p.m. on the pier.', ['clock 1266']],
    ['It began at 16:30.', ['clock 990']],
    ['It began at noon.', ['clock 720']],
    ['It began after midnight.', ['clock 0']],
    ["It began at 9 o'clock.", ['clock 540']],
    ['It began at 12.15am.', ['clock 15']],
    ['It began around 7 a.m. Eastern time.', ['clock 420 about']],
  ]);
});

describe('measures', () => {
  table([
    ['He fell 2,000ft (609 metres).', ['measure 609.6 m', 'measure 609 m']],
    ['It is 5 miles long.', ['measure 8046.72 m']],
    ['a 200-foot cliff', ['measure 60.96 m: cliff']],
    ['It burned 300 acres.', ['measure 1214060 m2']],
    ['It burned 12 square kilometres.', ['measure 12000000 m2']],
    ['Gusts hit 70mph.', ['measure 31.2928 m/s']],
    ['Gusts hit 90 kilometres per hour.', ['measure 25 m/s']],
    ['Gusts hit 90km/h.', ['measure 25 m/s']],
    ['It weighed 3 tonnes.', ['measure 3000 kg']],
    ['It reached 30C in the shade.', []],
    ['It reached 30°C in the shade.', ['measure 30 °C']],
    ['It reached 86 degrees Fahrenheit.', ['measure 30 °C']],
    ['A magnitude 6.5 quake struck.', ['measure 6.5 magnitude: quake']],
    ['A 6.5-magnitude quake struck.', ['measure 6.5 magnitude: quake']],
    ['She won the 100m race.', ['measure 100 m: race']],
    ['Hundreds of miles away', ['measure 160934..1607730 m']],
    ['It holds 40 litres.', ['measure 0.04 m3']],
    ['He is 6ft 2in tall.', ['measure 1.8796 m']],
    ['He is 6 feet 2 inches tall.', ['measure 1.8796 m']],
    ['He stands 6-foot-2 in socks.', ['measure 1.8796 m']],
    ['She weighs 9 stone 4 pounds.', ['measure 58.967 kg']],
    ['It is 5 miles, 3 feet wide.', ['measure 8046.72 m', 'measure 0.9144 m']],
  ]);
});

describe('ranks and results', () => {
  table([
    ['It was his 21st birthday.', ['ordinal 21: birthday']],
    ['It was the third attempt.', ['ordinal 3: attempt']],
    ['First, he sat down.', []],
    ['It was day 21 of the strike.', ['ordinal 21: day']],
    ['The Herons won 3-2.', ['score 3..2']],
    ['The Herons won 31–24 at home.', ['score 31..24']],
    ['They lost 2-3 to the Herons.', ['score 2..3']],
    ['The board decided by 7 votes to 4.', ['score 7..4: votes']],
    ['It was a 5-4 vote.', ['score 5..4']],
    ['Motions passed by 52-48.', ['score 52..48']],
    ['The Herons (4-11) rested.', ['score 4..11']],
    ['Take it for 10-12 weeks.', [`duration ${num(6_048_000)}..${num(7_257_600)} s`]],
  ]);
});

describe('figures that are no quantities', () => {
  it.each([
    'A Boeing 747 took off.',
    'A Boeing 737-800 took off.',
    'It crashed on Route 91.',
    'She spoke to Radio 4.',
    'Call 0800 555 0199 now.',
    'Ring 555-0134.',
    'Dial +44 20 7946 0991.',
    'Updated 9:06',
    'Published 3 May 2012 at 10:15',
    'Open page 3.',
    'They remember 9/11.',
    'It is open 24/7.',
    'An F-16 circled.',
    'The G20 met.',
    'It was a first-degree burn.',
    'The 49ers rested.',
    'Flight 93 left on time.',
    'He lives at No. 10.',
    'No. 2 is closed.',
    'The minister resigned.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { compared, type DatedText, differing } from '../../support/compared.ts';

/** Two articles about one thing that share no sentence. */
const report = (...sentences: string[]): string => sentences.join(' ');
const dated = (text: string, date: string): DatedText => ({ text, date });

describe('one slot, two values, in sentences that are nothing alike', () => {
  it.each([
    [
      'how far somebody fell',
      report('Bram Holt was roped to a friend on the ridge. He fell 60 metres, his brother said.'),
      report('A climber died on Mount Verrin. The man had plunged about 200ft, rescuers said.', ''),
      null,
    ],
    [
      'how far somebody fell, converted first',
      report('Bram Holt was roped to a friend on the ridge. He fell 90 metres, his brother said.'),
      report('A climber died on Mount Verrin. The man had plunged about 200ft, rescuers said.'),
      'number: 90 metres | about 200ft',
    ],
    [
      'how deep',
      report('The girl slid into an old shaft near Orsk. It is 24 metres deep.'),
      report('Firemen pulled a child from a depth of 60 metres in the hills of Velm.'),
      'number: 24 metres | 60 metres',
    ],
    [
      'a magnitude',
      report('A magnitude 6.1 earthquake shook the island before dawn.'),
      report('Houses fell in Velm when the 5.7-magnitude tremor hit.'),
      'number: 6.1 | 5.7-magnitude',
    ],
    [
      'how many were hurt',
      report('More than 200 people were injured when the hall at Orsk came down.'),
      report('The roof of a hall gave way, injuring at least five people, the mayor of Orsk said.'),
      'number: More than 200 | at least five',
    ],
    [
      'how many there were in all, whatever they are called',
      report('All 64 passengers stuck above the valley of Orsk are back on the ground.'),
      report('At least 71 people were in the cabins when the lift at Orsk broke down.'),
      'number: 64 | At least 71',
    ],
    [
      'how many of one thing',
      report('Lena Farrow signed 23 decrees as soon as she had spoken.'),
      report('The plan that Farrow put forward has 19 separate decrees in it.'),
      'number: 23 | 19',
    ],
    [
      'how long',
      report('The passengers were trapped in the cabins for five hours.'),
      report('After nine hours the last of them was rescued from the lift.'),
      'duration: five hours | nine hours',
    ],
    [
      'since when',
      report('The cable line to Mount Verrin was opened in 1968.'),
      report('Nobody trusts the line to Mount Verrin, which has been running since 1971.'),
      'date: 1968 | 1971',
    ],
    [
      'how old the dead man was',
      report('Bram Holt, 36, was killed on the ridge above Orsk.'),
      report('Bram Holt, 31, died in the mountains above Orsk.'),
      'number: 36 | 31',
    ],
    [
      'a fine',
      report('The bank must pay a fine of $40 million for what it did in Orsk.'),
      report('Judges in Orsk fined the lender $55 million.'),
      'number: $40 million | $55 million',
    ],
    [
      'a magnitude, a few tenths apart',
      report('A magnitude 6.1 earthquake shook the island before dawn.'),
      report('Houses fell in Velm when the 6.4-magnitude tremor hit.'),
      'number: 6.1 | 6.4-magnitude',
    ],
    [
      'how much of one stuff',
      report('Customs officers in Orsk seized 200kg of amber on the quay.'),
      report('In a container they came upon 350 kilograms of amber.'),
      'number: 200kg | 350 kilograms',
    ],
    [
      'at what hour it crashed',
      report('The crash happened at about 6.30am on the coast road, police said.'),
      report('Neighbours say that the accident took place shortly after 8am.'),
      'time: about 6.30am | 8am',
    ],
    [
      'how long a road is shut',
      report('The coast road was closed for three days.'),
      report('Drivers must take the ferry: the shore route stays shut for two weeks.'),
      'duration: three days | two weeks',
    ],
    [
      'the day of a burial',
      report('The funeral of Bram Holt will be held in Orsk on Thursday.'),
      report('The burial of Holt in Orsk is planned for Friday.'),
      'date: Thursday | Friday',
    ],
    [
      'what something was sold for',
      report('The painting sold for $12 million in Orsk.'),
      report('At the auction the picture reached $15 million.'),
      'number: $12 million | $15 million',
    ],
    [
      'so many of one thing, in sentences that share little else',
      report('The office in Orsk has received nearly 300,000 letters about the plan since May.'),
      report('Four clerks sorted 235,000 letters from the public, most of them angry.'),
      'number: nearly 300,000 | 235,000',
    ],
  ])('%s', (_, here, there, expected) => {
    const found = differing(compared(here, there));
    expect(found).toEqual(expected === null ? [] : [expected]);
    const mirrored = expected?.replace(/: (.*) \| (.*)/, ': $2 | $1');
    expect(differing(compared(there, here))).toEqual(mirrored ? [mirrored] : []);
  });

  it('no length of time that went on between two reports', () => {
    const early = dated('The boy was trapped in the shaft at Orsk for two days.', '2031-05-04');
    const late = dated('He was freed in Orsk after a four-day rescue.', '2031-05-06');
    const sameDay = { ...late, date: early.date };
    expect(differing(compared(early, late))).toEqual([]);
    expect(differing(compared(early, sameDay))).toEqual(['duration: two days | four-day']);
  });

  it('a day, counted from the day of publication', () => {
    const here = dated('Ilse Varga was arrested on Friday at her house in Orsk.', '2031-05-04');
    const there = dated('The police detained Varga yesterday, a neighbour said.', '2031-05-04');
    expect(differing(compared(here, there))).toEqual(['date: Friday | yesterday']);
  });

  it('an hour', () => {
    expect(
      differing(
        compared(
          'The lift came to a halt at 1.40pm with twelve cabins in the air.',
          "It was two o'clock in the afternoon when the lift at Orsk halted.",
        ),
      ),
    ).toEqual(["time: 1.40pm | two o'clock"]);
  });
});

describe('slots that look alike and are not one', () => {
  it.each([
    [
      'so many of one noun, each told of a party that both texts know',
      'Tarn Mills laid off 1,200 workers. Orm Works kept on 1,500 workers.',
      'Orm Works has 1,490 workers. Tarn Mills sacked 1,210 workers.',
    ],
    [
      'so many of one noun, in two years',
      'In 2028 the office in Orsk received 300,000 letters about the plan.',
      'The office in Orsk sorted 235,000 letters from the public in 2024.',
    ],
    [
      'those in hospital, and all who were hurt',
      'Nine people were hospitalised after the fall at Orsk.',
      'The fall at Orsk left 27 people injured.',
    ],
    [
      'people in all, and a part of them',
      'Another ship took the 103 passengers and 26 crew to Orsk.',
      'There were 129 people on board when the vessel struck the bridge at Orsk.',
    ],
    [
      'the others',
      'The judge at Orsk fined Reed and 22 other dealers.',
      'In Orsk 23 dealers, Reed among them, heard the judge.',
    ],
    [
      'some of the dead',
      'The storm killed 40 people along the coast of Velm.',
      'Six children were killed when a school in Velm lost its roof.',
    ],
    [
      'the heights of two things',
      'The rocket, 33 metres tall, stands at the launch site in Velm.',
      'At its highest the probe from Velm flies at an altitude of 494 km.',
    ],
    [
      'two holders, both known to both',
      'Holt (45-1, 33 knockouts) trained in Orsk. Varga (52-3, 46 knockouts) is the champion.',
      'Varga (52-3, 46 knockouts) beat Reed (45-7, 36 knockouts). Holt watched.',
    ],
    [
      'events of two years',
      'The bridge at Orsk was opened in 1968. In 2019 the river carried off 12 boats.',
      'In 1987 a flood carried off 30 boats at Orsk. The bridge was opened in 1968.',
    ],
    [
      'when it was said, and when it happened',
      'Ilse Varga was arrested on Friday in Orsk.',
      'The police said on Saturday that Varga had been arrested in Orsk on Friday.',
    ],
    [
      'days that are weeks apart',
      'Somebody set off a bomb in the market of Orsk on 3 May.',
      'Officers in Orsk shot a man on 28 May when he drew a knife.',
    ],
    [
      'a value that the other text gives, too',
      'He fell 60 metres. The cliff at Velm is 90 metres high.',
      'He fell 60 metres, then lay on a ledge. Helpers fell silent 20 metres above.',
    ],
    [
      'the ages of people whom nobody names',
      'A 36-year-old man was killed on the ridge above Orsk.',
      'A 31-year-old man died in the mountains above Orsk.',
    ],
    [
      'a fraction that came apart',
      'Reed served 4 1 / 2 months in prison for the theft in Orsk.',
      'Reed served four and a half months in prison for the theft in Orsk.',
    ],
    [
      'a season with one club, and with both combined',
      'Holt scored 43 goals in 54 games with the Orsk Rovers.',
      'Playing in a combined 157 games, Holt scored 121 goals.',
    ],
    [
      'all letters, and those of them that object',
      'The office in Orsk received nearly 300,000 letters on the dam.',
      'The office in Orsk said more than 200,000 of the letters on the dam objected.',
    ],
    [
      'throws of one round, and of a match',
      'Holt landed 28 of his 68 throws in the round against Varga.',
      'Holt landed 178 throws, while Varga landed 30 of 207 throws.',
    ],
    [
      'two runners, one of whom the sentence calls he',
      'Bram Holt had 22 carries for Orsk on Sunday.',
      'Jan Reed was slow to start. He ended the day with 6 carries on Sunday.',
    ],
    [
      'a ceiling and what lies below it',
      'The camp lies 15 kilometres from the border at Velm.',
      'The camp lies less than 25 kilometres from the border at Velm.',
    ],
    [
      'a bare limit',
      'One rocket came to within 20 miles of Orsk and hit Velm.',
      'One rocket hit Velm, 17 miles from Orsk.',
    ],
    [
      'shortly after noon, and ten past',
      'The plane took off just after noon from Velm and crashed.',
      'It took off from Velm at 12:10 p.m. and crashed.',
    ],
    [
      'a death, and the day on which it was mourned',
      'A man opened fire at a party in Orsk on Friday, killing his foreman.',
      'Workers in Orsk were coping on Saturday with the death of their foreman.',
    ],
    [
      'an hour of Greenwich',
      'Voters in Velm cast their ballots from 8 am (0300 GMT).',
      'Voters in Velm cast their ballots until 4 pm (1100 GMT).',
    ],
    [
      'a day of a search, and the whole of it',
      'The boy was found dead in the shaft after a four-day rescue operation.',
      'Diggers are trying to save the boy, who has been trapped for 50 hours by now.',
    ],
    [
      'the bids of two clubs',
      'The Orsk Rovers have offered Holt a deal worth $140 million.',
      'The Velm Harriers offered Holt a deal worth $184 million.',
    ],
    [
      'several of one kind in one text',
      'Kolm fired three rockets into the sea. In spring it had fired five rockets at Velm.',
      'It has fired two rockets over the island.',
    ],
    [
      'what was sought and what had been served',
      'That brought Reed another three-year sentence in Orsk.',
      'The act kept Reed out of prison for 30 years.',
    ],
    [
      'a figure that is the end of a result',
      'The bill passed 396-9 votes in the lower house.',
      'The two votes before it in the lower house had failed.',
    ],
  ])('%s', (_, here, there) => {
    expect(differing(compared(here, there))).toEqual([]);
    expect(differing(compared(there, here))).toEqual([]);
  });

  it('the same words for a month, counted from two days of publication', () => {
    const here = dated('The rocket from Velm will be launched next month.', '2031-05-28');
    const there = dated('The rocket from Velm will be launched next month.', '2031-06-02');
    expect(differing(compared(here, there))).toEqual([]);
  });

  it('stages of a story that are weeks apart', () => {
    const here = dated('Kolm has 14 judges in custody, the court in Velm said.', '2031-05-02');
    const there = dated('Kolm has 22 judges in custody, the court in Velm said.', '2031-07-02');
    expect(differing(compared(here, there))).toEqual([]);
  });

  it('today, and the same day told by its name across the date line', () => {
    const text = (day: string) => `The gunman walked into the office in Orsk ${day}, police said.`;
    const here = dated(text('today'), '2031-05-07');
    const there = dated(text('Tuesday'), '2031-05-06');
    expect(differing(compared(here, there))).toEqual([]);
  });

  it('an arrest and a charge', () => {
    const here = dated(
      'Holt shot at the gate of his firm in Orsk on Friday, and was arrested.',
      '2031-05-11',
    );
    const there = dated(
      'Holt was charged on Saturday over the shots at his firm in Orsk.',
      '2031-05-11',
    );
    expect(differing(compared(here, there))).toEqual([]);
  });

  it('the same weekday, resolved from two days of publication', () => {
    const here = dated('Ilse Varga was arrested on Wednesday in Orsk.', '2031-05-08');
    const there = dated('Police detained Varga in Orsk on Wednesday.', '2031-05-16');
    expect(differing(compared(here, there))).toEqual([]);
  });
});

describe('none against some', () => {
  it.each([
    [
      'nobody hurt, two hurt',
      'Fire broke out on a barge at Orsk. No one was injured, the organiser wrote.',
      'Two people were injured when a barge full of rockets burned at Orsk.',
      'polarity: No one | Two',
    ],
    [
      'no deaths, three deaths',
      'There were no deaths in the collapse of the hall at Orsk.',
      'Three people died when a hall at Orsk fell in.',
      'number: no | Three',
    ],
    [
      'no casualties, some dead',
      'A shell hit the camp at Orsk. There were no casualties, an aid worker reported.',
      'At least 12 people were killed when a shell hit the camp at Orsk.',
      'number: no | At least 12',
    ],
  ])('%s', (_, here, there, expected) => {
    expect(differing(compared(here, there))).toEqual([expected]);
  });

  it.each([
    [
      'no one else',
      'Two people were injured in Orsk. No one else was hurt.',
      'Two people were injured in Orsk.',
    ],
    [
      'none of the injuries',
      'A hall at Orsk fell in. None of the injuries was serious, doctors said.',
      'Three people were injured when a hall at Orsk fell in.',
    ],
    [
      'another fate',
      'Nobody was killed when the hall at Orsk fell in.',
      'Three people were injured when a hall at Orsk fell in.',
    ],
    [
      'another place',
      'A shell hit the camp at Orsk. There were no casualties, an aid worker reported. The camp is new.',
      'A shell hit the camp at Orsk. It is new. Tents stood there. A road leads to it. In Velm 12 people were killed.',
    ],
    [
      'another year',
      'A hall at Orsk fell in. In 2019 no one was injured when its roof leaked.',
      'Three people were injured when a hall at Orsk fell in.',
    ],
  ])('not: %s', (_, here, there) => {
    expect(differing(compared(here, there))).toEqual([]);
  });
});

describe('two events in one story', () => {
  it.each([
    [
      'a test in June and one now',
      dated('The rocket reached a height of 550 km, the army reported in Orsk.', '2031-08-29'),
      dated(
        'In June the army fired a rocket from Orsk that reached a height of 770 km.',
        '2031-08-29',
      ),
    ],
    [
      'two flights, of which everything differs',
      dated('The rocket flew 2,700 km from Orsk and reached a height of 550 km.', '2031-08-29'),
      dated('The rocket flew 3,700 km from Orsk and reached a height of 770 km.', '2031-08-30'),
    ],
    [
      'what comes on top, and of what',
      'Four more members of the Velm Club are waiting for their trial.',
      'Eleven other members of the Velm Club were charged for their part.',
    ],
    [
      'when it began, and how long it lasted',
      'Ilse Varga died of a heart attack that she suffered almost three weeks ago in Orsk.',
      'Ilse Varga died of a heart attack after she had lain in a coma for a week in Orsk.',
    ],
  ])('%s', (_, here, there) => {
    expect(differing(compared(here, there))).toEqual([]);
    expect(differing(compared(there, here))).toEqual([]);
  });
});

describe('two counts out of one whole', () => {
  it('differ, whatever stands around them', () => {
    const here = 'The race at Orsk was halted after 20 of 71 scheduled laps.';
    const there = 'Marshals waved the red flag with 21 of 71 laps completed, and everyone stopped.';
    expect(differing(compared(here, there))).toEqual(['number: 20 | 21']);
  });

  it('do not where the whole is another', () => {
    const here = 'The race at Orsk was halted after 20 of 71 scheduled laps.';
    const there = 'Marshals waved the red flag with 21 of 65 laps completed, and everyone stopped.';
    expect(differing(compared(here, there))).toEqual([]);
  });
});

it('an inquiry of months and one of two years differ in length', () => {
  const here = 'Ilse Varga was charged in Orsk after a monthslong criminal investigation.';
  const there = 'The charge against Varga in Orsk follows a two-year investigation.';
  expect(differing(compared(here, there))).toEqual(['duration: monthslong | two-year']);
});

import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../../lib/language/segmentation/find-quotations.ts';

const inside = (text: string): string[] =>
  findQuotations(text).map((quotation) => text.slice(quotation.inside.start, quotation.inside.end));

describe('the words in quotation marks', () => {
  it.each<[text: string, quoted: string[]]>([
    ['He said "it sank".', ['it sank']],
    ['He said “it sank”.', ['it sank']],
    ['« Il pleut », dit-elle.', ['Il pleut']],
    ['«Il pleut», dit-elle.', ['Il pleut']],
    ['Er sagte: „Es regnet“, und ging.', ['Es regnet']],
    ['Er sagte: »Es regnet«, und ging.', ['Es regnet']],
    ['Han sade: ”Det regnar” och gick.', ['Det regnar']],
    ['彼は「雨だ」と言った。', ['雨だ']],
    ["He called it 'a mess' and left.", ['a mess']],
    ['He called it ‘a mess’ and left.', ['a mess']],
    ["''It sank,\" he said.", ['It sank,']],
    ["``It sank,'' he said.", ['It sank,']],
    ['"One," she said, "two."', ['One,', 'two.']],
    ['She called it "rotten" and "old".', ['rotten', 'old']],
    ['"He told me \'go\' and I went," she said.', ["He told me 'go' and I went,"]],
    ['“He told me ‘go’ and I went,” she said.', ['He told me ‘go’ and I went,']],
    ['Nothing is quoted here.', []],
    ['He said "" and left.', []],
  ])('%s', (text, quoted) => {
    expect(inside(text)).toEqual(quoted);
  });
});

describe('apostrophes and inches', () => {
  it.each([
    "The sailors' union didn't meet.",
    'The sailors’ union didn’t meet.',
    "It was the '90s and rock 'n' roll.",
    "Tarn's and Bly's boats are the owners' pride.",
    'The plank is 6 ft 2" long and old.',
    'It’s the ’60s again.',
    "O'Dell's boat wasn't there.",
  ])('%s', (text) => {
    expect(inside(text)).toEqual([]);
  });

  it('tells a plural possessive inside single quotes from their end', () => {
    expect(inside("He said 'the sailors' union is dead' and left.")).toEqual([
      "the sailors' union is dead",
    ]);
  });
});

describe('speech over several sentences and paragraphs', () => {
  it('runs on over full stops', () => {
    expect(inside('"It sank. We swam. Then night fell," he said.')).toEqual([
      'It sank. We swam. Then night fell,',
    ]);
  });
  it('re-opens at each paragraph without closing, one quotation for each', () => {
    expect(inside('She said: "It sank.\n\n"We swam.\n\n"Night fell."\n\nThen she left.')).toEqual([
      'It sank.',
      'We swam.',
      'Night fell.',
    ]);
  });
  it('re-opens with curly marks', () => {
    expect(inside('She said: “It sank.\n\n“We swam.”\n\nShe left.')).toEqual([
      'It sank.',
      'We swam.',
    ]);
  });
  it('goes on behind a glued mark where the next quotation only fits so', () => {
    const text =
      'Ms Orme said: "It is rotten nationwide."The paper shows how short the town is of boats."The paper quotes one skipper as saying: "All of it is rotten."';
    expect(inside(text)).toEqual([
      'It is rotten nationwide.',
      'The paper shows how short the town is of boats.',
      'All of it is rotten.',
    ]);
  });
  it('goes on where paragraphs of one speech were joined', () => {
    const text =
      '"We came round the bend far too fast. "There was a girl on top of me. "She did not move." Police were called.';
    expect(inside(text)).toEqual([
      'We came round the bend far too fast.',
      'There was a girl on top of me.',
      'She did not move.',
    ]);
  });
  it('ends where a blank stands before its last mark', () => {
    expect(
      inside('"It sank in a minute. " The boat was old. " It was red. " So they say.'),
    ).toEqual(['It sank in a minute.', 'It was red.']);
  });
  it('ends at a glued mark where the text goes on unquoted', () => {
    expect(inside('He called it "rotten".It says "so" and more.')).toEqual(['rotten', 'so']);
  });
  it('a lost closing mark does not turn the rest of the text inside out', () => {
    const text =
      'He said: "It sank.\n\nThe boat was old.\n\nShe said: "We swam."\n\nIt was "cold".';
    expect(inside(text).slice(-2)).toEqual(['We swam.', 'cold']);
  });
  it('ends with the text when it was cut off', () => {
    expect(inside('He said: "It sank and')).toEqual(['It sank and']);
  });
});

it('leaves the marks out of the inside and in the span', () => {
  const text = 'He said "it sank".';
  const [quotation] = findQuotations(text);
  expect(quotation && text.slice(quotation.start, quotation.end)).toBe('"it sank"');
});

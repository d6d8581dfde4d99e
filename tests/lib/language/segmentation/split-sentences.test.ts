import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';

const sentencesOf = (text: string): string[] =>
  analyse(text).sentences.map(({ start, end }) => text.slice(start, end));

/** Each row is a text's sentences, with what stood between them; the text is the row joined. */
const table = (glue: string, rows: readonly (readonly string[])[]): void => {
  it.each(rows.map((row) => [row.join(glue), row] as const))('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
};

describe('a full stop that ends no sentence', () => {
  table(' ', [
    ['Mr. Hale met Mrs. Orme.', 'They spoke.'],
    ['Gov. Petra Lind signed it.', 'It is law.'],
    ['Sen. Ode and Rep. Marsh agreed.', 'Nobody else did.'],
    ['Lt. Col. Rask and Sgt. Bly testified.', 'Both wept.'],
    ['The U.S. Navy sent a ship.', 'It sank.'],
    ['It happened in the U.S.', 'The ship sank.'],
    ['It opened at 9 a.m. Monday in Norland.', 'It closed at noon.'],
    ['It opened at 9 a.m.', 'Police came later.'],
    ['It starts at 6 p.m. GMT tonight.', 'Bring tea.'],
    ['He lives at No. 2 Quay Street.', 'He is in.'],
    ['She said no.', 'He left.'],
    ['J. K. Aldous wrote it.', 'It sold well.'],
    ['J.K. Aldous wrote it.', 'It sold well.'],
    ['George W. Tarn won.', 'He smiled.'],
    ['It grew by 3.5 per cent.', 'It is 4.2 metres tall.'],
    ['Tarn Inc. and Bly Ltd. merged.', 'Staff were told.'],
    ['He works at Tarn Inc.', 'The firm is old.'],
    ['It is due on Jan. 5 in court.', 'It may be late.'],
    ['They met at St. Olave in Norland.', 'It rained.'],
    ['He fell ill.', 'Police came later.'],
    ['The clerk sat.', 'Guards stood.'],
    ['She lives in Orme, Ill. with two cats.', 'One is old.'],
    ['Tools, nets, etc. were lost.', 'Ropes were not.'],
    ['Visit harbour.example for maps.', 'It is free.'],
    ['Washington, D.C. was quiet.', 'Snow fell.'],
    ['Plan A failed.', 'So did plan B.', 'The town waited.'],
    ['Dr. Ode, Ph.D. in law, spoke.', 'Nobody slept.'],
  ]);
});

describe('marks other than a single full stop', () => {
  table(' ', [
    ['Well... he paused.', 'Then he left.'],
    ['He paused…', 'Then he left.'],
    ['He paused ... and left.', 'It was late.'],
    ['Is it safe?', 'Yes!', 'Go.'],
    ['What?!', 'No.'],
    ['(It was late.)', 'Nobody came.'],
    ['It cost 5 (about 6 francs).', 'It broke.'],
  ]);
});

describe('quotation marks', () => {
  table(' ', [
    ['"Is it safe?" he asked.', 'Nobody knew.'],
    ['"Is it safe?" Ms Orme asked.', 'Nobody knew.'],
    ['“Stop it!” Mr. Orme wrote.', 'Nobody did.'],
    ['“Is it safe?” asked Ms Orme.', 'Nobody knew.'],
    ['"Run!" the skipper said.', 'They ran.'],
    ['"We ran."', 'The boat sank.'],
    ['"We ran.', 'We fell.', 'We swam," she said.'],
    ['He called it "a mess".', 'It was.'],
    ['He called it "a mess."', 'It was.'],
    ["He called it 'a mess'.", 'It was.'],
    ['‘It was a mess,’ he said.', 'It was.'],
    ['« Il pleut. »', 'Elle rit.'],
    ['„Es regnet.“', 'Sie lacht.'],
    ['She said: "Go."', '"Now?" he asked.'],
    ['"It is (almost) done."', 'He sat.'],
  ]);
});

describe('text that lost its paragraph breaks', () => {
  table('', [
    ['The port is "rotten".', 'It says so.'],
    ['He runs prisons.', 'The paper says so.'],
    ['He "knew."', 'She did not.'],
    ['"It sank."', '"It burned," he said.'],
    ['"It spread nationwide."', 'The report says more.'],
    ['It opened in 1977.', 'It closed later.'],
    ['Only 5%.', 'Nobody voted.'],
    ['Is it true?', 'It is.'],
    ['They told the BBN.', 'The channel ran it.'],
    ['It ended (badly).', 'They left.'],
  ]);
  it('leaves names with a full stop inside alone', () => {
    expect(sentencesOf('He sold it to Tarn.example and the U.S.S.R. fleet.')).toHaveLength(1);
  });
});

describe('lines', () => {
  const headings = (text: string): boolean[] =>
    analyse(text).sentences.map(({ heading }) => heading);

  it('ends a sentence at a line break, with or without a full stop', () => {
    expect(sentencesOf('Harbour closed\n\nThe harbour closed.\nNobody knew')).toEqual([
      'Harbour closed',
      'The harbour closed.',
      'Nobody knew',
    ]);
  });
  it('knows a heading by its line of its own without a full stop', () => {
    expect(headings('Harbour closed\n\nThe harbour closed. It was old.\n\nWhat next?')).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  it('does not take a long line that lost its full stop for a heading', () => {
    const long = 'the old harbour wall that stood for years '.repeat(4).trim();
    expect(headings(`First.\n\n${long}`)).toEqual([false, false]);
  });
  it('joins a line that was only wrapped', () => {
    expect(sentencesOf('The old\nharbour wall fell.')).toHaveLength(1);
  });
  it('gives a stray mark to the sentence before it', () => {
    expect(sentencesOf('Go now. "')).toEqual(['Go now. "']);
  });
  it('splits Chinese and Japanese at their own full stop', () => {
    expect(sentencesOf('港口关闭了。没有人知道。')).toEqual(['港口关闭了。', '没有人知道。']);
  });
  it('leaves a German ordinal before its month alone', () => {
    expect(sentencesOf('Es begann am 3. Oktober. Es endete nie.')).toHaveLength(2);
  });
});

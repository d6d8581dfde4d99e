import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';

/** The claims of a text, those that only attribute marked with '@'. */
const claimsOf = (text: string): string[] =>
  analyse(text).claims.map(
    ({ start, end, attribution }) => (attribution ? '@ ' : '') + text.slice(start, end),
  );

const table = (rows: readonly [string, string[]][]): void => {
  it.each(rows)('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
};

describe('where a sentence holds two statements', () => {
  table([
    [
      'The old ferry sank quickly; forty tourists swam ashore.',
      ['The old ferry sank quickly', 'forty tourists swam ashore'],
    ],
    [
      'The old ferry sank quickly - forty tourists swam ashore.',
      ['The old ferry sank quickly', 'forty tourists swam ashore'],
    ],
    [
      'The old ferry sank quickly – forty tourists swam ashore.',
      ['The old ferry sank quickly', 'forty tourists swam ashore'],
    ],
    [
      'The old ferry sank quickly, and forty tourists swam ashore.',
      ['The old ferry sank quickly', 'and forty tourists swam ashore'],
    ],
    [
      'The old ferry sank quickly and they swam ashore without help.',
      ['The old ferry sank quickly', 'and they swam ashore without help'],
    ],
    [
      'The old ferry sank quickly but was raised within seven weeks.',
      ['The old ferry sank quickly', 'but was raised within seven weeks'],
    ],
    [
      'The old ferry sank quickly and the harbour master was dismissed without pay.',
      ['The old ferry sank quickly', 'and the harbour master was dismissed without pay'],
    ],
    [
      'The old ferry sank quickly and two men from the harbour trust underwent surgery.',
      ['The old ferry sank quickly', 'and two men from the harbour trust underwent surgery'],
    ],
    [
      'The old ferry sank quickly and blocked the only deep channel.',
      ['The old ferry sank quickly', 'and blocked the only deep channel'],
    ],
    [
      'Storms drove the old ferry onto a wreck that tore its rusty hull.',
      ['Storms drove the old ferry onto a wreck', 'that tore its rusty hull'],
    ],
    [
      'Forty tourists swam to a lighthouse abandoned seven winters earlier.',
      ['Forty tourists swam to a lighthouse', 'abandoned seven winters earlier'],
    ],
    [
      'The old ferry sank quickly due to its rusty hull.',
      ['The old ferry sank quickly', 'due to its rusty hull'],
    ],
    [
      'The old ferry sank quickly because the rusty hull leaked.',
      ['The old ferry sank quickly', 'because the rusty hull leaked'],
    ],
    [
      'The old ferry sank quickly after it struck a buried wreck.',
      ['The old ferry sank quickly', 'after it struck a buried wreck'],
    ],
    [
      'The old ferry sank quickly while forty tourists slept below.',
      ['The old ferry sank quickly', 'while forty tourists slept below'],
    ],
    [
      'The old ferry lost three skippers who distrusted its noisy engine.',
      ['The old ferry lost three skippers', 'who distrusted its noisy engine'],
    ],
    [
      'The ferry (built by the Tarn brothers in Westmere) carried forty weary tourists.',
      ['The ferry (built by the Tarn brothers in Westmere', 'carried forty weary tourists'],
    ],
  ]);
});

describe('where it does not', () => {
  table([
    ['The ferry sank.', ['The ferry sank']],
    [
      'Fishing rules in Norland and Westmere changed.',
      ['Fishing rules in Norland and Westmere changed'],
    ],
    [
      'Harbour master Petra Lind and two deckhands underwent surgery.',
      ['Harbour master Petra Lind and two deckhands underwent surgery'],
    ],
    ['The old ferry was badly damaged by fire.', ['The old ferry was badly damaged by fire']],
    ['The old ferry carried nets and ropes.', ['The old ferry carried nets and ropes']],
    [
      'The ferry opened on March 5, 2012 in Norland.',
      ['The ferry opened on March 5, 2012 in Norland'],
    ],
    ['Yesterday, the ferry sank.', ['Yesterday, the ferry sank']],
    ['The old, rusty, leaking ferry sank.', ['The old, rusty, leaking ferry sank']],
    ['He called the ferry "a rotten tub".', ['He called the ferry "a rotten tub']],
    ['The ferry left at 9:06 in thick fog.', ['The ferry left at 9:06 in thick fog']],
    ['Dr. Orme sold the well-known ferry.', ['Dr. Orme sold the well-known ferry']],
  ]);
});

describe('who says it', () => {
  table([
    [
      'Petra Lind, of the Harbour Trust, said the rusty hull leaked badly.',
      ['@ Petra Lind, of the Harbour Trust, said', 'the rusty hull leaked badly'],
    ],
    [
      'Harbour master Petra Lind said that the rusty hull leaked badly.',
      ['@ Harbour master Petra Lind said', 'that the rusty hull leaked badly'],
    ],
    [
      'Harbour master Petra Lind told reporters on Friday that the rusty hull leaked badly.',
      ['@ Harbour master Petra Lind told reporters on Friday', 'that the rusty hull leaked badly'],
    ],
    [
      'The rusty hull leaked badly, according to a confidential harbour report.',
      ['The rusty hull leaked badly', '@ according to a confidential harbour report'],
    ],
    [
      'The rusty hull leaked badly, said Petra Lind, head of the Harbour Trust.',
      ['The rusty hull leaked badly', '@ said Petra Lind, head of the Harbour Trust'],
    ],
    [
      '"The rusty hull leaked badly from the start," harbour master Petra Lind said.',
      ['The rusty hull leaked badly from the start', '@ harbour master Petra Lind said'],
    ],
    [
      'The rusty hull leaked badly, harbour investigators from Westmere found.',
      ['The rusty hull leaked badly', '@ harbour investigators from Westmere found'],
    ],
    ['She said the hull leaked badly.', ['She said the hull leaked badly']],
    [
      'Petra Lind denied that the rusty hull leaked.',
      ['Petra Lind denied that the rusty hull leaked'],
    ],
    [
      'After two ferries sank last winter, harbour master Petra Lind said the rusty hull leaked.',
      [
        'After two ferries sank last winter',
        '@ harbour master Petra Lind said',
        'the rusty hull leaked',
      ],
    ],
    [
      'The harbour study found that rusty hulls leaked badly.',
      ['@ The harbour study found', 'that rusty hulls leaked badly'],
    ],
  ]);
});

describe('quotations', () => {
  table([
    [
      'Petra Lind said: "The rusty hull leaked badly from the very start."',
      ['Petra Lind said: "The rusty hull leaked badly from the very start'],
    ],
    [
      'The trust spent millions of francs, calling it "the finest ferry that any harbour town ever owned".',
      [
        'The trust spent millions of francs, calling it',
        'the finest ferry that any harbour town ever owned',
      ],
    ],
  ]);
});

it('gives a heading and a sentence their own claims', () => {
  expect(claimsOf('Ferry sinks\n\nThe ferry sank.')).toEqual(['Ferry sinks', 'The ferry sank']);
});

it('has no claims where there are no words', () => {
  expect(analyse('***\n\n…').claims).toEqual([]);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/language/analyse.ts';
import type { Analysis, TokenRange } from '../../../lib/language/model/analysis.ts';
import type { Span } from '../../../lib/shared/span.ts';
import { WHOLE } from '../../support/whole.ts';
import { LONG_RUNS } from './support/long-runs.ts';

/** Pieces that news is made of, whole and damaged, so that random texts reach the rules. */
const PIECE = fc.constantFrom(
  'The ferry sank',
  'said Petra Lind',
  'Mr. Orme',
  'U.S.',
  '3.5',
  '$2.3bn',
  '20%',
  '10 to 12',
  '2004-05',
  'a year-long inquiry',
  'Monday',
  'March 5, 2012',
  '9:06 p.m.',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '„',
  '«',
  '»',
  '. ',
  '? ',
  '!',
  '...',
  '…',
  '\n',
  '\n\n',
  ', ',
  '; ',
  ' - ',
  ' – ',
  '(',
  ')',
  ' and ',
  ' that ',
  'nearly ',
  'half a million',
  'no one',
  ' ',
  '\u00a0',
  '\u200b',
  '½',
  '1/2',
  '0800 555 0199',
  '港口。',
  'é',
  'e\u0301',
  '😀',
  '\ud800',
  'hundreds of miles',
  '31-24',
  'aged 32',
  'one in five',
  'according to',
  'two-thirds',
);
const NEWSLIKE = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(''));
const ANY_TEXT = fc.oneof(NEWSLIKE, fc.string({ unit: 'binary', maxLength: 200 }), fc.string());

function expectOrdered(spans: readonly Span[], text: string): void {
  let end = 0;
  const wrong = spans.filter((span) => {
    const fits = span.start >= end && span.end > span.start;
    end = span.end;
    return !fits;
  });
  expect(wrong).toEqual([]);
  expect(end).toBeLessThanOrEqual(text.length);
}

function expectTrimmed(spans: readonly Span[], text: string): void {
  const words = spans.map(({ start, end }) => text.slice(start, end));
  expect(words.filter((each) => each.trim() !== each)).toEqual([]);
}

function expectCovers(spans: readonly Span[], text: string): void {
  let at = 0;
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    expect(text.slice(at, start).trim()).toBe('');
    at = end;
  }
}

/** Ranges that follow each other without a gap, from the first token to the last. */
function expectPartition(ranges: readonly TokenRange[], tokens: number): void {
  let next = 0;
  for (const { from, to } of ranges) {
    expect(from).toBe(next);
    expect(to).toBeGreaterThanOrEqual(from);
    next = to;
  }
  expect(next).toBe(tokens);
}

function expectSpansOfTokens({ tokens, claims, names, quantities }: Analysis): void {
  for (const { from, to, start, end } of [...claims, ...names, ...quantities]) {
    expect(to).toBeGreaterThan(from);
    expect(start).toBe(tokens[from]?.start);
    expect(end).toBe(tokens[to - 1]?.end);
  }
}

function expectIndices(analysis: Analysis): void {
  const { tokens, sentences, claims, quotations, quantities } = analysis;
  const holds = (range: TokenRange | undefined, index: number): boolean =>
    range !== undefined && range.from <= index && index < range.to;
  const misplaced = tokens.filter(
    (token, index) =>
      !holds(sentences[token.sentence], index) ||
      !holds(claims[token.claim], index) ||
      claims[token.claim]?.sentence !== token.sentence ||
      (token.quotation !== -1 && !holds(quotations[token.quotation], index)),
  );
  expect(misplaced).toEqual([]);
  for (const quantity of quantities) {
    expect(Number.isFinite(quantity.value)).toBe(true);
    expect(quantity.grain).toBeGreaterThan(0);
    if (quantity.upper !== null) expect(Number.isFinite(quantity.upper)).toBe(true);
    for (const head of quantity.head) expect(tokens[head]?.sentence).toBe(quantity.sentence);
  }
}

function expectSound(text: string): void {
  const analysis = analyse(text, { date: '2014-11-20' });
  const { tokens, sentences, claims, quantities, quotations, names } = analysis;
  for (const spans of [tokens, sentences, claims, quantities, quotations, names]) {
    expectOrdered(spans, text);
    expectTrimmed(spans, text);
  }
  expectCovers(sentences, text);
  expectPartition(sentences, tokens.length);
  expectPartition(claims, tokens.length);
  expectSpansOfTokens(analysis);
  expectIndices(analysis);
  for (const { inside, start, end } of quotations) {
    expect(inside.start).toBeGreaterThan(start);
    expect(inside.end).toBeLessThanOrEqual(end);
  }
}

describe('for any text', () => {
  it('every span is exact, ordered and trimmed, and nothing is lost', () => {
    fc.assert(fc.property(ANY_TEXT, expectSound), { numRuns: 400 });
  });
  it('the same text gives the same analysis', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(analyse(text)).toEqual(analyse(text));
      }),
      { numRuns: 60 },
    );
  });
  it('any date is taken, and what is no day counts as unknown', () => {
    fc.assert(
      fc.property(NEWSLIKE, fc.string(), (text, date) => {
        expect(analyse(text, { date }).text).toBe(text);
      }),
      { numRuns: 60 },
    );
    expect(analyse('It sank on Monday.', { date: '2014-02-31x' }).date).toBeNull();
    expect(analyse('', {}).date).toBeNull();
  });
  // That a hundred times as much takes no more than its length, `npm run bench` measures.
  it.each(LONG_RUNS)('a long run of %s is read as any other text', (_, of, times) => {
    expectSound(of(times / 100));
    if (WHOLE) expect(analyse(of(times)).text).toBe(of(times));
  });
});

it('changing the kind of quotation marks and dashes changes no sentence and no claim', () => {
  const straight = `Petra Lind said: "It sank - and we swam." 'It' was the crew's last trip.`;
  const curly = 'Petra Lind said: “It sank – and we swam.” ‘It’ was the crew’s last trip.';
  const shape = ({ sentences, claims }: Analysis): Span[] =>
    [...sentences, ...claims].map(({ start, end }) => ({ start, end }));
  expect(shape(analyse(curly))).toEqual(shape(analyse(straight)));
});

it('composed and decomposed letters read as the same words', () => {
  const words = (text: string): string[] => analyse(text).tokens.map(({ word }) => word);
  expect(words('Café Žižka'.normalize('NFD'))).toEqual(words('Café Žižka'.normalize('NFC')));
});

const STORIES = '../shared/stories';
const stories = existsSync(STORIES)
  ? readdirSync(STORIES).flatMap((story) =>
      readdirSync(`${STORIES}/${story}`)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => `${STORIES}/${story}/${file}`),
    )
  : [];

describe.skipIf(stories.length === 0)('real articles', () => {
  it.each(stories)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    expectSound(text);
    expect(analyse(text).sentences.length).toBeGreaterThan(3);
  });
});

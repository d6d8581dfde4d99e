import { describe, expect, it } from 'vitest';
import { gapsOf } from '@/lib/anchoring/gaps.ts';
import type { Comparison, Finding, FindingKind, Place } from '@/lib/comparison/model/finding.ts';

const reading = [
  'The lock was opened.',
  'The mayor spoke.',
  'Ducks were counted.',
  'It rained.',
].join('\n\n');

function place(text: string, words: string): Place {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not in the text`);
  const span = { start, end: start + words.length };
  return { span, sentence: span, marks: [] };
}

/** Findings about another version: pairs of sentences, `null` where only it has one. */
function compared(other: string, pairs: [string | null, string, FindingKind?][]): Comparison {
  const findings = pairs.map(
    ([here, there, kind]): Finding => ({
      kind: kind ?? (here === null ? 'added' : 'agrees'),
      aspect: null,
      here: here === null ? null : place(reading, here),
      there: [{ version: 0, ...place(other, there) }],
      absentFrom: [],
      weight: 1,
      reason: '',
    }),
  );
  return { findings, incomparable: [] };
}

/** Each gap as the first words of the paragraphs around it, with its findings. */
const shown = (comparison: Comparison): string[] =>
  gapsOf(reading, comparison).map(({ above, below, findings }) => {
    const words = (span: typeof above) =>
      span ? reading.slice(span.start, span.end).split(' ').at(-1) : '';
    return `${words(above)} | ${words(below)}: ${findings.join()}`;
  });

describe('a fact that only another version has', () => {
  const other = 'A lock opened. A band played. The mayor gave a speech. Rain fell. All went home.';

  it('belongs after the paragraph whose fact it follows there', () => {
    const comparison = compared(other, [
      ['The lock was opened.', 'A lock opened.'],
      [null, 'A band played.'],
      ['The mayor spoke.', 'The mayor gave a speech.'],
    ]);
    expect(shown(comparison)).toEqual(['opened. | spoke.: 1']);
  });

  it('belongs before the first shared fact, or after the last', () => {
    const comparison = compared(other, [
      [null, 'A lock opened.'],
      ['The mayor spoke.', 'The mayor gave a speech.'],
      ['It rained.', 'Rain fell.'],
      [null, 'All went home.'],
    ]);
    expect(shown(comparison)).toEqual(['opened. | spoke.: 0', 'rained. | : 3']);
  });

  it('shares its place with others that belong there', () => {
    const comparison = compared(other, [
      ['The lock was opened.', 'A lock opened.'],
      [null, 'A band played.'],
      [null, 'The mayor gave a speech.'],
    ]);
    expect(shown(comparison)).toEqual(['opened. | spoke.: 1,2']);
  });

  it('keeps to the nearer neighbour where the other version tells things in another order', () => {
    const turned =
      'Rain fell. Nobody had an umbrella, nor a coat, nor a hat. A tent leaked. A lock opened.';
    const comparison = compared(turned, [
      ['It rained.', 'Rain fell.'],
      [null, 'A tent leaked.'],
      ['The lock was opened.', 'A lock opened.'],
    ]);
    expect(shown(comparison)).toEqual([' | opened.: 1']);
  });

  it('is held in place by a difference too, and not by what is unclear', () => {
    const differing = compared(other, [
      ['The lock was opened.', 'A lock opened.', 'differs'],
      [null, 'A band played.'],
    ]);
    expect(shown(differing)).toEqual(['opened. | spoke.: 1']);
    const unclear = compared(other, [
      ['The lock was opened.', 'A lock opened.', 'unclear'],
      [null, 'A band played.'],
    ]);
    expect(shown(unclear)).toEqual([]);
  });
});

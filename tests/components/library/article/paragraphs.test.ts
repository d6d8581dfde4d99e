import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotatedParagraphs } from '@/components/library/article/paragraphs.ts';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import { type Span, slice } from '@/lib/shared/span.ts';

const TEXT = 'The bridge closes on Monday.\n\nEngineers found 40 bolts.\nFerries run.\n \nThe end.';

const finding = (words: string, some: Partial<Finding>, marks: string[] = []): Finding => {
  const spanOf = (part: string): Span => {
    const start = TEXT.indexOf(part);
    return { start, end: start + part.length };
  };
  return {
    kind: 'differs',
    aspect: null,
    here: { span: spanOf(words), sentence: spanOf(words), marks: marks.map(spanOf) },
    there: [],
    absentFrom: [],
    weight: 0.5,
    reason: '',
    ...some,
  };
};

const shown = (findings: Finding[], target: Span | null = null) =>
  annotatedParagraphs(TEXT, findings, target).map(({ segments }) =>
    segments.map(({ marks, ...span }) => slice(TEXT, span) + marks.map((m) => `<${m}>`).join('')),
  );

describe('a saved text in paragraphs', () => {
  it('is cut at blank lines only', () => {
    expect(shown([])).toEqual([
      ['The bridge closes on Monday.'],
      ['Engineers found 40 bolts.\nFerries run.'],
      ['The end.'],
    ]);
  });

  it('marks what decides, what only it says, and the sentence that was asked for', () => {
    const findings = [
      finding('Engineers found 40 bolts', {}, ['40']),
      finding('Ferries run', { kind: 'omitted' }),
    ];
    expect(shown(findings, { start: 30, end: 55 })[1]).toEqual([
      'Engineers found <target>',
      '40<differs><target>',
      ' bolts.<target>',
      '\n',
      'Ferries run<omitted>',
      '.',
    ]);
  });

  it('has the findings of each paragraph beside it, the loudest first', () => {
    const quiet = finding('Ferries run', { kind: 'omitted', weight: 0.2 });
    const loud = finding('Engineers found 40 bolts', { weight: 0.8 });
    const agrees = finding('The end', { kind: 'agrees' });
    const added = finding('The end', { kind: 'added', here: null });
    const beside = annotatedParagraphs(TEXT, [quiet, loud, agrees, added], null).map(
      ({ findings }) => findings.map(({ index }) => index),
    );
    expect(beside).toEqual([[], [1, 0], []]);
  });

  it('loses no letter, whatever the text', () => {
    const anyText = fc.array(fc.constantFrom('a', ' ', '\n', '\n\n', 'Wort.'), { maxLength: 40 });
    fc.assert(
      fc.property(anyText, (pieces) => {
        const text = pieces.join('');
        const words = annotatedParagraphs(text, [], null)
          .flatMap(({ segments }) => segments.map((segment) => slice(text, segment)))
          .join('');
        expect(words.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

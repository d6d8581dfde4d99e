import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../../lib/comparison/facts/fact-label.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

/** A text that is one statement, with its deciding words. */
const stated = (text: string, deciding = '') => {
  const analysis = analyse(text, { date: null });
  const whole = { start: 0, end: text.length };
  const start = text.indexOf(deciding);
  const marks = deciding ? [{ start, end: start + deciding.length }] : [];
  return { analysis, place: { span: whole, sentence: whole, marks } };
};

describe('what a row is about', () => {
  it('is told by the words that the reports have in common, in the order of the first', () => {
    expect(
      labelOf([
        stated('It states that there are 600 inappropriate relationships.', '600'),
        stated('Nearly 500 such relationships are inappropriate, the inquiry found.', 'Nearly 500'),
      ])[0],
    ).toBe('inappropriate relationships');
  });

  it('keeps words together that stand together', () => {
    const words = labelOf([
      stated('The Osmark cable car stopped above the valley.'),
      stated('Something was wrong with the cable car at Osmark.'),
    ]);
    expect(words).toEqual(['Osmark cable car']);
  });

  it('takes no word that only leads to another', () => {
    const words = labelOf([stated('It came to a halt suddenly above Ellering.')]);
    expect(words.join(' ')).not.toMatch(/above|suddenly/);
    expect(words).toContain('Ellering');
  });

  it('leaves out figures and what decides', () => {
    const words = labelOf([stated('The rescue took nine hours in 2019.', 'nine hours')]);
    expect(words.join(' ')).toContain('rescue');
    expect(words.join(' ')).not.toMatch(/nine|hours|2019/);
  });

  it('looks at the sentence where the statement is what decides', () => {
    const whole = stated('Osmund Pell mends clocks.', 'Osmund Pell');
    const place = { ...whole.place, span: { start: 0, end: 11 } };
    expect(labelOf([{ ...whole, place }]).join(' ')).toContain('clocks');
  });

  it('is empty where nothing is stated', () => {
    expect(labelOf([])).toEqual([]);
    expect(labelOf([stated('')])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { letters } from '@/lib/anchoring/letters.ts';
import { findMended } from '@/lib/anchoring/mended.ts';

const BEFORE = 'Nobody at the lock remembered a drier spring than this one. ';
const AFTER = ' The keeper of the lock went home for his supper.';

/** What the page shows in the sentence's place; null where it is not found there. */
function found(sentence: string, shown: string): string | null {
  const page = letters(BEFORE + shown + AFTER);
  const place = findMended(page, sentence, { start: 0, end: page.length });
  return place && page.slice(place.start, place.end);
}

const SENTENCE =
  'The harbour master said on Monday that nearly 2.3 million litres had leaked from the café’s cellar.';

describe('a sentence in another spelling is found', () => {
  it.each([
    ['straight marks', SENTENCE.replace('’', "'")],
    ['no marks at all', SENTENCE.replace('’', '')],
    ['capitals at its beginning', SENTENCE.replace('The harbour master', 'THE HARBOUR MASTER')],
    ['no accent', SENTENCE.replace('café', 'cafe')],
    ['an accent of two characters', SENTENCE.normalize('NFD')],
    ['a hyphen', SENTENCE.replace('harbour master', 'harbour-master')],
    ['another full stop', SENTENCE.replace(/\.$/, ' …')],
    ['a misspelling put right', SENTENCE.replace('litres', 'littres')],
    ['two letters exchanged', SENTENCE.replace('harbour', 'hrabour')],
  ])('with %s', (_case, shown) => {
    expect(found(SENTENCE, shown)).toBe(letters(shown).replace(/…$/, ''));
  });
});

describe('a sentence that says something else is not found', () => {
  it.each([
    ['another figure', SENTENCE.replace('2.3', '2.4')],
    ['a figure without its point', SENTENCE.replace('2.3', '23')],
    ['a figure below zero', SENTENCE.replace('2.3', '-2.3')],
    ['another size', SENTENCE.replace('million', 'billion')],
    ['another day', SENTENCE.replace('Monday', 'Sunday')],
    ['a word more', SENTENCE.replace('had leaked', 'had not leaked')],
    ['a word less', SENTENCE.replace('nearly ', '')],
    ['another ending', SENTENCE.replace('litres', 'litre')],
    ['another beginning', SENTENCE.replace('leaked', 'peaked')],
    ['two misspellings', SENTENCE.replace('litres', 'littres').replace('cellar', 'celllar')],
    ['another word', SENTENCE.replace('said', 'denied')],
    ['nothing of it', 'The gates were painted green.'],
    ['no words at all', ''],
  ])('with %s', (_case, shown) => {
    expect(found(SENTENCE, shown)).toBeNull();
  });

  it('in a few words, where a misspelling might be anything', () => {
    expect(found('The ferry was lately cancelled.', 'The ferry was lattely cancelled.')).toBeNull();
  });
});

describe('of two places that come as close', () => {
  it('neither is taken', () => {
    const shown = SENTENCE.replace('café', 'cafe');
    expect(found(SENTENCE, `${shown} ${shown}`)).toBeNull();
  });

  it('the one is taken that leads clearly', () => {
    const shown = SENTENCE.replace('café', 'cafe');
    const other = SENTENCE.replace('on Monday', 'late on Tuesday');
    expect(found(SENTENCE, `${other} ${shown}`)).toBe(letters(shown));
  });
});

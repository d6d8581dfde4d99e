import { describe, expect, it } from 'vitest';
import { noteOfSecondTry, secondTries, titleInNote } from '../../browser/driver/tried-twice.ts';

describe('scenarios that were tried twice', () => {
  it('are none in a good run, which says so', () => {
    expect(secondTries([])).toEqual({ line: 'Tried twice: 0', failures: 0 });
  });

  it('are named, and one alone is no failure', () => {
    expect(secondTries(['a page that is still loading [Chromium]'])).toEqual({
      line: 'Tried twice: 1 (a page that is still loading [Chromium])',
      failures: 0,
    });
  });

  it('are one failure more when there are several, however many', () => {
    expect(secondTries(['one [Chromium]', 'one [Firefox]'])).toEqual({
      line: 'Tried twice: 2 (one [Chromium], one [Firefox])',
      failures: 1,
    });
    expect(secondTries(['a', 'b', 'c', 'd']).failures).toBe(1);
  });

  it('are told to the runner by a note that nothing else is taken for', () => {
    const title = 'versions, counts and filters [Firefox]';
    expect(titleInNote(noteOfSecondTry(title))).toBe(title);
    expect(titleInNote('tests 5')).toBeNull();
    expect(titleInNote(title)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { nameOf, until, within } from '../../browser/driver/waiting.ts';

describe('until', () => {
  it('gives the first value that is something', async () => {
    const values = [null, '', 0, 'here', 'later'];
    expect(await until('a value', async () => values.shift())).toBe('here');
  });

  it('asks again after an error', async () => {
    let asked = 0;
    const look = async (): Promise<number> => {
      asked += 1;
      if (asked < 3) throw new Error('not yet');
      return asked;
    };
    expect(await until('the third time', look)).toBe(3);
  });

  it('says what it waited for, and the last error', async () => {
    const look = () => Promise.reject(new Error('the page is gone'));
    await expect(until('the ferry sails', look, 50)).rejects.toThrow(
      'Waited 50 ms in vain: the ferry sails. Last error: the page is gone',
    );
  });
});

describe('within', () => {
  it('gives the value, or the error, of work that is done in time', async () => {
    expect(await within('work', Promise.resolve(1))).toBe(1);
    await expect(within('work', Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('says what did not answer', async () => {
    const never = new Promise(() => {});
    await expect(within('the popup opens', never, 20)).rejects.toThrow(
      'No answer within 20 ms: the popup opens',
    );
  });
});

describe('the name of a function in a message', () => {
  it('is its source on one short line', () => {
    const name = nameOf(`() => {\n  return   document.title;\n}${' '.repeat(300)}//`);
    expect(name).toMatch(/^\(\) => \{ return document\.title; \}/);
    expect(name.length).toBeLessThanOrEqual(160);
  });
});

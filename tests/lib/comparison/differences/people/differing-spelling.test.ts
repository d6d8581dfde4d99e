import { describe, expect, it } from 'vitest';
import { compared, differing } from '../../support/compared.ts';

const names = (here: string, there: string): string[] =>
  differing(compared(here, there)).filter((each) => each.startsWith('name'));

describe('one name, spelt in two ways', () => {
  it.each([
    ['a first name', 'Jon Farrow', 'John Farrow', false],
    ['a surname', 'Lena Harcastle', 'Lena Hardcastle', true],
    ['a first name of some length', 'Mohammed Sharif', 'Mohamed Sharif', true],
    ['a firm of one word', 'Penrolec', 'Penralec', true],
  ])('%s', (_, here, there, found) => {
    const text = (name: string) => `Yesterday ${name} confirmed the error. The bill is void.`;
    expect(names(text(here), text(there))).toEqual(found ? [`name: ${here} | ${there}`] : []);
  });
});

describe('names that are not a slip of one another', () => {
  it.each([
    ['a plural', 'the Norlander', 'the Norlanders'],
    ['another ending', 'the Democratic', 'the Democrats'],
    ['another beginning', 'Peretz', 'Meretz'],
    ['an accent', 'Ana Nuñez', 'Ana Nunez'],
    ['an umlaut written out', 'Süderland', 'Suederland'],
    ['British and American', 'Truecolour', 'Truecolor'],
    ['British and American, in a longer name', 'Orme Defence Club', 'Orme Defense Club'],
    ['-ise and -ize', 'the Organisation', 'the Organization'],
    ['a short word', 'Dean', 'Jean'],
    ['relatives', 'Anna Farrow', 'Peter Farrow'],
  ])('%s', (_, here, there) => {
    const text = (name: string) => `Yesterday ${name} confirmed the error. The bill is void.`;
    expect(names(text(here), text(there))).toEqual([]);
  });

  it('both known to one of the texts', () => {
    const one = 'Yesterday Penrolec confirmed the error.';
    expect(names(one, `${one} Its rival Penralec said nothing.`)).toEqual([]);
  });
});

it('one name in two transcriptions is shown more quietly than a slip', () => {
  const weight = (here: string, there: string) => {
    const text = (name: string) => `Yesterday ${name} confirmed the error. The bill is void.`;
    return compared(text(here), text(there)).find(({ aspect }) => aspect === 'name')?.weight ?? 0;
  };
  expect(weight('Sergei Lindov', 'Sergey Lindov')).toBeGreaterThan(0);
  expect(weight('Sergei Lindov', 'Sergey Lindov')).toBeLessThan(
    weight('Lena Harcastle', 'Lena Hardcastle'),
  );
});

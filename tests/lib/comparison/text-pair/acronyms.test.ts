import { expect, it } from 'vitest';
import { acronymsOf } from '@/lib/comparison/text-pair/acronyms.ts';
import { analyse } from '@/lib/language/analyse.ts';

it('knows what a name may be abbreviated to, and what may abbreviate one', () => {
  const { long } = acronymsOf(analyse("The Harbour Officers' Association met in Velm."));
  expect([...long.keys()]).toEqual(['hoa']);
  const { short } = acronymsOf(analyse('The H.O.A. met, and so did the HOA.'));
  expect([...short.keys()]).toContain('hoa');
});

it('takes no short word and no long one for an acronym', () => {
  const { short } = acronymsOf(analyse('In VELMOUTH it is an EU law.'));
  expect(short.has('eu')).toBe(false);
  expect(short.has('velmouth')).toBe(false);
});

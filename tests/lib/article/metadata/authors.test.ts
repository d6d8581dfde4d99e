import { describe, expect, it } from 'vitest';
import { authorNames } from '@/lib/article/metadata/authors.ts';

describe('authorNames', () => {
  it.each([
    ['one', ['Ada Holm'], ['Ada Holm']],
    ['by', ['By Ada Holm'], ['Ada Holm']],
    ['two in one string', ['Ada Holm and Ben Ito'], ['Ada Holm', 'Ben Ito']],
    ['three', ['Ada Holm, Ben Ito and Cai Lu'], ['Ada Holm', 'Ben Ito', 'Cai Lu']],
    ['a role', ['Ada Holm, Political Editor'], ['Ada Holm']],
    ['an agency', ['Ada Holm | Harbour News Service'], ['Ada Holm']],
    ['an agency in brackets', ['Ada Holm (Harbour News)'], ['Ada Holm']],
    ['a date run into the name', ['Ada Holm7 May 2024'], ['Ada Holm']],
    ['initials', ['A. E. Holm'], ['A. E. Holm']],
    ['markup', ['<a href="/ada">Ada&nbsp;Holm</a>'], ['Ada Holm']],
    ['twice', ['Ada Holm', 'Ada Holm'], ['Ada Holm']],
    ['a hyphen', ['Jean-Luc Holm'], ['Jean-Luc Holm']],
    ['an address', ['https://social.example/ada'], []],
    ['an e-mail address', ['ada@courier.example'], []],
    ['a user name', ['ada-holm'], []],
    ['the outlet', ['Eastmouth Courier'], []],
    ['a sentence', ['Ada Holm has been writing about ports since the year she came'], []],
    ['nothing', ['', ' '], []],
  ])('%s', (_, raw, expected) => {
    expect(authorNames(raw, 'Eastmouth Courier')).toEqual(expected);
  });
});

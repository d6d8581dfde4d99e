import { describe, expect, it } from 'vitest';
import { matchersOf } from '@/lib/corpus/search/match.ts';
import { queryTerms, queryWords } from '@/lib/corpus/search/query-terms.ts';

describe('the words of a text, as the search knows them', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['U.S.', 'us'],
    ['$2.3bn', '2.3bn'],
    ['20%', '20'],
    ["Vale's", 'vale'],
    ['ΑΘΉΝΑ', 'αθηνα'],
  ])('%s is %s', (text, word) => {
    expect(queryWords(text).map((one) => one.word)).toEqual([word]);
  });

  it('keep the vowels of scripts in which they are marks', () => {
    expect(queryWords('हिन्दी')[0]?.word).toBe('हिन्दी');
  });

  it('are cut where a run of letters has no end', () => {
    expect(queryWords('a'.repeat(5000))[0]?.word).toHaveLength(64);
  });
});

describe('what stands in a search box', () => {
  it.each([
    ['bridge', [{ words: ['bridge'], open: true, exact: false }]],
    ['bridge ', [{ words: ['bridge'], open: false, exact: false }]],
    [
      'brid* now ',
      [
        { words: ['brid'], open: true, exact: false },
        { words: ['now'], open: false, exact: false },
      ],
    ],
    ['six-month', [{ words: ['six', 'month'], open: true, exact: false }]],
    ['"tarn marine"', [{ words: ['tarn', 'marine'], open: false, exact: true }]],
    ['„tarn mar', [{ words: ['tarn', 'mar'], open: true, exact: true }]],
    ['北京 ', [{ words: ['北', '京'], open: false, exact: false }]],
    ['"" - …', []],
  ])('%s', (query, terms) => {
    expect(queryTerms(query)).toEqual(terms);
  });

  it('is bounded when a page is pasted into it', () => {
    expect(queryTerms('word '.repeat(500))).toHaveLength(12);
  });
});

describe('a word that is looked for', () => {
  const worth = (query: string, word: string) => matchersOf(queryTerms(query)[0]!)[0]!.worth(word);

  it('is found in its other forms, for less, unless it is quoted', () => {
    expect(worth('cities ', 'city')).toBeGreaterThan(0);
    expect(worth('cities ', 'city')).toBeLessThan(worth('cities ', 'cities'));
    expect(worth('"cities"', 'city')).toBe(0);
    expect(worth('cities ', 'citizen')).toBe(0);
  });

  it('has every match between its first and its last word', () => {
    for (const query of ['cities ', 'cit', 'c', 'us ', '"cities"', '"cit']) {
      const [matcher] = matchersOf(queryTerms(query)[0]!);
      for (const word of ['c', 'cit', 'city', 'cities', 'citizen', 'us', 'use']) {
        if (matcher!.worth(word) === 0) continue;
        expect(word >= matcher!.first && word <= matcher!.last, `${query}: ${word}`).toBe(true);
      }
    }
  });
});

import type { ExportedStory, ExportWords } from '@/lib/export/exported-story.ts';
import type { FactTable } from '../../../../lib/comparison/facts/fact.ts';

export const words: ExportWords = {
  fact: 'Facts',
  reports: 'Reports',
  noDate: 'no date',
  partial: 'partial',
  states: {
    said: 'said',
    differs: 'said differently',
    perhaps: 'perhaps',
    'not said': 'not said',
    unknown: 'unknown',
  },
  kinds: { differs: 'Differs', one: 'One only', some: 'Some', all: 'All', unclear: 'Unclear' },
  note: 'Made with Crossread.',
};

/** Two reports and two facts, with whatever is given as their words. */
export function storyWith(
  title: string,
  sentence: string,
  url = 'https://post.example/a',
): ExportedStory {
  const text = `${sentence} Ferries run.`;
  const place = {
    span: { start: 0, end: sentence.length },
    sentence: { start: 0, end: sentence.length },
    marks: [{ start: 0, end: Math.min(5, sentence.length) }],
  };
  const table: FactTable = {
    rows: [
      {
        id: 'a',
        topic: [title],
        kind: 'differs',
        aspect: 'number',
        division: 4,
        cells: [
          { state: 'differs', place },
          { state: 'said', place },
        ],
      },
      {
        id: 'b',
        topic: [title],
        kind: 'one',
        aspect: null,
        division: 2,
        cells: [{ state: 'said', place }, { state: 'not said' }],
      },
      {
        id: 'c',
        topic: [title],
        kind: 'unclear',
        aspect: null,
        division: 0,
        cells: [{ state: 'perhaps', place: null }, { state: 'unknown' }],
      },
    ],
  };
  const report = { title, url, publishedAt: '2026-04-02', text, whole: true };
  return {
    title,
    language: 'en',
    reports: [
      { ...report, outlet: 'The Post' },
      { ...report, outlet: title, publishedAt: null, whole: false },
    ],
    table,
  };
}

/** Headlines that some format takes for an instruction. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) **b** `c` | d\n# e',
  '![x](https://tracker.example/p.png)',
  '<https://evil.example>',
  'a,b\r\n"c" \'d\'',
  'עברית and \u202Eevil',
];

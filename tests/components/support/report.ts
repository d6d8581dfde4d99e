import type { Comparison, Finding } from '@/lib/comparison/model/finding.ts';
import type { TabReport, VersionReport } from '@/lib/report/compare-articles.ts';

export const text = 'The bridge closes on Monday. Divers found 40 bolts cracked. Ferries will run.';
export const otherText = 'On Monday the bridge shuts. Inspectors counted 52 cracked bolts.';

const place = (within: string, words: string, marked?: string) => {
  const start = within.indexOf(words);
  const mark = marked === undefined ? -1 : within.indexOf(marked, start);
  const span = { start, end: start + words.length };
  const marks = marked === undefined ? [] : [{ start: mark, end: mark + marked.length }];
  return { span, sentence: span, marks };
};

export const herald: VersionReport = {
  articleId: 'herald',
  url: 'https://selmouth-herald.example/bridge',
  outlet: 'Selmouth Herald',
  title: 'Bridge shuts',
  publishedAt: '2026-04-03',
  text: otherText,
  language: 'en',
  completeness: { kept: 1, whole: true, reasons: [] },
  off: false,
  sameTextAs: null,
  sequel: null,
};

const bolts: Finding = {
  kind: 'differs',
  aspect: 'number',
  here: place(text, 'Divers found 40 bolts cracked.', '40'),
  there: [{ version: 0, ...place(otherText, 'Inspectors counted 52 cracked bolts.', '52') }],
  absentFrom: [],
  weight: 0.9,
  reason: '40 against 52, bolts',
};

const ferries: Finding = {
  kind: 'omitted',
  aspect: null,
  here: place(text, 'Ferries will run.'),
  there: [],
  absentFrom: [0],
  weight: 0.5,
  reason: '',
};

export const comparison: Comparison = { findings: [ferries, bolts], incomparable: [] };

type ReadReport = Extract<TabReport, { state: 'read' }>;

export const readReport = (some: Partial<ReadReport> = {}): ReadReport => ({
  state: 'read',
  article: {
    url: 'https://harbour-post.example/bridge',
    outlet: 'The Harbour Post',
    title: 'Bridge closes',
    authors: [],
    publishedAt: '2026-04-02',
    modifiedAt: null,
    language: 'en',
    section: null,
    text,
    surroundingText: '',
    completeness: { kept: 1, whole: true, reasons: [] },
  },
  articleId: 'post',
  saved: 'unsaved',
  libraryIsEmpty: false,
  versions: [herald],
  possible: [],
  history: [],
  comparison,
  ...some,
});

import { i18n } from '#i18n';
import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { ExportedStory, ExportWords } from '@/lib/export/exported-story.ts';
import { fileName } from '@/lib/export/file-name.ts';
import { storyAsCsv } from '@/lib/export/story-csv.ts';
import { storyAsHtml } from '@/lib/export/story-html.ts';
import { storyAsJson } from '@/lib/export/story-json.ts';
import { storyAsMarkdown } from '@/lib/export/story-markdown.ts';
import type { StoryFacts } from '@/lib/report/compare-story.ts';
import { download } from '../shared/download.ts';

/** The story with its facts as a file, in the form that the reader likes. */
export function SaveStory(props: {
  title: string;
  facts: StoryFacts;
  reports: readonly SavedReport[];
}) {
  const { title, facts, reports } = props;
  return (
    <div class="save-story actions">
      <span>{i18n.t('export.title')}</span>
      {FORMS.map(({ label, ending, type, write }) => (
        <button
          key={ending}
          type="button"
          onClick={() => {
            const text = write(exported(title, facts, reports), words());
            download(new Blob([text], { type }), fileName(title, ending));
          }}
        >
          {label()}
        </button>
      ))}
    </div>
  );
}

const FORMS: {
  label: () => string;
  ending: string;
  type: string;
  write: (story: ExportedStory, words: ExportWords) => string;
}[] = [
  { label: () => i18n.t('export.html'), ending: 'html', type: 'text/html', write: storyAsHtml },
  {
    label: () => i18n.t('export.markdown'),
    ending: 'md',
    type: 'text/markdown',
    write: storyAsMarkdown,
  },
  { label: () => i18n.t('export.csv'), ending: 'csv', type: 'text/csv', write: storyAsCsv },
  {
    label: () => i18n.t('export.json'),
    ending: 'json',
    type: 'application/json',
    write: storyAsJson,
  },
];

function exported(
  title: string,
  facts: StoryFacts,
  reports: readonly SavedReport[],
): ExportedStory {
  const known = new Map(reports.map(({ id, article }) => [id, article]));
  // The cells of a column point into the fullest of its texts, which comes first.
  const articles = facts.columns.flatMap(({ articles: [head] }) => known.get(head ?? '') ?? []);
  return {
    title,
    language: articles[0]?.language ?? null,
    table: facts.table,
    reports: articles.map(({ outlet, title: headline, url, publishedAt, text, completeness }) => ({
      outlet,
      title: headline,
      url,
      publishedAt,
      text,
      whole: completeness.whole,
    })),
  };
}

const words = (): ExportWords => ({
  fact: i18n.t('facts.title'),
  reports: i18n.t('story.reports'),
  noDate: i18n.t('article.noDate'),
  partial: i18n.t('versions.partial'),
  states: {
    said: i18n.t('export.said'),
    differs: i18n.t('kinds.differs'),
    perhaps: i18n.t('facts.perhaps'),
    'not said': i18n.t('facts.notSaid'),
    unknown: i18n.t('facts.unknown'),
  },
  kinds: {
    differs: i18n.t('facts.differs'),
    one: i18n.t('facts.one'),
    some: i18n.t('facts.some'),
    all: i18n.t('facts.all'),
    unclear: i18n.t('facts.unclear'),
  },
  note: i18n.t('export.note'),
});

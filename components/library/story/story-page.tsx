import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactProgress } from '@/lib/comparison/facts/fact-table.ts';
import { reportsOf, type SavedReport } from '@/lib/corpus/articles/reports.ts';
import { isMerged } from '@/lib/corpus/backup/merge.ts';
import { founderOf } from '@/lib/corpus/stories/assign-cluster.ts';
import { storyHistory } from '@/lib/corpus/stories/story-history.ts';
import type { StoryFacts } from '@/lib/report/compare-story.ts';
import { Notice } from '../../shared/notice.tsx';
import { StoryHistoryLines } from '../../shared/story-history.tsx';
import { GonePage } from '../navigation/gone-page.tsx';
import { hashOf } from '../navigation/route.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { useQuery } from '../shared/use-query.ts';
import { useTitle } from '../shared/use-title.ts';
import { dateRange } from './date-range.ts';
import { FactTableView } from './fact-table-view.tsx';
import { ReportList } from './report-list.tsx';
import { SaveStory } from './save-story.tsx';
import { SharedFactsChart } from './shared-facts-chart.tsx';
import { useFacts } from './use-facts.ts';

/** A story: who reported it when, and its facts, report against report. */
export function StoryPage({ id }: { id: string }) {
  const { asked, again } = useQuery(useCallback(() => reportsOf(id), [id]));
  useTitle(asked.state === 'here' ? headlineOf(asked.value) : null);
  // What is shown here another tab may change.
  const last = useRef<string[]>([founderOf(id)]);
  if (asked.state === 'here' && asked.value.length > 0) {
    last.current = asked.value.map((report) => report.id);
  }
  if (asked.state === 'failed') {
    return (
      <div class="library-page">
        <FailureNotice failure={asked.failure} again={again} />
      </div>
    );
  }
  if (asked.state === 'waiting') return <div class="library-page" aria-busy="true" />;
  if (asked.value.length === 0) return <GonePage what="story" ids={last.current} />;
  return <Story id={id} reports={asked.value} />;
}

/** The newest headline names the story, as in the list. */
const headlineOf = (reports: readonly SavedReport[]): string | null =>
  reports.reduce<SavedReport | null>(
    (newest, report) => (!newest || report.savedAt >= newest.savedAt ? report : newest),
    null,
  )?.article.title ?? null;

function Story({ id, reports }: { id: string; reports: SavedReport[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const { compared, progress, failed } = useFacts(reports, chosen);
  const voices = compared?.facts.columns.length ?? 0;
  return (
    <div class="library-page story-page">
      <header class="story-head">
        <p class="crumbs">
          <a href={hashOf({ page: 'stories' })}>{i18n.t('library.stories')}</a>
        </p>
        <h1 dir="auto">{headlineOf(reports)}</h1>
        <StoryLine reports={reports} facts={compared?.facts ?? null} />
        <HowItCameTogether id={id} />
      </header>
      {failed && <Notice tone="warning" title={i18n.t('story.failed')} />}
      {reports.length === 1 ? (
        <Notice title={i18n.t('story.alone')} way={i18n.t('story.aloneWay')} />
      ) : (
        !compared && !failed && <ComparingNow progress={progress} />
      )}
      {compared && voices > 1 && (
        <>
          <SharedFactsChart {...compared} />
          <FactTableView {...compared} choose={setChosen} />
          <SaveStory title={headlineOf(reports) ?? ''} {...compared} />
        </>
      )}
      {voices === 1 && reports.length > 1 && (
        <Notice title={i18n.t('story.oneVoice')} way={i18n.t('story.oneVoiceWay')} />
      )}
      <ReportList story={id} reports={reports} facts={compared?.facts ?? null} />
    </div>
  );
}

/** That the reports were not always one story: by themselves, or by a backup that was brought in. */
function HowItCameTogether({ id }: { id: string }) {
  const { asked } = useQuery(useCallback(() => storyHistory(id), [id]));
  return (
    <>
      {isMerged(id) && <p class="hint">{i18n.t('story.merged')}</p>}
      {asked.state === 'here' && <StoryHistoryLines history={asked.value} />}
    </>
  );
}

function ComparingNow({ progress }: { progress: FactProgress | null }) {
  const words = i18n.t('story.comparing');
  return (
    <p class="comparing" role="status">
      {words}
      {progress && <progress aria-label={words} value={progress.done} max={progress.of} />}
    </p>
  );
}

/** '5 reports · 3 independent · 2–4 April 2026 · 12 differences'. */
function StoryLine({ reports, facts }: { reports: SavedReport[]; facts: StoryFacts | null }) {
  const dates = useMemo(
    () => dateRange(reports.map(({ article }) => article.publishedAt)),
    [reports],
  );
  const voices = facts ? facts.columns.length + facts.left.length : 0;
  const differing = facts?.table.rows.filter(({ kind }) => kind === 'differs').length ?? 0;
  return (
    <p class="story-line">
      <span>{i18n.t('library.reports', reports.length)}</span>
      {voices > 0 && voices < reports.length && (
        <span title={i18n.t('story.independentHint')}>{i18n.t('story.independent', voices)}</span>
      )}
      {dates && <span>{dates}</span>}
      {differing > 0 && <strong>{i18n.t('story.differences', differing)}</strong>}
    </p>
  );
}

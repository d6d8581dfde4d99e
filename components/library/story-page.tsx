import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactProgress } from '@/lib/comparison/fact-table.ts';
import { isMerged } from '@/lib/corpus/merge.ts';
import { type Report, reportsOf } from '@/lib/corpus/reports.ts';
import { founderOf } from '@/lib/corpus/settle.ts';
import { storyHistory } from '@/lib/corpus/story-changes.ts';
import type { StoryFacts } from '@/lib/story-facts.ts';
import { Notice } from '../notice.tsx';
import { StoryHistoryLines } from '../story-history.tsx';
import { Failed } from './failed.tsx';
import { GonePage } from './gone-page.tsx';
import { hashOf } from './route.ts';
import { dateRange } from './story/date-range.ts';
import { FactTableView } from './story/fact-table-view.tsx';
import { ReportList } from './story/report-list.tsx';
import { SaveStory } from './story/save-story.tsx';
import { SharedPicture } from './story/shared-picture.tsx';
import { useFacts } from './story/use-facts.ts';
import { useAsked } from './use-asked.ts';
import { useTitle } from './use-title.ts';

/** A story: who reported it when, and its facts, report against report. */
export function StoryPage({ id }: { id: string }) {
  const { asked, again } = useAsked(useCallback(() => reportsOf(id), [id]));
  useTitle(asked.state === 'here' ? headlineOf(asked.value) : null);
  // What is shown here another tab may change.
  const last = useRef<string[]>([founderOf(id)]);
  if (asked.state === 'here' && asked.value.length > 0) {
    last.current = asked.value.map((report) => report.id);
  }
  if (asked.state === 'failed') {
    return (
      <div class="library-page">
        <Failed failure={asked.failure} again={again} />
      </div>
    );
  }
  if (asked.state === 'waiting') return <div class="library-page" aria-busy="true" />;
  if (asked.value.length === 0) return <GonePage what="story" ids={last.current} />;
  return <Story id={id} reports={asked.value} />;
}

/** The newest headline names the story, as in the list. */
const headlineOf = (reports: readonly Report[]): string | null =>
  reports.reduce<Report | null>(
    (newest, report) => (!newest || report.savedAt >= newest.savedAt ? report : newest),
    null,
  )?.article.title ?? null;

function Story({ id, reports }: { id: string; reports: Report[] }) {
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
          <SharedPicture {...compared} />
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
  const { asked } = useAsked(useCallback(() => storyHistory(id), [id]));
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
function StoryLine({ reports, facts }: { reports: Report[]; facts: StoryFacts | null }) {
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

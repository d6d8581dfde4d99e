import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { earlierReports } from '@/lib/corpus/articles/follow-ups.ts';
import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { StoryFacts } from '@/lib/report/compare-story.ts';
import { formatDate } from '../../shared/format-date.ts';
import { deleteThem, joinThem, moveThem } from '../corrections/corrections.ts';
import { StoryChooser } from '../corrections/story-chooser.tsx';
import { hashOf } from '../navigation/route.ts';

/** The reports of a story, one by one, and what a reader may correct about them. */
export function ReportList(props: {
  story: string;
  reports: SavedReport[];
  facts: StoryFacts | null;
}) {
  const { story, reports, facts } = props;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [choosing, setChoosing] = useState<'move' | 'join' | null>(null);
  const ids = reports.map(({ id }) => id).filter((id) => marked.has(id));
  const title = useId();
  const toggle = (id: string) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    setMarked(next);
  };
  const act = async (task: Promise<boolean>, onward: string | null) => {
    setChoosing(null);
    if (!(await task)) return;
    setMarked(new Set());
    if (onward !== null) location.hash = onward;
  };
  const all = reports.map(({ id }) => id);
  const before = useMemo(() => earlierReports(reports.map(({ article }) => article)), [reports]);
  const leavesNothing = ids.length === reports.length;
  const toStories = hashOf({ page: 'stories' });
  return (
    <section class="report-list" aria-labelledby={title}>
      <header class="report-list-head">
        <h2 id={title}>{i18n.t('story.reports')}</h2>
        <div class="report-actions">
          <button type="button" onClick={() => setChoosing('join')}>
            {i18n.t('correct.join')}
          </button>
          <button type="button" onClick={() => act(deleteThem(all), toStories)}>
            {i18n.t('correct.deleteStory')}
          </button>
        </div>
      </header>
      <ul>
        {reports.map((report, place) => (
          <li key={report.id}>
            <ReportEntry
              report={report}
              follows={before[place] !== null}
              copyOf={copyOf(report, reports, facts)}
              marked={marked.has(report.id)}
              toggle={reports.length > 1 ? () => toggle(report.id) : null}
            />
          </li>
        ))}
      </ul>
      {reports.length > 1 && (
        <fieldset class="report-actions" disabled={ids.length === 0}>
          <legend>{i18n.t('correct.marked', ids.length)}</legend>
          <button type="button" onClick={() => setChoosing('move')}>
            {i18n.t('correct.move')}
          </button>
          <button
            type="button"
            disabled={leavesNothing}
            onClick={() => act(moveThem(ids, null), null)}
          >
            {i18n.t('correct.takeOut')}
          </button>
          <button
            type="button"
            onClick={() => act(deleteThem(ids), leavesNothing ? toStories : null)}
          >
            {i18n.t('correct.delete')}
          </button>
        </fieldset>
      )}
      {choosing && (
        <StoryChooser
          title={i18n.t(choosing === 'join' ? 'correct.joinTitle' : 'correct.moveTitle')}
          except={[story]}
          chosen={(other) => {
            if (!other) return setChoosing(null);
            const onward = hashOf({ page: 'story', id: other.id });
            if (choosing === 'join') act(joinThem([story, other.id]), null);
            else act(moveThem(ids, other.id), leavesNothing ? onward : null);
          }}
        />
      )}
    </section>
  );
}

function ReportEntry(props: {
  report: SavedReport;
  copyOf: SavedReport | null;
  /** Whether the outlet had reported the story before. */
  follows: boolean;
  marked: boolean;
  toggle: (() => void) | null;
}) {
  const { report, copyOf, follows, marked, toggle } = props;
  const { article, id, revisions } = report;
  const date = formatDate(article.publishedAt);
  const title = useId();
  return (
    <article class="report" aria-labelledby={title}>
      {toggle && (
        <input type="checkbox" aria-labelledby={title} checked={marked} onChange={toggle} />
      )}
      <div>
        <h3 id={title} dir="auto">
          <a href={hashOf({ page: 'article', id, at: null })}>{article.title}</a>
        </h3>
        <p class="report-facts">
          <bdi class="outlet">{article.outlet}</bdi>
          {date ? (
            <time dateTime={article.publishedAt ?? undefined}>{date}</time>
          ) : (
            <span class="undated">{i18n.t('article.noDate')}</span>
          )}
          {revisions > 1 && <span>{i18n.t('story.revisions', revisions)}</span>}
          {!article.completeness.whole && (
            <span class="flag" title={i18n.t('versions.partialHint')}>
              {i18n.t('versions.partial')}
            </span>
          )}
          {follows && (
            <span class="flag" title={i18n.t('versions.followUpHint', [article.outlet])}>
              {i18n.t('versions.followUp')}
            </span>
          )}
          {copyOf && <span>{i18n.t('story.copyOf', [copyOf.article.outlet])}</span>}
        </p>
      </div>
    </article>
  );
}

/** The report whose text this one carries. */
function copyOf(
  { id }: SavedReport,
  reports: readonly SavedReport[],
  facts: StoryFacts | null,
): SavedReport | null {
  const voice = [...(facts?.columns ?? []), ...(facts?.left ?? [])].find(({ articles }) =>
    articles.includes(id),
  );
  const head = voice?.articles[0];
  return head === id ? null : (reports.find((report) => report.id === head) ?? null);
}

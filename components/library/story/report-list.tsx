import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Report } from '@/lib/corpus/reports.ts';
import type { StoryFacts } from '@/lib/story-facts.ts';
import { shortDate } from '../../dates.ts';
import { hashOf } from '../route.ts';

/** The reports of a story, one by one. */
export function ReportList({ reports, facts }: { reports: Report[]; facts: StoryFacts | null }) {
  const title = useId();
  return (
    <section class="report-list" aria-labelledby={title}>
      <h2 id={title}>{i18n.t('story.reports')}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <ReportEntry report={report} copyOf={copyOf(report, reports, facts)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportEntry({ report, copyOf }: { report: Report; copyOf: Report | null }) {
  const { article, id, revisions } = report;
  const date = shortDate(article.publishedAt);
  return (
    <article class="report">
      <h3 dir="auto">
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
        {copyOf && <span>{i18n.t('story.copyOf', [copyOf.article.outlet])}</span>}
      </p>
    </article>
  );
}

/** The report whose text this one carries. */
function copyOf(
  { id }: Report,
  reports: readonly Report[],
  facts: StoryFacts | null,
): Report | null {
  const voice = [...(facts?.columns ?? []), ...(facts?.left ?? [])].find(({ articles }) =>
    articles.includes(id),
  );
  const head = voice?.articles[0];
  return head === id ? null : (reports.find((report) => report.id === head) ?? null);
}

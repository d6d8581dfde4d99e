import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { reportWith, type SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { Span } from '@/lib/shared/span.ts';
import { formatDate } from '../../shared/format-date.ts';
import { Notice } from '../../shared/notice.tsx';
import { partialWords } from '../../shared/state-notices.ts';
import { GonePage } from '../navigation/gone-page.tsx';
import { hashOf } from '../navigation/route.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { formatMoment } from '../shared/format-moment.ts';
import { useQuery } from '../shared/use-query.ts';
import { useTitle } from '../shared/use-title.ts';
import { ArticleActions } from './article-actions.tsx';
import { Revisions } from './revisions.tsx';
import { SavedText } from './saved-text.tsx';
import { useFindings } from './use-findings.ts';

/** A saved article: its text, what the other reports say of it, and how it changed. */
export function ArticlePage({ id, at }: { id: string; at: Span | null }) {
  const { asked, again } = useQuery(useCallback(() => reportWith(id), [id]));
  useTitle(asked.state === 'here' ? (asked.value?.article.title ?? null) : null);
  if (asked.state === 'failed') {
    return (
      <div class="library-page">
        <FailureNotice failure={asked.failure} again={again} />
      </div>
    );
  }
  if (asked.state === 'waiting') return <div class="library-page" aria-busy="true" />;
  if (!asked.value) return <GonePage what="article" ids={[id]} />;
  return <SavedArticle report={asked.value} at={at} />;
}

function SavedArticle({ report, at }: { report: SavedReport; at: Span | null }) {
  const { article } = report;
  const { found, state } = useFindings(report);
  return (
    <div class="library-page article-page" data-compared={state === 'here'}>
      <header class="article-head">
        <p class="crumbs">
          <a href={hashOf({ page: 'stories' })}>{i18n.t('library.stories')}</a>
          {found && found.versions.length > 0 && (
            <>
              {' / '}
              <a href={hashOf({ page: 'story', id: report.story })}>
                {i18n.t('saved.story', found.versions.length)}
              </a>
            </>
          )}
        </p>
        <h1 dir="auto">{article.title}</h1>
        <ByLine report={report} />
        <ArticleActions report={report} alone={found?.versions.length === 0} />
      </header>
      {!article.completeness.whole && (
        <Notice
          tone="warning"
          title={i18n.t('partial.title')}
          way={[
            ...article.completeness.reasons.map((reason) => partialWords[reason]()),
            i18n.t('partial.consequence'),
          ].join(' ')}
        />
      )}
      {state === 'failed' && <Notice tone="warning" title={i18n.t('story.failed')} />}
      <SavedText report={report} found={found} at={at} />
      <Revisions report={report} />
    </div>
  );
}

function ByLine({ report }: { report: SavedReport }) {
  const { article } = report;
  const date = formatDate(article.publishedAt);
  return (
    <p class="byline">
      <bdi class="outlet">{article.outlet}</bdi>
      {article.authors.length > 0 && <bdi>{article.authors.join(', ')}</bdi>}
      {date ? (
        <time dateTime={article.publishedAt ?? undefined}>{date}</time>
      ) : (
        <span class="undated">{i18n.t('article.noDate')}</span>
      )}
      <span>{i18n.t('saved.readAt', [formatMoment(report.readAt)])}</span>
      <a href={article.url} target="_blank" rel="noreferrer">
        {i18n.t('saved.source')}
      </a>
    </p>
  );
}

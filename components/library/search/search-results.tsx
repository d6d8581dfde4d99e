import { i18n } from '#i18n';
import type { SearchHit, SearchQuery } from '@/lib/corpus/search/search.ts';
import { MAX_PENDING } from '@/lib/corpus/search/search-index.ts';
import type { Span } from '@/lib/shared/span.ts';
import { formatDate } from '../../shared/format-date.ts';
import { Notice } from '../../shared/notice.tsx';
import { noticeOf } from '../../shared/state-notices.ts';
import { hashOf } from '../navigation/route.ts';
import { useSearch } from './use-search.ts';

/** Articles that were found, each with the words around what was looked for. */
export function SearchResults({ query }: { query: SearchQuery }) {
  const { results, failure, more } = useSearch(query);
  if (failure) {
    const { title, way } = noticeOf({ state: 'failed', failure });
    return <Notice tone="warning" title={title} way={way} />;
  }
  if (!results) return null;
  const { hits, total, next, unread } = results;
  return (
    <section class="found" aria-label={i18n.t('search.results')}>
      <p class="facts-count" role="status">
        {total === null
          ? i18n.t('search.atLeast', [String(hits.length)])
          : i18n.t('search.count', total)}
      </p>
      {unread > MAX_PENDING && <p class="facts-count">{i18n.t('search.unread', unread)}</p>}
      <ul>
        {hits.map((hit) => (
          <li key={hit.record.id}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
      {next && (
        <button type="button" onClick={more}>
          {i18n.t('search.more')}
        </button>
      )}
    </section>
  );
}

function Hit({ hit: { record, titleMarks, excerpt, partial } }: { hit: SearchHit }) {
  const date = formatDate(record.publishedAt);
  return (
    <article class="story-entry">
      <h2 dir="auto">
        <a href={hashOf({ page: 'article', id: record.id, at: null })}>
          <Marked text={record.title} marks={titleMarks} />
        </a>
      </h2>
      <p class="excerpt" dir="auto">
        <Marked {...excerpt} />
      </p>
      <p class="story-facts">
        <bdi class="outlet">{record.outlet}</bdi>
        {date && <time dateTime={record.publishedAt ?? undefined}>{date}</time>}
        {partial && <span class="flag">{i18n.t('versions.partial')}</span>}
        <a href={hashOf({ page: 'story', id: record.story })}>{i18n.t('search.story')}</a>
      </p>
    </article>
  );
}

/** @param marks in order, none overlapping another */
function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  const pieces = marks.flatMap((mark, i) => [
    text.slice(marks[i - 1]?.end ?? 0, mark.start),
    <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

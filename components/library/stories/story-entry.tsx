import { i18n } from '#i18n';
import type { Digest } from '@/lib/corpus/articles/digests.ts';
import type { ListedArticle, ListedStory } from '@/lib/corpus/articles/listing.ts';
import { formatDate } from '../../shared/format-date.ts';
import { hashOf } from '../navigation/route.ts';

/** Reports named under a story's headline; all of them are on its page. */
const MAX_NAMED_REPORTS = 5;

/** A story in the list: its newest headline, and who reported it when. */
export function StoryEntry(props: {
  story: ListedStory;
  /** Null until the reports were compared. */
  digest: Digest | null;
}) {
  const { story, digest } = props;
  const [newest] = story.articles;
  if (!newest) return null;
  if (story.articles.length === 1) return <LoneArticle article={newest} />;
  const page = hashOf({ page: 'story', id: story.id });
  const hidden = story.articles.length - MAX_NAMED_REPORTS;
  return (
    <article class="story-entry">
      <h2 dir="auto">
        <a href={page}>{newest.title}</a>
      </h2>
      <p class="story-facts">
        <span>{i18n.t('library.reports', story.articles.length)}</span>
        {digest && digest.independent < story.articles.length && (
          <span title={i18n.t('story.independentHint')}>
            {i18n.t('story.independent', digest.independent)}
          </span>
        )}
        {digest && digest.differing > 0 && (
          <strong>{i18n.t('story.differences', digest.differing)}</strong>
        )}
      </p>
      <ul class="reports">
        {story.articles.slice(0, MAX_NAMED_REPORTS).map((article) => (
          <li key={article.id}>
            <bdi class="outlet">{article.outlet}</bdi>
            <a
              class="report-title"
              dir="auto"
              href={hashOf({ page: 'article', id: article.id, at: null })}
            >
              {article.title}
            </a>
            <Published article={article} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <a class="reports-more" href={page}>
          {i18n.t('library.reportsMore', hidden)}
        </a>
      )}
    </article>
  );
}

function LoneArticle({ article }: { article: ListedArticle }) {
  return (
    <article class="story-entry story-alone">
      <h2 dir="auto">
        <a href={hashOf({ page: 'article', id: article.id, at: null })}>{article.title}</a>
      </h2>
      <p class="story-facts">
        <bdi class="outlet">{article.outlet}</bdi> <Published article={article} />
      </p>
    </article>
  );
}

function Published({ article }: { article: ListedArticle }) {
  const date = formatDate(article.publishedAt);
  return date ? (
    <time dateTime={article.publishedAt ?? undefined}>{date}</time>
  ) : (
    <span class="undated">{i18n.t('article.noDate')}</span>
  );
}

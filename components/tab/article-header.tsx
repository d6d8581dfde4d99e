import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Article } from '@/lib/article/model/article.ts';
import { formatDate } from '../shared/format-date.ts';

/** Outlet, headline and date of the reading. */
export function ArticleHeader({
  article,
  children,
}: {
  article: Article;
  children?: ComponentChildren;
}) {
  const date = formatDate(article.publishedAt);
  return (
    <header class="article">
      <p class="dateline">
        <bdi class="outlet">{article.outlet}</bdi>
        {date ? (
          <time dateTime={article.publishedAt ?? undefined}>{date}</time>
        ) : (
          <span>{i18n.t('article.noDate')}</span>
        )}
      </p>
      <h1 dir="auto" title={article.title}>
        {article.title}
      </h1>
      {children}
    </header>
  );
}

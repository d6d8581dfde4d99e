import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Span } from '@/lib/shared/span.ts';
import { isWebAddress, textFragment } from '@/lib/shared/text-fragment.ts';
import { formatDate } from '../shared/format-date.ts';

/** Who said it and when, linking to where it stands. */
export function SourceLink(props: {
  outlet: string;
  url: string;
  publishedAt: string | null;
  /** The text that `sentence` points into. */
  text: string;
  sentence: Span | null;
  /** What else leads to it. */
  children?: ComponentChildren;
}) {
  const { outlet, url, publishedAt, text, sentence, children } = props;
  const date = formatDate(publishedAt);
  // The demonstration's pages are Crossread's own.
  const opens = isWebAddress(url) || url.startsWith(`${location.origin}/`);
  return (
    <span class="source">
      {opens ? (
        <a
          href={sentence ? `${url}${textFragment(text, sentence)}` : url}
          target="_blank"
          rel="noreferrer"
          title={i18n.t('finding.source')}
        >
          <bdi>{outlet}</bdi>
        </a>
      ) : (
        <bdi>{outlet}</bdi>
      )}
      {date && <time dateTime={publishedAt ?? undefined}>{date}</time>}
      {children}
    </span>
  );
}

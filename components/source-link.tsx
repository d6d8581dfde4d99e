import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Span } from '@/lib/span.ts';
import { shortDate } from './dates.ts';

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
  const date = shortDate(publishedAt);
  return (
    <span class="source">
      <a
        href={sentence ? `${url}${textFragment(text, sentence)}` : url}
        target="_blank"
        rel="noreferrer"
        title={i18n.t('finding.source')}
      >
        <bdi>{outlet}</bdi>
      </a>
      {date && <time dateTime={publishedAt ?? undefined}>{date}</time>}
      {children}
    </span>
  );
}

/** Words at each end of a sentence by which a browser finds it. */
const WORDS_AT_EACH_END = 4;

/**
 * A fragment that makes the browser scroll to the sentence and mark it
 * (https://wicg.github.io/scroll-to-text-fragment/). A browser that does not find it opens the page
 * at its top, as it does without one.
 */
function textFragment(text: string, sentence: Span): string {
  const words = text.slice(sentence.start, sentence.end).trim().split(/\s+/);
  const encode = (some: string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  if (words.length <= 2 * WORDS_AT_EACH_END) return `#:~:text=${encode(words)}`;
  const first = words.slice(0, WORDS_AT_EACH_END);
  const last = words.slice(-WORDS_AT_EACH_END);
  return `#:~:text=${encode(first)},${encode(last)}`;
}

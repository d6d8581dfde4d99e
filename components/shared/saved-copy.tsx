import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Span } from '@/lib/shared/span.ts';
import { LibraryLink } from './library-link.tsx';

/**
 * Whether links to saved copies are offered, and what is called when one was followed. A card in a
 * page offers none: no browser lets a web page lead into an extension.
 */
export const SavedCopies = createContext<{ followed?: () => void } | null>(null);

/** Leads to the text as it was saved: the outlet may have changed or withdrawn it since. */
export function SavedCopyLink(props: { articleId: string; sentence: Span | null; label?: string }) {
  const { articleId, sentence, label } = props;
  const copies = useContext(SavedCopies);
  if (!copies) return null;
  const at = sentence ? `?at=${sentence.start}-${sentence.end}` : '';
  return (
    <LibraryLink
      hash={`#/article/${articleId}${at}`}
      {...(copies.followed && { opened: copies.followed })}
    >
      {label ?? i18n.t('finding.copy')}
    </LibraryLink>
  );
}

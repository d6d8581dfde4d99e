import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';

/** Longer titles are cut by every browser; a headline may have thousands of characters. */
const MAX_TITLE_LENGTH = 120;

/** Names the document after what it shows, in the tab and in the history. */
export function useTitle(name: string | null): void {
  useEffect(() => {
    const own = i18n.t('library.title');
    document.title = name ? `${name.slice(0, MAX_TITLE_LENGTH)} – ${own}` : own;
  }, [name]);
}

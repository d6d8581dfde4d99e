import type { ComponentChildren } from 'preact';
import { askBackground } from '@/lib/messaging/messages.ts';

/**
 * A link into the Library. It goes to the tab in which the Library is open, if there is one, so that
 * a reader does not end up with ten of them.
 *
 * @param hash one of the Library's addresses, such as `#/` or `#/article/ID`
 */
export function LibraryLink(props: {
  hash: string;
  /** Called when the Library was opened: a popup closes itself then. */
  opened?: () => void;
  children: ComponentChildren;
}) {
  const { hash, opened, children } = props;
  const open = async (event: MouseEvent) => {
    // Who asks for a further tab or window gets it from the browser itself.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await askBackground('openLibrary', { hash });
    opened?.();
  };
  return (
    <a href={`/library.html${hash}`} target="_blank" onClick={open} rel="noopener">
      {children}
    </a>
  );
}

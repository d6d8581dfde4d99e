import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Firefox's own; the shared types know Chrome's only. */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Opens the side panel of Chrome, the sidebar of Firefox, and closes the popup. */
export function BesideButton({ windowId }: { windowId: number }) {
  const open = async () => {
    // Both browsers insist on being asked straight from the click, before anything is awaited.
    const opened = import.meta.env.FIREFOX
      ? (browser as unknown as WithSidebar).sidebarAction.open()
      : browser.sidePanel.open({ windowId });
    await opened;
    window.close();
  };
  return (
    <button type="button" class="quiet" onClick={open}>
      {i18n.t('article.beside')}
    </button>
  );
}

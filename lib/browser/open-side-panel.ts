import { browser } from 'wxt/browser';

/** Firefox's own; the shared types know Chrome's only. */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> };
}

/**
 * Opens the side panel of Chrome, the sidebar of Firefox. To be called straight from a click: both
 * browsers refuse once anything was awaited.
 */
export const openSidePanel = (windowId: number): Promise<void> =>
  import.meta.env.FIREFOX
    ? (browser as unknown as WithSidebar).sidebarAction.open()
    : browser.sidePanel.open({ windowId });

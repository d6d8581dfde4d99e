import { i18n } from '#i18n';
import { openSidePanel } from '@/lib/browser/open-side-panel.ts';

/** Opens the panel beside the page, and closes the popup. */
export function OpenPanelButton({ windowId }: { windowId: number }) {
  const open = async () => {
    await openSidePanel(windowId);
    window.close();
  };
  return (
    <button type="button" class="quiet" onClick={open}>
      {i18n.t('article.beside')}
    </button>
  );
}

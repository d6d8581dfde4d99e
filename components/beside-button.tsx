import { i18n } from '#i18n';
import { openBeside } from '@/lib/beside.ts';

/** Opens the panel beside the page, and closes the popup. */
export function BesideButton({ windowId }: { windowId: number }) {
  const open = async () => {
    await openBeside(windowId);
    window.close();
  };
  return (
    <button type="button" class="quiet" onClick={open}>
      {i18n.t('article.beside')}
    </button>
  );
}

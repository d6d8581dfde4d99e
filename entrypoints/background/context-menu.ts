import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { announceChange } from '@/lib/messages.ts';
import { openLibrary } from './library-tab.ts';
import { save } from './tab.ts';

const SAVE = 'save';
const LIBRARY = 'library';

/** How long the button says what became of a save, in milliseconds. */
const SAID_FOR = 4000;

/**
 * 'Save this article' in the page's context menu, where the button's badge says what became of it,
 * and 'Library' in the button's own.
 */
export function offerContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({ id: SAVE, title: i18n.t('menu.save'), contexts: ['page'] });
      browser.contextMenus.create({
        id: LIBRARY,
        title: i18n.t('library.open'),
        contexts: ['action'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (menuItemId === LIBRARY) await openLibrary({ hash: '#/' });
    if (menuItemId !== SAVE || tab?.id === undefined) return;
    try {
      await save({ tabId: tab.id });
      await say(tab.id, '✓', i18n.t('menu.saved'));
      await announceChange();
    } catch (error) {
      console.error(error);
      await say(tab.id, '!', i18n.t('menu.failed'));
    }
  });
}

async function say(tabId: number, text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: `Crossread: ${title}` });
  // If the background is ended before, the badge stays until the tab moves on: no harm in that.
  setTimeout(() => {
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
    browser.action.setTitle({ tabId, title: i18n.t('extName') }).catch(() => undefined);
  }, SAID_FOR);
}

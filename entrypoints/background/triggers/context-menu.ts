import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openSidePanel } from '@/lib/browser/open-side-panel.ts';
import { askedWords } from '@/lib/report/asked-words.ts';
import { isGranted } from '@/lib/settings/site-access.ts';
import { siteOf } from '@/lib/settings/sites.ts';
import { say } from '../browser-ui/badge.ts';
import { openLibrary } from '../browser-ui/library-tab.ts';
import { saveLinked } from '../tab/save-linked.ts';
import { saveAndSay } from './commands.ts';

/** Ids of the menu's entries, each shown where it makes sense. */
const SAVE = 'save';
const SAVE_LINK = 'save-link';
const ASK = 'ask';
const LIBRARY = 'library';

/** Only pages of the web have articles that a link can lead to. */
const WEB = ['http://*/*', 'https://*/*'];

type Clicked = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>;

/** What the context menus of a page, a link, selected words and the toolbar button offer. */
export function offerContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      const { create } = browser.contextMenus;
      create({ id: SAVE, title: i18n.t('menu.save'), contexts: ['page'] });
      create({
        id: SAVE_LINK,
        title: i18n.t('menu.saveLink'),
        contexts: ['link'],
        targetUrlPatterns: WEB,
      });
      create({ id: ASK, title: i18n.t('menu.ask'), contexts: ['selection'] });
      create({ id: LIBRARY, title: i18n.t('library.open'), contexts: ['action'] });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // Nothing may be awaited before the panel is opened: the browsers insist on the click itself.
    if (info.menuItemId === ASK) ask(info, tab);
    if (info.menuItemId === SAVE && tab?.id !== undefined) saveAndSay(tab.id);
    if (info.menuItemId === SAVE_LINK) saveLink(info, tab);
    if (info.menuItemId === LIBRARY) openLibrary({ hash: '#/' });
  });
}

/** Opens the panel at what covers the selected words. */
function ask({ selectionText = '' }: Clicked[0], tab: Clicked[1]): void {
  if (tab?.id === undefined) return;
  askedWords.setValue({ tabId: tab.id, words: selectionText });
  openSidePanel(tab.windowId).catch((error) => console.error(error));
}

/** Saves at once where the browser lets us, else asks the reader on a page that says what for. */
async function saveLink({ linkUrl = '' }: Clicked[0], tab: Clicked[1]): Promise<void> {
  const site = siteOf(linkUrl);
  if (site === null) return;
  if (!(await isGranted(site))) {
    const page = `${browser.runtime.getURL('/save-link.html')}#${encodeURIComponent(linkUrl)}`;
    await browser.tabs.create({
      url: page,
      ...(tab?.id !== undefined && { openerTabId: tab.id, index: tab.index + 1 }),
    });
    return;
  }
  const tabId = tab?.id;
  try {
    const { state } = await saveLinked({ url: linkUrl });
    if (tabId === undefined) return;
    if (state === 'saved') await say(tabId, '✓', i18n.t('menu.saved'));
    else await say(tabId, '!', i18n.t('menu.linkUnread'));
  } catch (error) {
    console.error(error);
    if (tabId !== undefined) await say(tabId, '!', i18n.t('menu.failed'));
  }
}

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** How long the button says what became of a command, in milliseconds. */
const SHOWN_MS = 4000;

/** A badge has room for four characters at the most. */
const MAX_COUNT = 99;

/** A dark ground under the digits in both themes: a number is information, not an alarm. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#3a3a3a' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** Shows on a tab's button how many statements differ. The browser forgets it with the page. */
export async function showCount(tabId: number, differing: number): Promise<void> {
  const text = differing > MAX_COUNT ? `${MAX_COUNT}+` : String(differing || '');
  const title = differing > 0 ? i18n.t('badge.differ', differing) : null;
  await put(tabId, text, title);
}

/** Says for a moment what became of something, then shows again what stood there. */
export async function say(tabId: number, text: string, words: string): Promise<void> {
  const before = {
    text: await browser.action.getBadgeText({ tabId }),
    title: await browser.action.getTitle({ tabId }),
  };
  await put(tabId, text, words);
  // If the background is ended before, the badge stays until the tab moves on: no harm in that.
  setTimeout(async () => {
    if ((await browser.action.getBadgeText({ tabId }).catch(() => '')) !== text) return;
    await browser.action.setBadgeText({ tabId, text: before.text }).catch(() => undefined);
    await browser.action.setTitle({ tabId, title: before.title }).catch(() => undefined);
  }, SHOWN_MS);
}

async function put(tabId: number, text: string, words: string | null): Promise<void> {
  const title = words === null ? i18n.t('extName') : `${i18n.t('extName')}: ${words}`;
  // The tab may have been closed meanwhile.
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}

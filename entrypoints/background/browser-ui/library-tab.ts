import { browser } from 'wxt/browser';

/**
 * Shows a page of the Library: in the tab where the Library is open already, else in a new one. The
 * browser tells an extension the addresses of its own pages without any permission.
 *
 * @param hash one of the Library's addresses, such as `#/` or `#/article/ID`
 */
export async function openLibrary({ hash }: { hash: string }): Promise<null> {
  const library = browser.runtime.getURL('/library.html');
  const url = `${library}${hash.startsWith('#') ? hash : '#/'}`;
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url === library || tab.url?.startsWith(`${library}#`));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return null;
  }
  await browser.tabs.update(open.id, { active: true, url });
  await browser.windows.update(open.windowId, { focused: true });
  return null;
}

import { storage } from 'wxt/utils/storage';

/** Which versions a tab's article is not compared with. */
interface SwitchedOff {
  /** The article's canonical address: another one in the same tab is compared with all again. */
  url: string;
  articleIds: string[];
}

// For the session only. Whoever wants a report out of a story for good says 'not the same story'.
const itemOf = (tabId: number) => storage.defineItem<SwitchedOff | null>(`session:off:${tabId}`);

/** Ids of the versions that the reader switched off for the article in a tab. */
export async function switchedOff(tabId: number, url: string): Promise<Set<string>> {
  const found = await itemOf(tabId).getValue();
  return new Set(found?.url === url ? found.articleIds : []);
}

export async function setSwitchedOff(
  tabId: number,
  url: string,
  articleIds: string[],
): Promise<void> {
  await itemOf(tabId).setValue(articleIds.length === 0 ? null : { url, articleIds });
}

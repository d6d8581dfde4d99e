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

let last: Promise<unknown> = Promise.resolve();

/** Switches a version off or on. Two clicks in a row take turns, so that neither is lost. */
export function setSwitchedOff(
  tabId: number,
  url: string,
  articleId: string,
  off: boolean,
): Promise<void> {
  const turn = last.then(async () => {
    const articleIds = await switchedOff(tabId, url);
    if (off) articleIds.add(articleId);
    else articleIds.delete(articleId);
    await itemOf(tabId).setValue(
      articleIds.size === 0 ? null : { url, articleIds: [...articleIds] },
    );
  });
  last = turn.catch(() => undefined);
  return turn;
}

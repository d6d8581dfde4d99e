import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Annotations } from '@/components/page-layer/annotations.tsx';
import { type Extraction, extractInPieces } from '@/lib/article/extract.ts';
import { answerBackground, tellViews } from '@/lib/messaging/messages.ts';
import { highlighted } from '@/lib/settings/settings.ts';
import { isCovered } from '@/lib/settings/sites.ts';
import { yieldToPage } from '@/lib/shared/yield-to-page.ts';

/** A page that changes its address all the time is read as it is. */
const MAX_ATTEMPTS = 3;

// An unlisted script, not a content script of WXT's: that one announces itself to the page by an
// event and a window message with the extension's id in their names.
export default defineUnlistedScript(() => {
  const annotations = new Annotations(window, {
    tell: tellViews,
    onSwitch: (kind, on) => highlighted.change((shown) => ({ ...shown, [kind]: on })),
    isAlive,
  });
  highlighted.get().then((shown) => annotations.setShown(shown));
  highlighted.watch((shown) => annotations.setShown(shown));
  let extraction: Extraction | null = null;
  const read = async (): Promise<Extraction> => {
    for (let attempts = 1; ; attempts++) {
      const address = location.href;
      extraction = await extractInPieces(document, address, yieldToPage);
      // A page that became another one meanwhile may have been read half and half.
      if (isSamePage(address, location.href) || attempts === MAX_ATTEMPTS) return extraction;
    }
  };

  answerBackground({
    read,
    show: ({ comparison, versions }) => {
      if (extraction && 'article' in extraction) {
        annotations.show(extraction.article, comparison, versions);
      }
      return null;
    },
    orphans: () => annotations.orphans,
    reveal: ({ finding }) => annotations.reveal(finding),
    goToNextFinding: () => annotations.step(1),
    goToPreviousFinding: () => annotations.step(-1),
    leave: ({ patterns }) => {
      if (!isCovered(location.href, patterns)) return false;
      annotations.clear();
      return true;
    },
  });
  // Whoever puts the reader in wants to read: the browser takes the answer along. The script itself
  // was work enough for one piece.
  return yieldToPage().then(read);
});

/** A place in the page is no other page. */
const isSamePage = (a: string, b: string): boolean => a.split('#')[0] === b.split('#')[0];

/** The browser takes the id away from a script whose extension was updated, disabled or removed. */
function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Annotations } from '@/components/annotations.tsx';
import { type Extraction, extract } from '@/lib/article/extract.ts';
import { answerBackground, tellViews } from '@/lib/messages.ts';
import { highlighted } from '@/lib/settings.ts';
import { isCovered } from '@/lib/sites.ts';

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

  answerBackground({
    read: () => {
      extraction = extract(document, location.href);
      return extraction;
    },
    show: ({ comparison, versions }) => {
      if (!extraction || !('article' in extraction)) return [];
      return annotations.show(extraction.article, comparison, versions);
    },
    reveal: ({ finding }) => annotations.reveal(finding),
    goToNextFinding: () => annotations.step(1),
    goToPreviousFinding: () => annotations.step(-1),
    leave: ({ patterns }) => {
      if (!isCovered(location.href, patterns)) return false;
      annotations.clear();
      return true;
    },
  });
});

/** The browser takes the id away from a script whose extension was updated, disabled or removed. */
function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

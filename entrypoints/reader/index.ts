import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Annotations } from '@/components/annotations.tsx';
import { type Extraction, extract } from '@/lib/article/extract.ts';
import { answerBackground, tellViews } from '@/lib/messages.ts';
import { isCovered } from '@/lib/sites.ts';

// An unlisted script, not a content script of WXT's: that one announces itself to the page by an
// event and a window message with the extension's id in their names.
export default defineUnlistedScript(() => {
  const annotations = new Annotations(window, tellViews);
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
      if (extraction && 'article' in extraction) {
        annotations.show(extraction.article, { findings: [], incomparable: [] }, []);
      }
      return true;
    },
  });
});

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '@/lib/messaging/messages.ts';
import type { TabReport } from '@/lib/report/compare-articles.ts';

/** What the popup has asked before it was there. */
interface Asked {
  tabId: number;
  windowId: number;
  report: Promise<TabReport>;
}

declare global {
  interface Window {
    /** Null where the window has no tab. */
    crossreadAsked: Promise<Asked | null>;
  }
}

// The popup's own modules take longer to arrive than the background to begin: this script stands
// before them, is a kilobyte, and asks what they are going to show.
export default defineUnlistedScript(() => {
  window.crossreadAsked = ask();
});

async function ask(): Promise<Asked | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const report = askBackground('report', { tabId: tab.id, asItIs: false });
  // Who shows the report says what became of it; until then nobody has to.
  report.catch(() => undefined);
  return { tabId: tab.id, windowId: tab.windowId, report };
}

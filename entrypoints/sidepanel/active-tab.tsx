import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { TabView } from '@/components/tab/tab-view.tsx';

/** The comparison of whichever tab is in front in the panel's window, as the reader moves on. */
export function ActiveTab() {
  const [shown, setShown] = useState<{ tabId: number; visit: number } | null>(null);

  useEffect(() => {
    const show = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return;
      const { id } = tab;
      setShown((before) => ({ tabId: id, visit: (before?.visit ?? 0) + 1 }));
    };
    const updated = (
      _tabId: number,
      change: { status?: string | undefined },
      tab: { active: boolean },
    ) => {
      if (change.status === 'complete' && tab.active) show();
    };
    show();
    browser.tabs.onActivated.addListener(show);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      browser.tabs.onActivated.removeListener(show);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);

  return shown && <TabView key={shown.visit} tabId={shown.tabId} />;
}

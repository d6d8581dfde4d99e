import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/crossread.css';
import './popup.css';
import { BesideButton } from '@/components/beside-button.tsx';
import { tellLanguage } from '@/components/interface-language.ts';
import { TabView } from '@/components/tab-view.tsx';
import { applyTheme } from '@/components/theme.ts';

applyTheme();
tellLanguage(document.documentElement);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
if (tab?.id !== undefined) {
  render(
    <TabView
      tabId={tab.id}
      actions={<BesideButton windowId={tab.windowId} />}
      // It would cover what the reader was led to.
      led={() => window.close()}
    />,
    document.getElementById('root')!,
  );
}

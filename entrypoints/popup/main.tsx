import { render } from 'preact';
import '@/components/crossread.css';
import './popup.css';
import { BesideButton } from '@/components/beside-button.tsx';
import { tellLanguage } from '@/components/interface-language.ts';
import { TabView } from '@/components/tab-view.tsx';
import { applyTheme } from '@/components/theme.ts';

applyTheme();
tellLanguage(document.documentElement);
const asked = await window.crossreadAsked;
if (asked) {
  render(
    <TabView
      tabId={asked.tabId}
      first={asked.report}
      actions={<BesideButton windowId={asked.windowId} />}
      // It would cover what the reader was led to.
      led={() => window.close()}
    />,
    document.getElementById('root')!,
  );
}

import { render } from 'preact';
import '@/components/shared/crossread.css';
import './popup.css';
import { tellLanguage } from '@/components/shared/interface-language.ts';
import { applyTheme } from '@/components/shared/theme.ts';
import { OpenPanelButton } from '@/components/tab/open-panel-button.tsx';
import { TabView } from '@/components/tab/tab-view.tsx';

applyTheme();
tellLanguage(document.documentElement);
const asked = await window.crossreadAsked;
if (asked) {
  render(
    <TabView
      tabId={asked.tabId}
      first={asked.report}
      actions={<OpenPanelButton windowId={asked.windowId} />}
      // It would cover what the reader was led to.
      led={() => window.close()}
    />,
    document.getElementById('root')!,
  );
}

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerViews } from '@/lib/messages.ts';
import { paintBadge } from './badge.ts';
import { compareByItself } from './by-itself.ts';
import { obeyCommands } from './commands.ts';
import { offerContextMenu } from './context-menu.ts';
import { openLibrary } from './library-tab.ts';
import { saveLinked } from './linked-article.ts';
import { judge, orphans, report, reveal, save, switchVersion } from './tab.ts';

// Everything is registered at the top, in one go: a background that was ended is started again by
// the very event that it listens to, and hears only what it has registered by then.
export default defineBackground({ type: 'module', main: start });

function start(): void {
  answerViews({ report, orphans, save, judge, reveal, switchVersion, saveLinked, openLibrary });
  offerContextMenu();
  obeyCommands();
  compareByItself();
  paintBadge();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}

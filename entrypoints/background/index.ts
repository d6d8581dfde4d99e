import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { prepareCorpus } from '@/lib/corpus/prepare-corpus.ts';
import { answerViews } from '@/lib/messaging/messages.ts';
import { paintBadge } from './browser-ui/badge.ts';
import { openLibrary } from './browser-ui/library-tab.ts';
import { saveLinked } from './tab/save-linked.ts';
import { judge, orphans, report, reveal, save, switchVersion } from './tab/tab-requests.ts';
import { compareAutomatically } from './triggers/auto-compare.ts';
import { obeyCommands } from './triggers/commands.ts';
import { offerContextMenu } from './triggers/context-menu.ts';

// Everything is registered at the top, in one go: a background that was ended is started again by
// the very event that it listens to, and hears only what it has registered by then.
export default defineBackground({ type: 'module', main: start });

function start(): void {
  prepareCorpus();
  answerViews({ report, orphans, save, judge, reveal, switchVersion, saveLinked, openLibrary });
  offerContextMenu();
  obeyCommands();
  compareAutomatically();
  paintBadge();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askReader, MessageError } from '@/lib/messaging/messages.ts';
import { say } from '../browser-ui/badge.ts';
import { report, save } from '../tab/tab-requests.ts';

/** What the keyboard can do in any page; the manifest suggests the keys. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await activeTab());
    if (tabId === undefined) return;
    if (command === 'save') await saveAndSay(tabId);
    if (command === 'next-finding') await step(tabId, 'goToNextFinding');
    if (command === 'previous-finding') await step(tabId, 'goToPreviousFinding');
  });
}

/** Saves a tab's article; the button says what became of it. */
export async function saveAndSay(tabId: number): Promise<void> {
  try {
    await save({ tabId });
    await say(tabId, '✓', i18n.t('menu.saved'));
  } catch (error) {
    console.error(error);
    await say(tabId, '!', i18n.t('menu.failed'));
  }
}

/** Goes on to a finding, after reading the page first if nobody has yet. */
async function step(
  tabId: number,
  where: 'goToNextFinding' | 'goToPreviousFinding',
): Promise<void> {
  try {
    if ((await stepped(tabId, where)) ?? (await afterReading(tabId, where))) return;
    await say(tabId, '–', i18n.t('menu.noFinding'));
  } catch (error) {
    console.error(error);
    await say(tabId, '!', i18n.t('menu.notRead'));
  }
}

async function afterReading(
  tabId: number,
  where: 'goToNextFinding' | 'goToPreviousFinding',
): Promise<boolean> {
  const { state } = await report({ tabId, asItIs: false });
  if (state !== 'read') throw new MessageError('gone', `the tab has no article: ${state}`);
  return (await stepped(tabId, where)) ?? false;
}

/** Null when no reader is in the tab. */
async function stepped(
  tabId: number,
  where: 'goToNextFinding' | 'goToPreviousFinding',
): Promise<boolean | null> {
  try {
    return await askReader(tabId, where, null);
  } catch (error) {
    if (error instanceof MessageError && error.failure === 'gone') return null;
    throw error;
  }
}

/** Firefox before version 126 does not say in which tab a key was pressed. */
async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

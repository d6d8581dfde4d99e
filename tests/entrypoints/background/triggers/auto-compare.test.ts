import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compareAutomatically } from '@/entrypoints/background/triggers/auto-compare.ts';
import { sites } from '@/lib/settings/settings.ts';
import { useKeysAsWords } from '../../../components/support/keys-as-words.ts';
import { eventually } from '../../../support/eventually.ts';

useKeysAsWords();

type Registered = { id: string; matches: string[]; js: string[] };

/** What the browser would inject, and what it has granted. */
let registered: Registered[];
let granted: Set<string>;
let added: () => Promise<void>;
let removed: (removed: { origins: string[] }) => Promise<void>;
const sendMessage = vi.fn();
const executeScript = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  granted = new Set();
  executeScript.mockResolvedValue([]);
  sendMessage.mockResolvedValue({ answer: true });
  Object.assign(fakeBrowser.permissions, {
    contains: vi.fn(async ({ origins }) => granted.has(origins[0])),
    onAdded: { addListener: (listener: typeof added) => (added = listener) },
    onRemoved: { addListener: (listener: typeof removed) => (removed = listener) },
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript,
    getRegisteredContentScripts: vi.fn(async () => registered),
    registerContentScripts: vi.fn(async (scripts) => registered.push(...scripts)),
    updateContentScripts: vi.fn(async (scripts) => (registered = scripts)),
    unregisterContentScripts: vi.fn(async () => (registered = [])),
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: vi.fn(async () => undefined),
    setTitle: vi.fn(async () => undefined),
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(sendMessage);
  compareAutomatically();
});

const HERALD = '*://*.herald.example/*';
const POST = '*://*.post.example/*';
const matches = () => registered.flatMap((script) => script.matches);

async function grant(site: string, pattern: string): Promise<void> {
  granted.add(pattern);
  await sites.change((all) => ({ ...all, [site]: { save: false } }));
  await eventually(() => expect(matches()).toContain(pattern));
}

describe('comparing by itself', () => {
  it('injects nothing anywhere as long as no site is granted', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    expect(registered).toEqual([]);
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('injects only what says that a page is there, only into sites that are granted', async () => {
    await grant('herald.example', HERALD);
    await grant('post.example', POST);
    expect(registered).toEqual([
      expect.objectContaining({ js: ['/arrival.js'], matches: [HERALD, POST] }),
    ]);
  });

  it('enters the open tabs of a site at once', async () => {
    await grant('herald.example', HERALD);
    await eventually(() => expect(executeScript).toHaveBeenCalledOnce());
    expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: [HERALD] });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 3 }, files: ['/arrival.js'] });
  });

  it('waits with a wished site until the browser has granted it', async () => {
    await sites.set({ 'herald.example': { save: false } });
    await fakeBrowser.runtime.onStartup.trigger();
    expect(registered).toEqual([]);
    granted.add(HERALD);
    await added();
    expect(matches()).toEqual([HERALD]);
  });

  it('takes everything out of open pages when a site is revoked', async () => {
    await grant('herald.example', HERALD);
    await sites.set({});
    await eventually(() => expect(registered).toEqual([]));
    await eventually(() =>
      expect(sendMessage).toHaveBeenCalledWith(
        3,
        expect.objectContaining({ ask: 'leave', request: { patterns: [HERALD] } }),
        expect.anything(),
      ),
    );
    await eventually(() =>
      expect(fakeBrowser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 3, text: '' }),
    );
  });

  it('forgets a site that was revoked in the settings of the browser', async () => {
    await grant('herald.example', HERALD);
    await grant('post.example', POST);
    granted.delete(HERALD);
    await removed({ origins: [HERALD] });
    expect(await sites.get()).toEqual({ 'post.example': { save: false } });
    expect(matches()).toEqual([POST]);
    await eventually(() => expect(sendMessage).toHaveBeenCalled());
  });

  it('brings back what an update of the extension made the browser forget', async () => {
    await grant('herald.example', HERALD);
    registered = [];
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
    await eventually(() => expect(matches()).toEqual([HERALD]));
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerContextMenu } from '@/entrypoints/background/triggers/context-menu.ts';
import { askedWords } from '@/lib/report/asked-words.ts';
import { useKeysAsWords } from '../../../components/support/keys-as-words.ts';
import { eventually } from '../../../support/eventually.ts';

useKeysAsWords();

vi.mock('@/entrypoints/background/tab/save-linked.ts', () => ({ saveLinked: vi.fn() }));
const { saveLinked } = await import('@/entrypoints/background/tab/save-linked.ts');

type Entry = { id: string; contexts: string[]; targetUrlPatterns?: string[] };

let entries: Entry[];
let clicked: (info: object, tab: object) => void;
let granted: boolean;
const openPanel = vi.fn();
const setBadgeText = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  entries = [];
  granted = false;
  openPanel.mockResolvedValue(undefined);
  setBadgeText.mockResolvedValue(undefined);
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: (done: () => void) => {
      entries = [];
      done();
    },
    create: (entry: Entry) => entries.push(entry),
    onClicked: { addListener: (listener: typeof clicked) => (clicked = listener) },
  });
  Object.assign(fakeBrowser, {
    sidePanel: { open: openPanel },
    sidebarAction: { open: openPanel },
  });
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => granted) });
  Object.assign(fakeBrowser.action, {
    setBadgeText,
    setTitle: vi.fn(async () => undefined),
    getBadgeText: vi.fn(async () => ''),
    getTitle: vi.fn(async () => ''),
  });
  offerContextMenu();
});

const tab = { id: 5, windowId: 2, index: 3 };

describe('the context menu', () => {
  it('offers each thing once, where it makes sense, however often it is installed', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    expect(entries.map(({ id, contexts }) => `${id}: ${contexts}`)).toEqual([
      'save: page',
      'save-link: link',
      'ask: selection',
      'library: action',
    ]);
    expect(entries[1]?.targetUrlPatterns).toEqual(['http://*/*', 'https://*/*']);
  });

  it('opens the panel before anything is awaited, and leaves the question for it', async () => {
    clicked({ menuItemId: 'ask', selectionText: 'forty bolts' }, tab);
    expect(openPanel).toHaveBeenCalledOnce();
    await eventually(async () =>
      expect(await askedWords.getValue()).toEqual({ tabId: 5, words: 'forty bolts' }),
    );
  });
});

describe('saving a linked article', () => {
  const click = (linkUrl: string) => clicked({ menuItemId: 'save-link', linkUrl }, tab);
  const create = () => vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);

  it('asks on a page that says what for, beside the present one', async () => {
    const created = create();
    click('https://outlet.example/a?b=c#d');
    await eventually(() => expect(created).toHaveBeenCalledOnce());
    const [{ url, openerTabId, index }] = created.mock.calls[0]! as unknown as [
      Record<string, unknown>,
    ];
    expect(decodeURIComponent(String(url).split('#')[1]!)).toBe('https://outlet.example/a?b=c#d');
    expect([openerTabId, index]).toEqual([5, 4]);
    expect(saveLinked).not.toHaveBeenCalled();
  });

  it('goes ahead where the site is granted, and says so on the button', async () => {
    const created = create();
    granted = true;
    vi.mocked(saveLinked).mockResolvedValue({ state: 'unread', tabId: 9 });
    click('https://outlet.example/a');
    await eventually(() => expect(setBadgeText).toHaveBeenCalledWith({ tabId: 5, text: '!' }));
    expect(saveLinked).toHaveBeenCalledWith({ url: 'https://outlet.example/a' });
    expect(created).not.toHaveBeenCalled();
  });

  it('does nothing with what is no page of the web', async () => {
    const created = create();
    click('mailto:somebody@outlet.example');
    await new Promise((resolve) => setTimeout(resolve));
    expect(created).not.toHaveBeenCalled();
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { obeyCommands } from '@/entrypoints/background/triggers/commands.ts';
import { useKeysAsWords } from '../../../components/support/keys-as-words.ts';

useKeysAsWords();

vi.mock('@/entrypoints/background/tab/tab-requests.ts', () => ({ report: vi.fn(), save: vi.fn() }));
const { report, save } = await import('@/entrypoints/background/tab/tab-requests.ts');

let pressed: (command: string, tab?: { id: number }) => Promise<void>;
const ask = vi.fn();
const setBadgeText = vi.fn();
const noReader = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => {
  fakeBrowser.reset();
  setBadgeText.mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(ask);
  Object.assign(fakeBrowser.commands, {
    onCommand: { addListener: (listener: typeof pressed) => (pressed = listener) },
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText,
    setTitle: vi.fn(async () => undefined),
    getBadgeText: vi.fn(async () => '7'),
    getTitle: vi.fn(async () => 'Crossread'),
  });
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  obeyCommands();
});

const said = () => setBadgeText.mock.calls.map(([{ text }]) => text);

describe('a key', () => {
  it('goes to the next finding of a page that was read', async () => {
    ask.mockResolvedValue({ answer: true });
    await pressed('next-finding', { id: 5 });
    expect(ask).toHaveBeenCalledWith(
      5,
      expect.objectContaining({ ask: 'goToNextFinding' }),
      expect.anything(),
    );
    expect(said()).toEqual([]);
  });

  it('reads the page first where nobody has', async () => {
    ask.mockRejectedValueOnce(noReader).mockResolvedValue({ answer: true });
    vi.mocked(report).mockResolvedValue({ state: 'read' } as never);
    await pressed('previous-finding', { id: 5 });
    expect(report).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenLastCalledWith(
      5,
      expect.objectContaining({ ask: 'goToPreviousFinding' }),
      expect.anything(),
    );
  });

  it('says on the button where nothing is marked, and where nothing could be read', async () => {
    ask.mockResolvedValue({ answer: false });
    await pressed('next-finding', { id: 5 });
    ask.mockRejectedValue(noReader);
    vi.mocked(report).mockResolvedValue({ state: 'refused', why: 'no-article' });
    await pressed('next-finding', { id: 5 });
    expect(said()).toEqual(['–', '!']);
  });

  it('saves, says so, and then shows again what stood on the button', async () => {
    vi.useFakeTimers();
    vi.mocked(save).mockResolvedValue('new');
    const done = pressed('save', { id: 5 });
    await vi.advanceTimersByTimeAsync(0);
    await done;
    expect(said()).toEqual(['✓']);
    Object.assign(fakeBrowser.action, { getBadgeText: vi.fn(async () => '✓') });
    await vi.advanceTimersByTimeAsync(5000);
    expect(said()).toEqual(['✓', '7']);
    vi.useRealTimers();
  });

  it('finds the tab by itself where the browser does not name it', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 8 }] as never);
    await pressed('save');
    expect(save).toHaveBeenCalledWith({ tabId: 8 });
  });
});

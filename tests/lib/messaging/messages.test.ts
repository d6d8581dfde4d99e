import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CorpusError } from '@/lib/corpus/database/error.ts';
import {
  answerBackground,
  answerViews,
  askBackground,
  askReader,
  MessageError,
  onChange,
  onReaderNotice,
  tellViews,
} from '@/lib/messaging/messages.ts';

const own = fakeBrowser.runtime.getURL('/' as '/popup.html');
const view = { id: fakeBrowser.runtime.id, url: `${own}popup.html` };

beforeEach(() => fakeBrowser.reset());

const handlers = () => ({
  report: vi.fn(async () => ({ state: 'loading' as const })),
  save: vi.fn(async () => 'new' as const),
  judge: vi.fn(() => null),
  reveal: vi.fn(() => true),
  openLibrary: vi.fn(() => null),
  switchVersion: vi.fn(() => null),
  saveLinked: vi.fn(async () => ({ state: 'unread' as const, tabId: 9 })),
  orphans: vi.fn(() => []),
});

/** What a listener does with a message from `sender`: its reply, or nothing at all. */
async function received(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const [answer] = listeners.map((listener) => listener(message, sender, resolve));
    if (answer !== true) resolve(undefined);
  });
}

let listeners: ((message: unknown, sender: object, respond: (r: unknown) => void) => unknown)[];

beforeEach(() => {
  listeners = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as (typeof listeners)[number]);
  });
});

describe('the background', () => {
  const save = { to: 'background', ask: 'save', request: { tabId: 7 } };

  it('answers a view', async () => {
    const given = handlers();
    answerViews(given);
    expect(await received(save, view)).toEqual({ answer: 'new' });
    expect(given.save).toHaveBeenCalledWith({ tabId: 7 });
  });

  it.each([
    ['another extension', { id: 'other', url: `${own}popup.html` }],
    [
      'a script in a web page',
      { id: fakeBrowser.runtime.id, url: 'https://news.example/', tab: {} },
    ],
    [
      'a page whose address only begins alike',
      { id: fakeBrowser.runtime.id, url: `${own.slice(0, -1)}.example/` },
    ],
    ['nobody in particular', {}],
  ])('is deaf to %s', async (_who, sender) => {
    const given = handlers();
    answerViews(given);
    expect(await received(save, sender)).toBeUndefined();
    expect(given.save).not.toHaveBeenCalled();
  });

  it.each([
    ['no object', 'save'],
    ['null', null],
    ['meant for the reader', { ...save, to: 'reader' }],
    ['no question that it knows', { ...save, ask: 'erase' }],
    ['a property that every object has', { ...save, ask: 'constructor' }],
  ])('does not answer what is %s', async (_what, message) => {
    answerViews(handlers());
    expect(await received(message, view)).toBeUndefined();
  });

  it('names the failure, so that the view finds its words', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const given = handlers();
    answerViews(given);
    given.save.mockRejectedValueOnce(new CorpusError('full', new Error('quota')));
    expect(await received(save, view)).toMatchObject({ failure: 'full' });
    given.save.mockRejectedValueOnce(new MessageError('gone', 'closed'));
    expect(await received(save, view)).toMatchObject({ failure: 'gone' });
    given.save.mockRejectedValueOnce(new TypeError('a mistake of ours'));
    expect(await received(save, view)).toMatchObject({ failure: 'internal' });
  });
});

describe('the reader in a page', () => {
  it('obeys the background and not the page', async () => {
    const read = vi.fn(() => ({ refused: 'no-article' as const }));
    const no = () => false;
    answerBackground({
      read,
      show: () => null,
      orphans: () => [],
      reveal: no,
      goToNextFinding: no,
      goToPreviousFinding: no,
      leave: no,
    });
    const message = { to: 'reader', ask: 'read', request: null };
    const background = { id: fakeBrowser.runtime.id, url: `${own}background.js` };
    expect(await received(message, background)).toEqual({ answer: { refused: 'no-article' } });
    await received(message, { id: fakeBrowser.runtime.id, url: 'https://news.example/' });
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('asking', () => {
  it('gives the answer', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({
      answer: 'unchanged',
    } as never);
    expect(await askBackground('save', { tabId: 1 })).toBe('unchanged');
  });

  it('throws what the other side failed with', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({
      failure: 'full',
      message: '',
    } as never);
    await expect(askBackground('save', { tabId: 1 })).rejects.toMatchObject({ failure: 'full' });
  });

  it('calls it gone when the background ended before it answered', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
    await expect(askBackground('save', { tabId: 1 })).rejects.toMatchObject({ failure: 'gone' });
  });

  it('asks the top frame of a tab alone, and calls it gone when no reader is there', async () => {
    const send = vi
      .spyOn(fakeBrowser.tabs, 'sendMessage')
      .mockRejectedValue(new Error('Could not establish connection.'));
    await expect(askReader(3, 'read', null)).rejects.toMatchObject({ failure: 'gone' });
    expect(send).toHaveBeenCalledWith(3, expect.anything(), { frameId: 0 });
  });
});

describe('a view', () => {
  it('hears of changes from our own parts alone', () => {
    const heard = vi.fn();
    onChange(heard);
    const message = { to: 'views', ask: 'changed', request: null };
    for (const sender of [
      { id: 'other', url: own },
      { id: fakeBrowser.runtime.id, url: 'https://a.example/' },
    ])
      listeners[0]?.(message, sender, () => undefined);
    expect(heard).not.toHaveBeenCalled();
    listeners[0]?.(message, { ...view, url: `${own}background.js` }, () => undefined);
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('what a reader tells of its page', () => {
  const notice = { told: 'orphans' as const, orphans: [0, 4] };
  const page = { id: fakeBrowser.runtime.id, url: 'https://news.example/', tab: { id: 7 } };
  const top = { ...page, frameId: 0 };

  /** What was heard of a message from `sender`. */
  async function heardOf(message: unknown, sender: object): Promise<unknown[]> {
    const heard: unknown[] = [];
    onReaderNotice((tabId, notice) => heard.push({ tabId, notice }));
    expect(await received(message, sender)).toBeUndefined();
    return heard;
  }

  /** The message that `tellViews` sends. */
  async function sent(told: Parameters<typeof tellViews>[0]): Promise<unknown> {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
    await tellViews(told);
    return send.mock.lastCall?.[0];
  }

  it.each([
    notice,
    { told: 'current' as const, finding: 3 },
    { told: 'current' as const, finding: null },
    { told: 'near' as const, finding: 3 },
    { told: 'left' as const },
  ])('is heard with the tab that the browser names: %j', async (told) => {
    expect(await heardOf(await sent(told), top)).toEqual([{ tabId: 7, notice: told }]);
  });

  it.each([
    ['another extension', { ...top, id: 'other' }],
    ['a frame in the page', { ...page, frameId: 3 }],
    ['no tab', { ...top, tab: undefined }],
  ])('is not heard from %s', async (_who, sender) => {
    expect(await heardOf(await sent(notice), sender)).toEqual([]);
  });

  it.each([
    [{ told: 'orphans', orphans: ['0'] }],
    [{ told: 'orphans', orphans: [-1] }],
    [{ told: 'current', finding: 1.5 }],
    [{ told: 'near', finding: null }],
    [{ told: 'saved' }],
    [null],
  ])('is not heard when it is %j', async (told) => {
    expect(await heardOf(await sent(told as never), top)).toEqual([]);
  });

  it('is never a question: the background does not answer it', async () => {
    answerViews(handlers());
    expect(await received(await sent(notice), top)).toBeUndefined();
  });

  it('is told to nobody without a complaint', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    await expect(tellViews(notice)).resolves.toBeUndefined();
  });
});

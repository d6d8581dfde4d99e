import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTab } from '@/entrypoints/background/tab/read-tab.ts';

const noReader = new Error('Could not establish connection. Receiving end does not exist.');
const article = { title: 'Lock gates opened' };

const executeScript = vi.fn();
const insertCSS = vi.fn();
const ask = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockResolvedValue([]);
  insertCSS.mockResolvedValue(undefined);
  Object.assign(fakeBrowser.scripting, { executeScript, insertCSS });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(ask);
});

afterEach(() => vi.useRealTimers());

const tabAt = (url: string | undefined) =>
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ url } as never);

describe('reading a tab', () => {
  it('asks the reader that is there, and puts in no second one', async () => {
    ask.mockResolvedValue({ answer: { article } });
    expect(await readTab(1, false)).toEqual({ state: 'read', article });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('puts a reader and its colours into a page that has none', async () => {
    ask.mockRejectedValueOnce(noReader).mockResolvedValue({ answer: { article } });
    expect(await readTab(1, false)).toEqual({ state: 'read', article });
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 1 },
      files: ['/reader.js'],
      injectImmediately: false,
    });
    expect(insertCSS).toHaveBeenCalledOnce();
  });

  it('takes what a new reader has read at once, and does not ask it again', async () => {
    ask.mockRejectedValueOnce(noReader);
    executeScript.mockResolvedValue([{ result: { article } }]);
    expect(await readTab(1, false)).toEqual({ state: 'read', article });
    expect(ask).toHaveBeenCalledOnce();
  });

  it('does not wait for the page when told to read it as it is', async () => {
    ask.mockRejectedValueOnce(noReader).mockResolvedValue({ answer: { article } });
    await readTab(1, true);
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ injectImmediately: true }),
    );
  });

  it('passes on why a page holds no article', async () => {
    ask.mockResolvedValue({ answer: { refused: 'no-article' } });
    expect(await readTab(1, false)).toEqual({ state: 'refused', why: 'no-article' });
  });

  it('says that a page is loading when it does not arrive in three seconds', async () => {
    vi.useFakeTimers();
    ask.mockRejectedValue(noReader);
    executeScript.mockReturnValue(new Promise(() => undefined));
    const reading = readTab(1, false);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await reading).toEqual({ state: 'loading' });
  });

  it('brings the colours too when the page arrives later than that', async () => {
    vi.useFakeTimers();
    ask.mockRejectedValue(noReader);
    let arrive: (results: []) => void = () => undefined;
    executeScript.mockReturnValue(
      new Promise((resolve) => {
        arrive = resolve;
      }),
    );
    const reading = readTab(1, false);
    await vi.advanceTimersByTimeAsync(3000);
    await reading;
    expect(insertCSS).not.toHaveBeenCalled();
    arrive([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(insertCSS).toHaveBeenCalledOnce();
  });
});

describe('a tab that the browser lets no extension read', () => {
  it.each([
    ['chrome://settings/', 'browser-page'],
    ['about:config', 'browser-page'],
    ['view-source:https://news.example/', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://chrome.google.com/other', 'forbidden'],
    ['https://papers.example/report.PDF', 'pdf'],
    ['file:///home/reader/report.pdf', 'pdf'],
    ['file:///home/reader/story.html', 'file'],
    ['https://news.example/story', 'forbidden'],
    [undefined, 'not-asked'],
  ])('at %s is %s', async (url, why) => {
    ask.mockRejectedValue(noReader);
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    tabAt(url);
    expect(await readTab(1, false)).toEqual({ state: 'unreadable', why });
  });

  it('is told apart when it is our own', async () => {
    ask.mockRejectedValue(noReader);
    executeScript.mockRejectedValue(new Error('Cannot access'));
    tabAt(fakeBrowser.runtime.getURL('/welcome.html' as never));
    expect(await readTab(1, false)).toEqual({ state: 'unreadable', why: 'own-page' });
  });
});

// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copy } from '@/components/findings/clipboard.ts';

const page = window as Window & typeof globalThis;
const quotation = { plain: 'Forty bolts.', html: '<p>Forty bolts.</p>' };

/** What a browser does on the copy command: it tells every listener, and keeps what they set. */
function withCopyCommand(works: boolean): Map<string, string> {
  const kept = new Map<string, string>();
  document.execCommand = vi.fn(() => {
    if (!works) return false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, words: string) => kept.set(type, words) };
    Object.assign(event, { clipboardData });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

describe('copying a quotation', () => {
  it('puts it on the clipboard, plain and as HTML, once', async () => {
    const kept = withCopyCommand(true);
    expect(await copy(page, quotation)).toBe(true);
    expect([...kept]).toEqual([
      ['text/plain', quotation.plain],
      ['text/html', quotation.html],
    ]);
    kept.clear();
    document.execCommand('copy');
    expect(kept.size, "later copies are the reader's own").toBe(0);
  });

  it('lets no listener of the page add to it', async () => {
    const kept = withCopyCommand(true);
    const theirs = (event: Event): void => {
      (event as ClipboardEvent).clipboardData?.setData('text/plain', 'Read more at …');
    };
    document.addEventListener('copy', theirs);
    await copy(page, quotation);
    document.removeEventListener('copy', theirs);
    expect(kept.get('text/plain')).toBe(quotation.plain);
  });

  it('takes the newer way where the command does nothing', async () => {
    withCopyCommand(false);
    const write = vi.fn(async () => undefined);
    vi.stubGlobal('ClipboardItem', class {});
    Object.defineProperty(page.navigator, 'clipboard', { configurable: true, value: { write } });
    expect(await copy(page, quotation)).toBe(true);
    expect(write).toHaveBeenCalledOnce();
  });

  it('says so where there is no way', async () => {
    withCopyCommand(false);
    Object.defineProperty(page.navigator, 'clipboard', { configurable: true, value: undefined });
    expect(await copy(page, quotation)).toBe(false);
  });
});

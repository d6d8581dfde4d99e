import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A browser that has stored and granted nothing, binds no key and hides the addresses of tabs. */
export function useQuietBrowser(): void {
  beforeEach(async () => {
    await fakeBrowser.storage.local.clear();
    const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
    Object.assign(fakeBrowser.permissions, {
      contains: vi.fn(async () => false),
      onAdded: event(),
      onRemoved: event(),
    });
    Object.assign(fakeBrowser.commands, { getAll: vi.fn(async () => []) });
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({} as never);
  });
}

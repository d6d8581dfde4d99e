import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A browser in which no site is granted, no key is bound and no tab has an address to see. */
export function useQuietBrowser(): void {
  beforeEach(() => {
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

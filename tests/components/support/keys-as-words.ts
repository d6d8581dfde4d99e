import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * Lets the interface speak in keys: 'article.save' is shown as `article_save`. Its language is one that
 * dates and lists can be written in all the same.
 */
export function useKeysAsWords(): void {
  beforeEach(() => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((
      key: string,
      values?: string | string[],
    ) =>
      key === 'words_language'
        ? 'en'
        : [key, values].flat().filter(Boolean).join(' ')) as typeof fakeBrowser.i18n.getMessage);
  });
}

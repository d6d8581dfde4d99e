// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { interfaceLocale, tellLanguage } from '@/components/shared/interface-language.ts';

/** A browser that asks for one language, and is shown the words of another. */
function useWords(asked: string, words: Record<string, string>): void {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(asked);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => words[key as string] ?? '');
}

describe('the language that a page says it is in', () => {
  it.each([
    ['German words in a German browser', 'de', 'de', 'ltr'],
    ['German words in an Austrian browser', 'de-AT', 'de', 'ltr'],
    ['English words in a browser whose language has none', 'ar', 'en', 'ltr'],
    ['words from right to left', 'he', 'he', 'rtl'],
  ])('is that of its words: %s', (_, asked, language, direction) => {
    useWords(asked, { words_language: language, words_direction: direction });
    const page = document.createElement('html');
    page.lang = 'en';
    tellLanguage(page);
    expect([page.lang, page.dir]).toEqual([language, direction]);
  });
});

describe('the locale of dates, numbers and lists', () => {
  it.each([
    ['the browser’s own where it speaks the language of the words', 'en-GB', 'en', undefined],
    ['that of the words where the browser speaks another language', 'it-IT', 'en', 'en'],
    ['that of the words in a browser in English', 'en-US', 'fr', 'fr'],
  ])('is %s', (_, locale, language, expected) => {
    useWords(locale, { words_language: language });
    const resolved = new Intl.DateTimeFormat(locale).resolvedOptions();
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(resolved);
    expect(interfaceLocale()).toBe(expected);
  });
});

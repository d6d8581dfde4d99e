import { i18n } from '#i18n';

/**
 * Says of an element that what stands in it is in the language of the interface, and in its
 * direction: a screen reader pronounces by it, and the browser hyphenates and sets quotation marks.
 *
 * The words themselves say which language they are. The browser's own language (`getUILanguage`,
 * `@@bidi_dir`) is only what was asked for: where it is not among the locales, English is shown.
 */
export function tellLanguage(element: HTMLElement): void {
  element.lang = i18n.t('words.language');
  element.dir = i18n.t('words.direction');
}

/**
 * The locale for dates, numbers and lists: the browser's own where it speaks the language of the
 * interface, with all that is set there for it ('en-GB'); else that language, for a date in Italian
 * among English words is neither.
 */
export function interfaceLocale(): string | undefined {
  const language = i18n.t('words.language');
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  return new Intl.Locale(locale).language === language ? undefined : language;
}

/**
 * What formats for the locale of the interface, made once: a list of findings has a hundred dates,
 * and making a formatter takes longer than a hundred uses of it.
 */
export function formatting<Format>(make: (locale: string | undefined) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const language = i18n.t('words.language');
    const format = made.get(language) ?? make(interfaceLocale());
    made.set(language, format);
    return format;
  };
}

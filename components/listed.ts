import { interfaceLocale } from './interface-language.ts';

/** Names in a sentence, each once: 'the Herald, the Post and the Week'. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(interfaceLocale()).format(new Set(names));

import { formatting } from './interface-language.ts';

const lists = formatting((locale) => new Intl.ListFormat(locale));

/** Names in a sentence, each once: 'the Herald, the Post and the Week'. */
export const formatList = (names: readonly string[]): string => lists().format(new Set(names));

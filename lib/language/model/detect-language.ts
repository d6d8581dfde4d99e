import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import type { Token } from './analysis.ts';

/** The languages of which statements are compared. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** Share of running words that are English stop words, from which a text is English; half is usual. */
const MIN_ENGLISH_SHARE = 0.25;
/** The same for the short lists below; a third is usual. */
const MIN_OTHER_SHARE = 0.2;
/** Share of words that only this language has: Portuguese is full of 'de' and 'que', but has no 'los'. */
const MIN_OWN_SHARE = 0.06;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Function words from general knowledge; `own` are those that the neighbours do not share. */
const LISTS: [language: Language, words: ReadonlySet<string>, own: ReadonlySet<string>][] = [
  [
    'de',
    set(`der die das und ist nicht ein eine einen einem einer eines dem den des im in zu zum zur von vom mit
      auf für sich als auch es an am werden aus er hat haben dass sie nach wird bei um sind noch wie über
      so war waren nur oder aber vor bis mehr durch sein seine wurde wurden sei kein keine unter gegen`),
    set(
      'der das und ist nicht ein eine dem auf für sich auch wird wurde wurden sind mit zum zur vom',
    ),
  ],
  [
    'fr',
    set(`le la les de des du un une et est sont dans que qui pour pas sur au aux par plus ne se ce cette
      avec son sa ses il elle ils en a ont été mais ou leur leurs comme après être était d'un d'une`),
    set("les des du une et est dans pour sur au aux avec été cette qui d'un d'une sont"),
  ],
  [
    'es',
    set(`el la los las de del un una y e en que es por con para no se su sus al lo como más pero le ha han
      este esta sin sobre entre cuando muy también fue fueron ser según hasta desde`),
    set('el los las del y según fue fueron su sus más también se'),
  ],
];

/** Whether a word is one of the most frequent of `language`, which name nothing; never in English. */
export const isFunctionWord = (language: Language | null, word: string): boolean =>
  LISTS.some(([each, words]) => each === language && words.has(word));

/**
 * The language of a text by its function words; null for any other, for a mixture and for a text
 * without running words. Names and figures, which are alike in every language, have no say.
 */
export const languageOf = memoizeByKey((tokens: readonly Token[]): Language | null => {
  const words = tokens.filter(({ word, capital }) => !capital && !/\d/.test(word));
  if (words.length === 0) return null;
  const share = (has: (token: Token) => boolean) => words.filter(has).length / words.length;
  if (share(({ stop }) => stop) >= MIN_ENGLISH_SHARE) return 'en';
  const found = LISTS.find(
    ([, all, own]) =>
      share(({ word }) => all.has(word)) >= MIN_OTHER_SHARE &&
      share(({ word }) => own.has(word)) >= MIN_OWN_SHARE,
  );
  return found?.[0] ?? null;
});

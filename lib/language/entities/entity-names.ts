import { demonymOf } from '../lexicon/demonyms.ts';
import { genderOfGivenName, isGivenName, mayBeOneGivenName } from '../lexicon/given-names.ts';
import { isPersonNoun, isRoleNoun } from '../lexicon/person-nouns.ts';
import { isRegion } from '../lexicon/regions.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { isInstitutionNoun, isParticle, isTitle } from '../lexicon/titles.ts';
import type { Entity, EntityKind, Name } from '../model/analysis.ts';
import { gapBefore, rawAt, type TokenReader, wordAt } from '../model/token-reader.ts';

type Gender = Entity['gender'];

/** One name in a text, with what tells what kind of thing bears it. */
export interface NameMention {
  name: Name;
  /** Its words without a demonym in front ('Englishman Jon Tarn') and without single initials' dots. */
  words: string[];
  kind: EntityKind;
  gender: Gender;
}

const MALE_TITLE =
  /^(?:mr|sir|lord|king|prince|father|imam|herr|monsieur|don|congressman|duke|count|baron|chairman|spokesman|constable)$/;
const FEMALE_TITLE =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|sister|frau|mme|madame|congresswoman|duchess|countess|baroness|spokeswoman)$/;
/** Before these titles stand offices; 'Coach Inc' and 'Justice Department' end in an institution. */
const INCORPORATED = /^(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|sa|nv|fc|afc)$/;
const IN_PLACE = /^(?:in|at|near|outside|across|throughout|from)$/;

const bare = (word: string): string => word.replaceAll('.', '');

function genderOfTitle(passage: TokenReader, { from, to }: Name): Gender {
  for (let index = from; index < to - 1; index += 1) {
    const word = bare(wordAt(passage, index));
    if (MALE_TITLE.test(word)) return 'he';
    if (FEMALE_TITLE.test(word)) return 'she';
  }
  return null;
}

const isAcronym = (passage: TokenReader, { from, to }: Name): boolean =>
  to - from === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(rawAt(passage, from));

const PLACE_HEAD =
  /^(?:township|village|heights|hills?|beach|valley|springs|falls|county|province|peninsula|glacier|ridge|mountains?|lake|creek|islands?|square|airport|harbour|harbor)$/;
const PLACE_OPENING = /^(?:mount|mt|lake|fort|port|cape|san|santa|los|las|saint|st)$/;

/** 'Orme Township', 'Mount Orme'. */
const isPlaceName = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.length < 4 &&
  (PLACE_HEAD.test(words.at(-1) ?? '') ||
    (PLACE_OPENING.test(bare(words[0] ?? '')) && !isInstitutionNoun(words.at(-1) ?? '')));

/** What kind of thing a name is that of, as far as the name and what stands right beside it tell. */
function kindOf(passage: TokenReader, name: Name, words: readonly string[]): EntityKind {
  const last = bare(words.at(-1) ?? '');
  if (isRegion(words.map(bare).join(' ')) || isPlaceName(words)) return 'place';
  if (words.some((word) => INCORPORATED.test(bare(word)))) return 'organisation';
  if (words.length > 1 && words.some((word) => isInstitutionNoun(word))) return 'organisation';
  if (words.includes('of') || words.includes('the')) return 'organisation';
  // 'Gordon Advisers', 'Harbour Teachers': people who act together under one name.
  if (words.length > 1 && last.endsWith('s') && isRoleNoun(last.slice(0, -1)))
    return 'organisation';
  const titled = name.to - name.from > words.length && isTitle(bare(wordAt(passage, name.from)));
  if (titled) return 'person';
  if (isAcronym(passage, name)) return 'organisation';
  if (wordAt(passage, name.from - 1) === 'the')
    return last.endsWith('s') ? 'organisation' : 'unknown';
  if (words.length > 1 && words.length < 5 && isGivenName(words[0] ?? '')) return 'person';
  if (standsAsPerson(passage, name, words)) return 'person';
  const before = wordAt(passage, name.from - 1);
  return IN_PLACE.test(before) && !isInstitutionNoun(last) ? 'place' : 'unknown';
}

/** 'Tarn, 31,', 'Tarn, who', 'J. Tarn': what is written so is a human being. */
function standsAsPerson(passage: TokenReader, { to }: Name, words: readonly string[]): boolean {
  if (words.length > 1 && bare(words[0] ?? '').length === 1) return true;
  const gap = gapBefore(passage, to);
  const next = wordAt(passage, to);
  if (/^, $/.test(gap) && /^\d{1,2}$/.test(next)) return /^[,.]/.test(gapBefore(passage, to + 1));
  if (/^ \($/.test(gap) && /^\d{1,2}$/.test(next)) return /^\)/.test(gapBefore(passage, to + 1));
  return /^,? $/.test(gap) && (next === 'who' || next === 'whose');
}

/** Without the demonym or the noun that a name may begin with: 'Englishman Jon Tarn', 'Democrat Ann Reed'. */
function withoutDescription(words: readonly string[], known: ReadonlySet<string>): string[] {
  const [first = '', ...rest] = words;
  const demonym = rest.length > 0 ? demonymOf(first) : null;
  if (rest.length > 1 && isPersonNoun(first) && !isInstitutionNoun(rest.at(-1) ?? '')) return rest;
  if (!demonym) return [...words];
  const named = demonym.people || known.has(rest.join(' ')) || isGivenName(rest[0] ?? '');
  return named ? rest : [...words];
}

/** Each name of a text with its kind; names that only say of which country somebody is left out. */
export function nameMentions(passage: TokenReader, names: readonly Name[]): NameMention[] {
  const known = new Set(names.map(({ words }) => words.join(' ')));
  return names.flatMap((name): NameMention[] => {
    if (demonymOf(name.words.join(' '))) return [];
    const words = withoutDescription(name.words, known);
    const kind = kindOf(passage, name, words);
    const given = words.length > 1 ? genderOfGivenName(words[0] ?? '') : null;
    const titled = kind === 'person' ? genderOfTitle(passage, name) : null;
    return [{ name, words, kind, gender: titled ?? (kind === 'person' ? given : null) }];
  });
}

/** Whether a person's name can be another, fuller or shorter, name of the same person. */
export function mayBeOnePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.length === 1) return long.at(-1) === short[0] || long[0] === short[0];
  if (short.at(-1) !== long.at(-1)) {
    // 'Maria Tarn' and 'Maria Tarn Ortiz'
    return short.every((word, index) => word === long[index]);
  }
  return mayBeOneGivenName(bare(short[0] ?? ''), bare(long[0] ?? ''));
}

/** The initials of a name's words, without the small ones: 'Harbour Officers' Association' → hoa. */
const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !/^(?:of|the|for|and|to|in|on|&)$/.test(word) && !isParticle(word))
    .map((word) => word[0] ?? '')
    .join('');

/** Whether `short` abbreviates `long`, all small words left out or all of them in it. */
export const isAcronymOf = (short: string, long: readonly string[]): boolean => {
  const letters = bare(short);
  if (letters.length < 2 || long.length < 2) return false;
  return initialsOf(long) === letters || long.map((word) => word[0]).join('') === letters;
};

/** Whether somebody speaks or is spoken of as one who can: 'Tarn said'. */
export const speaks = (passage: TokenReader, { to }: Name): boolean =>
  isReportingVerb(wordAt(passage, to)) && gapBefore(passage, to) === ' ';

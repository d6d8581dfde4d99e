import type { Entity, EntityKind } from '../model/analysis.ts';
import { gapBefore, type TokenReader } from '../model/token-reader.ts';
import { isAcronymOf, mayBeOnePerson, type NameMention } from './entity-names.ts';

/** All names in a text that are one's. */
export interface Cluster {
  kind: EntityKind;
  /** The fullest. */
  words: readonly string[];
  gender: Entity['gender'];
  names: NameMention[];
}

/** Bearers of one word that are looked at; a text made to hurt has more. */
const MAX_ENTITIES_PER_WORD = 24;

/** Clusters by the words that a shorter name for them may be made of. */
class Register {
  readonly all: Cluster[] = [];
  readonly #byWord = new Map<string, Cluster[]>();
  readonly #byName = new Map<string, Cluster>();

  bearersOf(word: string): readonly Cluster[] {
    return this.#byWord.get(word) ?? [];
  }

  exactly(words: readonly string[]): Cluster | undefined {
    return this.#byName.get(words.join(' '));
  }

  open(mention: NameMention): Cluster {
    const { kind, words, gender } = mention;
    const cluster: Cluster = { kind, words, gender, names: [mention] };
    this.all.push(cluster);
    this.#index(cluster, words);
    return cluster;
  }

  join(cluster: Cluster, mention: NameMention): void {
    cluster.names.push(mention);
    if (cluster.kind === 'unknown') cluster.kind = mention.kind;
    cluster.gender ??= mention.gender;
    if (mention.words.length > cluster.words.length) cluster.words = mention.words;
    if (!this.exactly(mention.words)) this.#index(cluster, mention.words);
  }

  #index(cluster: Cluster, words: readonly string[]): void {
    this.#byName.set(words.join(' '), cluster);
    for (const word of new Set([words[0] ?? '', words.at(-1) ?? ''])) {
      const known = this.#byWord.get(word);
      if (!known) this.#byWord.set(word, [cluster]);
      else if (!known.includes(cluster) && known.length < MAX_ENTITIES_PER_WORD)
        known.push(cluster);
    }
  }
}

const agrees = (a: Entity['gender'], b: Entity['gender']): boolean =>
  a === null || b === null || a === b;

/** A town and a firm may share a word; what is known to be a person is nothing else. */
const mayBeOneKind = (a: EntityKind, b: EntityKind): boolean =>
  a === b || a === 'unknown' || b === 'unknown';

/** Full names first, so that the short ones find whom they stand for wherever they come. */
function joinFullName(register: Register, mention: NameMention): void {
  const same = register.exactly(mention.words);
  if (same && mayBeOneKind(same.kind, mention.kind)) {
    register.join(same, mention);
    return;
  }
  const ends = [mention.words[0] ?? '', mention.words.at(-1) ?? ''];
  const bearers =
    mention.kind === 'person' || mention.kind === 'unknown'
      ? [...new Set(ends.flatMap((word) => register.bearersOf(word)))].filter(
          ({ kind, words, gender }) =>
            kind !== 'organisation' &&
            kind !== 'place' &&
            agrees(gender, mention.gender) &&
            mayBeOnePerson(words, mention.words),
        )
      : [];
  const [only] = bearers;
  if (only && bearers.length === 1) register.join(only, mention);
  else register.open(mention);
}

/**
 * One word is somebody's last name, or only name. With several bearers of the name ('Tarn' where Jan
 * and Maria Tarn are known) the sex tells, else nothing does, and the mention is nobody's.
 */
function joinShortName(
  register: Register,
  mention: NameMention,
  places: ReadonlySet<string>,
): void {
  const [word = ''] = mention.words;
  const same = register.exactly(mention.words);
  if (same && same.words.length === 1 && mayBeOneKind(same.kind, mention.kind)) {
    register.join(same, mention);
    return;
  }
  if (mention.kind === 'place') {
    register.open(mention);
    return;
  }
  const fitting = register
    .bearersOf(word)
    .filter(
      (bearer) =>
        bearer.words.length > 1 &&
        mayBeOneKind(bearer.kind, mention.kind) &&
        agrees(bearer.gender, mention.gender) &&
        mayStandFor(bearer, mention, places),
    );
  const [only] = fitting;
  if (only && fitting.length === 1) register.join(only, mention);
  else if (fitting.length === 0) register.open(mention);
}

/**
 * 'Tarn' is any Tarn; a club goes by the last word of its name, a firm by the first, but only behind
 * the full one, and not where that word is a place's: 'Orme', 'the Orme Herald'.
 */
function mayStandFor(
  { kind, words, names }: Cluster,
  mention: NameMention,
  places: ReadonlySet<string>,
): boolean {
  const [word = ''] = mention.words;
  if (kind === 'person') return words.includes(word);
  if (words.includes('of')) return false;
  if (words.at(-1) === word) return true;
  const first = Math.min(...names.map(({ name }) => name.from));
  return words[0] === word && !places.has(word) && first < mention.name.from;
}

/** An acronym joins the name whose initials it has, or that it stands behind in brackets. */
function joinAcronym(register: Register, passage: TokenReader, mention: NameMention): boolean {
  const [word = ''] = mention.words;
  if (mention.words.length !== 1 || !/^\p{L}[\p{L}.&]{1,6}$/u.test(word)) return false;
  if (mention.kind !== 'organisation') return false;
  const known = register.exactly(mention.words);
  if (known) {
    register.join(known, mention);
    return true;
  }
  const inBrackets = / \($/.test(gapBefore(passage, mention.name.from));
  const bearer =
    register.all.find(({ words }) => isAcronymOf(word, words)) ??
    (inBrackets
      ? register.all.find(({ names }) => names.some(({ name }) => name.to === mention.name.from))
      : undefined);
  if (!bearer || bearer.kind === 'person') return false;
  register.join(bearer, mention);
  bearer.kind = 'organisation';
  return true;
}

/** Acronyms that are looked for among all names; an article has a dozen. */
const MAX_ACRONYMS = 60;

/** Names in groups, each group one bearer's, in the order of their first mention. */
export function clusterNames(passage: TokenReader, mentions: readonly NameMention[]): Cluster[] {
  const register = new Register();
  const full = mentions.filter(({ words }) => words.length > 1);
  const short = mentions.filter(({ words }) => words.length === 1);
  // The fullest first: 'Jan Pieter Tarn' before 'Jan Tarn'. Sorting keeps the text's order in each.
  for (const mention of [...full].sort((a, b) => b.words.length - a.words.length)) {
    joinFullName(register, mention);
  }
  const acronyms = new Set(
    short
      .filter(({ kind }) => kind === 'organisation')
      .slice(0, MAX_ACRONYMS)
      .filter((mention) => joinAcronym(register, passage, mention)),
  );
  // A title or an age tells a person wherever it stands, so those mentions come before the bare ones.
  const rest = short.filter((mention) => !acronyms.has(mention));
  const places = new Set(rest.flatMap(({ kind, words }) => (kind === 'place' ? words : [])));
  for (const mention of [...rest].sort((a, b) => rank(a) - rank(b)))
    joinShortName(register, mention, places);
  for (const cluster of register.all) {
    cluster.names.sort((a, b) => a.name.from - b.name.from);
  }
  return register.all.sort((a, b) => (a.names[0]?.name.from ?? 0) - (b.names[0]?.name.from ?? 0));
}

const rank = ({ kind }: NameMention): number => (kind === 'unknown' ? 1 : 0);

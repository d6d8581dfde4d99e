import { isAcronymOf, mayBeOnePerson } from '../../language/entities/entity-names.ts';
import { isPlainPerson } from '../../language/lexicon/person-nouns.ts';
import type { Analysis, Entity } from '../../language/model/analysis.ts';

/** Bearers of one word of a name that are looked at; a text made to hurt has more. */
const MAX_ENTITIES_PER_WORD = 24;
/** Children of one story are often of one age; of adults the age tells one from the others. */
const MIN_TELLING_AGE = 13;

/**
 * Which entity of one text is which of the other: for each of `here`, the index of its counterpart,
 * or -1. Names tell, whole or in part ('Ilse Varga', 'Ms Varga'; 'Harbour Officers' Association',
 * 'HOA'); people without a name are told by an age that one person alone has in either text, or by
 * the only role of its kind. Where two would fit, there is no link; sex vetoes, and so do two given
 * names. Symmetric: the links of (there, here) are the same ones.
 */
export function alignEntities(here: Analysis, there: Analysis): Int32Array {
  const forth = namedCandidates(here, there);
  const back = namedCandidates(there, here);
  const links = new Int32Array(here.entities.length).fill(-1);
  const taken = new Set<number>();
  const join = (a: number, b: number) => {
    links[a] = b;
    taken.add(b);
  };
  forth.forEach((found, a) => {
    const [b] = found;
    if (found.length === 1 && b !== undefined && back[b]?.length === 1 && back[b][0] === a) {
      join(a, b);
    }
  });
  for (const keyOf of [ageKey, roleKey]) {
    const mine = holders(here, keyOf, (index) => links[index] === -1);
    const theirs = holders(there, keyOf, (index) => !taken.has(index));
    for (const [key, a] of mine) {
      const b = theirs.get(key);
      if (a === null || b === null || b === undefined) continue;
      if (mayBeOneWithoutName(here.entities[a]!, there.entities[b]!)) join(a, b);
    }
  }
  return links;
}

const sameSex = (a: Entity, b: Entity): boolean =>
  a.gender === null || b.gender === null || a.gender === b.gender;

/** For each entity with a name, those of the other text that may bear it. */
function namedCandidates(mine: Analysis, theirs: Analysis): number[][] {
  const byWord = new Map<string, number[]>();
  theirs.entities.forEach(({ aliases }, index) => {
    const keys = new Set(aliases.flatMap((alias) => keysOf(alias.split(' '))));
    for (const key of keys) {
      const known = byWord.get(key);
      if (!known) byWord.set(key, [index]);
      else if (known.length < MAX_ENTITIES_PER_WORD) known.push(index);
    }
  });
  return mine.entities.map((entity) => {
    const keys = entity.aliases.flatMap((alias) => keysOf(alias.split(' ')));
    const likely = new Set(keys.flatMap((key) => byWord.get(key) ?? []));
    const fitting = [...likely].filter((index) => mayBeOne(entity, theirs.entities[index]!));
    const exact = fitting.filter((index) => sharesAlias(entity, theirs.entities[index]!));
    return exact.length === 1 ? exact : fitting;
  });
}

/** First and last word of a name, and the acronym that it may be known by. */
const keysOf = (words: readonly string[]): string[] => {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 1) return [first, `acronym ${first.replaceAll('.', '')}`];
  const initials = words.map((word) => word[0]).join('');
  const large = words
    .filter((word) => !/^(?:of|the|for|and)$/.test(word))
    .map((word) => word[0])
    .join('');
  return [first, last, `acronym ${initials}`, `acronym ${large}`];
};

const sharesAlias = (a: Entity, b: Entity): boolean =>
  a.words.join(' ') === b.words.join(' ') ||
  a.aliases.some((alias) => alias.includes(' ') && b.aliases.includes(alias));

function mayBeOne(a: Entity, b: Entity): boolean {
  const kinds = new Set([a.kind, b.kind]);
  kinds.delete('unknown');
  if (kinds.size > 1 || !sameSex(a, b)) return false;
  if (kinds.has('person')) return mayBeOnePerson(a.words, b.words);
  if (a.aliases.some((alias) => b.aliases.includes(alias))) return true;
  return (
    a.aliases.some((alias) => isAcronymOf(alias, b.words)) ||
    b.aliases.some((alias) => isAcronymOf(alias, a.words))
  );
}

const valuesOf = ({ attributes }: Entity, kind: 'age' | 'role' | 'nationality'): string[] =>
  attributes.filter((each) => each.kind === kind).map(({ value }) => value);

function ageKey(entity: Entity): string | null {
  const ages = valuesOf(entity, 'age');
  return ages.length === 1 && Number(ages[0]) >= MIN_TELLING_AGE ? `age ${ages[0]}` : null;
}

/** 'A climber', 'the boy', of whom a text knows one: only people without names are told so. */
function roleKey({ words, attributes, mentions }: Entity): string | null {
  if (words.length > 0 || mentions.length < 2) return null;
  const role = attributes.find(({ kind, value }) => kind === 'role' && !isPlainPerson(value));
  const plain = attributes.find(({ kind, value }) => kind === 'role' && CHILD.test(value));
  return role || plain ? `role ${(role ?? plain)?.value}` : null;
}

/** There are many men in a story; of a child that much is told of there mostly is one. */
const CHILD = /^(?:boy|girl|child|babi|baby|toddler|infant)$/;

/** For each key the one person who has it; null where several have. */
function holders(
  { entities }: Analysis,
  keyOf: (entity: Entity) => string | null,
  isFree: (index: number) => boolean,
): Map<string, number | null> {
  const found = new Map<string, number | null>();
  entities.forEach((entity, index) => {
    const key = entity.kind === 'person' ? keyOf(entity) : null;
    if (key === null) return;
    found.set(key, found.has(key) || !isFree(index) ? null : index);
  });
  return found;
}

/** One of the two has no name, or nothing but the names speaks against it. */
function mayBeOneWithoutName(a: Entity, b: Entity): boolean {
  if (a.words.length > 0 && b.words.length > 0) return false;
  return sameSex(a, b);
}

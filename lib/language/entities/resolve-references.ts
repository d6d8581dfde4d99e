import { differentCountries } from '../lexicon/demonyms.ts';
import type { Attribute, Entity, Sentence } from '../model/analysis.ts';
import { gapBefore, rawAt, wordAt } from '../model/token-reader.ts';
import { type AttributeContext, eachOnce, tellingRole } from './entity-attributes.ts';
import { type Described, describedAt } from './entity-descriptions.ts';

/** What references are resolved in. Entities are added to, and new ones appended. */
export interface ReferenceContext extends AttributeContext {
  sentences: readonly Sentence[];
  entities: Entity[];
}

/** The same, with the people whom a description is looked up among. */
interface Reading extends ReferenceContext {
  people: Entity[];
  unnamed: number;
}

/** A mention before its entity is known to be the right one, as the text is read on. */
interface Seen {
  entity: Entity;
  sentence: number;
  /** Begins its sentence: what the sentence is about. */
  subject: boolean;
  /** Only owns what the sentence is about: 'Tarn's car'. */
  owns?: boolean;
}

/** Sentences back in which a reference finds whom it refers to. */
const MAX_SENTENCES_BACK = 2;
/** A longer run without a full stop is a list, and nobody is referred to in it. */
const MAX_SENTENCE_TOKENS = 200;
/** People with a name, and without one, whom descriptions are looked up among: the cost stays linear. */
const MAX_NAMED_PEOPLE = 200;
const MAX_UNNAMED_PEOPLE = 40;

type Gender = 'he' | 'she';

const PRONOUNS = new Map<string, Gender>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);

const SUBJECT = /^(?:he|she)$/;

const agrees = ({ gender }: Entity, pronoun: Gender | null): boolean =>
  gender === null || pronoun === null || gender === pronoun;

/** People named or told of in the last sentences, latest first, each once. */
class Recent {
  readonly #seen: Seen[] = [];

  add(seen: Seen): void {
    this.#seen.unshift(seen);
    if (this.#seen.length > 30) this.#seen.pop();
  }

  /** Those of sentence `from` and later. */
  since(from: number): Seen[] {
    const latest: Seen[] = [];
    for (const seen of this.#seen) {
      if (seen.sentence < from) break;
      if (!latest.some(({ entity }) => entity === seen.entity)) latest.push(seen);
    }
    return latest;
  }

  /** Whom a sentence is about: its subject, or the only one in it. */
  topicOf(sentence: number): Entity | null {
    const inIt = this.#seen.filter((seen) => seen.sentence === sentence && !seen.owns);
    const subject = inIt.filter(({ subject }) => subject).at(-1);
    if (subject) return subject.entity;
    const [only] = inIt;
    return only && inIt.every(({ entity }) => entity === only.entity) ? only.entity : null;
  }
}

/**
 * Whom 'he' or 'she' means: the only one who fits, in the sentence so far and the one before; else,
 * at a sentence's head, whom the sentence before is about. Otherwise nobody is named rather than the
 * wrong one.
 */
function meant(recent: Recent, pronoun: Gender, sentence: number, opens: boolean): Entity | null {
  for (let back = 0; back <= MAX_SENTENCES_BACK; back += 1) {
    const fitting = recent.since(sentence - back).filter(({ entity }) => agrees(entity, pronoun));
    if (fitting.length === 0) continue;
    const [only] = fitting;
    if (only && fitting.length === 1) {
      // 'The shaft was too narrow for an adult, who would not have reached him.'
      if (only.subject || only.entity.words.length > 0 || back > 0) return only.entity;
      continue;
    }
    const known = fitting.filter(({ entity }) => entity.gender === pronoun);
    const subject = recent.topicOf(sentence - (opens ? 1 : 0));
    const isKnown = known.some(({ entity }) => entity === subject);
    return subject && isKnown && (opens || known.length === 1) ? subject : null;
  }
  return null;
}

const valuesOf = (attributes: readonly Attribute[], kind: Attribute['kind']): string[] =>
  attributes.filter((each) => each.kind === kind).map(({ value }) => value);

/** Whether what is said of somebody cannot be true of an entity. */
function isContradicted(entity: Entity, { gender, attributes }: Described): boolean {
  if (gender !== null && !agrees(entity, gender)) return true;
  const ages = valuesOf(entity.attributes, 'age');
  const age = valuesOf(attributes, 'age')[0];
  if (age !== undefined && ages.length > 0 && !ages.includes(age)) return true;
  const country = valuesOf(attributes, 'nationality')[0];
  return (
    country !== undefined &&
    valuesOf(entity.attributes, 'nationality').some((other) => differentCountries(country, other))
  );
}

/** Whether everything that is said of somebody was said of an entity before. */
function isSaidOf(entity: Entity, { attributes }: Described): boolean {
  return attributes.every(({ kind, value }) =>
    entity.attributes.some((other) => other.kind === kind && other.value === value),
  );
}

/** Whom 'the Norland climber' means: the only one of whom all that was said, else whom the sentence before is about. */
function describedBefore(
  { people }: Reading,
  recent: Recent,
  described: Described,
  sentence: number,
  opens: boolean,
): Entity | null {
  // 'The 31-year-old' at a sentence's head is whom the last sentence was about.
  const ageOrCountry = described.attributes.some(({ kind }) => kind !== 'role');
  const last = opens && ageOrCountry ? recent.topicOf(sentence - 1) : null;
  if (last && last.words.length > 0 && !isContradicted(last, described)) return last;
  const telling = described.attributes.some(
    ({ kind, value }) => kind !== 'role' || tellingRole(value),
  );
  const said = people.filter(
    (entity) =>
      (entity.mentions[0]?.from ?? 0) < described.from &&
      isSaidOf(entity, described) &&
      !isContradicted(entity, described),
  );
  const [only] = said;
  if (only && said.length === 1 && (telling || only.words.length === 0)) return only;
  if (said.length > 0) return null;
  return last && !isContradicted(last, described) ? last : null;
}

function refer(
  entity: Entity,
  how: 'description' | 'pronoun',
  from: number,
  to: number,
  sentence: number,
): void {
  entity.mentions.push({ how, from, to, sentence });
}

function addUnnamed(context: Reading, described: Described, sentence: number): Entity | null {
  if (context.unnamed >= MAX_UNNAMED_PEOPLE) return null;
  context.unnamed += 1;
  const { from, to, gender, attributes } = described;
  const entity: Entity = {
    kind: 'person',
    words: [],
    aliases: [],
    gender,
    mentions: [{ how: 'description', from, to, sentence }],
    attributes: eachOnce(attributes),
  };
  context.entities.push(entity);
  context.people.push(entity);
  return entity;
}

/** Pushes what a description says and the entity did not have yet. */
function learn(entity: Entity, { attributes, gender }: Described): void {
  entity.gender ??= gender;
  entity.attributes = eachOnce([...entity.attributes, ...attributes]);
}

/** Mentions by name in one sentence, by their first token. */
function namedFrom(entities: readonly Entity[]): Map<number, Entity> {
  const byToken = new Map<number, Entity>();
  for (const entity of entities) {
    for (const { from, how } of entity.mentions) if (how === 'name') byToken.set(from, entity);
  }
  return byToken;
}

/**
 * Resolves pronouns and descriptions of people, in one pass over the text: each is added to the
 * entity it means, and people without a name ('a climber, 31') become entities of their own. What is
 * said inside quotation marks is left alone, since 'he' there is whom the speaker talks about.
 */
export function resolveReferences(given: ReferenceContext): void {
  const named = namedFrom(given.entities);
  const people = given.entities.filter(({ kind }) => kind === 'person').slice(0, MAX_NAMED_PEOPLE);
  const context: Reading = { ...given, people, unnamed: 0 };
  const { tokens, sentences } = context;
  const recent = new Recent();
  sentences.forEach(({ from, to, heading }, sentence) => {
    if (to - from > MAX_SENTENCE_TOKENS) return;
    let subject = true;
    for (let index = from; index < to; index += 1) {
      const entity = named.get(index);
      if (entity) {
        if (mayBePerson(context, entity, index)) {
          // 'Tarn's car hit a wall' is about the car.
          const mention = context.namesFrom.get(index);
          const owns = mention !== undefined && /['’]s?$/.test(rawAt(context, mention.to - 1));
          recent.add({
            entity,
            sentence,
            subject: subject && !owns && !isOblique(context, index),
            owns,
          });
          if (!owns) subject = false;
        }
        continue;
      }
      if (heading || tokens[index]?.quotation !== -1) continue;
      const opens = index === from;
      const pronoun = PRONOUNS.get(wordAt(context, index));
      if (pronoun) {
        const who = meant(
          recent,
          pronoun,
          sentence,
          opens || (subject && SUBJECT.test(wordAt(context, index))),
        );
        if (who) {
          refer(who, 'pronoun', index, index + 1, sentence);
          recent.add({ entity: who, sentence, subject });
        }
        subject = false;
        continue;
      }
      const described = describedAt(context, index);
      if (!described) continue;
      if (isPredicate(context, index)) {
        index = described.to - 1;
        continue;
      }
      const known =
        apposedTo(recent, context, index, sentence) ??
        (described.definite ? describedBefore(context, recent, described, sentence, opens) : null);
      const told = described.attributes.some(({ kind }) => kind !== 'role');
      const introduced = known === null && (!described.definite || told);
      const who = known ?? (introduced ? addUnnamed(context, described, sentence) : null);
      if (known) {
        refer(known, 'description', described.from, described.to, sentence);
        learn(known, described);
      }
      if (who)
        recent.add({ entity: who, sentence, subject: subject && !isOblique(context, index) });
      subject = false;
      index = described.to - 1;
    }
  });
  for (const entity of context.entities) entity.mentions.sort((a, b) => a.from - b.from);
}

/** A person, or a name that nothing tells to be a thing's: it may be whom 'he' means. */
const mayBePerson = (context: ReferenceContext, { kind }: Entity, index: number): boolean =>
  kind === 'person' || (kind === 'unknown' && wordAt(context, index - 1) !== 'the');

/** 'Was a climber', 'as a climber', 'than a climber': what somebody is, and nobody else. */
const isPredicate = (context: ReferenceContext, index: number): boolean =>
  /^(?:is|was|be|been|being|became|become|as|like|than|not)$/.test(wordAt(context, index - 1));

/** Who was named right before a comma: 'Jon Tarn, 31, a climber'. */
function apposedTo(
  recent: Recent,
  context: ReferenceContext,
  index: number,
  sentence: number,
): Entity | null {
  if (!/^,\s$/.test(gapBefore(context, index))) return null;
  const end = context.agesTo.get(index)?.from ?? index;
  const [last] = recent.since(sentence);
  const mention = last?.entity.mentions.find(
    ({ to, sentence: own }) => own === sentence && (to === end || to === index),
  );
  return mention && last ? last.entity : null;
}

/** Behind a preposition stands whom the sentence is not about. */
const isOblique = (context: ReferenceContext, index: number): boolean => {
  const before = /^(?:the|a|an)$/.test(wordAt(context, index - 1)) ? index - 2 : index - 1;
  return /^(?:of|in|on|by|for|with|from|to|at|against|about|after|before|near|behind|between)$/.test(
    wordAt(context, before),
  );
};

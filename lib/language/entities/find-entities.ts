import type { VerbRole } from '../grammar/find-verbs.ts';
import type { Entity, Name, Quantity, Sentence, Token } from '../model/analysis.ts';
import { type TokenReader, wordAt } from '../model/token-reader.ts';
import { type AttributeContext, attributesBeside, eachOnce } from './entity-attributes.ts';
import { type Cluster, clusterNames } from './entity-clusters.ts';
import { nameMentions, speaks } from './entity-names.ts';
import { resolveReferences } from './resolve-references.ts';

/** What the finding of entities in one text looks at. */
export interface EntityContext extends TokenReader {
  tokens: Token[];
  sentences: readonly Sentence[];
  names: readonly Name[];
  quantities: readonly Quantity[];
  verbs: readonly VerbRole[];
}

/** 'Bram Holt … Holt': people go by the last word of their name, and take no article. */
function isCalledByLastWord(context: AttributeContext, { words, names }: Cluster): boolean {
  const last = words.at(-1) ?? '';
  return (
    (words.length === 2 || words.length === 3) &&
    names.some((mention) => mention.words.length === 1 && mention.words[0] === last) &&
    names.every(({ name }) => wordAt(context, name.from - 1) !== 'the')
  );
}

function entityOf(context: AttributeContext, cluster: Cluster): Entity {
  const { kind, words, gender, names } = cluster;
  const attributes = names.flatMap(({ name }) => attributesBeside(context, name));
  const person =
    kind === 'person' ||
    (kind === 'unknown' &&
      (attributes.length > 0 ||
        isCalledByLastWord(context, cluster) ||
        names.some(({ name }) => speaks(context, name) && words.length > 1)));
  return {
    kind: person ? 'person' : kind,
    words: [...words],
    aliases: [...new Set(names.map((mention) => mention.words.join(' ')))],
    gender,
    mentions: names.map(({ name: { from, to, sentence } }) => ({
      how: 'name',
      from,
      to,
      sentence,
    })),
    attributes: person ? eachOnce(attributes) : [],
  };
}

/**
 * Who and what a text is about: the bearers of its names, each with every mention, alias and
 * attribute, and people that it tells of without a name. Pronouns and descriptions ('the Norlander',
 * 'the 31-year-old') are given to somebody only where one alone fits; otherwise they stay nobody's.
 * Writes the number of each entity into the tokens of its mentions. In the order of first mention.
 */
export function findEntities({
  text,
  tokens,
  sentences,
  names,
  quantities,
  verbs,
}: EntityContext): Entity[] {
  const ages = quantities.filter(({ kind, upper }) => kind === 'age' && upper === null);
  const context: AttributeContext = {
    text,
    tokens,
    verbs,
    agesFrom: new Map(ages.map((age) => [age.from, age])),
    agesTo: new Map(ages.map((age) => [age.to, age])),
    namesFrom: new Map(names.map((name) => [name.from, name])),
  };
  const clusters = clusterNames(context, nameMentions(context, names));
  const entities = clusters.map((cluster) => entityOf(context, cluster));
  resolveReferences({ ...context, sentences, entities });
  entities.sort((a, b) => (a.mentions[0]?.from ?? 0) - (b.mentions[0]?.from ?? 0));
  entities.forEach(({ mentions }, number) => {
    for (const { from, to } of mentions) {
      for (const token of tokens.slice(from, to)) token.entity = number;
    }
  });
  return entities;
}

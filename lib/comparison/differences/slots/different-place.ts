import type { TextSide } from '../../text-pair/text-pair.ts';

/** Sentences at the top of an article, in which it says where it happened. */
const LEAD_SENTENCES = 4;

/** Words of a sentence that are looked at; no real one is as long. */
const MAX_SENTENCE_WORDS = 400;

const IN_PLACE = /^(?:in|at|of|near|outside|around|on|off)$/;

/**
 * Whether a sentence is about another place than the story: it names one that neither stands at the
 * top of its own text nor anywhere in the other, as in 'seven died in Orsk last week'.
 */
export function isDifferentPlace({ analysis, counterparts }: TextSide, sentence: number): boolean {
  const { entities, tokens } = analysis;
  const { from, to } = analysis.sentences[sentence]!;
  const named = new Set<number>();
  for (let index = from; index < Math.min(to, from + MAX_SENTENCE_WORDS); index++) {
    const { entity } = tokens[index]!;
    const kind = entities[entity]?.kind;
    const article = tokens[index - 1]?.word === 'the' ? 1 : 0;
    const placed = IN_PLACE.test(tokens[index - 1 - article]?.word ?? '');
    if (kind === 'place' || (kind === 'unknown' && placed)) named.add(entity);
  }
  return [...named].some(
    (entity) =>
      counterparts[entity] === -1 &&
      entities[entity]!.mentions.every((mention) => mention.sentence >= LEAD_SENTENCES),
  );
}

import { isRegion } from '../../../language/lexicon/regions.ts';
import type { Difference } from '../../model/difference.ts';
import { markInClaim, wordsOfRange } from '../../text-pair/side-words.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';
import { type PlaceFact, placesOf } from './place-facts.ts';

/**
 * Different places for one thing: where it happened, where somebody lives. Neither text may name the
 * other's place anywhere, or the two may well be one inside the other; and a country or state is no
 * contradiction to a town.
 */
export function differingPlaces(pair: TextPair): Difference[] {
  const here = filledOnce(pair.here, pair.there);
  const there = filledOnce(pair.there, pair.here);
  const differences: Difference[] = [];
  for (const [slot, a] of here) {
    const b = there.get(slot);
    if (!b || a.region !== b.region) continue;
    if (!slot.startsWith('home') && !areSamePlace(pair, a, b)) continue;
    differences.push({
      aspect: 'place',
      here: markInClaim(pair.here, a.name),
      there: markInClaim(pair.there, b.name),
      weight: 0.6,
      reason: `${wordsOfRange(pair.here, a.name)} against ${wordsOfRange(pair.there, b.name)}`,
    });
  }
  return differences;
}

/** For each slot the only place that fills it and that the other text never names. */
function filledOnce(side: TextSide, other: TextSide): Map<string, PlaceFact> {
  const slots = new Map<string, PlaceFact[]>();
  for (const fact of placesOf(side)) {
    if (isNamed(side, fact, other)) continue;
    const known = slots.get(fact.slot);
    if (known) known.push(fact);
    else slots.set(fact.slot, [fact]);
  }
  return new Map(
    [...slots]
      .filter(([, all]) => new Set(all.map(({ name }) => name.words.join(' '))).size === 1)
      .map(([slot, all]) => [slot, all[0]!] as const),
  );
}

/** Words that many places have in their names: 'Bay City' is not named by 'Port City'. */
const COMMON =
  /^(?:city|town|county|north|south|east|west|northern|southern|eastern|western|new|old|port|fort|mount|lake|river|island|islands|bay|beach|park|valley|village|district|province|state|san|st|saint|the|of)$/;

/** Whether the other text has any word of the place's name. */
const isNamed = ({ analysis, words }: TextSide, { name }: PlaceFact, other: TextSide): boolean =>
  words
    .subarray(name.from, name.to)
    .some(
      (word, index) =>
        other.sentencesWith[word]! > 0 && !COMMON.test(analysis.tokens[name.from + index]!.word),
    );

/**
 * Told of the same person, or of the same names, those of countries apart. That both stand at the top of their articles was tried, and is not enough:
 * a report names the village, and the next one the town near it.
 */
function areSamePlace(pair: TextPair, a: PlaceFact, b: PlaceFact): boolean {
  const people = peopleBeside(pair.there, b);
  if (peopleBeside(pair.here, a).some((who) => people.includes(pair.here.counterparts[who]!))) {
    return true;
  }
  const here = namesBeside(pair.here, a);
  const there = namesBeside(pair.there, b);
  return [...here].some((word) => there.has(word));
}

/** The people in the sentence of a place, by name or by 'him'. */
function peopleBeside({ analysis }: TextSide, { name }: PlaceFact): number[] {
  const { tokens, entities, sentences } = analysis;
  const { from, to } = sentences[name.sentence]!;
  const inIt = tokens.slice(from, to).map(({ entity }) => entity);
  return [...new Set(inIt)].filter((index) => entities[index]?.kind === 'person');
}

const namesBeside = ({ analysis: { names } }: TextSide, { name }: PlaceFact): Set<string> =>
  new Set(
    names
      .filter((other) => other.sentence === name.sentence && other !== name)
      .filter(({ words }) => !isRegion(words.join(' ')))
      .flatMap(({ words }) => words),
  );

import { differentCountries } from '../../../language/lexicon/demonyms.ts';
import type { Attribute, Entity } from '../../../language/model/analysis.ts';
import type { Difference } from '../../model/difference.ts';
import { markInClaim, wordsOfRange } from '../../text-pair/side-words.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';
import { areFarApart } from '../slots/far-apart.ts';

/** Reports are a few years off about an age; of what is further off, one is somebody else's. */
const MAX_YEARS_APART = 10;

/** What is compared of two people who are one, and what it is when it differs. */
const COMPARED: [kind: Attribute['kind'], aspect: Difference['aspect']][] = [
  ['age', 'number'],
  ['nationality', 'place'],
];

/**
 * What two texts say differently of one person: the age, the country. Only where each text says one
 * thing: two ages of one name in one text are two people, or one at two times.
 */
export function differingPersonFacts(pair: TextPair): Difference[] {
  if (areFarApart(pair)) return [];
  const differences: Difference[] = [];
  pair.here.counterparts.forEach((other, index) => {
    const here = pair.here.analysis.entities[index]!;
    const there = pair.there.analysis.entities[other];
    if (!there || here.kind !== 'person' || there.kind !== 'person') return;
    for (const [kind, aspect] of COMPARED) {
      const a = onlyOne(here, kind);
      const b = onlyOne(there, kind);
      if (!a || !b || !contradict(kind, a.value, b.value)) continue;
      const name = nameOf(pair.here, here) || nameOf(pair.there, there);
      differences.push({
        aspect,
        here: markInClaim(pair.here, a),
        there: markInClaim(pair.there, b),
        weight: 0.7,
        reason: `${wordsOfRange(pair.here, a)} against ${wordsOfRange(pair.there, b)}${name && `, ${name}`}`,
      });
    }
  });
  return differences;
}

function onlyOne({ attributes }: Entity, kind: Attribute['kind']): Attribute | null {
  const all = attributes.filter((each) => each.kind === kind);
  return all.length === 1 ? all[0]! : null;
}

const contradict = (kind: Attribute['kind'], a: string, b: string): boolean =>
  kind === 'age'
    ? a !== b && Math.abs(Number(a) - Number(b)) <= MAX_YEARS_APART
    : differentCountries(a, b);

/** The last word of the name, as it is written. */
function nameOf(side: TextSide, { words, mentions }: Entity): string {
  if (words.length === 0) return '';
  const { to } = mentions.find(({ how }) => how === 'name')!;
  return wordsOfRange(side, { from: to - 1, to }).replace(/['’]s?$/, '');
}

import type { Analysis, TokenRange } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import type { Difference } from '../../model/difference.ts';
import { markInClaim } from '../../text-pair/side-words.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';
import { figuresOf } from '../slots/figure-context.ts';
import { isRest } from '../slots/scope.ts';

/** Words between 'died' and where: 'was pronounced dead by paramedics at the scene'. */
const MAX_WORDS_TO_PLACE = 6;

/** Where people die in the news, by what the phrase begins with behind its preposition. */
const PLACES: [place: string, phrase: RegExp][] = [
  ['on the way', /^(?:on|en|during) (?:the |a )?(?:way|route|transfer|journey)\b/],
  ['at the scene', /^(?:at|on) (?:the )?(?:scene|spot|site)\b/],
  ['in hospital', /^(?:in|at) (?:a |the |an )?(?:\S+ )?(?:hospital|infirmary|clinic)\b/],
  ['at home', /^at (?:his |her |their )?(?:own )?home\b/],
];

/**
 * Where somebody died, told differently: 'died at the scene', 'died on the way to hospital'. Only
 * where each text knows one such place and no more than one death, since of several each may have
 * another.
 */
export function differingDeathPlaces(pair: TextPair): Difference[] {
  const a = onlyPlace(pair.here.analysis);
  const b = onlyPlace(pair.there.analysis);
  if (!a || !b || a.place === b.place) return [];
  if (hasManyDead(pair.here) || hasManyDead(pair.there)) return [];
  return [
    {
      aspect: 'place',
      here: markInClaim(pair.here, a),
      there: markInClaim(pair.there, b),
      weight: 0.6,
      reason: `died ${a.place} against ${b.place}`,
    },
  ];
}

interface DeathPlace extends TokenRange {
  place: string;
}

/** Whether a figure says that more than one died. */
const hasManyDead = (side: TextSide): boolean =>
  figuresOf(side).some(
    ({ quantity, measured }) =>
      measured === 'killed' && quantity.value > 1 && !isRest(side.analysis, quantity),
  );

/** The one place of death that a text tells; null with none or several. */
const onlyPlace = memoizeByKey(({ tokens }: Analysis): DeathPlace | null => {
  let found: DeathPlace | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const { word, quotation } = tokens[index]!;
    if (!DIED.has(word) || quotation >= 0) continue;
    const place = placeBehind(tokens, index);
    if (!place) continue;
    if (found && found.place !== place.place) return null;
    found ??= place;
  }
  return found;
});

const DIED = new Set(['died', 'dies', 'dead']);

function placeBehind(tokens: Analysis['tokens'], verb: number): DeathPlace | null {
  const { sentence } = tokens[verb]!;
  for (
    let from = verb + 1;
    from <= verb + MAX_WORDS_TO_PLACE && tokens[from]?.sentence === sentence;
    from++
  ) {
    const phrase = tokens
      .slice(from, from + 5)
      .map(({ word }) => word)
      .join(' ');
    for (const [place, begins] of PLACES) {
      const match = begins.exec(phrase);
      if (match) return { from, to: from + match[0].split(' ').length, place };
    }
  }
  return null;
}

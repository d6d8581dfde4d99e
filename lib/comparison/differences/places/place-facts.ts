import { isRegion } from '../../../language/lexicon/regions.ts';
import { isInstitutionNoun } from '../../../language/lexicon/titles.ts';
import type { Analysis, Name, TokenRange } from '../../../language/model/analysis.ts';
import type { TextSide } from '../../text-pair/text-pair.ts';
import { ANY_EVENT, eventNear } from '../slots/event-words.ts';

/** A place that a text names as that of something: where he was arrested, where she lives. */
export interface PlaceFact {
  /** Two facts with one slot are told of the same kind of thing; homes have their person in it. */
  slot: string;
  name: Name;
  /** A country or state, which holds many towns. */
  region: boolean;
}

/** Names of one text that are looked at. */
const MAX_NAMES_PER_TEXT = 300;
/** Words between a preposition and the place: 'in the small town of Orsk'. */
const MAX_WORDS_TO_PLACE = 5;
const LEADS_IN = /^(?:in|near|at|outside|off)$/;
const BETWEEN =
  /^(?:the|a|an|of|town|city|village|suburb|suburban|hamlet|district|area|small|nearby|northern|southern|eastern|western|central|port|resort)$/;
/**
 * What has one town to it. Where a crash, an attack or a death was is told at every size, from the
 * ditch to the valley, and two names for it are seldom two places.
 */
const PLACED: ReadonlySet<string> = new Set(['arrested', 'born', 'married', 'missing']);

/** Words between a person's name and where that person is from: 'Ilse Varga, 31, a teacher from Orsk'. */
const MAX_WORDS_TO_HOME = 9;
const LIVING = /^(?:lived|lives|living|resident|residing|native|based)$/;

/** The places that a text gives to what happened and to the people in it, in order. */
export function placesOf(side: TextSide): PlaceFact[] {
  const { analysis } = side;
  const facts: PlaceFact[] = [];
  analysis.names.slice(0, MAX_NAMES_PER_TEXT).forEach((name, index) => {
    const last = name.words.at(-1) ?? '';
    if (isInstitutionNoun(last) && !/^(?:city|islands?)$/.test(last)) return;
    const slot = homeSlot(side, name, analysis.names[index - 1]) ?? eventSlot(analysis, name);
    if (slot)
      facts.push({ slot, name, region: isRegion(name.words.join(' ').replaceAll('.', '')) });
  });
  return facts;
}

function eventSlot(analysis: Analysis, name: Name): string | null {
  const at = prepositionBefore(analysis, name, LEADS_IN);
  if (at === null) return null;
  const place: TokenRange = { from: at, to: name.to };
  // 'Surrendered after two cars had boxed her in, in Orsk': the clause of the place is not the verb's.
  const sentence = analysis.sentences[name.sentence]!;
  const occurrence = eventNear(analysis, place, sentence, ANY_EVENT);
  return occurrence && PLACED.has(occurrence) ? `place ${occurrence}` : null;
}

/** 'Ilse Varga, 31, of Orsk', 'Varga, who lives in Orsk': the person's surname makes the slot. */
function homeSlot(
  { analysis, words }: TextSide,
  name: Name,
  person: Name | undefined,
): string | null {
  if (!person || person.sentence !== name.sentence || name.from - person.to > MAX_WORDS_TO_HOME)
    return null;
  const { tokens, text } = analysis;
  const at = prepositionBefore(analysis, name, /^(?:from|of|in|near)$/);
  if (at === null || at < person.to) return null;
  const behindName = text.slice(tokens[person.to - 1]!.end, tokens[person.to]!.start);
  if (!/^,/.test(behindName)) return null;
  const preposition = tokens[at]!.word;
  const before = tokens[at - 1]!.word;
  const lives = LIVING.test(before);
  const comma = /^,/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start));
  const stated =
    preposition === 'from'
      ? comma || at - person.to <= MAX_WORDS_TO_PLACE
      : preposition === 'of'
        ? comma || lives
        : lives;
  return stated ? `home ${words[person.to - 1]!}` : null;
}

/** The index of such a preposition right before a name, small words between them left out. */
function prepositionBefore(
  { tokens }: Analysis,
  { from, sentence }: Name,
  words: RegExp,
): number | null {
  for (let index = from - 1; index >= from - MAX_WORDS_TO_PLACE; index--) {
    const token = tokens[index];
    if (!token || token.sentence !== sentence || token.capital) return null;
    const linked = token.word === 'of' && BETWEEN.test(tokens[index - 1]?.word ?? '');
    if (words.test(token.word) && !linked) return index;
    if (!BETWEEN.test(token.word)) return null;
  }
  return null;
}

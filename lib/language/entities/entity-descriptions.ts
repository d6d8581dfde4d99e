import { genderOfNoun, isRoleNoun } from '../lexicon/person-nouns.ts';
import type { Attribute, Entity, TokenRange } from '../model/analysis.ts';
import { gapBefore, rawAt, wordAt } from '../model/token-reader.ts';
import {
  type AttributeContext,
  attributesBehind,
  attributesIn,
  countryToldAt,
} from './entity-attributes.ts';

/** A noun phrase for one human being, from its article to behind its noun. */
export interface Described extends TokenRange {
  definite: boolean;
  gender: Entity['gender'];
  attributes: Attribute[];
}

/** Words of a noun phrase: 'the badly injured 31-year-old Norland climber'. */
const MAX_PHRASE_WORDS = 6;

/** 'The 31-year-old', 'a Norland climber', 'the man': null where no such phrase begins at `index`. */
export function describedAt(context: AttributeContext, index: number): Described | null {
  const article = wordAt(context, index);
  if (!/^(?:the|a|an|one)$/.test(article)) return null;
  const end = endOfPhrase(context, index + 1);
  if (end < 0 || isPossessor(context, end - 1) || isModifierOfMore(context, end)) return null;
  const attributes = attributesIn(context, index + 1, end);
  const noun = wordAt(context, end - 1);
  const last = attributes.find(({ to }) => to === end);
  if (!isRoleNoun(noun) && last?.kind !== 'age' && last?.kind !== 'nationality') return null;
  // 'The British' are many.
  if (last?.kind === 'nationality' && isOfMany(noun)) return null;
  return {
    from: index,
    to: end,
    definite: article === 'the',
    gender: genderOfNoun(noun) ?? (/man$/.test(noun) ? 'he' : null),
    attributes: [...attributes, ...attributesBehind(context, { from: index, to: end })],
  };
}

/** Behind the last word from `from` on that can be the noun of such a phrase; -1 without one. */
function endOfPhrase(context: AttributeContext, from: number): number {
  const { tokens, agesFrom, namesFrom } = context;
  let end = -1;
  let at = from;
  while (at < from + MAX_PHRASE_WORDS && tokens[at]?.sentence === tokens[from - 1]?.sentence) {
    if (!/^[\s-]$/.test(gapBefore(context, at))) break;
    const told = agesFrom.get(at) ?? countryToldAt(context, at);
    if (told) {
      at = told.to;
      end = at;
      continue;
    }
    const name = namesFrom.get(at);
    if (name && isBirthplace(context, name.to)) at = name.to + 1;
    else if (name || context.verbs[at] === 'finite' || !isModifier(wordAt(context, at))) break;
    else {
      at += 1;
      if (isRoleNoun(wordAt(context, at - 1))) end = at;
    }
  }
  return end;
}

/** 'The Orme-born climber' */
const isBirthplace = (context: AttributeContext, index: number): boolean =>
  gapBefore(context, index) === '-' && /^(?:born|based|bred)$/.test(wordAt(context, index));

/** 'The driver's son' is not the driver. */
const isPossessor = (context: AttributeContext, noun: number): boolean =>
  /['’]s$/.test(rawAt(context, noun));

/** 'The officer-led case', 'the Norwegian Council', 'a refugee camp'. */
function isModifierOfMore(context: AttributeContext, end: number): boolean {
  const next = context.tokens[end];
  const gap = gapBefore(context, end);
  if (!next || gap !== ' ') return gap === '-';
  if (next.capital) return true;
  return !next.stop && !context.verbs[end] && !/(?:ed|ing|ly)$/.test(next.word);
}

/** 'The British', 'the French', not 'the Briton', 'the Norwegian'. */
const isOfMany = (noun: string): boolean => /(?:ish|ch|ese|ss)$/.test(noun);

/** A plain adjective or noun, as before the noun meant: 'the young man', 'the injured climber'. */
const isModifier = (word: string): boolean =>
  /^\p{L}+$/u.test(word) &&
  !/(?:ly|[^s]s)$/.test(word) &&
  !/^(?:and|or|of|who|in|on|at|had|said|to|by|for|with|from|that|than)$/.test(word);

import type { VerbRole } from '../grammar/find-verbs.ts';
import { stemOf } from '../grammar/stems.ts';
import { demonymOf } from '../lexicon/demonyms.ts';
import { isPlainPerson, isRoleNoun } from '../lexicon/person-nouns.ts';
import { countryOf } from '../lexicon/regions.ts';
import { isTitle } from '../lexicon/titles.ts';
import type { Attribute, Name, Quantity, TokenRange } from '../model/analysis.ts';
import { gapBefore, type TokenReader, wordAt } from '../model/token-reader.ts';

/** What is looked at to tell who somebody is. */
export interface AttributeContext extends TokenReader {
  /** Ages by their first token, and by the token behind them. */
  agesFrom: ReadonlyMap<number, Quantity>;
  agesTo: ReadonlyMap<number, Quantity>;
  /** Names by their first token. */
  namesFrom: ReadonlyMap<number, Name>;
  verbs: readonly VerbRole[];
}

/** Words of the phrase before a name, 'the former Norland striker', that are looked at. */
const MAX_WORDS_BEFORE = 6;
/** Words of an apposition, ', a retired teacher from Orsk,', that are looked at. */
const MAX_WORDS_BEHIND = 12;

const valueOfAge = ({ value }: Quantity): string => String(value);

const attribute = (
  { tokens }: TokenReader,
  kind: Attribute['kind'],
  value: string,
  from: number,
  to: number,
): Attribute => ({ kind, value, from, to, sentence: tokens[from]?.sentence ?? -1 });

/** The demonym that begins at token `index`, of one word or of two. */
function nationalityAt(passage: TokenReader, index: number): Attribute | null {
  const { tokens } = passage;
  const word = wordAt(passage, index);
  const two = `${word} ${wordAt(passage, index + 1)}`;
  const length = /^[ -]$/.test(gapBefore(passage, index + 1)) && demonymOf(two) ? 2 : 1;
  const demonym = demonymOf(length === 2 ? two : word);
  if (!demonym || !tokens[index]?.capital) return null;
  // 'New Zealand-born' says where somebody was born, and 'American-made' nothing of anybody.
  if (gapBefore(passage, index + length) === '-') return null;
  return attribute(passage, 'nationality', demonym.country, index, index + length);
}

/** The country a modifier names without its demonym: 'a New Zealand climber', 'the US citizen'. */
function countryAt(context: AttributeContext, index: number): Attribute | null {
  const name = context.namesFrom.get(index);
  const country = name && countryOf(name.words.join(' ').replaceAll('.', ''));
  if (!country || gapBefore(context, name.to) !== ' ') return null;
  return isRoleNoun(wordAt(context, name.to)) && !context.tokens[name.to]?.capital
    ? attribute(context, 'nationality', country, index, name.to)
    : null;
}

/** The demonym or the country's name that says of which country somebody is. */
export const countryToldAt = (context: AttributeContext, index: number): Attribute | null =>
  nationalityAt(context, index) ?? countryAt(context, index);

/** What the words from `from` to `to`, a noun phrase with its noun last, say of a human being. */
export function attributesIn(context: AttributeContext, from: number, to: number): Attribute[] {
  const found: Attribute[] = [];
  for (let index = from; index < to; index += 1) {
    const age = context.agesFrom.get(index);
    if (age && age.to <= to) {
      found.push(attribute(context, 'age', valueOfAge(age), age.from, age.to));
      index = age.to - 1;
      continue;
    }
    const nationality = countryToldAt(context, index);
    if (nationality && nationality.to <= to) {
      found.push(nationality);
      index = nationality.to - 1;
      continue;
    }
    const word = wordAt(context, index);
    if (isRoleNoun(word) && !context.tokens[index]?.capital) {
      found.push(attribute(context, 'role', stemOf(word), index, index + 1));
    }
  }
  return found;
}

const ENDS_PHRASE = /[,;:()[\]"“”–—!?]|\s-\s|--|\.\s|\n/;

/** Words that a noun phrase before a name cannot hold. */
const OUTSIDE =
  /^(?:and|or|but|in|on|at|by|for|from|with|to|of|as|than|that|who|which|into|when|while|after|before|said|says|is|was|are|were|be|been|has|had|have|will|would)$/;

/** 'the British climber Jon Tarn', '32-year-old Englishman Jon Tarn': the phrase that a name ends. */
function before(context: AttributeContext, { from }: TokenRange): Attribute[] {
  const { tokens } = context;
  let start = from;
  while (
    start > from - MAX_WORDS_BEFORE &&
    tokens[start - 1]?.sentence === tokens[from]?.sentence
  ) {
    if (ENDS_PHRASE.test(gapBefore(context, start)) || /['’]s$/.test(rawWord(context, start - 1)))
      break;
    if (OUTSIDE.test(wordAt(context, start - 1))) break;
    start -= 1;
    if (/^(?:the|a|an|his|her|their)$/.test(wordAt(context, start))) break;
  }
  // 'They met Norland striker Jon Tarn': of a phrase without a beginning only what is next to the name.
  const found = attributesIn(context, start, from);
  const last = found.at(-1);
  return last && last.to === from ? found.filter((each) => from - each.to < MAX_WORDS_BEFORE) : [];
}

const rawWord = ({ text, tokens }: TokenReader, index: number): string =>
  text.slice(tokens[index]?.start ?? 0, tokens[index]?.end ?? 0);

/** 'Jon Tarn, 32, a British climber', 'Jon Tarn (32)', 'Jon Tarn, of Orsk,': the phrases behind a name. */
export function attributesBehind(context: AttributeContext, { to }: TokenRange): Attribute[] {
  const found: Attribute[] = [];
  let index = to;
  const age = context.agesFrom.get(index);
  if (age && /^,? \(?$/.test(gapBefore(context, index)) && age.head[0] === index - 1) {
    found.push(attribute(context, 'age', valueOfAge(age), age.from, age.to));
    index = age.to;
  }
  if (!/^\)?,\s$/.test(gapBefore(context, index))) return found;
  if (/^(?:of|from)$/.test(wordAt(context, index)))
    return found.concat(residenceAt(context, index + 1));
  const lives = livesAt(context, index);
  if (lives !== null) return found.concat(residenceAt(context, lives));
  const who = wordAt(context, index) === 'who' && /^(?:is|was)$/.test(wordAt(context, index + 1));
  const start = who ? index + 2 : index;
  if (!/^(?:the|a|an)$/.test(wordAt(context, start))) return found;
  let end = start + 1;
  while (
    end < start + MAX_WORDS_BEHIND &&
    context.tokens[end]?.sentence === context.tokens[start]?.sentence &&
    !ENDS_PHRASE.test(gapBefore(context, end)) &&
    !OUTSIDE.test(wordAt(context, end))
  ) {
    end += 1;
  }
  // 'Tarn, a Norland council spokesman' is one; 'Tarn, a spokesman car' is no phrase of a human being.
  if (!isRoleNoun(wordAt(context, end - 1)) && !nationalityAt(context, end - 1)) return found;
  found.push(...attributesIn(context, start + 1, end));
  return /^(?:of|from)$/.test(wordAt(context, end)) && !isTitle(wordAt(context, end - 1))
    ? found.concat(residenceAt(context, end + 1, wordAt(context, end) === 'from'))
    : found;
}

/** The token of the place in ', who lives in Orsk', ', originally from Orsk'; null elsewhere. */
function livesAt(context: AttributeContext, index: number): number | null {
  let at = wordAt(context, index) === 'who' ? index + 1 : index;
  while (/^(?:is|was|has|had|been)$/.test(wordAt(context, at))) at += 1;
  if (!/^(?:live|lives|lived|living|based)$/.test(wordAt(context, at))) return null;
  return /^(?:in|near|at)$/.test(wordAt(context, at + 1)) ? at + 2 : null;
}

function residenceAt(context: AttributeContext, index: number, sure = true): Attribute[] {
  const name = sure ? context.namesFrom.get(index) : undefined;
  if (!name || demonymOf(name.words.join(' '))) return [];
  return [attribute(context, 'residence', name.words.join(' '), name.from, name.to)];
}

/** What a text says of somebody right beside one mention. */
export function attributesBeside(context: AttributeContext, mention: TokenRange): Attribute[] {
  return [
    ...before(context, mention),
    ...titlesIn(context, mention),
    ...attributesBehind(context, mention),
  ];
}

/** 'Mr' and 'Dr' are no office; 'Inspector Tarn' and 'Senator Reed' hold one. */
const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|herr|frau|monsieur|madame|mme|don|doña|señor|señora|st)$/;

function titlesIn(context: AttributeContext, { from, to }: TokenRange): Attribute[] {
  // 'Englishman Jon Tarn'
  const country = to - from > 2 ? nationalityAt(context, from) : null;
  const found = country ? [country] : [];
  for (let index = from; index < to - 1; index += 1) {
    const word = wordAt(context, index).replaceAll('.', '');
    if (!isTitle(word)) break;
    if (FORM_OF_ADDRESS.test(word)) continue;
    found.push(attribute(context, 'role', stemOf(word), index, index + 1));
  }
  return found;
}

/** Without those that say again what one before them says. */
export const eachOnce = (attributes: readonly Attribute[]): Attribute[] =>
  [
    ...new Map(
      [...attributes].reverse().map((each) => [`${each.kind} ${each.value}`, each]),
    ).values(),
  ].reverse();

/** Roles that tell one human being from another: 'striker', not 'man'. */
export const tellingRole = (value: string): boolean => !isPlainPerson(value);

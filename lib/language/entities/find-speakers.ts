import { isPlainReportingVerb, isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { isInstitutionNoun } from '../lexicon/titles.ts';
import type { Name, Quotation, Sentence, TokenRange } from '../model/analysis.ts';
import { gapBefore, rawAt, type TokenReader, wordAt } from '../model/token-reader.ts';

/** What the finding of speakers looks at. */
export interface SpeakerContext extends TokenReader {
  sentences: readonly Sentence[];
  names: readonly Name[];
}

interface Speaker {
  /** Null where somebody speaks who is not named ('a spokesman said'). */
  name: Name | null;
  confidence: number;
}

/** By what says so; each lower than the one before. Order matters, the figures only rank. */
const NAMED_AT_VERB = 0.95;
const NAMED_WITH_APPOSITION = 0.9;
const PRONOUN = 0.7;
const SAME_PARAGRAPH = 0.65;
const NEXT_PARAGRAPH = 0.55;
const NEXT_SENTENCE = 0.4;

/** How far a subject may stand before its verb: 'Ann Reed, head of … , said'. */
const MAX_WORDS_TO_SUBJECT = 25;

/** More tokens than this without a full stop are a list or a table, and nobody speaks in it. */
const MAX_SENTENCE_TOKENS = 400;

const PREPOSITION =
  /^(?:in|at|on|outside|inside|of|from|to|with|near|by|for|over|under|behind|after|before|against|about|into|through|via|during|around|between)$/;

/** Names behind a preposition are where or about whom, not who: 'Speaking outside Hill Hospital'. */
function mayBeSubject({ tokens }: SpeakerContext, name: Name): boolean {
  let before = name.from - 1;
  while (/^(?:the|a|an)$/.test(tokens[before]?.word ?? '')) before -= 1;
  const word = tokens[before]?.word ?? '';
  return tokens[before]?.sentence !== name.sentence || !PREPOSITION.test(word);
}

/** 'Reed's agent' speaks, and Reed does not. */
const isPossessive = (context: SpeakerContext, { to }: Name): boolean =>
  /['’]s?$/.test(rawAt(context, to - 1)) || /^['’]\s/.test(gapBefore(context, to));

/** Up to three words, none of them an institution's or an acronym: 'BBC Radio' is not 'he'. */
function looksLikePerson(context: SpeakerContext, name: Name): boolean {
  if (name.words.length > 3) return false;
  if (name.words.some((word) => word === 'of' || isInstitutionNoun(word))) return false;
  for (let index = name.from; index < name.to; index += 1) {
    if (/^\p{Lu}{2,}$/u.test(rawAt(context, index))) return false;
  }
  return true;
}

type Gender = 'he' | 'she';

/** The person that 'he' or 'she' means: the last one who was named or spoke. */
interface Memory {
  person: Name | null;
  /** The last one that a title tells to be a man, and a woman. */
  he: Name | null;
  she: Name | null;
  /** By last word of the name; only where a title tells. */
  genders: ReadonlyMap<string, Gender>;
}

const MALE = /^(?:mr|sir|lord|king|prince|father|imam|herr|monsieur|don|congressman|duke|count)$/;
const FEMALE =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|sister|frau|mme|madame|congresswoman|duchess|countess)$/;

/** Whom a text calls Mr or Ms anywhere is a man or a woman everywhere; called both, neither. */
function gendersOf({ tokens, names }: SpeakerContext): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  const both = new Set<string>();
  for (const { from, words } of names) {
    const title = tokens[from]?.word ?? '';
    const gender = MALE.test(title) ? 'he' : FEMALE.test(title) ? 'she' : null;
    const last = words.at(-1) ?? '';
    if (gender === null) continue;
    if ((genders.get(last) ?? gender) !== gender) both.add(last);
    genders.set(last, gender);
  }
  for (const last of both) genders.delete(last);
  return genders;
}

const genderOf = ({ genders }: Memory, name: Name): Gender | undefined =>
  genders.get(name.words.at(-1) ?? '');

/** Whom a pronoun means; nobody, where the last person named is known to be the other. */
function meantBy(memory: Memory, pronoun: Gender): Name | null {
  const { person } = memory;
  const gender = person && genderOf(memory, person);
  return gender === undefined || gender === pronoun ? person : memory[pronoun];
}

function subjectBefore(
  context: SpeakerContext,
  names: readonly Name[],
  verb: number,
): Speaker | null {
  const subjects = names.filter(
    (name) =>
      name.to <= verb && verb - name.to < MAX_WORDS_TO_SUBJECT && mayBeSubject(context, name),
  );
  // 'Ann Reed, head of the Trust, said': the comma before the verb ends an apposition.
  if (/,/.test(gapBefore(context, verb))) {
    const apposed = subjects.filter((name) => gapBefore(context, name.to).startsWith(','));
    const speaker = apposed.find((name) => looksLikePerson(context, name)) ?? apposed[0];
    return speaker ? { name: speaker, confidence: NAMED_WITH_APPOSITION } : null;
  }
  const near = subjects.at(-1);
  // In 'Reed's promises' nobody promises.
  if (near && isPossessive(context, near)) return null;
  const adverb =
    verb - (near?.to ?? 0) === 1 &&
    /ly$|^(?:also|then|later|earlier)$/.test(wordAt(context, verb - 1));
  if (near && (near.to === verb || adverb)) return { name: near, confidence: NAMED_AT_VERB };
  return null;
}

/** Behind these stands who is spoken to: 'told Ann Reed'. */
const TAKES_HEARER = /^(?:tell|told|ask|accuse|warn|urge|remind|assure)(?:s|d|ed|ing)?$/;

const isPersonPronoun = (word: string | undefined): boolean => word === 'he' || word === 'she';

function speakerAtVerb(
  context: SpeakerContext,
  names: readonly Name[],
  verb: number,
  memory: Memory,
): Speaker {
  const { tokens } = context;
  const before = subjectBefore(context, names, verb);
  if (before) return before;
  const article = wordAt(context, verb + 1) === 'the' ? 1 : 0;
  const behind = names.find((name) => name.from === verb + 1 + article);
  const verbOfSaying = wordAt(context, verb);
  const speaks = isPlainReportingVerb(verbOfSaying) && !TAKES_HEARER.test(verbOfSaying);
  if (behind && speaks && !isPossessive(context, behind)) {
    return { name: behind, confidence: NAMED_AT_VERB };
  }
  // 'he said', 'he also said', 'said he'.
  for (const near of [verb - 1, verb - 2, verb + 1]) {
    if (tokens[near]?.sentence === tokens[verb]?.sentence && isPersonPronoun(tokens[near]?.word)) {
      const person = meantBy(memory, wordAt(context, near) === 'he' ? 'he' : 'she');
      return { name: person, confidence: person ? PRONOUN : 0 };
    }
  }
  return { name: null, confidence: 0 };
}

/** How far behind 'according to' its name may stand: 'according to the harbour police chief Ann Reed'. */
const MAX_WORDS_TO_SOURCE = 8;

/** The person in the phrase behind 'according to', else the first name in it. */
function sourceBehind(
  context: SpeakerContext,
  names: readonly Name[],
  index: number,
): Name | undefined {
  let end = index + 1;
  while (end <= index + MAX_WORDS_TO_SOURCE && !/[,;:.]\s?$|["“”]/.test(gapBefore(context, end)))
    end += 1;
  const sources = names.filter(
    (name) => name.from > index && name.from < end && !isPossessive(context, name),
  );
  const person = sources.find((name) => name.to - name.from > 1 && looksLikePerson(context, name));
  return person ?? sources.find((name) => name.from <= index + 2);
}

/** Who speaks in a sentence, by its verb of saying outside quotation marks; null without one. */
function speakerOf(
  context: SpeakerContext,
  sentence: Sentence,
  names: readonly Name[],
  memory: Memory,
): Speaker | null {
  const { tokens } = context;
  let unnamed: Speaker | null = null;
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const token = tokens[index];
    if (!token || token.quotation >= 0) continue;
    if (token.word === 'according' && tokens[index + 1]?.word === 'to') {
      const source = sourceBehind(context, names, index + 1);
      if (source) return { name: source, confidence: NAMED_AT_VERB };
      unnamed ??= { name: null, confidence: 0 };
    }
    if (!isReportingVerb(token.word)) continue;
    const speaker = speakerAtVerb(context, names, index, memory);
    if (speaker.name) return speaker;
    unnamed ??= isPlainReportingVerb(token.word) ? speaker : null;
  }
  return unnamed;
}

/** 'Ann Reed: "…"', as transcripts and captions of speech have it. */
function speakerBeforeColon(
  context: SpeakerContext,
  quotation: Quotation,
  names: readonly Name[],
): Speaker | null {
  const before = names.find((name) => name.to === quotation.from);
  const opens = before && context.sentences[before.sentence]?.from === before.from;
  if (!before || !opens) return null;
  return /:\s*$/.test(context.text.slice(Math.max(0, quotation.start - 3), quotation.start))
    ? { name: before, confidence: NAMED_WITH_APPOSITION }
    : null;
}

/** Names by sentence, outside quotation marks: nobody speaks by being spoken of. */
function namesBySentence({ tokens, sentences, names }: SpeakerContext): Name[][] {
  const bySentence: Name[][] = sentences.map(() => []);
  for (const name of names) {
    const sentence = sentences[name.sentence];
    if (!sentence || sentence.to - sentence.from > MAX_SENTENCE_TOKENS) continue;
    if (tokens[name.from]?.quotation === -1) bySentence[name.sentence]?.push(name);
  }
  return bySentence;
}

/** A later 'Mr Reed' points at 'Ann Reed', the fullest mention. */
function fullestMentions(context: SpeakerContext): Map<string, Name> {
  const fullest = new Map<string, Name>();
  for (const name of context.names) {
    const last = name.words.at(-1) ?? '';
    const known = fullest.get(last);
    if (looksLikePerson(context, name) && (!known || name.words.length > known.words.length)) {
      fullest.set(last, name);
    }
  }
  return fullest;
}

const startsParagraph = ({ text, sentences }: SpeakerContext, sentence: number): boolean =>
  sentence === 0 ||
  text.slice(sentences[sentence - 1]?.end ?? 0, sentences[sentence]?.start ?? 0).includes('\n');

function sentenceSpeakers(context: SpeakerContext, names: readonly Name[][]): (Speaker | null)[] {
  const memory: Memory = { person: null, he: null, she: null, genders: gendersOf(context) };
  return context.sentences.map((sentence, index) => {
    const own = names[index] ?? [];
    const speaker = speakerOf(context, sentence, own, memory);
    const person = own.find(
      (name) =>
        looksLikePerson(context, name) &&
        mayBeSubject(context, name) &&
        !isPossessive(context, name),
    );
    const named = speaker?.name ?? (speaker === null ? person : null);
    if (named && looksLikePerson(context, named)) memory.person = named;
    for (const name of own) {
      const gender = genderOf(memory, name);
      if (gender) memory[gender] = name;
    }
    return speaker;
  });
}

/**
 * Gives every quotation its speaker, where one is named: at the verb of saying in the same sentence
 * ('said Ann Reed', 'Ann Reed, of the Trust, said', 'according to Ann Reed'), by 'he' or 'she' for
 * the last person named, or carried over from the quotation before, when the speech goes on. The
 * range is that of the fullest mention of the name in the text.
 */
export function assignSpeakers(context: SpeakerContext, quotations: Quotation[]): void {
  const names = namesBySentence(context);
  const speakers = sentenceSpeakers(context, names);
  const fullest = fullestMentions(context);
  const rangeOf = ({ words, from, to }: Name): TokenRange => {
    const known = words.length === 1 ? fullest.get(words[0] ?? '') : undefined;
    return known ? { from: known.from, to: known.to } : { from, to };
  };
  let previous: Speaker | null = null;
  let previousSentence = -1;
  for (const quotation of quotations) {
    const first = context.tokens[quotation.from]?.sentence ?? -1;
    const last = context.tokens[quotation.to - 1]?.sentence ?? -1;
    const here: Speaker | null =
      speakerBeforeColon(context, quotation, names[first] ?? []) ??
      speakers[first] ??
      speakers[last] ??
      null;
    const speaker: Speaker | null =
      here ?? carriedOver(context, speakers, previous, previousSentence, first, last);
    previous = speaker;
    previousSentence = last;
    if (!speaker?.name) continue;
    quotation.speaker = rangeOf(speaker.name);
    quotation.confidence = speaker.confidence;
  }
}

/** A title or a word in marks inside somebody's sentence carries no speech over. */
function isMostlyQuoted({ tokens }: SpeakerContext, sentence: Sentence | undefined): boolean {
  if (!sentence || sentence.to - sentence.from > MAX_SENTENCE_TOKENS) return false;
  const quoted = tokens.slice(sentence.from, sentence.to).filter((token) => token.quotation >= 0);
  return quoted.length * 2 > sentence.to - sentence.from;
}

/** A sentence that is all quotation: the speech before goes on, or the next sentence says who. */
function carriedOver(
  context: SpeakerContext,
  speakers: readonly (Speaker | null)[],
  previous: Speaker | null,
  previousSentence: number,
  first: number,
  last: number,
): Speaker | null {
  if (!isMostlyQuoted(context, context.sentences[first])) return null;
  const goesOn = previous !== null && first - previousSentence <= 1;
  if (goesOn) {
    const most = startsParagraph(context, first) ? NEXT_PARAGRAPH : SAME_PARAGRAPH;
    return { name: previous.name, confidence: Math.min(previous.confidence, most) };
  }
  const before = speakers[first - 1];
  if (before?.name && !startsParagraph(context, first)) {
    return { name: before.name, confidence: Math.min(before.confidence, SAME_PARAGRAPH) };
  }
  const next = speakers[last + 1];
  if (next?.name && !startsParagraph(context, last + 1)) {
    return { name: next.name, confidence: NEXT_SENTENCE };
  }
  return null;
}

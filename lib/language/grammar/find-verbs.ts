import { isPlural } from '../lexicon/counted-nouns.ts';
import { isPlainReportingVerb } from '../lexicon/reporting-verbs.ts';
import { verbFormOf } from '../lexicon/verb-forms.ts';
import {
  isAdverb,
  isConjunction,
  isDeterminer,
  isFiniteAuxiliary,
  isInfiniteAuxiliary,
  isObjectPronoun,
  isPluralPronoun,
  isPreposition,
  isSubjectPronoun,
  opensClause,
  takesBaseForm,
} from '../lexicon/word-classes.ts';
import type { Name, Sentence } from '../model/analysis.ts';
import { gapBefore, type TokenReader, wordAt } from '../model/token-reader.ts';

/** What the finding of verbs looks at. */
export interface VerbContext extends TokenReader {
  sentences: readonly Sentence[];
  names: readonly Name[];
}

/** What a token is to its clause: its finite verb, another form of a verb, or neither. */
export type VerbRole = 'finite' | 'infinite' | null;

/** How far ahead the verb of a subject with a reduced clause is looked for: 'the man hit on … died'. */
const MAX_WORDS_TO_VERB = 16;

const PAUSE = /[,;:()[\]"“”«»–—!?]|\s-\s|--|\.\s/;

/** Where in its clause a token stands. */
interface Clause {
  /** A subject has come, or may come, whose verb has not. */
  waiting: boolean;
  /** The same before the last comma. */
  waitingBeforeComma: boolean;
  /** The same outside the relative clause that is being read: 'the man who … died'. */
  waitingOutside: boolean;
  /** The last verb was a participle with its auxiliary: 'was arrested'. */
  compound: boolean;
}

interface Reading extends VerbContext {
  /** 1 where a token is part of a name. */
  named: Uint8Array;
  roles: VerbRole[];
}

const isNumber = (word: string): boolean => /^[\d$£€]/.test(word);
const isCount = (word: string): boolean =>
  isNumber(word) ||
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(word);

/** The nearest token to the left that is no adverb; `from - 1` where the sentence begins before. */
function leftOf(reading: Reading, index: number, from: number): number {
  let left = index - 1;
  while (
    left >= from &&
    isAdverb(wordAt(reading, left)) &&
    !PAUSE.test(gapBefore(reading, left + 1))
  )
    left -= 1;
  return left;
}

/** Whether a word can close a noun phrase: no article, preposition, conjunction or pronoun does. */
function mayEndSubject(reading: Reading, index: number): boolean {
  const word = wordAt(reading, index);
  return !(
    isDeterminer(word) ||
    isPreposition(word) ||
    isObjectPronoun(word) ||
    opensClause(word) ||
    isFiniteAuxiliary(word) ||
    isInfiniteAuxiliary(word)
  );
}

/** 'was', 'has been', 'was badly', 'was hit and': what follows is the rest of one verb. */
function followsAuxiliary(reading: Reading, left: number): boolean {
  const word = wordAt(reading, left);
  return (
    isFiniteAuxiliary(word) || isInfiniteAuxiliary(word) || /^(?:get|gets|got|getting)$/.test(word)
  );
}

/** Whether a verb that can only be finite comes before the clause does: then this one is none. */
function verbAhead(reading: Reading, index: number, to: number): boolean {
  const end = Math.min(to, index + MAX_WORDS_TO_VERB);
  for (let at = index + 1; at < end; at += 1) {
    if (PAUSE.test(gapBefore(reading, at))) return false;
    const word = wordAt(reading, at);
    if (opensClause(word) || (isSubjectPronoun(word) && at > index + 1)) return false;
    if (reading.named[at]) continue;
    if (isFiniteAuxiliary(word)) return true;
    const form = verbFormOf(word);
    const left = leftOf(reading, at, index + 1);
    if (left <= index || !mayEndSubject(reading, left)) continue;
    if (form === 'past' || form === 'present' || form === 'either') return true;
  }
  return false;
}

/** ', arrested on Friday, was': a pair of commas around what only describes. */
function isEnclosed(reading: Reading, index: number, to: number): boolean {
  const end = Math.min(to, index + MAX_WORDS_TO_VERB);
  for (let at = index + 1; at < end; at += 1) {
    const gap = gapBefore(reading, at);
    if (!PAUSE.test(gap)) continue;
    if (!gap.includes(',')) return false;
    const after = isAdverb(wordAt(reading, at)) ? at + 1 : at;
    const form = verbFormOf(wordAt(reading, after));
    return isFiniteAuxiliary(wordAt(reading, after)) || form === 'past' || form === 'either';
  }
  return false;
}

/** 'killed by police', not 'fell by 5 per cent' and 'passed by the house'. */
const hasAgent = (reading: Reading, index: number): boolean =>
  wordAt(reading, index + 1) === 'by' && !isNumber(wordAt(reading, index + 2));

/** A participle seldom has an object: 'the paper obtained a letter sent from Norland'. */
function hasObject(reading: Reading, index: number): boolean {
  const next = wordAt(reading, index + 1);
  return isDeterminer(next) || isObjectPronoun(next) || isCount(next) || isPlural(next);
}

/** Whether a form that is a past tense or a participle is the tense here. */
function isPastTense(
  reading: Reading,
  clause: Clause,
  index: number,
  left: number,
  { from, to }: Sentence,
): boolean {
  if (left < from) return false;
  const word = wordAt(reading, index);
  const before = wordAt(reading, left);
  if (isSubjectPronoun(before)) return true;
  if (isConjunction(before)) return !clause.compound && !clause.waiting;
  if (!mayEndSubject(reading, left)) return false;
  if (isPlainReportingVerb(word)) return true;
  if (hasAgent(reading, index)) return false;
  const comma = PAUSE.test(gapBefore(reading, left + 1));
  if (comma) return clause.waitingBeforeComma && !isEnclosed(reading, index, to);
  return clause.waiting && (hasObject(reading, index) || !verbAhead(reading, index, to));
}

/** Whether a word in -s is a verb: 'the court rules that', not 'in prison rules that'. */
function isPresent(
  reading: Reading,
  clause: Clause,
  index: number,
  left: number,
  from: number,
): boolean {
  if (left < from) return false;
  const before = wordAt(reading, left);
  if (/^(?:he|she|it|who|which)$/.test(before)) return true;
  const relative = before === 'that';
  if (!relative && (!clause.waiting || !mayEndSubject(reading, left) || isCount(before)))
    return false;
  if (!reading.named[left] && (isPlural(before) || verbFormOf(before) !== null)) return false;
  if (PAUSE.test(gapBefore(reading, index + 1))) return false;
  const next = wordAt(reading, index + 1);
  const object = isDeterminer(next) || isSubjectPronoun(next) || isObjectPronoun(next);
  if (relative && next === 'there') return false;
  return object || isNumber(next) || next === 'to' || reading.named[index + 1] === 1;
}

/** Whether a base form is a verb in the present tense: 'officials say'. */
function isPresentPlural(reading: Reading, clause: Clause, left: number, from: number): boolean {
  if (left < from) return false;
  const before = wordAt(reading, left);
  return isPluralPronoun(before) || (clause.waiting && isPlural(before));
}

/** 'Some wondered', 'another says': a word that counts, with nothing behind it to count. */
const standsAlone = (reading: Reading, index: number): boolean =>
  /^(?:some|many|most|several|both|few|all|another)$/.test(wordAt(reading, index - 1)) &&
  !isPlural(wordAt(reading, index + 1));

/** ', said Ann Reed', '" added the mayor': the subject of what was said stands behind its verb. */
const isInverted = (reading: Reading, index: number): boolean =>
  isPlainReportingVerb(wordAt(reading, index)) &&
  /[,"”’'»?!]/.test(gapBefore(reading, index)) &&
  (reading.named[index + 1] === 1 || isDeterminer(wordAt(reading, index + 1)));

/** 'in May', and 'Will' where it is somebody's name. */
const isMonth = ({ tokens }: Reading, index: number, from: number): boolean =>
  /^(?:may|will)$/.test(tokens[index]?.word ?? '') &&
  tokens[index]?.capital === true &&
  index > from &&
  tokens[index - 1]?.quotation === tokens[index]?.quotation;

function roleOf(reading: Reading, clause: Clause, index: number, sentence: Sentence): VerbRole {
  const word = wordAt(reading, index);
  if (isFiniteAuxiliary(word)) return isMonth(reading, index, sentence.from) ? null : 'finite';
  if (isInfiniteAuxiliary(word)) return 'infinite';
  const form = isDeterminer(word) || isPreposition(word) ? null : verbFormOf(word);
  // 'Norland-based', 'the worst-hit town': adjectives.
  if (form === null || /^[-‐‑]$/.test(gapBefore(reading, index))) return null;
  const left = leftOf(reading, index, sentence.from);
  const before = left < sentence.from ? '' : wordAt(reading, left);
  if (takesBaseForm(before) || (left >= sentence.from && followsAuxiliary(reading, left))) {
    return form === 'maybe' ? null : 'infinite';
  }
  if (isInverted(reading, index)) return 'finite';
  if (isDeterminer(before) && !isSubjectPronoun(before)) {
    return left === index - 1 && /^(?:either|present)$/.test(form) && standsAlone(reading, index)
      ? 'finite'
      : null;
  }
  switch (form) {
    case 'past':
      return left >= sentence.from && !isPreposition(before) ? 'finite' : null;
    case 'either':
      return isPastTense(reading, clause, index, left, sentence) ? 'finite' : 'infinite';
    case 'present':
      return left >= sentence.from &&
        (mayEndSubject(reading, left) || isSubjectPronoun(before) || isConjunction(before))
        ? 'finite'
        : null;
    case 'maybe':
      return isPresent(reading, clause, index, left, sentence.from) ? 'finite' : null;
    case 'base':
      return isPresentPlural(reading, clause, left, sentence.from) ? 'finite' : null;
    default:
      return 'infinite';
  }
}

/** Behind 'and' a subject of its own may begin: 'and the crew', 'and Ann Reed'. */
const beginsSubject = (reading: Reading, index: number): boolean =>
  isDeterminer(wordAt(reading, index)) ||
  isCount(wordAt(reading, index)) ||
  reading.named[index] === 1;

/** Moves on behind token `index`, which is no verb. */
function passOver(reading: Reading, clause: Clause, index: number): void {
  const word = wordAt(reading, index);
  if (isConjunction(word)) {
    if (beginsSubject(reading, index + 1)) clause.waiting = true;
  } else if (opensClause(word)) {
    const relative = /^(?:who|which|whom|whose|where|that)$/.test(word);
    clause.waitingOutside =
      relative && clause.waiting && reading.roles[index - 1] === null && index > 0;
    clause.waiting = true;
    clause.compound = false;
  }
}

function readSentence(reading: Reading, sentence: Sentence): void {
  const clause: Clause = {
    waiting: true,
    waitingBeforeComma: true,
    waitingOutside: false,
    compound: false,
  };
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const paused = index > sentence.from && PAUSE.test(gapBefore(reading, index));
    if (paused) {
      clause.waitingBeforeComma = clause.waiting;
      clause.waiting = true;
    }
    if (reading.named[index]) continue;
    const role = roleOf(reading, clause, index, sentence);
    reading.roles[index] = role;
    if (role === 'finite') {
      clause.compound = isFiniteAuxiliary(wordAt(reading, index));
      clause.waiting = clause.waitingOutside || isPlainReportingVerb(wordAt(reading, index));
      clause.waitingOutside = false;
    } else if (role === null) passOver(reading, clause, index);
    // ', leaving forty stranded' has no subject, and waits for no verb.
    else if (paused && /ing$/.test(wordAt(reading, index))) clause.waiting = false;
  }
}

/**
 * The verbs of a text, one role for each token: the finite verb of a clause, an infinitive or
 * participle, or null. A guess by closed word classes, by the shape of the word and by what stands
 * on either side of it; no dictionary. Capitalised words inside names are none. Linear.
 *
 * A tagger was not taken: the smallest library is 35 kB and needs 6 ms for 1,000 words, more than
 * the whole analysis.
 */
export function findVerbs(context: VerbContext): readonly VerbRole[] {
  const named = new Uint8Array(context.tokens.length);
  for (const { from, to } of context.names) named.fill(1, from, to);
  const reading: Reading = {
    ...context,
    named,
    roles: new Array(context.tokens.length).fill(null),
  };
  for (const sentence of context.sentences) readSentence(reading, sentence);
  return reading.roles;
}

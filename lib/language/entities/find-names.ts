import { isCommonWord } from '../lexicon/common-words.ts';
import {
  isCalendarWord,
  isInstitutionNoun,
  isParticle,
  isRole,
  isTitle,
  isTitlePart,
  takesOf,
} from '../lexicon/titles.ts';
import type { Name, Sentence, Token, TokenRange } from '../model/analysis.ts';
import { type Language, languageOf } from '../model/detect-language.ts';
import { gapBefore, rawAt, type TokenReader, wordAt } from '../model/token-reader.ts';

/** What the finding of names in one text looks at. */
export interface NameContext extends TokenReader {
  sentences: readonly Sentence[];
}

/** Which capitals tell: those that no sentence's beginning and no headline's style explains. */
interface Evidence {
  /** Words written with a capital where nothing but a name asks for one. */
  named: ReadonlySet<string>;
  /** Pairs of such words side by side, joined by a blank. */
  pairs: ReadonlySet<string>;
  /** Words that the text also writes in lower case. */
  lower: ReadonlySet<string>;
  /** Per sentence: most of its words have capitals, as headlines do. */
  shouted: readonly boolean[];
  language: Language | null;
}

/** Above this share of capitals among its longer words, a heading's capitals tell nothing. */
const TITLE_CASE_THRESHOLD = 0.7;
/** A sentence with its full stop, too, when it is long and nearly all of its words have capitals. */
const ALL_CAPITALS_THRESHOLD = 0.85;
const MIN_ALL_CAPITALS_WORDS = 7;

const withoutStops = (word: string): string => word.replaceAll('.', '');

const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&.]+s?$/u.test(word);

/** The first word of a sentence or of speech, or behind a colon: a capital is due there anyway. */
function opensSentence(context: NameContext, index: number): boolean {
  const token = context.tokens[index];
  if (!token) return false;
  if (context.sentences[token.sentence]?.from === index) return true;
  if (/[:"“”«»„‘–—•]\s*$|\.{3}\s*$|…\s*$|[!?]\S*\s*$/.test(gapBefore(context, index))) return true;
  return context.tokens[index - 1]?.quotation !== token.quotation && token.quotation >= 0;
}

function isShouted({ tokens }: NameContext, { from, to, heading }: Sentence): boolean {
  let capital = 0;
  let longer = 0;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (!token || token.word.length < 4 || /^\d/.test(token.word)) continue;
    if (isCalendarWord(token.word)) continue;
    longer += 1;
    if (token.capital) capital += 1;
  }
  if (heading) return longer > 1 && capital / longer > TITLE_CASE_THRESHOLD;
  return longer >= MIN_ALL_CAPITALS_WORDS && capital / longer > ALL_CAPITALS_THRESHOLD;
}

function collectEvidence(context: NameContext): Evidence {
  const named = new Set<string>();
  const pairs = new Set<string>();
  const lower = new Set<string>();
  const shouted = context.sentences.map((sentence) => isShouted(context, sentence));
  context.tokens.forEach((token, index) => {
    if (!token.capital) lower.add(token.word);
    else if (!shouted[token.sentence] && !opensSentence(context, index)) {
      named.add(token.word);
      const next = context.tokens[index + 1];
      if (next?.capital && gapBefore(context, index + 1) === ' ') {
        pairs.add(`${token.word} ${next.word}`);
      }
    }
  });
  return { named, pairs, lower, shouted, language: languageOf(context.tokens) };
}

/** A capital word that can be part of a name at all. */
function isCandidate(context: NameContext, index: number): boolean {
  const token = context.tokens[index];
  if (!token?.capital) return false;
  if (/^i(?:'|$)/.test(token.word)) return false;
  if (isAbbreviatedMonth(context, index)) return false;
  if (isCalendarWord(token.word)) return newspaperFollows(context, index);
  if (isTitle(withoutStops(token.word))) return true;
  return !token.stop || isAcronym(rawAt(context, index));
}

/** 'Aug. 6'. 'Jan' alone is a first name. */
const isAbbreviatedMonth = (context: NameContext, index: number): boolean =>
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(wordAt(context, index)) &&
  /^\d/.test(wordAt(context, index + 1));

/** 'The Sunday Courier', 'Friday Prayers Council': a weekday inside a longer name. */
const newspaperFollows = (context: NameContext, index: number): boolean =>
  gapBefore(context, index + 1) === ' ' &&
  isInstitutionNoun(wordAt(context, index + 1)) &&
  context.tokens[index + 1]?.capital === true;

/** Whether the capital at a sentence's beginning is a name's, too. */
function opensWithName(context: NameContext, evidence: Evidence, index: number): boolean {
  const token = context.tokens[index];
  if (!token) return false;
  if (isAcronym(rawAt(context, index)) && token.word.length > 1) return true;
  const next = context.tokens[index + 1];
  const nextIsName =
    next !== undefined &&
    /^[ -]$|^\. $/.test(gapBefore(context, index + 1)) &&
    next.sentence === token.sentence &&
    isCandidate(context, index + 1);
  if (isTitle(withoutStops(token.word))) return nextIsName;
  if (nextIsName && evidence.pairs.has(`${token.word} ${next.word}`)) return true;
  if (evidence.named.has(token.word) && !evidence.lower.has(token.word)) return true;
  // 'Nevertheless Mr Reed': the name begins at its title.
  if (!nextIsName || beginsTitle(context.tokens, index + 1)) return false;
  return !isCommonWord(token.word) && !isRole(token.word) && !evidence.lower.has(token.word);
}

/** In a headline every word has a capital: only what the rest of the text names counts. */
const knownName = (evidence: Evidence, token: Token): boolean =>
  evidence.named.has(token.word) && !evidence.lower.has(token.word);

function startsName(context: NameContext, evidence: Evidence, index: number): boolean {
  if (!isCandidate(context, index)) return false;
  const token = context.tokens[index];
  if (!token) return false;
  if (evidence.shouted[token.sentence]) return knownName(evidence, token);
  return !opensSentence(context, index) || opensWithName(context, evidence, index);
}

const JOINED = /^ $|^-$|^\. ?$|^['’]$/;

/** Words that a hyphen joins to a name without being part of it: 'Norland-born', 'Tarn-era'. */
const COMPOUNDING =
  /(?:ed|ing|ish)$|^(?:born|led|era|run|made|wide|held|type|style|like|only|area|size|sized|pound|plus)$/;

/** 'Kim Dae-jung': the small half of a given name, which only a name of two words can end in. */
const isSmallPart = (context: NameContext, index: number): boolean => {
  const word = wordAt(context, index);
  return (
    gapBefore(context, index) === '-' &&
    /^\p{Ll}{2,6}$/u.test(word) &&
    context.tokens[index - 2]?.capital === true &&
    /^[ -]$/.test(gapBefore(context, index - 1)) &&
    !COMPOUNDING.test(word) &&
    !isCommonWord(word)
  );
};

/** Whether the name that holds token `index - 1` goes on with token `index`. */
function continues(context: NameContext, evidence: Evidence, index: number): boolean {
  const { tokens } = context;
  const left = tokens[index - 1];
  const right = tokens[index];
  if (!left || !right || left.sentence !== right.sentence) return false;
  if (left.quotation !== right.quotation) return false;
  if (isSmallPart(context, index)) return true;
  if (!isCandidate(context, index)) return false;
  if (evidence.shouted[right.sentence] && !knownName(evidence, right)) return false;
  const gap = gapBefore(context, index);
  if (/^['’] $/.test(gap)) return isInstitutionNoun(right.word);
  if (!JOINED.test(gap)) return false;
  if (gap.startsWith('.') && !/^\p{Lu}\p{Ll}{0,3}$/u.test(rawAt(context, index - 1))) return false;
  return !/['’]s$/i.test(rawAt(context, index - 1)) || isSaintly(context, index - 1);
}

/** "St Mary's Hospital" goes on behind its possessive; "London's mayor" does not. */
const isSaintly = ({ tokens }: NameContext, index: number): boolean =>
  /^(?:st|saint|king|queen|children|women|people)\.?$/.test(tokens[index - 1]?.word ?? '') ||
  isInstitutionNoun(tokens[index + 1]?.word ?? '');

/** The index behind 'of', 'of the' or a particle, where the name goes on; -1 where it does not. */
function behindLink(context: NameContext, evidence: Evidence, index: number): number {
  const { tokens } = context;
  const link = tokens[index];
  if (!link || link.capital || gapBefore(context, index) !== ' ') return -1;
  let next = index + 1;
  if (link.word === 'of') {
    if (!takesOf(tokens[index - 1]?.word ?? '')) return -1;
    if (tokens[next]?.word === 'the' && !tokens[next]?.capital) next += 1;
  } else if (isParticle(link.word) && !isArticle(evidence.language, link.word)) {
    while (isParticle(tokens[next]?.word ?? '') && !tokens[next]?.capital) next += 1;
  } else return -1;
  const following = tokens[next];
  if (!following || following.sentence !== link.sentence || !isCandidate(context, next)) return -1;
  if (!/^[ -]$/.test(gapBefore(context, next))) return -1;
  return evidence.shouted[link.sentence] ? -1 : next;
}

/** Where 'der' and 'y' mean 'of the' and 'and', they part names; 'von der' is led by its 'von'. */
const isArticle = (language: Language | null, word: string): boolean =>
  (language === 'de' && /^(?:der|den)$/.test(word)) ||
  (language === 'es' && /^(?:y|el)$/.test(word));

/** 'Mayor', 'Deputy Mayor', 'Police Chief', with a name behind it. 'Mayor's Office' is none. */
function beginsTitle(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at < index + 4; at += 1) {
    const word = withoutStops(tokens[at]?.word ?? '');
    const next = tokens[at + 1];
    if (isTitle(word) && next?.capital === true && !isInstitutionNoun(next.word)) return true;
    if (!isTitlePart(word) || !tokens[at]?.capital) return false;
  }
  return false;
}

/** A title begins a new name: 'BBC | Chairman Ann Reed', but not 'the Deputy Prime Minister'. */
function titleBreaks({ tokens }: NameContext, from: number, index: number): boolean {
  if (!beginsTitle(tokens, index)) return false;
  for (let before = from; before < index; before += 1) {
    const each = withoutStops(tokens[before]?.word ?? '');
    if (!isTitle(each) && !isTitlePart(each)) return true;
  }
  return false;
}

function endOfName(context: NameContext, evidence: Evidence, from: number): number {
  let to = from + 1;
  for (;;) {
    if (continues(context, evidence, to) && !titleBreaks(context, from, to)) {
      to += 1;
      continue;
    }
    const next = behindLink(context, evidence, to);
    if (next < 0) return to;
    to = next + 1;
  }
}

/** The words that tell this name from others: titles off, unless nothing or a link would be left. */
function wordsOf({ tokens }: NameContext, { from, to }: TokenRange): string[] {
  const words = tokens.slice(from, to).map((token) => token.word);
  if (isInstitutionNoun(words.at(-1) ?? '')) return words;
  let start = 0;
  while (start < words.length - 1) {
    const word = withoutStops(words[start] ?? '');
    const next = words[start + 1] ?? '';
    const partOfTitle = isTitlePart(word) && isTitle(withoutStops(next));
    if (!(isTitle(word) || partOfTitle) || next === 'of' || isParticle(next)) break;
    start += 1;
  }
  return words.slice(start);
}

/** A title alone ('the President') names an office, which any article may mean differently. */
const isBareTitle = (words: readonly string[]): boolean =>
  words.every((word) => isTitle(withoutStops(word)) || isTitlePart(word));

const TIME_ZONES = /^(?:gmt|bst|utc|est|edt|cst|cdt|pst|pdt|cet|cest)$/;

/** 'R-Calif.', 'Jr.', 'GMT': what stands behind a name or a time and names nobody. */
const isLabel = (context: NameContext, words: readonly string[], { from }: TokenRange): boolean =>
  (words.length === 2 && /^[rdi]$/.test(words[0] ?? '') && gapBefore(context, from + 1) === '-') ||
  (words.length === 1 && /^(?:jr|sr|ii|iii)\.?$/.test(words[0] ?? '')) ||
  (words.length === 1 &&
    TIME_ZONES.test(words[0] ?? '') &&
    /^\d|^[ap]\.?m/.test(wordAt(context, from - 1)));

/** A lone capital ('the Minister', 'Last') that the same text writes small is no name. */
const isOrdinaryWord = (
  context: NameContext,
  evidence: Evidence,
  { from, to }: TokenRange,
): boolean =>
  to - from === 1 && !isAcronym(rawAt(context, from)) && evidence.lower.has(wordAt(context, from));

/**
 * The names in a text, in order, without overlap: runs of capitalised words, with 'of', 'the' and
 * particles inside. A word that only a sentence's beginning or a headline's style gives a capital is
 * a name when the rest of the text says so, or when a second capitalised word follows.
 */
export function findNames(context: NameContext): Name[] {
  const evidence = collectEvidence(context);
  const names: Name[] = [];
  let index = 0;
  while (index < context.tokens.length) {
    if (!startsName(context, evidence, index)) {
      index += 1;
      continue;
    }
    const range = { from: index, to: endOfName(context, evidence, index) };
    index = range.to;
    const words = wordsOf(context, range);
    if (
      isBareTitle(words) ||
      isLabel(context, words, range) ||
      isOrdinaryWord(context, evidence, range)
    )
      continue;
    names.push({
      ...range,
      words,
      sentence: context.tokens[range.from]?.sentence ?? -1,
      start: context.tokens[range.from]?.start ?? 0,
      end: context.tokens[range.to - 1]?.end ?? 0,
    });
  }
  return evidence.language === 'de' ? withoutNouns(context, names) : names;
}

/**
 * German writes every noun with a capital: a lone one is a name only where it is an acronym, or where
 * the text has it in a longer name.
 */
function withoutNouns(context: NameContext, names: Name[]): Name[] {
  const longer = new Set(names.flatMap(({ words }) => (words.length > 1 ? words : [])));
  return names.filter(
    ({ words, from }) =>
      words.length > 1 || isAcronym(rawAt(context, from)) || longer.has(words[0] ?? ''),
  );
}

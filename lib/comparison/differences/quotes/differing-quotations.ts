import type { Analysis, Quotation, TokenRange } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import { slice } from '../../../shared/span.ts';
import type { Difference } from '../../model/difference.ts';
import { wordsOfRange } from '../../text-pair/side-words.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';
import { type NormalisedWord, normalisedWords } from './normalised-words.ts';
import { type AlignmentGap, alignWords, type WordAlignment } from './smith-waterman.ts';

/** Quotations of one text that are looked at, and words of one quotation. */
const MAX_QUOTATIONS_PER_TEXT = 200;
const MAX_QUOTATION_WORDS = 300;
/** A quotation must be longer than a catchphrase to be recognised by its words. */
const MIN_WORDS = 4;
/** Words in common, and their share, from which two quotations are one utterance. */
const MIN_COMMON_WORDS = 5;
const MIN_COMMON_SHARE = 0.6;
/** The same where nothing says that one person spoke: two who agree put it much alike. */
const MIN_COMMON_SHARE_OF_STRANGERS = 0.75;
/**
 * Share of what is quoted of a sentence, on the side that quotes less, that must be in common: two
 * people may well use one turn of phrase ('a dirty word') in different sentences.
 */
const MIN_SENTENCE_SHARE = 0.6;
/** Nobody falls into this many words of another's by chance, however much more the sentence says. */
const MIN_LONG_RUN_WORDS = 12;
/** Shorter ones, with so little news in common, are a formula: 'the families of those who lost …'. */
const MAX_FORMULA_WORDS = 10;
const MAX_FORMULA_NEWS_WORDS = 3;
/** The same, where only words like 'the' or 'they' differ. */
const MIN_SURE_WORDS = 7;
const MIN_SURE_SHARE = 0.8;
/** Words missing on one side alone: more than this was left out, not reworded. */
const MAX_MISSING_WORDS = 4;
/** The same words from another mouth: word for word, or the texts quote two people. */
const ONE_UTTERANCE_THRESHOLD = 0.9;
/** Fewer words are a phrase that anybody may use: 'the best thing in my life'. */
const MIN_UTTERANCE_WORDS = 8;
/** How sure a speaker must be before two texts are said to name different ones. */
const SURE_SPEAKER_THRESHOLD = 0.8;
/** The same before two texts are said to name one. */
const LIKELY_SPEAKER_THRESHOLD = 0.5;

interface Utterance {
  quotation: Quotation;
  words: NormalisedWord[];
  /** Two words running: what two versions of one utterance share, and chance seldom does. */
  pairs: Set<string>;
}

/** The same utterance in both texts. */
interface Match {
  here: Utterance;
  there: Utterance;
  equal: number;
  share: number;
  /** Token ranges that were aligned. */
  rangeHere: TokenRange;
  rangeThere: TokenRange;
  /** Where the words differ, trivial differences left out. */
  gaps: AlignmentGap[];
}

/** Quotations whose words differ, or that the texts give to different speakers. */
export function differingQuotations(pair: TextPair): Difference[] {
  const matches = matchesOf(pair).sort(
    (x, y) => y.equal - x.equal || x.gaps.length - y.gaps.length || order(x) - order(y),
  );
  const taken: Match[] = [];
  const differences: Difference[] = [];
  for (const match of matches) {
    // The best match of an utterance speaks for it: a shorter echo elsewhere is no other version.
    if (taken.some((other) => touches(match, other))) continue;
    taken.push(match);
    const wording = match.gaps.length > 0 ? differenceInWords(pair, match) : null;
    const speaker = differenceInSpeaker(pair, match);
    if (speaker) differences.push(speaker);
    // What two people say alike is two utterances, unless it is word for word the same.
    else if (wording && !otherSpeaker(pair, match)) differences.push(wording);
  }
  return differences;
}

const order = ({ here, there }: Match): number => here.quotation.from + there.quotation.from;

const crosses = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

const touches = (a: Match, b: Match): boolean =>
  crosses(a.rangeHere, b.rangeHere) || crosses(a.rangeThere, b.rangeThere);

function matchesOf(pair: TextPair): Match[] {
  const there = utterancesOf(pair.there.analysis);
  const holders = holdersOfPairs(pair.there.analysis);
  const own = holdersOfPairs(pair.here.analysis);
  const matches: Match[] = [];
  for (const a of utterancesOf(pair.here.analysis)) {
    const votes = new Map<number, number>();
    for (const key of a.pairs) {
      if (!tellsOne(holders.get(key)) || !tellsOne(own.get(key))) continue;
      for (const index of holders.get(key)!) votes.set(index, (votes.get(index) ?? 0) + 1);
    }
    for (const [index, shared] of votes) {
      const match = shared >= 2 ? matchOf(pair, a, there[index]!) : null;
      if (match) matches.push(match);
    }
  }
  return matches;
}

/** A turn that so many utterances of one text have ('said the', 'of the') finds no one of them. */
const MAX_UTTERANCES_PER_TURN = 8;

const tellsOne = (holders: number[] | undefined): boolean =>
  holders !== undefined && holders.length <= MAX_UTTERANCES_PER_TURN;

const utterancesOf = memoizeByKey((analysis: Analysis): Utterance[] =>
  analysis.quotations
    .slice(0, MAX_QUOTATIONS_PER_TEXT)
    .map((quotation) => {
      const words = normalisedWords(analysis, quotation).slice(0, MAX_QUOTATION_WORDS);
      return { quotation, words, pairs: pairsOf(words) };
    })
    .filter(({ words }) => words.length >= MIN_WORDS),
);

const pairsOf = (words: NormalisedWord[]): Set<string> =>
  new Set(words.slice(1).map(({ heard }, index) => `${words[index]!.heard} ${heard}`));

/** For each two words running, the utterances of a text that have them. */
const holdersOfPairs = memoizeByKey((analysis: Analysis): Map<string, number[]> => {
  const holders = new Map<string, number[]>();
  utterancesOf(analysis).forEach(({ pairs }, index) => {
    for (const key of pairs) {
      const list = holders.get(key);
      if (list) list.push(index);
      else holders.set(key, [index]);
    }
  });
  return holders;
});

function matchOf(pair: TextPair, here: Utterance, there: Utterance): Match | null {
  const { content } = pair.here;
  const { equal, spanHere, spanThere, gaps } = alignWords(here.words, there.words, ({ token }) =>
    content[token] ? 2 : 1,
  );
  if (!spanHere || !spanThere) return null;
  const real = gaps.filter((gap) => !trivial(pair, here, there, gap));
  if (isReordered(here, there, real)) real.length = 0;
  const differing = real.reduce(
    (sum, gap) => sum + Math.max(gap.here.to - gap.here.from, gap.there.to - gap.there.from),
    0,
  );
  const share = equal / (equal + differing);
  if (equal < MIN_COMMON_WORDS || share < MIN_COMMON_SHARE) return null;
  if (share < MIN_COMMON_SHARE_OF_STRANGERS && !ofOneSpeaker(pair, here, there)) return null;
  if (differing > 0 && isFormula(pair, here, there, { equal, spanHere, spanThere, gaps: real })) {
    return null;
  }
  const shorter = Math.min(
    spokenAround(pair.here, here.words, spanHere),
    spokenAround(pair.there, there.words, spanThere),
  );
  if (equal < Math.min(MIN_LONG_RUN_WORDS, MIN_SENTENCE_SHARE * shorter)) return null;
  const tokens = (words: NormalisedWord[], span: TokenRange): TokenRange => ({
    from: words[span.from]!.token,
    to: words[span.to - 1]!.token + 1,
  });
  return {
    here,
    there,
    equal,
    share,
    rangeHere: tokens(here.words, spanHere),
    rangeThere: tokens(there.words, spanThere),
    gaps: real,
  };
}

/** Whether so little is alike that two people may well have said it, and nothing says it was one. */
function isFormula(
  pair: TextPair,
  here: Utterance,
  there: Utterance,
  {
    equal,
    spanHere,
    spanThere,
    gaps,
  }: Pick<WordAlignment, 'equal' | 'spanHere' | 'spanThere' | 'gaps'>,
): boolean {
  if (equal >= MAX_FORMULA_WORDS || !spanHere || !spanThere || ofOneSpeaker(pair, here, there))
    return false;
  const newsHere = newsIn(
    pair.here,
    here,
    spanHere,
    gaps.map((gap) => gap.here),
  );
  const newsThere = newsIn(
    pair.there,
    there,
    spanThere,
    gaps.map((gap) => gap.there),
  );
  return Math.min(newsHere, newsThere) < MAX_FORMULA_NEWS_WORDS;
}

/** How many words that carry news stand in a stretch of an utterance outside of its gaps. */
const newsIn = (
  { content }: TextSide,
  { words }: Utterance,
  span: TokenRange,
  gaps: TokenRange[],
) =>
  words.filter(
    ({ token }, index) =>
      content[token] === 1 &&
      index >= span.from &&
      index < span.to &&
      !gaps.some(({ from, to }) => from <= index && index < to),
  ).length;

/** Whether both texts surely give a quotation to one person. */
function ofOneSpeaker(
  pair: TextPair,
  { quotation: a }: Utterance,
  { quotation: b }: Utterance,
): boolean {
  if (!a.speaker || !b.speaker || Math.min(a.confidence, b.confidence) < LIKELY_SPEAKER_THRESHOLD)
    return false;
  const who = pair.here.analysis.tokens[a.speaker.from]!.entity;
  const whoThere = pair.there.analysis.tokens[b.speaker.from]!.entity;
  return who >= 0 && whoThere >= 0 && pair.here.counterparts[who] === whoThere;
}

/** Whether the same words are only set in another order: 'either with us', 'with either us'. */
function isReordered(here: Utterance, there: Utterance, gaps: AlignmentGap[]): boolean {
  const inGaps = ({ words }: Utterance, side: 'here' | 'there') =>
    gaps
      .flatMap((gap) => words.slice(gap[side].from, gap[side].to))
      .map(({ heard }) => heard)
      .sort()
      .join(' ');
  return inGaps(here, 'here') === inGaps(there, 'there');
}

/**
 * Words of the sentences that a stretch of an utterance reaches into, as far as they are quoted. An
 * ellipsis ends a sentence: what stands beyond it may be quite another one.
 */
function spokenAround(
  { analysis }: TextSide,
  words: NormalisedWord[],
  { from, to }: TokenRange,
): number {
  const goesOn = (at: number): boolean =>
    at > 0 &&
    at < words.length &&
    words[at]!.sentence === words[at - 1]!.sentence &&
    !isElided(analysis, words[at - 1]!, words[at]!);
  let first = from;
  while (goesOn(first)) first--;
  let last = to;
  while (goesOn(last)) last++;
  return last - first;
}

const isElided = (
  { text, tokens }: Analysis,
  before: NormalisedWord,
  after: NormalisedWord,
): boolean => /\.\.|…/.test(text.slice(tokens[before.token]!.end, tokens[after.token]!.start));

/** What is no difference: marked or long omissions, and words that only look different. */
function trivial(pair: TextPair, here: Utterance, there: Utterance, gap: AlignmentGap): boolean {
  const wordsHere = here.words.slice(gap.here.from, gap.here.to);
  const wordsThere = there.words.slice(gap.there.from, gap.there.to);
  const one = wordsHere.length === 0 || wordsThere.length === 0;
  if (one && Math.max(wordsHere.length, wordsThere.length) > MAX_MISSING_WORDS) return true;
  if (edited(pair.here, here, gap.here) || edited(pair.there, there, gap.there)) return true;
  // 'Orme.com' is 'Orme'.
  if ([...wordsHere, ...wordsThere].every(({ heard }) => /^(?:com|org|net)$/.test(heard)))
    return true;
  const heard = (words: NormalisedWord[]) => words.map((word) => word.heard).join('');
  if (heard(wordsHere) === heard(wordsThere)) return true;
  // 'First Group', 'FirstGroup'
  const letters = ({ analysis }: TextSide, words: NormalisedWord[]) =>
    words
      .map(({ token }) => analysis.tokens[token]!.word)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return letters(pair.here, wordsHere) === letters(pair.there, wordsThere);
}

/** Whether the editor marks that something is left out or put in: '…', '[the]', '(they)', 'f***'. */
function edited({ analysis }: TextSide, { words }: Utterance, { from, to }: TokenRange): boolean {
  const before = words[from - 1];
  const after = words[to];
  if (!before || !after) return false;
  const between = slice(analysis.text, {
    start: analysis.tokens[before.token]!.end,
    end: analysis.tokens[after.token]!.start,
  });
  return /\.\.|…|[[\](){}*]|--|_/.test(between);
}

function differenceInWords(pair: TextPair, match: Match): Difference | null {
  const { gaps, share, equal } = match;
  const marks = (words: NormalisedWord[], side: 'here' | 'there'): TokenRange[] =>
    gaps
      .map((gap) => gap[side])
      .filter(({ from, to }) => to > from)
      .map(({ from, to }) => ({ from: words[from]!.token, to: words[to - 1]!.token + 1 }));
  const here = marks(match.here.words, 'here');
  const there = marks(match.there.words, 'there');
  const telling = (side: TextSide, ranges: TokenRange[]): boolean =>
    ranges.some(({ from, to }) => side.content.subarray(from, to).includes(1));
  const content = telling(pair.here, here) || telling(pair.there, there);
  // A word like 'the' is worth a line only where all the rest is word for word the same.
  if (!content && (share < MIN_SURE_SHARE || equal < MIN_SURE_WORDS)) return null;
  return {
    aspect: 'quote',
    here: { ...match.rangeHere, marks: here },
    there: { ...match.rangeThere, marks: there },
    weight: content ? 0.5 + 0.2 * share : 0.25,
    reason: gapsInWords(pair, here, there),
  };
}

function gapsInWords(pair: TextPair, here: TokenRange[], there: TokenRange[]): string {
  const say = (side: TextSide, ranges: TokenRange[]) =>
    ranges.map((range) => `‘${wordsOfRange(side, range)}’`).join(', ') || 'nothing';
  return `${say(pair.here, here)} against ${say(pair.there, there)}`;
}

function differenceInSpeaker(pair: TextPair, match: Match): Difference | null {
  const a = match.here.quotation.speaker;
  const b = match.there.quotation.speaker;
  if (!a || !b || match.share < ONE_UTTERANCE_THRESHOLD || match.equal < MIN_UTTERANCE_WORDS)
    return null;
  if (!otherSpeaker(pair, match)) return null;
  return {
    aspect: 'attribution',
    here: { ...match.rangeHere, marks: [a] },
    there: { ...match.rangeThere, marks: [b] },
    weight: 0.6,
    reason: `${wordsOfRange(pair.here, a)} against ${wordsOfRange(pair.there, b)}`,
  };
}

/** Whether the texts surely name different speakers. */
function otherSpeaker(pair: TextPair, { here, there }: Match): boolean {
  const a = here.quotation;
  const b = there.quotation;
  if (!a.speaker || !b.speaker) return false;
  if (Math.min(a.confidence, b.confidence) < SURE_SPEAKER_THRESHOLD) return false;
  if (isNamedBeside(pair.here, a, pair.there, b.speaker)) return false;
  if (isNamedBeside(pair.there, b, pair.here, a.speaker)) return false;
  return strangers(pair, a.speaker, b.speaker);
}

/** Whether the sentences of a quotation also name the other text's speaker: two speak together. */
function isNamedBeside(
  { analysis, words }: TextSide,
  { from, to }: Quotation,
  other: TextSide,
  speaker: TokenRange,
): boolean {
  const { tokens, sentences } = analysis;
  const start = sentences[Math.max(0, tokens[from]!.sentence - 1)]!.from;
  const end = sentences[tokens[to - 1]!.sentence]!.to;
  return capitals(other, speaker).some((word) => words.subarray(start, end).includes(word));
}

/**
 * Whether two speakers are certainly two people: both are named in full, or each text also knows
 * the other's. 'Mr Hale' and 'the minister' may well be one.
 */
function strangers(pair: TextPair, a: TokenRange, b: TokenRange): boolean {
  const who = pair.here.analysis.tokens[a.from]!.entity;
  const whoThere = pair.there.analysis.tokens[b.from]!.entity;
  if (who >= 0 && pair.here.counterparts[who] === whoThere) return false;
  const namesHere = capitals(pair.here, a);
  const namesThere = capitals(pair.there, b);
  if (namesHere.some((word) => namesThere.includes(word))) return false;
  const full = [namesHere, namesThere].every(({ length }) => length === 2 || length === 3);
  const known =
    namesHere.length > 0 &&
    namesThere.length > 0 &&
    pair.there.sentencesWith[namesHere.at(-1)!]! > 0 &&
    pair.here.sentencesWith[namesThere.at(-1)!]! > 0;
  return full || known;
}

function capitals({ analysis, words }: TextSide, { from, to }: TokenRange): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (analysis.tokens[i]!.capital) found.push(words[i]!);
  return found;
}

import type { Analysis, Quantity } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import { SECONDS_PER_DAY } from '../../../shared/time.ts';
import { areCompatible } from '../../text-pair/compatible-values.ts';
import type { TextPair, TextSide } from '../../text-pair/text-pair.ts';
import { areDifferentOccasions } from './different-occasion.ts';
import { isDifferentPlace } from './different-place.ts';
import { FigureCandidate, nameDisjointness } from './figure-candidates.ts';
import type { FigureInContext } from './figure-context.ts';
import { figuresOfSentences } from './figures-by-sentence.ts';
import { scopeOf } from './scope.ts';
import { HEADCOUNT, slotsOf } from './slots.ts';

/** What begins the slot of a share of a whole: two counts out of 71 laps are of one race. */
const OUT_OF = 'count out of';

/** Days between which reports may put one event; what is further apart is two events. */
const MAX_DAYS_APART = 4;

/**
 * Figures that fill one slot of one thing with different values, however different their sentences.
 * Expects the figures whose values the other text gives nowhere, of nothing: of those, each text
 * must fill the slot with one value only.
 */
export function slotConflicts(
  pair: TextPair,
  here: FigureInContext[],
  there: FigureInContext[],
): FigureCandidate[] {
  const slotsThere = fillings(pair.there, there);
  const rivals: FigureCandidate[] = [];
  for (const [slot, all] of fillings(pair.here, here)) {
    const others = slotsThere.get(slot);
    if (others && tellsOf(slot, all, others)) rivals.push(...rivalsAmong(pair, slot, all, others));
  }
  const taken = new Set<FigureInContext>();
  return rivals.sort(surestFirst).filter(({ here: a, there: b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

/** Ties are broken alike from either side, so that a comparison mirrors. */
const surestFirst = (x: FigureCandidate, y: FigureCandidate): number =>
  y.evidence - x.evidence || x.here.index + x.there.index - y.here.index - y.there.index;

/** For each slot, the figures of a text that fill it, each value once, in order. */
function fillings(side: TextSide, figures: FigureInContext[]): Map<string, FigureInContext[]> {
  const slots = new Map<string, FigureInContext[]>();
  for (const figure of figures) {
    for (const slot of slotsOf(side, figure)) {
      const known = slots.get(slot);
      if (!known) slots.set(slot, [figure]);
      else if (!known.some(({ quantity }) => areCompatible(quantity, figure.quantity))) {
        known.push(figure);
      }
    }
  }
  return slots;
}

/**
 * Whether the fillings of a slot can be set against each other: one value on either side, or of a
 * length one against two, of which one is the same thing's. How many there were in all comes first.
 */
const tellsOf = (slot: string, here: FigureInContext[], there: FigureInContext[]): boolean =>
  slot === HEADCOUNT ||
  (Math.min(here.length, there.length) === 1 &&
    Math.max(here.length, there.length) <= (slot.startsWith('measure') ? 2 : 1));

function rivalsAmong(
  pair: TextPair,
  slot: string,
  here: FigureInContext[],
  there: FigureInContext[],
): FigureCandidate[] {
  const first = slot === HEADCOUNT ? 1 : here.length + there.length;
  return here.slice(0, first).flatMap((a) =>
    there
      .slice(0, first)
      .filter((b) => a.quantity.unit === b.quantity.unit && !areCompatible(a.quantity, b.quantity))
      .filter(
        (b) =>
          mayAnswerOne(pair, a, b) &&
          (slot.startsWith(OUT_OF)
            ? !areDifferentOccasions(pair, a, b)
            : areSameThing(pair, a, b)) &&
          within(mostRatio(slot), a, b),
      )
      .map((b) => new FigureCandidate(pair, a, b))
      .filter((candidate) => candidate.evidence >= leastEvidence(slot, candidate)),
  );
}

/** Reporters differ by a fifth or by a half, seldom fivefold: then it is another thing. */
const MAX_RATIO = 5;

/** Of how many people there were in all: what is further apart is a part of them, or another event's. */
const MAX_HEADCOUNT_RATIO = 1.5;
/** The same where the sentences speak for one crowd: police and organisers count differently. */
const MAX_CROWD_RATIO = 3;
const SAME_CROWD_THRESHOLD = 0.45;

/** How far two figures of one slot may be apart; of what is further, one counts something else. */
const mostRatio = (slot: string): number => {
  if (slot === HEADCOUNT) return MAX_CROWD_RATIO;
  if (slot.startsWith('count of')) return MAX_RATIO;
  // A toll rises from a handful to hundreds within a day, and hours have no ratio.
  return /^(?:measure|money|duration)/.test(slot) ? MAX_RATIO : Number.POSITIVE_INFINITY;
};

/**
 * How much the sentences must speak for it that two figures of one slot are of one thing. There are
 * many games, missiles and sentences in a story; a story has one fall, one shaft and one toll.
 */
const leastEvidence = (slot: string, { here, there }: FigureCandidate): number => {
  if (slot === HEADCOUNT)
    return within(MAX_HEADCOUNT_RATIO, here, there) ? 0 : SAME_CROWD_THRESHOLD;
  if (slot.startsWith(OUT_OF)) return 0;
  if (slot.startsWith('count of')) return areLargeAndNear(here, there) ? 0.3 : 0.42;
  if (slot.startsWith('date')) return 0.2;
  if (/^duration (?:of|s sentenced)/.test(slot)) return 0.4;
  // Seven dead in one town and twelve in another.
  return slot.startsWith('count') && nameDisjointness(here.names, there.names) === 1 ? 0.4 : 0;
};

/**
 * There are many small counts of one noun in a story, but only one of so many: '235,000 comments',
 * '250,000 comments'.
 */
const areLargeAndNear = (here: FigureInContext, there: FigureInContext): boolean =>
  Math.min(here.quantity.value, there.quantity.value) >= MIN_LARGE &&
  within(MAX_NEAR_RATIO, here, there);
const MIN_LARGE = 100;
const MAX_NEAR_RATIO = 1.6;

const within = (
  ratio: number,
  { quantity: a }: FigureInContext,
  { quantity: b }: FigureInContext,
): boolean =>
  Math.abs(a.value) <= Math.abs(b.value) * ratio && Math.abs(b.value) <= Math.abs(a.value) * ratio;

/**
 * Whether nothing says that two figures are of two things: one of all and the other of the rest, one
 * of an arrest and the other of a charge, the ages of two people whom nobody names, or a time that
 * was still running for one report.
 */
export function mayAnswerOne(
  pair: TextPair,
  here: FigureInContext,
  there: FigureInContext,
): boolean {
  const { kind } = here.quantity;
  if (ofTwoPeople(pair, here, there)) return false;
  if (setsApart(pair.here, here) !== setsApart(pair.there, there)) return false;
  if (SCOPED.has(kind)) {
    const scope = scopeIn(pair.here, here);
    // Both 'four more' and 'eleven other' come on top of something, and seldom of the same.
    if (scope === 'base' || scope === 'rest' || scope !== scopeIn(pair.there, there)) return false;
    if (ofTwoParties(pair, here, there)) return false;
  }
  if (isCeiling(pair.here, here) || isCeiling(pair.there, there)) return false;
  if (kind === 'measure' && ofTwoFlights(pair, here, there)) return false;
  if (kind === 'age') return isNamed(pair.here, here) && isNamed(pair.there, there);
  if (kind === 'duration') {
    return (
      isRunning(pair.here, here) === isRunning(pair.there, there) &&
      isAgo(pair.here, here) === isAgo(pair.there, there) &&
      !hasGoneOn(pair, here, there)
    );
  }
  if (kind === 'clock' && !clocksApart(pair, here, there)) return false;
  if (kind !== 'date' && kind !== 'clock' && kind !== 'year') return true;
  if (isEnd(pair.here, here) !== isEnd(pair.there, there)) return false;
  const slots = slotsOf(pair.here, here);
  const others = slotsOf(pair.there, there);
  return slots.length === 0 || others.length === 0 || slots.some((slot) => others.includes(slot));
}

/** Says that another thing is meant than elsewhere, or what was left of it later. */
const APART = /^(?:rival|neighbouring|neighboring|still|remain|remains|remained|remaining)$/;

const setsApart = (
  { analysis: { tokens, claims } }: TextSide,
  { quantity }: FigureInContext,
): boolean => {
  const { from, to } = claims[quantity.claim]!;
  return tokens.slice(from, to).some(({ word }) => APART.test(word));
};

/** Kinds of which there are parts and sums. */
const SCOPED: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'measure', 'fraction']);

const scopeIn = ({ analysis }: TextSide, { quantity }: FigureInContext) =>
  scopeOf(analysis, quantity);

/**
 * 'He ended the day with 6 runs' is about whom the sentence before names. There is one fall and one
 * depth in a story, whoever is named beside it.
 */
function ofTwoPeople(pair: TextPair, here: FigureInContext, there: FigureInContext): boolean {
  if (here.quantity.kind === 'measure' && slotsOf(pair.here, here).length > 0) return false;
  if (!refersToPerson(pair.here, here) && !refersToPerson(pair.there, there)) return false;
  return nameDisjointness(here.about, there.about) === 1;
}

const refersToPerson = (
  { analysis: { sentences, tokens } }: TextSide,
  { quantity }: FigureInContext,
) => /^(?:he|she|his|her)$/.test(tokens[sentences[quantity.sentence]!.from]?.word ?? '');

/**
 * Whether each sentence names somebody whom the other sentence does not, but the other text does:
 * then both texts know two parties, and tell the figures of each. A toll is everybody's.
 */
function ofTwoParties(pair: TextPair, here: FigureInContext, there: FigureInContext): boolean {
  if (here.quantity.kind === 'measure' || (here.attribute && there.attribute)) return false;
  if (here.measured && here.measured === there.measured) return false;
  const known = (names: Set<string>, not: Set<string>, { analysis }: TextSide) =>
    [...names].some((word) => !not.has(word) && wordsOfNames(analysis).has(word));
  return known(here.names, there.names, pair.there) && known(there.names, here.names, pair.here);
}

const wordsOfNames = memoizeByKey(
  ({ names }: Analysis) => new Set(names.flatMap(({ words }) => words)),
);

/**
 * Whether two sentences each give several lengths, heights or speeds and not one of them alike: then
 * they tell of two flights, two falls, two quakes, and every figure differs.
 */
function ofTwoFlights(pair: TextPair, here: FigureInContext, there: FigureInContext): boolean {
  const a = measuresBeside(pair.here, here);
  const b = measuresBeside(pair.there, there);
  return Math.min(a.length, b.length) > 1 && !a.some((x) => b.some((y) => areCompatible(x, y)));
}

/** Figures of one sentence that are looked at; a table run together has more. */
const MAX_MEASURES_PER_SENTENCE = 24;

/** The different values in a figure's sentence and unit. */
function measuresBeside({ analysis }: TextSide, { quantity }: FigureInContext): Quantity[] {
  const { sentence, unit, kind } = quantity;
  const values: Quantity[] = [];
  for (const each of figuresOfSentences(analysis)[sentence]!) {
    if (each.kind !== kind || each.unit !== unit) continue;
    if (values.length === MAX_MEASURES_PER_SENTENCE) break;
    if (!values.some((other) => areCompatible(other, each))) values.push(each);
  }
  return values;
}

/** 'From 8 am', 'until 4 pm': opening and closing hours are two answers. */
const isEnd = ({ analysis: { tokens } }: TextSide, { quantity }: FigureInContext): boolean =>
  /^(?:until|till|by)$/.test(tokens[quantity.from - 1]?.word ?? '') ||
  (tokens[quantity.from - 2]?.word === 'as' && tokens[quantity.from - 1]?.word === 'of');

/** 'To within 20 miles' is no contradiction to 17. */
const isCeiling = ({ analysis: { tokens } }: TextSide, { quantity }: FigureInContext): boolean =>
  tokens[quantity.from - 1]?.word === 'within';

/** Words around a length of time that say it was not over: 'for 50 hours by now', 'so far'. */
const RUNNING = /^(?:for )?(?:already|by now|so far|now|and counting|still)\b/;

const isRunning = (
  { analysis: { text } }: TextSide,
  { quantity: { start, end } }: FigureInContext,
): boolean =>
  RUNNING.test(text.slice(end, end + 30).trimStart()) ||
  /\b(?:already|still)\b[^.]{0,30}$/.test(text.slice(Math.max(0, start - 40), start));

/** 'After two days of digging' in one report, 'the four-day search' in another two days later. */
function hasGoneOn(
  pair: TextPair,
  { quantity: a }: FigureInContext,
  { quantity: b }: FigureInContext,
): boolean {
  const days = ({ analysis: { date } }: TextSide) =>
    Date.parse(date ?? '') / (SECONDS_PER_DAY * 1000);
  const later = days(pair.here) - days(pair.there);
  const longer = (a.value - b.value) / SECONDS_PER_DAY;
  return later * longer > 0 && Math.abs(longer) <= Math.abs(later) + 1;
}

/** 'Three weeks ago' tells when, 'for three weeks' how long. */
const isAgo = ({ analysis: { tokens } }: TextSide, { quantity }: FigureInContext): boolean =>
  [quantity.to - 1, quantity.to].some((index) =>
    /^(?:ago|earlier|before|previously|later|after|old)$/.test(tokens[index]?.word ?? ''),
  );

/** Reports of one minute differ by a few: 'noon', '12.10pm'. */
const MAX_MINUTES_APART = 15;
/** How long after two it still is 'shortly after two', in minutes. */
const SHORTLY_MINUTES = 30;

/** Whether two hours are more than roughly the same, with 'after two' and 'before two' heard. */
function clocksApart(pair: TextPair, here: FigureInContext, there: FigureInContext): boolean {
  const span = (
    { analysis: { tokens } }: TextSide,
    { quantity }: FigureInContext,
  ): [number, number] => {
    const before = tokens[quantity.from - 1]?.word;
    return [
      quantity.value - (before === 'before' ? SHORTLY_MINUTES : 0),
      (quantity.upper ?? quantity.value) + (before === 'after' ? SHORTLY_MINUTES : 0),
    ];
  };
  const [aFrom, aTo] = span(pair.here, here);
  const [bFrom, bTo] = span(pair.there, there);
  return aFrom > bTo + MAX_MINUTES_APART || bFrom > aTo + MAX_MINUTES_APART;
}

const isNamed = ({ analysis }: TextSide, { quantity }: FigureInContext): boolean =>
  quantity.head.some((index) => analysis.tokens[index]!.capital);

/** Whether two slots may well be of one thing: both at the top, or told of the same names. */
function areSameThing(pair: TextPair, here: FigureInContext, there: FigureInContext): boolean {
  const { kind, value } = here.quantity;
  if (kind !== 'year' && areDifferentOccasions(pair, here, there)) return false;
  const days = kind === 'date' && here.quantity.grain === 1;
  if (days && Math.abs(value - there.quantity.value) > MAX_DAYS_APART) return false;
  if (heldApart(pair, here, there)) return false;
  if (kind === 'count' && (isElsewhereIn(pair.here, here) || isElsewhereIn(pair.there, there))) {
    return false;
  }
  // There is one fall and one depth in a story, whoever is named beside it.
  if (kind === 'measure') return true;
  if (here.lead && there.lead) return true;
  const named = here.about.size > 0 && there.about.size > 0;
  return kind !== 'age' && named && nameDisjointness(here.about, there.about) < 1;
}

const isElsewhereIn = (side: TextSide, { quantity }: FigureInContext): boolean =>
  isDifferentPlace(side, quantity.sentence);

/** Whether each figure stands behind a name of its own that both texts know: two holders. */
function heldApart(pair: TextPair, here: FigureInContext, there: FigureInContext): boolean {
  const a = holderOf(pair.here, here);
  const b = holderOf(pair.there, there);
  if (a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))) return false;
  return (
    a.some((word) => pair.there.sentencesWith[word]! > 0) &&
    b.some((word) => pair.here.sentencesWith[word]! > 0)
  );
}

/** Words between a figure and the name that it is told of: 'Bram Holt (45-1, 33 wins)'. */
const MAX_WORDS_TO_NAME = 6;

function holderOf({ analysis, words }: TextSide, { quantity }: FigureInContext): number[] {
  const { from } = analysis.sentences[quantity.sentence]!;
  for (
    let index = quantity.from - 1;
    index >= Math.max(from, quantity.from - MAX_WORDS_TO_NAME);
    index--
  ) {
    const holder: number[] = [];
    for (let at = index; at >= from && analysis.tokens[at]!.capital; at--) holder.push(words[at]!);
    if (holder.length > 0) return holder;
  }
  return [];
}

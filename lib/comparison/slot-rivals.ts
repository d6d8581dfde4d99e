import type { Analysis, Quantity } from '../language/analysis.ts';
import { onceFor } from '../once-for.ts';
import { Candidate, strangeness } from './figure-pairs.ts';
import type { Figure } from './figures.ts';
import { figuresOfSentences } from './figures-of-sentences.ts';
import { isElsewhere } from './other-place.ts';
import { ofTwoOccasions } from './other-time.ts';
import type { Pair, Side } from './pair.ts';
import { sameValue } from './same-value.ts';
import { HEADCOUNT, slotsOf } from './slots.ts';
import { scopeOf } from './totals.ts';

/** What begins the slot of a share of a whole: two counts out of 71 laps are of one race. */
const OUT_OF = 'count out of';

/** Days between which reports may put one event; what is further apart is two events. */
const DAYS_APART = 4;

/**
 * Figures that fill one slot of one thing with different values, however different their sentences.
 * Expects the figures whose values the other text gives nowhere, of nothing: of those, each text
 * must fill the slot with one value only.
 */
export function slotRivals(pair: Pair, here: Figure[], there: Figure[]): Candidate[] {
  const slotsThere = fillings(pair.there, there);
  const rivals: Candidate[] = [];
  for (const [slot, all] of fillings(pair.here, here)) {
    const others = slotsThere.get(slot);
    if (others && tellsOf(slot, all, others)) rivals.push(...rivalsAmong(pair, slot, all, others));
  }
  const taken = new Set<Figure>();
  return rivals.sort(surestFirst).filter(({ here: a, there: b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

/** Ties are broken alike from either side, so that a comparison mirrors. */
const surestFirst = (x: Candidate, y: Candidate): number =>
  y.evidence - x.evidence || x.here.index + x.there.index - y.here.index - y.there.index;

/** For each slot, the figures of a text that fill it, each value once, in order. */
function fillings(side: Side, figures: Figure[]): Map<string, Figure[]> {
  const slots = new Map<string, Figure[]>();
  for (const figure of figures) {
    for (const slot of slotsOf(side, figure)) {
      const known = slots.get(slot);
      if (!known) slots.set(slot, [figure]);
      else if (!known.some(({ quantity }) => sameValue(quantity, figure.quantity))) {
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
const tellsOf = (slot: string, here: Figure[], there: Figure[]): boolean =>
  slot === HEADCOUNT ||
  (Math.min(here.length, there.length) === 1 &&
    Math.max(here.length, there.length) <= (slot.startsWith('measure') ? 2 : 1));

function rivalsAmong(pair: Pair, slot: string, here: Figure[], there: Figure[]): Candidate[] {
  const first = slot === HEADCOUNT ? 1 : here.length + there.length;
  return here.slice(0, first).flatMap((a) =>
    there
      .slice(0, first)
      .filter((b) => a.quantity.unit === b.quantity.unit && !sameValue(a.quantity, b.quantity))
      .filter(
        (b) =>
          mayAnswerOne(pair, a, b) &&
          (slot.startsWith(OUT_OF) ? !ofTwoOccasions(pair, a, b) : sameThing(pair, a, b)) &&
          within(mostRatio(slot), a, b),
      )
      .map((b) => new Candidate(pair, a, b))
      .filter((candidate) => candidate.evidence >= leastEvidence(slot, candidate)),
  );
}

/** Reporters differ by a fifth or by a half, seldom fivefold: then it is another thing. */
const RATIO = 5;

/** Of how many people there were in all: what is further apart is a part of them, or another event's. */
const HEAD_RATIO = 1.5;
/** The same where the sentences speak for one crowd: police and organisers count differently. */
const CROWD_RATIO = 3;
const SAME_CROWD = 0.45;

/** How far two figures of one slot may be apart; of what is further, one counts something else. */
const mostRatio = (slot: string): number => {
  if (slot === HEADCOUNT) return CROWD_RATIO;
  if (slot.startsWith('count of')) return RATIO;
  // A toll rises from a handful to hundreds within a day, and hours have no ratio.
  return /^(?:measure|money|duration)/.test(slot) ? RATIO : Number.POSITIVE_INFINITY;
};

/**
 * How much the sentences must speak for it that two figures of one slot are of one thing. There are
 * many games, missiles and sentences in a story; a story has one fall, one shaft and one toll.
 */
const leastEvidence = (slot: string, { here, there }: Candidate): number => {
  if (slot === HEADCOUNT) return within(HEAD_RATIO, here, there) ? 0 : SAME_CROWD;
  if (slot.startsWith(OUT_OF)) return 0;
  if (slot.startsWith('count of')) return areLargeAndNear(here, there) ? 0.3 : 0.42;
  if (slot.startsWith('date')) return 0.2;
  if (/^duration (?:of|s sentenced)/.test(slot)) return 0.4;
  // Seven dead in one town and twelve in another.
  return slot.startsWith('count') && strangeness(here.names, there.names) === 1 ? 0.4 : 0;
};

/**
 * There are many small counts of one noun in a story, but only one of so many: '235,000 comments',
 * '250,000 comments'.
 */
const areLargeAndNear = (here: Figure, there: Figure): boolean =>
  Math.min(here.quantity.value, there.quantity.value) >= LARGE && within(NEAR_RATIO, here, there);
const LARGE = 100;
const NEAR_RATIO = 1.6;

const within = (ratio: number, { quantity: a }: Figure, { quantity: b }: Figure): boolean =>
  Math.abs(a.value) <= Math.abs(b.value) * ratio && Math.abs(b.value) <= Math.abs(a.value) * ratio;

/**
 * Whether nothing says that two figures are of two things: one of all and the other of the rest, one
 * of an arrest and the other of a charge, the ages of two people whom nobody names, or a time that
 * was still running for one report.
 */
export function mayAnswerOne(pair: Pair, here: Figure, there: Figure): boolean {
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

const setsApart = ({ analysis: { tokens, claims } }: Side, { quantity }: Figure): boolean => {
  const { from, to } = claims[quantity.claim]!;
  return tokens.slice(from, to).some(({ word }) => APART.test(word));
};

/** Kinds of which there are parts and sums. */
const SCOPED: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'measure', 'fraction']);

const scopeIn = ({ analysis }: Side, { quantity }: Figure) => scopeOf(analysis, quantity);

/**
 * 'He ended the day with 6 runs' is about whom the sentence before names. There is one fall and one
 * depth in a story, whoever is named beside it.
 */
function ofTwoPeople(pair: Pair, here: Figure, there: Figure): boolean {
  if (here.quantity.kind === 'measure' && slotsOf(pair.here, here).length > 0) return false;
  if (!refersToPerson(pair.here, here) && !refersToPerson(pair.there, there)) return false;
  return strangeness(here.about, there.about) === 1;
}

const refersToPerson = ({ analysis: { sentences, tokens } }: Side, { quantity }: Figure) =>
  /^(?:he|she|his|her)$/.test(tokens[sentences[quantity.sentence]!.from]?.word ?? '');

/**
 * Whether each sentence names somebody whom the other sentence does not, but the other text does:
 * then both texts know two parties, and tell the figures of each. A toll is everybody's.
 */
function ofTwoParties(pair: Pair, here: Figure, there: Figure): boolean {
  if (here.quantity.kind === 'measure' || (here.attribute && there.attribute)) return false;
  if (here.measured && here.measured === there.measured) return false;
  const known = (names: Set<string>, not: Set<string>, { analysis }: Side) =>
    [...names].some((word) => !not.has(word) && wordsOfNames(analysis).has(word));
  return known(here.names, there.names, pair.there) && known(there.names, here.names, pair.here);
}

const wordsOfNames = onceFor(({ names }: Analysis) => new Set(names.flatMap(({ words }) => words)));

/**
 * Whether two sentences each give several lengths, heights or speeds and not one of them alike: then
 * they tell of two flights, two falls, two quakes, and every figure differs.
 */
function ofTwoFlights(pair: Pair, here: Figure, there: Figure): boolean {
  const a = measuresBeside(pair.here, here);
  const b = measuresBeside(pair.there, there);
  return Math.min(a.length, b.length) > 1 && !a.some((x) => b.some((y) => sameValue(x, y)));
}

/** Figures of one sentence that are looked at; a table run together has more. */
const MEASURES = 24;

/** The different values in a figure's sentence and unit. */
function measuresBeside({ analysis }: Side, { quantity }: Figure): Quantity[] {
  const { sentence, unit, kind } = quantity;
  const values: Quantity[] = [];
  for (const each of figuresOfSentences(analysis)[sentence]!) {
    if (each.kind !== kind || each.unit !== unit) continue;
    if (values.length === MEASURES) break;
    if (!values.some((other) => sameValue(other, each))) values.push(each);
  }
  return values;
}

/** 'From 8 am', 'until 4 pm': opening and closing hours are two answers. */
const isEnd = ({ analysis: { tokens } }: Side, { quantity }: Figure): boolean =>
  /^(?:until|till|by)$/.test(tokens[quantity.from - 1]?.word ?? '') ||
  (tokens[quantity.from - 2]?.word === 'as' && tokens[quantity.from - 1]?.word === 'of');

/** 'To within 20 miles' is no contradiction to 17. */
const isCeiling = ({ analysis: { tokens } }: Side, { quantity }: Figure): boolean =>
  tokens[quantity.from - 1]?.word === 'within';

/** Words around a length of time that say it was not over: 'for 50 hours by now', 'so far'. */
const RUNNING = /^(?:for )?(?:already|by now|so far|now|and counting|still)\b/;

const isRunning = ({ analysis: { text } }: Side, { quantity: { start, end } }: Figure): boolean =>
  RUNNING.test(text.slice(end, end + 30).trimStart()) ||
  /\b(?:already|still)\b[^.]{0,30}$/.test(text.slice(Math.max(0, start - 40), start));

const DAY = 86_400;

/** 'After two days of digging' in one report, 'the four-day search' in another two days later. */
function hasGoneOn(pair: Pair, { quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const days = ({ analysis: { date } }: Side) => Date.parse(date ?? '') / (DAY * 1000);
  const later = days(pair.here) - days(pair.there);
  const longer = (a.value - b.value) / DAY;
  return later * longer > 0 && Math.abs(longer) <= Math.abs(later) + 1;
}

/** 'Three weeks ago' tells when, 'for three weeks' how long. */
const isAgo = ({ analysis: { tokens } }: Side, { quantity }: Figure): boolean =>
  [quantity.to - 1, quantity.to].some((index) =>
    /^(?:ago|earlier|before|previously|later|after|old)$/.test(tokens[index]?.word ?? ''),
  );

/** Reports of one minute differ by a few: 'noon', '12.10pm'. */
const MINUTES = 15;
/** How long after two it still is 'shortly after two', in minutes. */
const SHORTLY = 30;

/** Whether two hours are more than roughly the same, with 'after two' and 'before two' heard. */
function clocksApart(pair: Pair, here: Figure, there: Figure): boolean {
  const span = ({ analysis: { tokens } }: Side, { quantity }: Figure): [number, number] => {
    const before = tokens[quantity.from - 1]?.word;
    return [
      quantity.value - (before === 'before' ? SHORTLY : 0),
      (quantity.upper ?? quantity.value) + (before === 'after' ? SHORTLY : 0),
    ];
  };
  const [aFrom, aTo] = span(pair.here, here);
  const [bFrom, bTo] = span(pair.there, there);
  return aFrom > bTo + MINUTES || bFrom > aTo + MINUTES;
}

const isNamed = ({ analysis }: Side, { quantity }: Figure): boolean =>
  quantity.head.some((index) => analysis.tokens[index]!.capital);

/** Whether two slots may well be of one thing: both at the top, or told of the same names. */
function sameThing(pair: Pair, here: Figure, there: Figure): boolean {
  const { kind, value } = here.quantity;
  if (kind !== 'year' && ofTwoOccasions(pair, here, there)) return false;
  const days = kind === 'date' && here.quantity.grain === 1;
  if (days && Math.abs(value - there.quantity.value) > DAYS_APART) return false;
  if (heldApart(pair, here, there)) return false;
  if (kind === 'count' && (isElsewhereIn(pair.here, here) || isElsewhereIn(pair.there, there))) {
    return false;
  }
  // There is one fall and one depth in a story, whoever is named beside it.
  if (kind === 'measure') return true;
  if (here.lead && there.lead) return true;
  const named = here.about.size > 0 && there.about.size > 0;
  return kind !== 'age' && named && strangeness(here.about, there.about) < 1;
}

const isElsewhereIn = (side: Side, { quantity }: Figure): boolean =>
  isElsewhere(side, quantity.sentence);

/** Whether each figure stands behind a name of its own that both texts know: two holders. */
function heldApart(pair: Pair, here: Figure, there: Figure): boolean {
  const a = holderOf(pair.here, here);
  const b = holderOf(pair.there, there);
  if (a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))) return false;
  return (
    a.some((word) => pair.there.sentencesWith[word]! > 0) &&
    b.some((word) => pair.here.sentencesWith[word]! > 0)
  );
}

/** Words between a figure and the name that it is told of: 'Bram Holt (45-1, 33 wins)'. */
const REACH = 6;

function holderOf({ analysis, words }: Side, { quantity }: Figure): number[] {
  const { from } = analysis.sentences[quantity.sentence]!;
  for (let index = quantity.from - 1; index >= Math.max(from, quantity.from - REACH); index--) {
    const holder: number[] = [];
    for (let at = index; at >= from && analysis.tokens[at]!.capital; at--) holder.push(words[at]!);
    if (holder.length > 0) return holder;
  }
  return [];
}

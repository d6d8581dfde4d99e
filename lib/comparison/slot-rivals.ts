import { type Candidate, candidateOf, otherYear, strangeness } from './figure-pairs.ts';
import type { Figure } from './figures.ts';
import type { Pair, Side } from './pair.ts';
import { sameValue } from './same-value.ts';
import { HEADCOUNT, slotsOf } from './slots.ts';
import { isRest } from './totals.ts';

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
        (b) => mayAnswerOne(pair, a, b) && sameThing(pair, a, b) && within(mostRatio(slot), a, b),
      )
      .map((b) => candidateOf(pair, a, b)),
  );
}

/** How far two figures of one slot may be apart; of what is further, one counts something else. */
const mostRatio = (slot: string): number => {
  if (slot === HEADCOUNT) return 1.5;
  // A toll rises from a handful to hundreds within a day, and a stay of a day becomes a month.
  return slot.startsWith('count of') || slot.startsWith('measure') ? 10 : Number.POSITIVE_INFINITY;
};

const within = (ratio: number, { quantity: a }: Figure, { quantity: b }: Figure): boolean =>
  Math.abs(a.value) <= Math.abs(b.value) * ratio && Math.abs(b.value) <= Math.abs(a.value) * ratio;

/**
 * Whether nothing says that two figures are of two things: one of all and the other of the rest, one
 * of an arrest and the other of a charge, or the ages of two people whom nobody names.
 */
export function mayAnswerOne(pair: Pair, here: Figure, there: Figure): boolean {
  const { kind } = here.quantity;
  if (kind === 'count') {
    return (
      isRest(pair.here.analysis, here.quantity) === isRest(pair.there.analysis, there.quantity)
    );
  }
  if (kind === 'age')
    return (here.lead && there.lead) || (isNamed(pair.here, here) && isNamed(pair.there, there));
  if (kind !== 'date' && kind !== 'clock' && kind !== 'year') return true;
  const slots = slotsOf(pair.here, here);
  const others = slotsOf(pair.there, there);
  return slots.length === 0 || others.length === 0 || slots.some((slot) => others.includes(slot));
}

const isNamed = ({ analysis }: Side, { quantity }: Figure): boolean =>
  quantity.head.some((index) => analysis.tokens[index]!.capital);

/** Whether two slots may well be of one thing: both at the top, or told of the same names. */
function sameThing(pair: Pair, here: Figure, there: Figure): boolean {
  const { kind, value } = here.quantity;
  if (kind !== 'year' && (otherYear(here, there) || otherYear(there, here))) return false;
  const days = kind === 'date' && here.quantity.grain === 1;
  if (days && Math.abs(value - there.quantity.value) > DAYS_APART) return false;
  if (heldApart(pair, here, there)) return false;
  // There is one fall and one depth in a story, whoever is named beside it.
  if (kind === 'measure') return true;
  if (here.lead && there.lead) return true;
  const named = here.about.size > 0 && there.about.size > 0;
  return kind !== 'age' && named && strangeness(here.about, there.about) < 1;
}

/** Whether each figure stands behind a name of its own that both texts know: two holders. */
function heldApart(pair: Pair, here: Figure, there: Figure): boolean {
  const a = holderOf(pair.here, here);
  const b = holderOf(pair.there, there);
  if (a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))) return false;
  return (
    a.some((word) => pair.there.sentencesOf.has(word)) &&
    b.some((word) => pair.here.sentencesOf.has(word))
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

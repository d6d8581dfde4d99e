import type { Analysis, Quantity, TokenRange } from '../language/analysis.ts';
import { slice } from '../span.ts';
import type { Difference, DifferingPlace } from './difference.ts';
import type { Aspect } from './finding.ts';
import { GROWING, type Measured, measuredBy } from './measured.ts';
import { likeness, type Pair, type Side } from './pair.ts';
import { sameValue } from './same-value.ts';
import { sharedBy, wordsIn } from './shared-words.ts';

/** Figures of one text that are looked at; keeps the cost bounded in tables and in huge texts. */
const FIGURES = 300;
/** Words on either side of a figure that are looked at; hardly a sentence is longer. */
const LONGEST_REACH = 100;
/** Words that a figure counts without saying what of. */
const GENERIC = new Set(
  'people person man men woman women member individual other total thing part time'.split(' '),
);
/** Two words at least this near name the same thing. */
const SAME_THING = 0.6;
/** How fast the words around a figure lose their say in what it is about, in words. */
const DECAY = 4;
/** Evidence, 0 to 1, from which two figures are taken to answer the same question. */
const SAME_QUESTION = 0.45;
/** The same value needs less: that it stands in both texts is evidence by itself. */
const LIKE = 0.45;
/** A date has no head that says what it is the date of: the sentences must speak for it. */
const SAME_OCCASION = 0.6;
/** Reporters differ by a fifth or by a half, seldom tenfold: then it is another thing. */
const RATIO = 10;

const ASPECTS: Partial<Record<Quantity['kind'], Aspect>> = {
  count: 'number',
  percent: 'number',
  money: 'number',
  age: 'number',
  measure: 'number',
  fraction: 'number',
  score: 'number',
  duration: 'duration',
  date: 'date',
  year: 'date',
  clock: 'date',
};

/** Kinds that the words around them say what they measure; an age is an age, whoever is missing. */
const TALLIES: ReadonlySet<Quantity['kind']> = new Set([
  'count',
  'percent',
  'money',
  'measure',
  'fraction',
]);

/** A figure with what it is about. */
interface Figure {
  quantity: Quantity;
  index: number;
  measured: Measured | null;
  /** Words around it, in its sentence, with their say. */
  context: Map<number, number>;
  /** All words of its sentence, with their weights. */
  sentenceWords: Map<number, number>;
  /** Words of the nouns it counts. */
  heads: number[];
  names: Set<string>;
  /** Years that its sentence names. */
  years: Set<number>;
  attribute: boolean;
}

interface Candidate {
  here: Figure;
  there: Figure;
  same: boolean;
  subject: number;
  context: number;
  sentence: number;
  evidence: number;
}

/**
 * Figures of the two texts that answer the same question differently.
 *
 * First every figure that the other text also gives for a like thing is crossed out. What is left
 * is matched one to one, the surest pair first.
 */
export function differingQuantities(pair: Pair): Difference[] {
  const here = figuresOf(pair.here);
  const there = figuresOf(pair.there);
  const candidates: Candidate[] = [];
  for (const a of here) {
    for (const b of there) {
      const candidate = weigh(pair, a, b);
      if (candidate) candidates.push(candidate);
    }
  }
  const settled = new Set<Figure>();
  for (const { here: a, there: b, same, subject, evidence } of candidates) {
    const like = subject >= SAME_THING || evidence >= LIKE;
    if (same && (like || (telling(a.quantity) && telling(b.quantity)))) {
      settled.add(a);
      settled.add(b);
    }
  }
  const differences: Difference[] = [];
  const open = candidates
    .filter(({ here: a, there: b, same }) => !same && !settled.has(a) && !settled.has(b))
    .sort((x, y) => y.evidence - x.evidence || order(x) - order(y));
  for (const candidate of open) {
    const { here: a, there: b } = candidate;
    if (settled.has(a) || settled.has(b)) continue;
    if (!contradicts(candidate) && !tellsApart(candidate, here, there)) continue;
    settled.add(a);
    settled.add(b);
    differences.push(differenceOf(pair, candidate));
  }
  return differences;
}

/** Ties are broken alike from either side, so that a comparison mirrors. */
const order = ({ here, there }: Candidate): number => here.index + there.index;

function figuresOf(side: Side): Figure[] {
  const { analysis, words } = side;
  const quantities = analysis.quantities
    .filter(({ kind }) => ASPECTS[kind] !== undefined)
    .slice(0, FIGURES)
    .filter(({ sentence }) => !isDateline(analysis, sentence));
  return quantities.map((quantity, index) => ({
    quantity,
    index,
    measured: TALLIES.has(quantity.kind) ? measuredBy(analysis, quantity, quantities) : null,
    context: contextOf(side, quantity),
    sentenceWords: wordsIn(side, sentenceAround(analysis, quantity)),
    heads: quantity.head
      .filter((token) => !GENERIC.has(analysis.tokens[token]!.word))
      .map((token) => words[token]!),
    names: namesIn(analysis, quantity.sentence),
    years: yearsIn(quantities, quantity.sentence),
    attribute: isAttribute(analysis, quantity),
  }));
}

/** When and where a report was filed is no part of it: a line without a word in small letters. */
const isDateline = ({ sentences, tokens }: Analysis, sentence: number): boolean =>
  tokens
    .slice(sentences[sentence]!.from, sentences[sentence]!.to)
    .every(({ stop, capital, word }) => stop || capital || /\d/.test(word));

/** A figure's sentence; of one without end, what stands near the figure. */
function sentenceAround({ sentences }: Analysis, quantity: Quantity): TokenRange {
  const { from, to } = sentences[quantity.sentence]!;
  return {
    from: Math.max(from, quantity.from - LONGEST_REACH),
    to: Math.min(to, quantity.to + LONGEST_REACH),
  };
}

/** The words of a figure's sentence, weighed by how near they stand; other figures have no say. */
function contextOf({ analysis, words, weights, content }: Side, quantity: Quantity) {
  const context = new Map<number, number>();
  const { from, to } = sentenceAround(analysis, quantity);
  for (let i = from; i < to; i++) {
    if (!content[i] || /\d/.test(analysis.tokens[i]!.word)) continue;
    if (i >= quantity.from && i < quantity.to) continue;
    const distance = i < quantity.from ? quantity.from - i : i - quantity.to + 1;
    const sameClaim = analysis.tokens[i]!.claim === quantity.claim ? 1 : 0.6;
    const say = Math.exp(-distance / DECAY) * weights[i]! * sameClaim;
    context.set(words[i]!, Math.max(say, context.get(words[i]!) ?? 0));
  }
  return context;
}

const namesIn = (analysis: Analysis, sentence: number): Set<string> =>
  new Set(
    analysis.names.filter((name) => name.sentence === sentence).flatMap((name) => name.words),
  );

const yearsIn = (quantities: Quantity[], sentence: number): Set<number> =>
  new Set(
    quantities
      .filter((quantity) => quantity.kind === 'year' && quantity.sentence === sentence)
      .map(({ value }) => value),
  );

/** How far two figures answer the same question; null where they cannot. */
function weigh(pair: Pair, here: Figure, there: Figure): Candidate | null {
  const a = here.quantity;
  const b = there.quantity;
  if (a.kind !== b.kind || a.unit !== b.unit) return null;
  if (here.measured && there.measured && here.measured !== there.measured) return null;
  const subject = subjectLikeness(pair, here, there);
  const sentence = sentenceLikeness(pair, here, there);
  if (sentence === 0 && subject < SAME_THING) return null;
  const context = contextLikeness(pair, here.context, there.context);
  const sameMeasure = here.measured !== null && here.measured === there.measured ? 0.08 : 0;
  const evidence =
    ASPECTS[a.kind] === 'date'
      ? 0.5 * context + 0.5 * sentence
      : 0.5 * context + 0.3 * sentence + 0.2 * subject + sameMeasure;
  return {
    here,
    there,
    same: sameValue(a, b),
    subject,
    context,
    sentence,
    evidence: evidence - 0.1 * strangeness(here.names, there.names),
  };
}

/**
 * How alike two sentences are: the mean of what they share of each other, drawn up towards the
 * larger share, because a short sentence is often a part of a long one.
 */
function sentenceLikeness(pair: Pair, here: Figure, there: Figure): number {
  const [a, b] = sharedBy(pair, here.sentenceWords, there.sentenceWords);
  return 0.5 * Math.sqrt(a * b) + 0.5 * Math.max(Math.min(a, b), 0.7 * Math.max(a, b));
}

/** Whether two figures count the same thing: 1 the same noun, 0 nothing that says so. */
function subjectLikeness(pair: Pair, here: Figure, there: Figure): number {
  const like = (a: number, b: number) => likeness(pair, a, b) >= SAME_THING;
  if (here.heads.some((a) => there.heads.some((b) => like(a, b)))) return 1;
  if (here.measured && here.measured === there.measured) {
    return here.measured === 'rose' || here.measured === 'fell' ? 0.2 : 0.8;
  }
  if (here.heads.length === 0 || there.heads.length === 0) return 0.6;
  // '600 such relationships' between prisoners and staff, '500 staff' in such relationships: each
  // names what the other counts.
  const nearby = (figure: Figure, other: Figure) =>
    other.heads.some((head) => [...figure.context.keys()].some((word) => like(head, word)));
  const mutual = [nearby(here, there), nearby(there, here)].filter(Boolean).length;
  return [0, 0.2, 0.6][mutual]!;
}

/** How much of what stands around one figure stands around the other, either way. */
function contextLikeness(pair: Pair, here: Figure['context'], there: Figure['context']): number {
  const share = (from: Figure['context'], to: Figure['context']): number => {
    let total = 0;
    let found = 0;
    for (const [word, say] of from) {
      total += say;
      let best = 0;
      const consider = (other: number, nearness: number) => {
        const reply = to.get(other);
        if (reply !== undefined)
          best = Math.max(best, nearness * Math.min(1, Math.sqrt(reply / say)));
      };
      consider(word, 1);
      for (const [other, nearness] of pair.near.get(word) ?? []) consider(other, nearness);
      found += say * best;
    }
    return total === 0 ? 0 : found / total;
  };
  return Math.sqrt(share(here, there) * share(there, here));
}

/** 0 when the sentences name the same, or one names nothing; 1 when they name nothing in common. */
function strangeness(here: Set<string>, there: Set<string>): number {
  if (here.size === 0 || there.size === 0) return 0;
  const shared = [...here].filter((word) => there.has(word)).length;
  return 1 - shared / Math.min(here.size, there.size);
}

/** Too precise to be the same by chance: 1,437 or 36.5, not 2. */
const telling = ({ kind, value, grain }: Quantity): boolean =>
  kind === 'date' || (grain > 0 && Math.abs(value) / grain >= 12);

function contradicts({ here, there, subject, context, sentence, evidence }: Candidate): boolean {
  const a = here.quantity;
  const b = there.quantity;
  const date = ASPECTS[a.kind] === 'date';
  if (evidence < (date ? SAME_OCCASION : SAME_QUESTION)) return false;
  if (context < 0.3 || sentence < 0.2) return false;
  if (date) return true;
  if (otherYear(here, there) || otherYear(there, here)) return false;
  // Sentences that name nothing in common are about two people, two places, two events.
  if (strangeness(here.names, there.names) === 1) return false;
  const ratio = Math.abs(a.value / b.value);
  return subject >= 0.5 && ratio < RATIO && 1 / ratio < RATIO;
}

/** A year that only one side names is that of another event: last season, the flood of 1987. */
const otherYear = (figure: Figure, other: Figure): boolean =>
  figure.years.size > 0 && ![...figure.years].some((year) => other.years.has(year));

/**
 * 'A year-long inquiry', 'the six-month inquiry': a figure that stands as an attribute tells which
 * inquiry is meant. Where either text knows only one such inquiry, the two are about the same one,
 * however different the sentences.
 */
function tellsApart({ here, there, subject }: Candidate, all: Figure[], others: Figure[]): boolean {
  const only = (figure: Figure, figures: Figure[]) =>
    figures.every(
      ({ attribute, heads, quantity }) =>
        !attribute ||
        quantity.kind !== figure.quantity.kind ||
        !heads.some((head) => figure.heads.includes(head)) ||
        sameValue(quantity, figure.quantity),
    );
  return (
    subject === 1 &&
    here.attribute &&
    there.attribute &&
    strangeness(here.names, there.names) < 1 &&
    only(here, all) &&
    only(there, others)
  );
}

/**
 * 'The six-month inquiry', 'a 48-page report': joined by a hyphen, and before its noun. Lengths and
 * sums are left out: there are many 10-yard runs in one game.
 */
function isAttribute({ text, tokens }: Analysis, quantity: Quantity): boolean {
  const { kind, start, head, to, upper } = quantity;
  if ((kind !== 'duration' && kind !== 'count' && kind !== 'age') || upper !== null) return false;
  return (
    head[0] !== undefined &&
    head[0] <= to &&
    text.slice(start, tokens[head[0]]!.start).includes('-')
  );
}

function differenceOf(pair: Pair, candidate: Candidate): Difference {
  const { here, there, evidence } = candidate;
  const aspect = ASPECTS[here.quantity.kind]!;
  const later = laterTally(pair, candidate);
  const a = wordsOf(pair.here, here.quantity);
  const b = wordsOf(pair.there, there.quantity);
  const head = here.quantity.head[0];
  const about = head === undefined ? '' : `, ${pair.here.analysis.tokens[head]!.word}`;
  return {
    aspect,
    here: placeOf(pair.here, here.quantity),
    there: placeOf(pair.there, there.quantity),
    // A tally that a later report gives higher is news more than contradiction.
    weight: later ? 0.4 : Math.min(1, 0.5 + evidence / 2),
    reason: later ? `${a}, ${b} (${later})${about}` : `${a} against ${b}${about}`,
  };
}

/** Says which report is the later one, where that explains a higher tally; otherwise null. */
function laterTally(pair: Pair, { here, there }: Candidate): string | null {
  const a = pair.here.analysis.date;
  const b = pair.there.analysis.date;
  if (!a || !b || a === b || here.measured !== there.measured) return null;
  if (!GROWING.has(here.measured)) return null;
  const higher = here.quantity.value > there.quantity.value;
  return higher === a > b ? `${higher ? 'the first' : 'the second'} is later` : null;
}

const wordsOf = ({ analysis }: Side, { start, end }: Quantity): string =>
  slice(analysis.text, { start, end }).replace(/\s+/g, ' ');

/** A figure is shown in its claim, with what it counts. */
function placeOf({ analysis }: Side, quantity: Quantity): DifferingPlace {
  const { from, to } = analysis.claims[quantity.claim]!;
  const mark: TokenRange = { from: quantity.from, to: quantity.to };
  return { from: Math.min(from, mark.from), to: Math.max(to, mark.to), marks: [mark] };
}

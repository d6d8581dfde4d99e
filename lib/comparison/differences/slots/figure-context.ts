import { isRoleNoun } from '../../../language/lexicon/person-nouns.ts';
import type { Analysis, Quantity, TokenRange } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import type { Aspect } from '../../model/finding.ts';
import type { TextSide } from '../../text-pair/text-pair.ts';
import { wordsIn } from '../../text-pair/word-overlap.ts';
import { type TallyKind, tallyKindOf } from './tally-verbs.ts';

/** Figures of one text that are looked at; keeps the cost bounded in tables and in huge texts. */
const MAX_FIGURES = 300;
/** Words on either side of a figure that are looked at; hardly a sentence is longer. */
const MAX_CONTEXT_WORDS = 100;
/** Words that a figure counts without saying what of. */
const GENERIC = new Set(
  'people person man men woman women member individual other total thing part time'.split(' '),
);
/** How fast the words around a figure lose their say in what it is about, in words. */
const DECAY_WORDS = 4;

/** The top of an article, in sentences or as a share of them, whichever is more. */
const LEAD_SENTENCES = 5;
const LEAD_SHARE = 0.25;

/** The kinds of figure that are compared, with what they differ in. */
export const ASPECTS: Partial<Record<Quantity['kind'], Aspect>> = {
  count: 'number',
  percent: 'number',
  money: 'number',
  age: 'number',
  measure: 'number',
  fraction: 'number',
  score: 'number',
  ordinal: 'number',
  duration: 'duration',
  date: 'date',
  year: 'date',
  clock: 'time',
};

/** Whether a figure tells when: it has no noun that says what it is the time of. */
export const tellsWhen = ({ kind }: Quantity): boolean =>
  kind === 'date' || kind === 'year' || kind === 'clock';

/**
 * Whether a text tells an age as that of a human being, known or not: it is compared in
 * `people`, where the two are known to be one, and nowhere else. What is left are ages of things.
 */
const isAgeOfPerson = ({ tokens }: Analysis, { head }: Quantity): boolean =>
  head.length === 0 ||
  head.some((index) => tokens[index]!.capital || isRoleNoun(tokens[index]!.word));

/** Kinds that the words around them say what they measure; an age is an age, whoever is missing. */
const TALLIES: ReadonlySet<Quantity['kind']> = new Set([
  'count',
  'percent',
  'money',
  'measure',
  'fraction',
]);

/** What a text by itself says of one of its figures. */
interface OwnFigure {
  quantity: Quantity;
  index: number;
  measured: TallyKind | null;
  /** Words of the names in its sentence. */
  names: Set<string>;
  /** The same, with those that its sentence only refers to. */
  about: Set<string>;
  /** Years that its sentence names. */
  years: Set<number>;
  attribute: boolean;
  /** Whether it stands where an article tells what it is about, at its top. */
  lead: boolean;
}

/** A figure with what it is about, in the words of a pair of texts. */
export interface FigureInContext extends OwnFigure {
  /** Words around it, in its sentence, with their say. */
  context: Map<number, number>;
  /** All words of its sentence, with their weights; one and the same for all figures in it. */
  sentenceWords: Map<number, number>;
  /** Words of the nouns it counts. */
  heads: number[];
}

/** The figures of a text that are compared, each with what it is about. */
export const figuresOf = memoizeByKey((side: TextSide): FigureInContext[] => {
  const { analysis, words } = side;
  const { tokens, sentences } = analysis;
  const bySentence = new Map<number, Map<number, number>>();
  return ownFigures(analysis).map((figure) => {
    const { quantity } = figure;
    const around = sentenceAround(analysis, quantity);
    const { from, to } = sentences[quantity.sentence]!;
    const whole = around.from === from && around.to === to;
    const known = whole ? bySentence.get(quantity.sentence) : undefined;
    const sentenceWords = known ?? wordsIn(side, around);
    if (whole) bySentence.set(quantity.sentence, sentenceWords);
    return {
      ...figure,
      context: contextOf(side, quantity, around),
      sentenceWords,
      heads: quantity.head
        .filter((token) => !GENERIC.has(tokens[token]!.word))
        .map((token) => words[token]!),
    };
  });
});

const ownFigures = memoizeByKey((analysis: Analysis): OwnFigure[] => {
  const quantities = analysis.quantities
    .filter(({ kind }) => ASPECTS[kind] !== undefined)
    .slice(0, MAX_FIGURES)
    .filter(({ sentence }) => !isDateline(analysis, sentence))
    .filter((quantity) => !isPieceOfAnother(analysis, quantity))
    .filter((quantity) => quantity.kind !== 'age' || !isAgeOfPerson(analysis, quantity));
  const named = namesBySentence(analysis);
  const about = namesInView(analysis, named);
  return quantities.map((quantity, index) => ({
    quantity,
    index,
    measured: TALLIES.has(quantity.kind) ? tallyKindOf(analysis, quantity, quantities) : null,
    names: named[quantity.sentence]!,
    about: about[quantity.sentence]!,
    years: yearsIn(quantities, quantity.sentence),
    attribute: isAttribute(analysis, quantity),
    lead: quantity.sentence < Math.max(LEAD_SENTENCES, LEAD_SHARE * analysis.sentences.length),
  }));
});

/**
 * The second half of '396-9', 'July 23, 2008.4:49' or '5-foot-11' counts nothing, nor does any part
 * of '4 1 / 2', a fraction that came apart, of '17 / 35' or of '0300 GMT'.
 */
const isPieceOfAnother = ({ text }: Analysis, { start, end }: Quantity): boolean =>
  IN_RESULT.test(text.slice(Math.max(0, start - 4), start)) ||
  /^\s?(?:[/⁄]\s?\d|(?:GMT|UTC|hrs|hours GMT)\b)/.test(text.slice(end, end + 10));
const IN_RESULT = /(?:[\d\p{L}][-–.:]|\d\s?[/⁄]\s?)$/u;

/** When and where a report was filed is no part of it: a line without a word in small letters. */
function isDateline({ sentences, tokens }: Analysis, sentence: number): boolean {
  const { from, to } = sentences[sentence]!;
  for (let i = from; i < to; i++) {
    const { stop, capital, word } = tokens[i]!;
    if (!stop && !capital && !/\d/.test(word)) return false;
  }
  return true;
}

/** A figure's sentence; of one without end, what stands near the figure. */
function sentenceAround({ sentences }: Analysis, quantity: Quantity): TokenRange {
  const { from, to } = sentences[quantity.sentence]!;
  return {
    from: Math.max(from, quantity.from - MAX_CONTEXT_WORDS),
    to: Math.min(to, quantity.to + MAX_CONTEXT_WORDS),
  };
}

/** The words of a figure's sentence, weighed by how near they stand; other figures have no say. */
function contextOf(
  { analysis, words, weights, content }: TextSide,
  quantity: Quantity,
  { from, to }: TokenRange,
): Map<number, number> {
  const context = new Map<number, number>();
  for (let i = from; i < to; i++) {
    if (!content[i] || /\d/.test(analysis.tokens[i]!.word)) continue;
    if (i >= quantity.from && i < quantity.to) continue;
    const distance = i < quantity.from ? quantity.from - i : i - quantity.to + 1;
    const sameClaim = analysis.tokens[i]!.claim === quantity.claim ? 1 : 0.6;
    const say = Math.exp(-distance / DECAY_WORDS) * weights[i]! * sameClaim;
    context.set(words[i]!, Math.max(say, context.get(words[i]!) ?? 0));
  }
  return context;
}

/** A sentence that begins so is about what the one before is about. */
const REFERRING = /^(?:he|she|it|they|his|her|its|their|this|these)$/;

/** For each sentence, the words of the names in it. */
function namesBySentence({ names, sentences }: Analysis): Set<string>[] {
  const bySentence = sentences.map(() => new Set<string>());
  for (const { sentence, words } of names) {
    for (const word of words) bySentence[sentence]?.add(word);
  }
  return bySentence;
}

/** The same, and of the sentence before where one names nobody or only refers: 'It was opened in 1968.' */
function namesInView({ tokens, sentences }: Analysis, named: Set<string>[]): Set<string>[] {
  const inView: Set<string>[] = [];
  named.forEach((own, index) => {
    const before = inView[index - 1];
    const refers = own.size === 0 || REFERRING.test(tokens[sentences[index]!.from]?.word ?? '');
    inView.push(before && refers ? new Set([...own, ...before]) : own);
  });
  return inView;
}

const yearsIn = (quantities: Quantity[], sentence: number): Set<number> =>
  new Set(
    quantities
      .filter((quantity) => quantity.kind === 'year' && quantity.sentence === sentence)
      .map(({ value }) => value),
  );

/**
 * 'The six-month inquiry', 'a 48-page report': joined by a hyphen, and before its noun. Lengths and
 * sums are left out: there are many 10-yard runs in one game.
 */
function isAttribute({ text, tokens }: Analysis, quantity: Quantity): boolean {
  const { kind, start, head, to, upper } = quantity;
  if (kind !== 'duration' && kind !== 'count' && kind !== 'age') return false;
  if (head[0] === undefined || head[0] > to) return false;
  // 'A monthslong inquiry'
  if (kind === 'duration' && /long$/.test(tokens[to - 1]!.word)) return true;
  return upper === null && text.slice(start, tokens[head[0]]!.start).includes('-');
}

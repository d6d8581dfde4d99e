import { isPlural } from '../../../language/lexicon/counted-nouns.ts';
import type { Analysis, Quantity, TokenRange } from '../../../language/model/analysis.ts';
import { memoizeByKey } from '../../../shared/memoize-by-key.ts';
import type { TextSide } from '../../text-pair/text-pair.ts';
import { eventAt, eventNear } from './event-words.ts';
import type { FigureInContext } from './figure-context.ts';
import { isTotal } from './scope.ts';
import type { TallyKind } from './tally-verbs.ts';

/** Which questions a kind of figure can answer; a sum is not when something happened. */
const ASKED: Partial<Record<Quantity['kind'], ReadonlySet<string>>> = {
  date: new Set(
    'died injured arrested charged sentenced missing found fell crashed attacked exploded quaked evacuated born married resigned elected signed inspected buried'.split(
      ' ',
    ),
  ),
  year: new Set('born built opened married arrested elected'.split(' ')),
  clock: new Set('died arrested found fell crashed attacked exploded quaked stopped'.split(' ')),
  duration: new Set(['trapped', 'missing', 'sentenced', 'closed']),
  measure: new Set('fell deep high aloft long wide'.split(' ')),
  age: new Set('died injured arrested charged sentenced missing trapped fell'.split(' ')),
  money: new Set('cost sold fined bail damage raised stolen'.split(' ')),
};

/** Kinds that are told of a whole sentence; a length or a sum belongs to its clause. */
const WIDE: ReadonlySet<Quantity['kind']> = new Set(['date', 'clock', 'duration', 'age']);

/** Kinds that tell when. */
const TIMES: ReadonlySet<Quantity['kind']> = new Set(['date', 'clock', 'year']);

/** Fewer are told by name; of more, reports of one event differ little. */
const MIN_CROWD = 10;
/** Fates that leave open how many there were in all. */
const IN_ALL: ReadonlySet<TallyKind | null> = new Set<TallyKind | null>([
  null,
  'rescued',
  'missing',
]);

/**
 * The questions that a figure answers, as keys: two figures with one key are told of the same kind
 * of thing. Empty where nothing says what the figure is about.
 */
export const slotsOf = (side: TextSide, figure: FigureInContext): readonly string[] =>
  slotsIn(side)(figure);

const slotsIn = memoizeByKey((side: TextSide) =>
  memoizeByKey((figure: FigureInContext) => readSlots(side, figure)),
);

function readSlots(side: TextSide, figure: FigureInContext): string[] {
  const { kind, unit } = figure.quantity;
  if (kind === 'count') return countSlots(side, figure);
  if (kind === 'score') return voteSlots(side, figure);
  if (kind === 'measure' && (unit === 'magnitude' || unit === 'm/s')) return [unit];
  if (kind === 'date' && !/^(?:day|month|weekday|yearday|yearmonth)$/.test(unit ?? '')) return [];
  // 'It was opened in 1968 and carried more people last year.'
  const relative =
    kind === 'year' && !/\d/.test(side.analysis.tokens[figure.quantity.to - 1]!.word);
  const asked = ASKED[kind];
  const near = TIMES.has(kind) ? eventAt : eventNear;
  const occurrence =
    relative || !asked
      ? null
      : near(side.analysis, figure.quantity, roomOf(side, figure.quantity), asked);
  const slots = isOfThing(side.analysis, figure.quantity) ? headSlots(figure) : [];
  if (occurrence) slots.push(`${kind} ${unit} ${occurrence}`);
  return slots;
}

const VOTED =
  /^(?:votes?|voted|voting|passed|passes|approved|approves|adopted|rejected|defeated|ruled|ruling)$/;
const CHAMBER =
  /^(?:senate|house|commons|lords|assembly|council|committee|commission|court|board)$/;

/** A result that is one of a vote, by the chamber that its sentence names. Of games there are many. */
function voteSlots(
  { analysis: { tokens, sentences } }: TextSide,
  { quantity }: FigureInContext,
): string[] {
  const { from, to } = sentences[quantity.sentence]!;
  const words = tokens.slice(from, to).map(({ word }) => word);
  if (!words.some((word) => VOTED.test(word))) return [];
  return [`score vote ${words.find((word) => CHAMBER.test(word)) ?? ''}`];
}

/** 'A six-month inquiry', 'the 31-year-old climber', '200 kg of oil'. */
const isOfThing = ({ tokens }: Analysis, { kind, to }: Quantity): boolean =>
  kind === 'duration' || kind === 'age' || (kind === 'measure' && tokens[to]?.word === 'of');

const headSlots = ({ quantity: { kind }, heads }: FigureInContext): string[] =>
  heads.map((head) => `${kind} of ${head}`);

function countSlots({ analysis }: TextSide, figure: FigureInContext): string[] {
  const { quantity, measured } = figure;
  const noun = analysis.tokens[quantity.head[0] ?? -1]?.word ?? '';
  const slots = isPlural(noun) ? headSlots(figure) : [];
  const whole = wholeOf(analysis, quantity);
  if (whole) slots.push(`count out of ${whole}`);
  if (!isTotal(analysis, quantity)) return slots;
  // 'Fell to 36-3 (24 knockouts)' and 'fell a second time': what rises and falls is not counted by it.
  if (measured && measured !== 'rose' && measured !== 'fell') slots.push(`count ${measured}`);
  const crowd = quantity.value >= MIN_CROWD && /^(?:people|persons|passengers|lives)$/.test(noun);
  // 'The 103 passengers and 26 crew' are 129 people.
  const part = analysis.tokens[(quantity.head[0] ?? quantity.to) + 1]?.word === 'and';
  if (crowd && !part && figure.lead && IN_ALL.has(measured)) slots.push(HEADCOUNT);
  return slots;
}

/** '20 of 71 laps', '31 of the 50 seats': the whole and what it is of; null for a count of itself. */
function wholeOf({ quantities, tokens }: Analysis, { to, sentence }: Quantity): string | null {
  if (tokens[to]?.word !== 'of') return null;
  const from = /^(?:the|its|his|her|their|all)$/.test(tokens[to + 1]?.word ?? '') ? to + 2 : to + 1;
  const whole = quantities.find((each) => each.from === from && each.sentence === sentence);
  const noun = whole?.head[0];
  if (whole?.kind !== 'count' || noun === undefined || whole.value < MAX_FEW) return null;
  return `${whole.value} ${tokens[noun]!.stem}`;
}

/** Of so few things each is told by itself: 'one of the three men'. */
const MAX_FEW = 5;

/** How many people the event befell. */
export const HEADCOUNT = 'count in all';

/** Where the word is looked for that says what a figure is about. */
const roomOf = ({ analysis: { sentences, claims } }: TextSide, quantity: Quantity): TokenRange =>
  WIDE.has(quantity.kind) ? sentences[quantity.sentence]! : claims[quantity.claim]!;

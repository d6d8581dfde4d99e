import { dayNumberOf } from '../../shared/time.ts';
import type { VerbRole } from '../grammar/find-verbs.ts';
import { isDayWord } from '../lexicon/day-words.ts';
import { numberWord } from '../lexicon/number-words.ts';
import type { Name, Quantity, Sentence, Token } from '../model/analysis.ts';
import { languageOf } from '../model/detect-language.ts';
import { gapBefore, isJoined, wordAt } from '../model/token-reader.ts';
import { writesDecimalComma } from '../segmentation/decimal-comma.ts';
import { type FigureContext, figure, type ReadFigure } from './figure-reader.ts';
import { headNounsBehind } from './head-nouns.ts';
import { behindNames, isNumbered, isRanked, isStamp, phoneNumbers } from './is-identifier.ts';
import { readAge } from './read-age.ts';
import { readDate } from './read-date.ts';
import { type Amount, readMeasure } from './read-measure.ts';
import { readModifier } from './read-modifier.ts';
import { type Numeral, readNumeral } from './read-number.ts';
import {
  readFraction,
  readNone,
  readOrdinal,
  readProportion,
  readSingleTime,
  readSomebody,
  readVague,
} from './read-quantifier.ts';
import { readAmount } from './read-range.ts';
import { readScore } from './read-score.ts';
import { readTime } from './read-time.ts';
import { readDecade, readYear } from './read-year.ts';

interface Designated {
  behindNames: ReadonlySet<number>;
  phones: ReadonlySet<number>;
}

/** A figure by what kind of thing: what every reader below gives, or null. */
type Reader = (context: FigureContext, amount: Amount) => ReadFigure | null;

const readMoney: Reader = (_, amount) =>
  amount.currency === null
    ? null
    : figure(amount, 'money', amount.value, {
        upper: amount.upper,
        unit: amount.currency,
        grain: amount.grain,
      });

const readPercent: Reader = (context, amount) => {
  let to = amount.to;
  let unit: string | null = null;
  if (!amount.percent) {
    const word = isJoined(context, to) ? wordAt(context, to) : '';
    const apart = word === 'per' && wordAt(context, to + 1) === 'cent';
    if (word === 'percentage' && /^points?$/.test(wordAt(context, to + 1))) {
      to += 2;
      unit = 'point';
    } else if (apart) to += 2;
    else if (/^(?:percent|pct|prozent)$/.test(word)) to += 1;
    else if (/^(?:pour cent|por ciento)$/.test(`${word} ${wordAt(context, to + 1)}`)) to += 2;
    else return null;
  }
  if (unit === null && wordAt(context, to) === 'points' && isJoined(context, to)) unit = 'point';
  const { from, value, upper, grain } = amount;
  return figure({ from, to }, 'percent', value, { upper, unit, grain });
};

const MAGNITUDE = /^magnitude$/;

/** '6.5-magnitude', 'magnitude 6.5', 'a magnitude of 6.5'. */
const readMagnitude: Reader = (context, amount) => {
  const { from, to, value, grain } = amount;
  if (value <= 0 || value > 10) return null;
  const leads =
    MAGNITUDE.test(wordAt(context, from - 1)) ||
    (wordAt(context, from - 1) === 'of' && MAGNITUDE.test(wordAt(context, from - 2)));
  const follows = isJoined(context, to) && MAGNITUDE.test(wordAt(context, to));
  if (!leads && !follows) return null;
  return figure({ from, to: follows ? to + 1 : to }, 'measure', value, {
    unit: 'magnitude',
    grain: Math.min(grain, 0.1),
  });
};

/** A figure that counts. 'One' does so only where it cannot be a pronoun. */
const readCount: Reader = (_, amount) => {
  const { from, to, value, upper, grain } = amount;
  const million = amount.suffix === 'm' ? 1e6 : 1;
  if (amount.suffix !== '' && million === 1) return null;
  if (amount.spelled && value === 1 && upper === null && !amount.multiplied) return null;
  return figure({ from, to }, 'count', value * million, {
    upper: upper === null ? null : upper * million,
    grain: grain * million,
  });
};

/** The surest first: a figure with a sign or unit is what that says, and counts only without. */
const READERS: readonly Reader[] = [
  readMoney,
  readPercent,
  readMagnitude,
  readMeasure,
  readAge,
  readDecade,
  readYear,
  readCount,
];

/** A figure that names a thing, or is dialled, is no quantity. Units and signs say otherwise. */
function isDesignation(context: FigureContext, designated: Designated, numeral: Numeral): boolean {
  const { from } = numeral;
  if (designated.phones.has(from)) return true;
  if (numeral.currency || numeral.percent || numeral.multiplied) return false;
  if (isNumbered(context, from)) return true;
  if (/^[#№]$/.test(gapBefore(context, from).trim())) return true;
  const plain = numeral.bare || (!numeral.spelled && numeral.suffix === '');
  if (!plain || !designated.behindNames.has(from)) return false;
  // 'Harbour Party 45 per cent', 'in Norland 300 people', 'Ann Reed 32-year-old'.
  const next = wordAt(context, numeral.to);
  const counts =
    isJoined(context, numeral.to) && /^(?:per|percent|people|years?|miles?|metres?)$/.test(next);
  return !counts;
}

function readNumber(
  context: FigureContext,
  designated: Designated,
  index: number,
): ReadFigure | null | 'skip' {
  const numeral = readNumeral(context, index);
  if (!numeral) return null;
  if (isRanked(context, index) && numeral.bare) {
    return figure({ from: index, to: numeral.to }, 'ordinal', numeral.value, { head: [index - 1] });
  }
  // 'der 3. Fall'
  if (context.language === 'de' && numeral.bare && gapBefore(context, numeral.to) === '. ') {
    return figure({ from: index, to: numeral.to }, 'ordinal', numeral.value, {
      head: [numeral.to],
    });
  }
  const score = readScore(context, numeral);
  if (score) return score;
  if (isDesignation(context, designated, numeral)) return 'skip';
  const amount = readAmount(context, numeral);
  for (const reader of READERS) {
    const found = reader(context, amount);
    if (found) return found;
  }
  return null;
}

const fromDate = (context: FigureContext, index: number): ReadFigure | null => {
  const date = readDate(context, index);
  return (
    date && figure(date, date.kind, date.value, { unit: date.unit, grain: date.grain, head: [] })
  );
};

const fromClock = (context: FigureContext, index: number): ReadFigure | null => {
  const clock = readTime(context, index);
  return (
    clock &&
    figure(clock, clock.kind, clock.value, { unit: clock.unit, grain: clock.grain, head: [] })
  );
};

/** The quantity that begins at token `index`; `skip` for a figure that is none. */
function readAt(
  context: FigureContext,
  designated: Designated,
  index: number,
): ReadFigure | null | 'skip' {
  const special =
    fromDate(context, index) ??
    fromClock(context, index) ??
    readFraction(context, index) ??
    readProportion(context, index) ??
    readNone(context, index) ??
    readSingleTime(context, index) ??
    readOrdinal(context, index) ??
    readVague(context, index);
  if (special) return designated.phones.has(index) ? 'skip' : special;
  return readNumber(context, designated, index) ?? readSomebody(context, index);
}

/** Everything that could begin a quantity: other words are passed over quickly. */
const MAY_BEGIN =
  /^[\d$£€¥₹₽₩₦¼½¾⅓⅔]|^\p{L}{1,2}[$£€¥₹₽₩₦]|^(?:an?|half|no|none|nobody|last|this|next|weekend|today|tonight|tomorrow|yesterday|noon|midday|midnight|tens|dozens|scores|hundreds|thousands|millions|billions|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:year|month|week|day|hour|decade)s?(?:long)?|century)$/u;

const mayBegin = ({ language }: FigureContext, { capital, word }: Token): boolean =>
  capital ||
  MAY_BEGIN.test(word) ||
  numberWord(language, word) !== undefined ||
  isDayWord(language, word);

/** Its modifier begins at token `free` at the earliest: what stands before is another quantity's. */
function placed(context: FigureContext, found: ReadFigure, free: number): Quantity {
  const { tokens } = context;
  const dated = found.kind === 'date' || found.kind === 'year' || found.kind === 'ordinal';
  const modified = dated
    ? { modifier: 'exactly' as const, from: found.from, to: found.to }
    : readModifier(context, found.from, found.to);
  const { modifier, to } = modified;
  const from = Math.max(modified.from, free);
  const first = tokens[found.from];
  return {
    kind: found.kind,
    value: found.value,
    upper: found.upper,
    unit: found.unit,
    grain: found.grain,
    modifier,
    head: found.head ?? headNounsBehind(context, found.to),
    from,
    to,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    sentence: first?.sentence ?? -1,
    claim: first?.claim ?? -1,
  };
}

/** What the finding of quantities in one text looks at. */
export interface QuantityContext {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  names: readonly Name[];
  verbs: readonly VerbRole[];
  /** `YYYY-MM-DD` of publication, or null. */
  date: string | null;
}

/** The last token of a name made of figures: '737-800'. */
function endOfDesignation(context: FigureContext, index: number): number {
  let last = index;
  while (/^\d+$/.test(wordAt(context, last + 1)) && gapBefore(context, last + 1) === '-') last += 1;
  return last;
}

const isSound = ({ value, upper, to }: ReadFigure, sentence: Sentence): boolean =>
  Number.isFinite(value) && Number.isFinite(upper ?? 0) && to <= sentence.to;

function inSentence(
  context: FigureContext,
  designated: Designated,
  sentence: Sentence,
): Quantity[] {
  const found: Quantity[] = [];
  let index = sentence.from;
  let free = sentence.from;
  while (index < sentence.to) {
    const token = context.tokens[index];
    const reading = token && mayBegin(context, token) ? readAt(context, designated, index) : null;
    if (reading === 'skip') index = endOfDesignation(context, index);
    if (reading === null || reading === 'skip' || !isSound(reading, sentence)) {
      index += 1;
      continue;
    }
    const quantity = placed(context, reading, free);
    found.push(quantity);
    free = quantity.to;
    index = Math.max(reading.to, quantity.to);
  }
  return found;
}

/**
 * The quantities of a text, in order, without overlap: each with its value in the base unit of its
 * kind, how finely and how surely it is given, and what it counts. Telephone numbers, house numbers,
 * models, routes and a page's own time stamps are none.
 */
export function findQuantities({
  text,
  tokens,
  sentences,
  names,
  verbs,
  date,
}: QuantityContext): Quantity[] {
  const context: FigureContext = {
    text,
    tokens,
    names,
    verbs,
    today: date === null ? null : dayNumberOf(date),
    decimalComma: writesDecimalComma(tokens),
    language: languageOf(tokens),
  };
  const designated: Designated = {
    behindNames: behindNames(context, names),
    phones: phoneNumbers(context),
  };
  return sentences
    .filter((sentence) => !isStamp(context, sentence))
    .flatMap((sentence) => inSentence(context, designated, sentence));
}
